"""Find dates in English copy: full ones, day and month, month and year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from audit.documents.document import Document
from audit.documents.spans import Span

MONTHS = (
    "january february march april may june july august september october november december"
).split()
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = (
    r"(?P<{0}>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_DAY = (
    r"(?:(?P<{0}>Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?"
    r"|Sat(?:urday)?|Sun(?:day)?)\.?,?\s+(?:the\s+)?)?"
)
_DATE = re.compile(
    rf"\b{_DAY.format('day_a')}{_MONTH.format('month_a')}\.?\s+(?P<date_a>[0-3]?\d)(?:st|nd|rd|th)?"
    r"(?!\d|[.,]\d)(?:,?\s+(?P<year_a>(?:1[5-9]|20)\d\d)\b)?"
    rf"(?:,\s+(?P<day_d>{'|'.join(day.title() for day in DAYS)})(?=[.,;)]))?"
    rf"|\b{_DAY.format('day_b')}(?P<date_b>[0-3]?\d)(?:st|nd|rd|th)?\s+(?:of\s+)?"
    rf"{_MONTH.format('month_b')}(?![a-z])(?:,?\s+(?P<year_b>(?:1[5-9]|20)\d\d)\b)?"
    rf"|\b{_MONTH.format('month_c')},?\s+(?P<year_c>(?:1[5-9]|20)\d\d)\b"
    r"|\b(?P<iso>(?:1[5-9]|20)\d\d-[01]\d-[0-3]\d)\b"
)


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
    return tuple(_dates(document.text))


def weekday_number(name: str) -> int:
    """0 for Monday or Mon, up to 6 for Sunday."""
    return [day[:3] for day in DAYS].index(name[:3].lower())


def _dates(text: str) -> Iterator[StatedDate]:
    for match in _DATE.finditer(text):
        span = Span(*match.span())
        if match["iso"]:
            year, month, day = map(int, match["iso"].split("-"))
            yield StatedDate(span, year, month, day, None)
            continue
        month_name = match["month_a"] or match["month_b"] or match["month_c"]
        number = match["date_a"] or match["date_b"]
        year_text = match["year_a"] or match["year_b"] or match["year_c"]
        named = match["day_a"] or match["day_b"] or match["day_d"]
        yield StatedDate(
            span,
            int(year_text) if year_text else None,
            [name[:3] for name in MONTHS].index(month_name[:3].lower()) + 1,
            int(number) if number else None,
            weekday_number(named) if named else None,
        )
