"""Flag a weekday that is not the date's, a date that no calendar has, and "yesterday, March 6".

A date with its year is judged by the calendar alone, and is an error. A date without one is taken
in the year that brings it nearest to the article's date, and is a warning; it is passed over if the
weekday fits a year that the same sentence names, because copy tells of the past. Without a year and
without the article's date nothing is said. Of a range, both ends are looked at. A date in numbers
alone may give the day or the month first: only what is wrong both ways is reported.

What "yesterday", "two days ago" or "next Monday" mean depends on the article's date alone. Copy is
published a day early or late, so that a day's difference is less sure than more.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar, Literal

from audit.documents.citation import Source
from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.findings.finding import Confidence, Evidence, Finding, Severity
from audit.language.date_ranges import written_out
from audit.language.dates import DAYS, MONTHS, StatedDate
from audit.language.numeric_dates import NumericDate, numeric_dates
from audit.language.relative_days import RelativeDay, phrases, relative_day
from audit.register.register import Register
from audit.rules.article import Article
from audit.rules.rule import Hit, Phrase, Rule

_CALENDAR = Source(title="The Gregorian calendar")
_LEAP_YEAR = 2000
_FIRST_YEAR = 1753
"""Britain dates by the Gregorian calendar only since September 1752."""
_YEAR = compiled(r"\b(?:1[89]|20)\d\d\b")
_WEEK = 7


class Looks(StrEnum):
    """What a calendar rule looks at."""

    DATES = "dates"
    RELATIVE_DAYS = "relative-days"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarRule(Rule):
    """A weekday that is not the date's, a date that does not exist, or a day that is not today."""

    names: ClassVar[tuple[str, ...]] = ("text", "expected")
    authority_from_register: ClassVar[bool] = True

    kind: Literal["calendar"]
    """calendar"""

    looks_at: Looks = Looks.DATES
    """dates (weekdays beside dates, and dates that do not exist) or relative-days (yesterday, two
    days ago, next Monday beside a date or a weekday)."""

    @property
    def looks_everywhere(self) -> bool:
        """Dates have no word in common."""
        return self.looks_at is Looks.DATES

    def phrases(self, register: Register) -> Iterable[Phrase]:  # noqa: ARG002
        """The words for relative days."""
        return map(Phrase, phrases() if self.looks_at is Looks.RELATIVE_DAYS else ())

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:
        """Each date that the calendar contradicts."""
        if self.looks_at is Looks.RELATIVE_DAYS:
            yield from self._relative_days(article, hits)
            return
        flagged = None
        for stated in written_out(article.document.text, article.reading.dates):
            if stated.day is None or (stated.year or _FIRST_YEAR) < _FIRST_YEAR:
                continue
            if stated.span == flagged:  # the other end of a range
                continue
            found = (
                [self._impossible(article, stated)]
                if not _exists(stated)
                else list(self._misnamed(article, stated))
            )
            flagged = stated.span if found else None
            yield from found
        for numeric in numeric_dates(article.document):
            yield from self._numeric(article, numeric)

    def _numeric(self, article: Article, stated: NumericDate) -> Iterator[Finding]:
        """A date in numbers that is no day, or not that weekday, whichever number is the month."""
        seen = stated.span.of(article.document.text)
        if not stated.readings:
            because = "no month has that day, whichever of the numbers is the month"
            evidence = Evidence(seen, because, None, _CALENDAR)
            yield self.finding(article, stated.span, evidence, message="'{text}' is no date")
            return
        right = [day.weekday() for day in stated.readings]
        if stated.weekday is None or stated.weekday in right:
            return
        names = [DAYS[weekday].title() for weekday in right]
        shown = [
            f"{_shown(day)} is a {name}" for day, name in zip(stated.readings, names, strict=True)
        ]
        because, expected = " and ".join(shown), " or ".join(dict.fromkeys(names))
        evidence = Evidence(seen, because, expected, _CALENDAR)
        yield self.finding(article, stated.span, evidence, suggestions=())

    def _impossible(self, article: Article, stated: StatedDate) -> Finding:
        month = MONTHS[stated.month - 1].title() if 1 <= stated.month <= len(MONTHS) else None
        year = f" {stated.year}" if stated.year else ""
        because = f"{month}{year} has no day {stated.day}" if month else "a year has twelve months"
        evidence = Evidence(stated.span.of(article.document.text), because, None, _CALENDAR)
        return self.finding(article, stated.span, evidence, message="'{text}' is no date")

    def _misnamed(self, article: Article, stated: StatedDate) -> Iterator[Finding]:
        if stated.weekday is None:
            return
        meant = stated.value or _nearest(stated, article.stated.published)
        if meant is None or meant.weekday() == stated.weekday:
            return
        if stated.year is None and _fits_another_year(article, stated):
            return
        weekday = DAYS[meant.weekday()].title()
        because = f"{_shown(meant)} is a {weekday}"
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

    def _relative_days(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:
        published = article.stated.published
        if published is None:
            return
        dates = article.reading.dates
        for hit in hits:
            relative = relative_day(article.document.text, hit.span, dates)
            off = _days_off(relative, published) if relative else None
            if relative and off:
                yield self._not_that_day(article, relative, published, off)

    def _not_that_day(
        self, article: Article, relative: RelativeDay, published: date, off: int
    ) -> Finding:
        day = published + timedelta(days=relative.earliest)
        because = f"the article is of {_shown(published)}"
        expected = None
        if relative.earliest == relative.latest:
            weekday = DAYS[day.weekday()].title()
            expected = f"{MONTHS[day.month - 1].title()} {day.day}" if relative.stated else weekday
            because += f"; '{relative.words}' was {weekday}, {_shown(day)}"
        seen = relative.span.of(article.document.text)
        return self.finding(
            article,
            relative.span,
            Evidence(seen, because, expected, _CALENDAR),
            suggestions=(),  # whether the word or the date is wrong, the calendar cannot say
            severity=max(self.severity, Severity.WARNING, key=list(Severity).index),
            confidence=self.confidence if abs(off) > 1 else Confidence.MEDIUM,
        )


def _days_off(relative: RelativeDay, published: date) -> int | None:
    """By how many days what stands beside the words misses what they can mean."""
    if relative.stated is None:
        day = published + timedelta(days=relative.earliest)
        off = ((relative.weekday or 0) - day.weekday()) % _WEEK
        return off if off <= _WEEK // 2 else off - _WEEK
    meant = relative.stated.value or _nearest(relative.stated, published)
    if meant is None:
        return None
    days = (meant - published).days
    if days < relative.earliest:
        return days - relative.earliest
    return max(0, days - relative.latest)


def _shown(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1].title()} {day.year}"


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
