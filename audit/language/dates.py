"""Find dates in English copy: full ones, day and month, month and year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from audit.documents.document import Document
from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.documents.spans import Span

MONTHS = (
    "january february march april may june july august september october november december"
).split()
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_BEFORE_MONTH = 48
_BEHIND_MONTH = 48
"""How far the longest date reaches on either side of its month's name."""


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date in the text. What is not stated is None; `weekday` is 0 for a Monday.

    The parts are as printed and need not make a day of the calendar.
    """

    span: Span
    year: int | None
    month: int
    day: int | None
    weekday: int | None

    @property
    def value(self) -> date | None:
        """The day, if the date is full and there is such a day."""
        if self.year is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None


def dates(document: Document) -> tuple[StatedDate, ...]:
    """Every date in the document, in order."""
    return tuple(
        stated
        for segment in document.segments
        for stated in _between(document.text, segment.span.start, segment.span.end)
    )


def weekday_number(name: str) -> int:
    """0 for Monday or Mon, up to 6 for Sunday."""
    return [day[:3] for day in DAYS].index(name[:3].lower())


def _between(text: str, start: int, end: int) -> Iterator[StatedDate]:
    """The dates between two offsets, searched for only around what may be a month or a year."""
    done = start
    for sign in _sign().finditer(text, start, end):
        if sign.start() < done:
            continue
        first = max(done, sign.start() - _BEFORE_MONTH)
        match = _date().search(text, first, min(end, sign.end() + _BEHIND_MONTH))
        # one that lies further on may be cut short by the window: its own month comes next
        if match and match.start() < sign.end():
            yield _stated(match)
            done = match.end()


def _stated(match: re.Match[str]) -> StatedDate:
    span = Span(*match.span())
    if match["iso"]:
        year, month, day = map(int, match["iso"].split("-"))
        return StatedDate(span, year, month, day, None)
    month_name = match["month_a"] or match["month_b"] or match["month_c"]
    number = match["date_a"] or match["date_b"]
    year_text = match["year_a"] or match["year_b"] or match["year_c"]
    named = match["day_a"] or match["day_b"] or match["day_d"] or match["day_e"]
    return StatedDate(
        span,
        int(year_text) if year_text else None,
        [name[:3] for name in MONTHS].index(month_name[:3].lower()) + 1,
        int(number) if number else None,
        weekday_number(named) if named else None,
    )


@cache
def _sign() -> re.Pattern[str]:
    months = "|".join(name[:3].title() for name in MONTHS)
    return compiled(rf"{months}|1[5-9]\d\d-[01]\d-|20\d\d-[01]\d-")


@cache
def _date() -> re.Pattern[str]:
    month = (
        r"(?P<month_{0}>January|February|March|April|May|June|July|August|September|October"
        r"|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
    )
    weekday = (
        r"(?:(?P<day_{0}>Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?"
        r"|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)(?:(?<!day)\.)?"
        r"(?: (?:morning|afternoon|evening|night))?,? (?P<open_{0}>\()?(?:the )?)?"
    )
    number = r"(?P<date_{0}>[0-3]?\d)(?:st|nd|rd|th)?"
    year = r"(?P<year_{0}>(?:1[5-9]|20)\d\d)\b"
    # "March 7:30" and "May 5 per cent" are no days of the month.
    no_day = r"(?!\d|[.,:/]\d|%| (?:percent|per cent)\b)"
    # the stray full stop of "May. 3, 2013"; in "It was in March. 7 people came" it ends a sentence
    stray = r"(?:\.(?= [0-3]?\d,? (?:1[5-9]|20)\d\d\b))?"
    # "March 8, a Tuesday", "March 8 (Tuesday)", "March 8 was a Tuesday", "March 8, Tuesday,"
    link = (
        rf", (?=\w+[.,;)])(?!\w+,? (?:{_sign().pattern}))|, an? | (?P<open_{{1}}>\()(?=\w+\))"
        r"|,? (?:which )?(?:is|was|fell on|falls on) a "
    )
    days = "|".join(day.title() for day in DAYS)
    weekday_last = rf"(?:(?:{link})(?P<day_{{1}}>{days})\b(?(open_{{1}})\)))?"
    month_first = rf"{weekday}{month}{stray} {number}{no_day}(?:,? {year})?(?(open_a)\)?)"
    month_first = (month_first + weekday_last).replace("{0}", "a").replace("{1}", "d")
    day_first = rf"{weekday}(?<![\d.,:/$£€]){number} (?:of )?{month}(?![a-z])(?:,? {year})?"
    day_first += rf"(?(open_b)\)?){weekday_last}".replace("{1}", "e")
    month_and_year = rf"{month},? {year}".replace("{0}", "c")
    iso = r"(?<![\d-])(?P<iso>(?:1[5-9]|20)\d\d-[01]\d-[0-3]\d)(?![\d-])"
    forms = (month_first, day_first.replace("{0}", "b"), month_and_year, iso)
    pattern = "|".join(rf"\b{form}" for form in forms)
    return compiled(pattern.replace(" ", r"\s{1,3}"))
