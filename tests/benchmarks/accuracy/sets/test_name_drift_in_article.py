"""Pairs of forms in one article."""

from __future__ import annotations

import pytest

from benchmarks.accuracy.measured import Outcome
from benchmarks.accuracy.sets.name_drift_in_article import Pair, in_article
from tests.benchmarks.accuracy.factory import article, finding

TEXT = "Onna Brekke opened it. Anna Brekke closed it. Lake Lund froze, Lake Lond thawed."
DRIFT = finding(TEXT, "Onna Brekke", kind="name-drift", expected="Anna Brekke")
OTHER = finding(TEXT, "Lake Lund", kind="name-drift", expected="Lake Lond")


def pair(label: str) -> Pair:
    """The two forms of the name, labelled."""
    return Pair("p1", "d1", "Anna Brekke", "Onna Brekke", label, None, None, TEXT)


@pytest.mark.parametrize(
    ("label", "found", "missed"),
    [
        ("spelling", Outcome.FOUND, Outcome.MISSED),
        ("title", Outcome.FOUND, Outcome.MISSED),
        ("different_entity", Outcome.FALSE_ALARM, Outcome.SILENT),
        ("benign", Outcome.FALSE_ALARM, Outcome.SILENT),
    ],
)
def test_a_labelled_pair(label: str, found: Outcome, missed: Outcome) -> None:
    outcomes = [row.outcome for row in in_article(article(TEXT, [DRIFT]), [pair(label)])]
    assert outcomes == [found]
    outcomes = [row.outcome for row in in_article(article(TEXT), [pair(label)])]
    assert outcomes == [missed]


def test_a_pair_with_another_label_is_open_only_if_it_is_found() -> None:
    rows = list(in_article(article(TEXT, [DRIFT]), [pair("regional")]))
    assert [(row.id, row.outcome) for row in rows] == [("p1", Outcome.OPEN)]
    assert list(in_article(article(TEXT), [pair("regional")])) == []


def test_a_finding_outside_the_labels_is_to_be_read() -> None:
    rows = list(in_article(article(TEXT, [DRIFT, OTHER]), [pair("spelling")]))
    assert [row.outcome for row in rows] == [Outcome.FOUND, Outcome.OPEN]
    assert rows[1].id == f"d1:{OTHER.at.start}-{OTHER.at.end}:made/name-drift"


def test_findings_of_other_kinds_do_not_count() -> None:
    said = finding(TEXT, "Onna Brekke", kind="near-name", expected="Anna Brekke")
    outcomes = [row.outcome for row in in_article(article(TEXT, [said]), [pair("spelling")])]
    assert outcomes == [Outcome.MISSED]
