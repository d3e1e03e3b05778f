"""Outcomes, shares and precision."""

from __future__ import annotations

import pytest

from benchmarks.accuracy.measured import (
    Figure,
    Outcome,
    Row,
    Share,
    judged,
    listing,
    precision_and_recall,
)


@pytest.mark.parametrize(
    ("found", "wanted", "outcome", "right"),
    [
        (True, True, Outcome.FOUND, True),
        (False, True, Outcome.MISSED, False),
        (True, False, Outcome.FALSE_ALARM, False),
        (False, False, Outcome.SILENT, True),
    ],
)
def test_outcome_of_a_labelled_row(
    found: bool, wanted: bool, outcome: Outcome, right: bool
) -> None:
    assert judged(found, wanted) is outcome
    assert (outcome.is_right, outcome.is_wrong) == (right, not right)


def test_an_open_row_is_neither_right_nor_wrong() -> None:
    assert not Outcome.OPEN.is_right
    assert not Outcome.OPEN.is_wrong


def test_open_and_silent_rows_count_in_neither_precision_nor_recall() -> None:
    outcomes = ["found", "found", "found", "missed", "false alarm", "silent", "open"]
    assert precision_and_recall(map(Outcome, outcomes)) == (
        Share("precision", 3, 4),
        Share("recall", 3, 4),
        Figure("F1", 0.75),
    )


def test_nothing_found_leaves_precision_undefined() -> None:
    precision, recall, f1 = precision_and_recall([Outcome.SILENT])
    assert (precision.value, recall.value, f1.value) == (None, None, None)


def test_listing_keeps_only_the_outcomes_asked_for() -> None:
    rows = [Row("a", Outcome.MISSED, "Kaja"), Row("b", Outcome.FOUND, "Kaya")]
    assert listing("missed", rows, Outcome.MISSED).lines == ("a  Kaja",)
