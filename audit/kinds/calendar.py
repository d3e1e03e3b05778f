"""Flag a weekday that is not the date's, and a date that no calendar has.

A date with its year is judged by the calendar alone, and is an error. A date without one is taken
in the year that brings it nearest to the article's date, and is a warning; it is passed over if the
weekday fits a year that the same sentence names, because copy tells of the past. Without a year and
without the article's date nothing is said.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from audit.documents.citation import Source
from audit.findings.finding import Confidence, Evidence, Finding, Severity
from audit.language.dates import DAYS, MONTHS, StatedDate
from audit.rules.article import Article
from audit.rules.rule import Hit, Rule

_CALENDAR = Source(title="The Gregorian calendar")
_LEAP_YEAR = 2000
_FIRST_YEAR = 1753
"""Britain dates by the Gregorian calendar only since September 1752."""
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarRule(Rule):
    """A weekday that is not the date's, or a date that does not exist."""

    names: ClassVar[tuple[str, ...]] = ("text", "expected")
    authority_from_register: ClassVar[bool] = True

    kind: Literal["calendar"]
    """calendar"""

    @property
    def looks_everywhere(self) -> bool:
        """Dates have no word in common."""
        return True

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:  # noqa: ARG002
        """Each date that the calendar contradicts."""
        for stated in article.reading.dates:
            if stated.day is None or (stated.year or _FIRST_YEAR) < _FIRST_YEAR:
                continue
            if not _exists(stated):
                yield self._impossible(article, stated)
            elif stated.weekday is not None:
                yield from self._misnamed(article, stated)

    def _impossible(self, article: Article, stated: StatedDate) -> Finding:
        month = MONTHS[stated.month - 1].title() if 1 <= stated.month <= len(MONTHS) else None
        year = f" {stated.year}" if stated.year else ""
        because = f"{month}{year} has no day {stated.day}" if month else "a year has twelve months"
        evidence = Evidence(stated.span.of(article.document.text), because, None, _CALENDAR)
        return self.finding(article, stated.span, evidence, message="'{text}' is no date")

    def _misnamed(self, article: Article, stated: StatedDate) -> Iterator[Finding]:
        meant = stated.value or _nearest(stated, article.stated.published)
        if meant is None or meant.weekday() == stated.weekday:
            return
        if stated.year is None and _fits_another_year(article, stated):
            return
        weekday = DAYS[meant.weekday()].title()
        because = f"{meant.day} {MONTHS[meant.month - 1].title()} {meant.year} is a {weekday}"
        if stated.year is None:
            because += ", taking the year nearest to the article's date"
        seen = stated.span.of(article.document.text)
        yield self.finding(
            article,
            stated.span,
            Evidence(seen, because, weekday, _CALENDAR),
            suggestions=(),  # whether the day or the date is wrong, the calendar cannot say
            severity=self.severity if stated.year else Severity.WARNING,
            confidence=self.confidence if stated.year else Confidence.MEDIUM,
        )


def _exists(stated: StatedDate) -> bool:
    if not 1 <= stated.month <= len(MONTHS) or stated.day is None:
        return False
    return 1 <= stated.day <= monthrange(stated.year or _LEAP_YEAR, stated.month)[1]


def _nearest(stated: StatedDate, published: date | None) -> date | None:
    """The day meant, in the year that brings it nearest to the article's date."""
    if published is None:
        return None
    days = [
        day
        for year in (published.year - 1, published.year, published.year + 1)
        if (day := _in_year(stated, year)) is not None
    ]
    return min(days, key=lambda day: abs((day - published).days), default=None)


def _fits_another_year(article: Article, stated: StatedDate) -> bool:
    sentence = article.reading.sentence_at(stated.span.start)
    text = sentence.of(article.document.text) if sentence else ""
    days = (_in_year(stated, int(year)) for year in _YEAR.findall(text))
    return any(day is not None and day.weekday() == stated.weekday for day in days)


def _in_year(stated: StatedDate, year: int) -> date | None:
    if stated.day is None or stated.day > monthrange(year, stated.month)[1]:
        return None
    return date(year, stated.month, stated.day)


RULE = CalendarRule
