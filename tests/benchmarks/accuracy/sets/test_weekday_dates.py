"""A weekday beside a date."""

from __future__ import annotations

import pytest

from audit.documents.spans import Span
from benchmarks.accuracy.measured import Outcome
from benchmarks.accuracy.sets.weekday_dates import WeekdayDate, flagged
from tests.benchmarks.accuracy.factory import article, finding

TEXT = "The fair opens on Friday, March 7, and on Friday, March 7, it closes."


def label(
    named: str | None = None, *, consistent: bool = False, start: int | None = None
) -> WeekdayDate:
    """A row on the text."""
    return WeekdayDate("w1", None, TEXT, "Friday, March 7", consistent, named, start)


@pytest.mark.parametrize(
    ("row", "group", "flag", "silent"),
    [
        (label("error"), "error", Outcome.FOUND, Outcome.MISSED),
        (label("ok", consistent=True), "ok", Outcome.FALSE_ALARM, Outcome.SILENT),
        (label("trap_other_year"), "trap_other_year", Outcome.FALSE_ALARM, Outcome.SILENT),
        (label(), "error, made", Outcome.FOUND, Outcome.MISSED),
        (label(consistent=True), "ok, made", Outcome.FALSE_ALARM, Outcome.SILENT),
    ],
)
def test_a_row_by_its_label(row: WeekdayDate, group: str, flag: Outcome, silent: Outcome) -> None:
    assert row.group == group
    said = finding(TEXT, "Friday", kind="calendar")
    assert flagged(article(TEXT, [said]), row).outcome is flag
    assert flagged(article(TEXT), row).outcome is silent


def test_the_place_is_the_first_unless_the_row_says() -> None:
    second = TEXT.rindex("Friday")
    assert label().span == Span(18, 33)
    assert label(start=second).span == Span(second, second + 15)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        pytest.param("fair", "calendar", id="elsewhere"),
        pytest.param("Friday", "pattern", id="kind"),
    ],
)
def test_other_findings_do_not_flag(words: str, kind: str) -> None:
    said = finding(TEXT, words, kind=kind)
    assert flagged(article(TEXT, [said]), label("error")).outcome is Outcome.MISSED
