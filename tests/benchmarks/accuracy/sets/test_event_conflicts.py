"""Two numbers in the articles of one event."""

from __future__ import annotations

import pytest

from benchmarks.accuracy.measured import Outcome
from benchmarks.accuracy.sets.event_conflicts import Conflict, in_event
from tests.benchmarks.accuracy.factory import article, finding

TEXT = "The contract is worth $180 million."
SAID = finding(TEXT, "$180 million", kind="quantity", expected="$164 million")


def label(named: str, other: str = "$164 million") -> Conflict:
    return Conflict("i1", "e1", "number", "$180 million", other, named)


@pytest.mark.parametrize(
    ("named", "flagged", "silent"),
    [
        ("discrepancy", Outcome.FOUND, Outcome.MISSED),
        ("benign", Outcome.FALSE_ALARM, Outcome.SILENT),
    ],
)
def test_a_row_by_its_label(named: str, flagged: Outcome, silent: Outcome) -> None:
    [found] = in_event([article(TEXT, [SAID])], [label(named)])
    [missed] = in_event([article(TEXT)], [label(named)])
    assert (found.outcome, missed.outcome) == (flagged, silent)


def test_what_no_label_judges_is_open() -> None:
    rows = list(in_event([article(TEXT, [SAID])], [label("uncertain")]))
    assert [row.outcome for row in rows] == [Outcome.OPEN]
    rows = list(in_event([article(TEXT, [SAID])], [label("discrepancy", "$90 million")]))
    assert [row.outcome for row in rows] == [Outcome.MISSED, Outcome.OPEN]


def test_other_kinds_do_not_answer() -> None:
    other = finding(TEXT, "$180 million", kind="pattern", expected="$164 million")
    rows = list(in_event([article(TEXT, [other])], [label("discrepancy")]))
    assert [row.outcome for row in rows] == [Outcome.MISSED]
