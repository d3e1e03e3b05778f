"""Find dates that are printed in numbers alone: 31/04/2022, 7.3.2022, 2022/03/07.

Whether the day or the month stands first is a custom of the outlet, which the text does not say;
so each such date has up to two readings. Dates like 2022-03-07 have one, and `dates` finds them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from audit.documents.document import Document
from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.dates import DAYS, weekday_number

_BEFORE = 24
_MONTHS = 12
_LONGEST_MONTH = 31


@dataclass(frozen=True, slots=True)
class NumericDate:
    """A date in numbers, with its weekday if one stands before it, and the days it can mean."""

    span: Span
    weekday: int | None
    readings: tuple[date, ...]


def numeric_dates(document: Document) -> Iterator[NumericDate]:
    """Every date in numbers with a year of four digits, in order."""
    text = document.text
    if not _sign().search(text):  # quickly told of most articles
        return
    for segment in document.segments:
        for match in _numbers().finditer(text, segment.span.start, segment.span.end):
            stated = _stated(text, match, segment.span.start)
            if stated is not None:
                yield stated


def _stated(text: str, match: re.Match[str], start: int) -> NumericDate | None:
    if match["year_first"]:
        orders = [(int(match["second"]), int(match["third"]))]
        year = int(match["year_first"])
    else:
        one, other = int(match["first"]), int(match["second_last"])
        orders, year = [(other, one), (one, other)], int(match["year_last"])
    before = text[max(start, match.start() - _BEFORE) : match.start()]
    named = _weekday().search(before)
    if not any(_may_be(*order) for order in orders) or (not named and _numbered().search(before)):
        return None  # the number of a law, a case or a flight
    readings = dict.fromkeys(day for order in orders if (day := _day(year, *order)))
    span = Span(match.start() - (len(named[0]) if named else 0), match.end())
    return NumericDate(span, weekday_number(named["day"]) if named else None, tuple(readings))


def _may_be(month: int, day: int) -> bool:
    """Whether some month, though perhaps not this one, has that day."""
    return 1 <= month <= _MONTHS and 1 <= day <= _LONGEST_MONTH


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def _sign() -> re.Pattern[str]:
    return compiled(r"\d[/.-]\d\d?[/.-]\d")


@cache
def _numbers() -> re.Pattern[str]:
    year = r"(?:1[89]|20)\d\d"
    year_first = rf"(?P<year_first>{year})(?P<by>[/.])(?P<second>\d\d?)(?P=by)(?P<third>\d\d?)"
    year_last = r"(?P<first>\d\d?)(?P<sign>[/.-])(?P<second_last>\d\d?)(?P=sign)"
    year_last += rf"(?P<year_last>{year})"
    return compiled(rf"(?<![\w/.:#$£€-])(?:{year_first}|{year_last})(?![\w/]|[.:-]\w|%)")


@cache
def _weekday() -> re.Pattern[str]:
    days = "|".join(rf"{day.title()}|{day[:3].title()}" for day in DAYS)
    return compiled(rf"\b(?P<day>{days})\.?,? ?(?:the )?\(?$")


@cache
def _numbered() -> re.Pattern[str]:
    """What calls the number that follows it by another name than a date."""
    heads = "no|nos|number|nr|law|act|decree|case|file|ref|reference|resolution|order|version|v"
    return compiled(rf"(?i:\b(?:{heads})\b\.?:? ?|№ ?|§ ?)$")
