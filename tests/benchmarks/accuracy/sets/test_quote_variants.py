from __future__ import annotations

import pytest

from benchmarks.accuracy.measured import Outcome
from benchmarks.accuracy.sets.quote_variants import Printed, outcome
from tests.benchmarks.accuracy.factory import finding


def printed(relation: str) -> Printed:
    return Printed("r1", "the ship is old", "the ship was old", relation)


@pytest.mark.parametrize(
    ("relation", "silent", "reported"),
    [
        ("wording", Outcome.MISSED, Outcome.FOUND),
        ("contraction", Outcome.MISSED, Outcome.FOUND),
        ("identical", Outcome.SILENT, Outcome.FALSE_ALARM),
        ("punct_case", Outcome.SILENT, Outcome.FALSE_ALARM),
        ("truncation", Outcome.SILENT, Outcome.OPEN),
    ],
)
def test_outcome_follows_the_label(relation: str, silent: Outcome, reported: Outcome) -> None:
    assert outcome(printed(relation), []).outcome is silent
    assert outcome(printed(relation), [finding("the ship is old", "ship")]).outcome is reported
