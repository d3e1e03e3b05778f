"""Flag how long ago a sentence says a registered event was, where that cannot be.

"Ten years after the 9/11 attacks", "on the sixth day of the invasion", "the 30th anniversary of the
fall of the Berlin Wall": `pattern` finds it around the event's name, which it writes as `{event}`,
and the register knows the event's days. All is judged from the article's date, or from the date
that the sentence gives; a sentence with a year of its own is left alone, because it may count from
there. A weak name such as "the war" means an event only where the article names it in full too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar, Literal

from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.engines.folding import Folded, folded
from audit.engines.patterns import PatternMatch
from audit.findings.finding import Evidence, Finding
from audit.language.dates import DAYS, StatedDate
from audit.register.model import EntityType, Status
from audit.register.register import Held, Register, forms_of
from audit.rules import fact_shapes as shapes
from audit.rules.article import Article
from audit.rules.contradictions import Contradiction, date_stated
from audit.rules.elapsed import after, ago, anniversary, days_of, in_year, last, nth, since
from audit.rules.fact_numbers import number, rank
from audit.rules.fact_shapes import faults, hidden, shaped
from audit.rules.rule import Hit, Phrase, Rule

_YEAR = compiled(r"\b(?:1[5-9]|20)\d\d\b")
_WEEKDAY = compiled(rf"\b(?:{'|'.join(day.title() for day in DAYS)})\b")
_OF_NOW = compiled(r"\b(?:today|yesterday|tomorrow|this (?:week|month|year))\b", re.IGNORECASE)
_COMING = compiled(r"\b(?:next|coming|will)\b", re.IGNORECASE)
_A_DAY = timedelta(days=1)
_NEAR = 160
"""Characters around an event's name in which a pattern is tried."""


class Interval(StrEnum):
    """What a pattern says of an event's day."""

    AGO = "ago"
    SINCE = "since"
    AFTER = "after"
    LAST = "last"
    NTH = "nth"
    NTH_NOW = "nth-now"
    ANNIVERSARY = "anniversary"
    IN_YEAR = "in-year"


_COUNTED = {"count": shapes.COUNT, "unit": shapes.UNIT, "event": shapes.EVENT}
_RANKED = {"rank": shapes.RANK, "unit": shapes.UNIT, "event": shapes.EVENT}
_GROUPS = {
    Interval.AGO: _COUNTED,
    Interval.SINCE: _COUNTED,
    Interval.AFTER: _COUNTED,
    Interval.LAST: {"unit": shapes.UNIT, "event": shapes.EVENT},
    Interval.NTH: _RANKED,
    Interval.NTH_NOW: _RANKED,
    Interval.ANNIVERSARY: {"rank": shapes.RANK, "event": shapes.EVENT},
    Interval.IN_YEAR: {"date": shapes.DATE, "event": shapes.EVENT},
}
_COUNTING = {Interval.AGO: ago, Interval.SINCE: since, Interval.AFTER: after}


@dataclass(frozen=True, slots=True, kw_only=True)
class IntervalRule(Rule):
    """A time between a registered event and the article that cannot be."""

    names: ClassVar[tuple[str, ...]] = ("text", "expected", "event")
    authority_from_register: ClassVar[bool] = True

    kind: Literal["interval"]
    """interval"""
    states: Interval
    """What the pattern says: ago (so long before the article), since (so long has passed), after
    (so long after it something was), last (last week, month, year), nth (a day, week, month or year
    of it that is past), nth-now (that is now), anniversary, in-year (the event's own date)."""
    pattern: str
    """The expression, with the groups `event` and, as `states` needs, `count`, `rank`, `unit` or
    `date`;
    `{event}` and so on write them."""
    requires: tuple[str, ...]
    """Words of which one must stand in the sentence before the pattern is tried."""

    def problems(self) -> Iterator[tuple[str, str]]:
        """The pattern must compile, be guarded by a word, and have the groups it needs."""
        if not self.requires:
            yield "requires", "name at least one word that the pattern cannot match without"
        for message in faults(self.pattern, _GROUPS[self.states]):
            yield "pattern", message

    def phrases(self, register: Register) -> Iterable[Phrase]:
        """The names of the events whose days the register knows."""
        names = {
            form.text: None
            for event in register.entities(EntityType.EVENT)
            if event.entity.began is not None
            for form in forms_of(event.entity)
            if form.status in (Status.PREFERRED, Status.ACCEPTED)
        }
        return (Phrase(name) for name in names)

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:
        """Each interval that the event's day contradicts."""
        on = article.stated.published
        if on is None:
            return
        named = {hit.phrase.text: _events(hit, article.register) for hit in hits}
        sure = {
            events[0].entity.id for events, weak in named.values() if len(events) == 1 and not weak
        }
        for hit in hits:
            events, weak = named[hit.phrase.text]
            meant = [event for event in events if not weak or event.entity.id in sure]
            if len(meant) == 1:
                yield from self._around(article, hit.span, meant[0], on)

    def _around(self, article: Article, name: Span, event: Held, on: date) -> Iterator[Finding]:
        window = _window(article, name)
        near = window.of(article.document.text)
        words = f" {' '.join(near.lower().split())}"
        if not any(f" {word.lower()}" in words for word in self.requires):
            return
        text = folded(near)
        searched = hidden(text.cased, *_folded_offsets(text, name.shifted(-window.start)))
        if self.states is not Interval.IN_YEAR and _counts_elsewhere(searched, event, on):
            return
        pattern = shaped(self.pattern, tuple(_GROUPS[self.states].items()))
        for match in pattern.matches(searched):
            groups = {group: searched[start:end] for group, (start, end) in match.groups.items()}
            found = self._judged(article, window, searched, groups, event, on)
            if found is not None:
                yield self._found(article, window, text, match, event, found)

    def _judged(
        self,
        article: Article,
        window: Span,
        text: str,
        words: dict[str, str],
        event: Held,
        on: date,
    ) -> Contradiction | None:
        unit = words.get("unit", "").lower().removesuffix("s")
        if self.states in _COUNTING:
            count = number(words["count"])
            return _COUNTING[self.states](event, count, unit, on) if count else None
        if self.states is Interval.LAST:
            return last(event, unit, on)
        if self.states is Interval.IN_YEAR:
            stated = date_stated(words["date"])
            return in_year(event, stated, on) if stated else None
        position = rank(words["rank"])
        if position is None:
            return None
        if self.states is Interval.ANNIVERSARY:
            of_now = bool(_OF_NOW.search(text) or _WEEKDAY.search(text))
            return anniversary(event, position, on, of_now=of_now)
        day = _day_given(article, window, text, on)
        exact = day is not None or self.states is Interval.NTH_NOW
        return nth(event, position, unit, day or on, exact=exact)

    def _found(
        self,
        article: Article,
        window: Span,
        text: Folded,
        match: PatternMatch,
        event: Held,
        found: Contradiction,
    ) -> Finding:
        groups = [span for name, span in match.groups.items() if name != "event"]
        start, end = min(start for start, _ in groups), max(end for _, end in groups)
        span = text.span(start, end).shifted(window.start)
        seen = span.of(article.document.text)
        return self.finding(
            article,
            span,
            Evidence(seen, found.because, found.expected, found.source),
            words={"event": event.preferred},
        )


def _events(hit: Hit, register: Register) -> tuple[list[Held], bool]:
    """The dated events of that name, and whether it is a weak name of theirs."""
    named = [one for one in register.named(hit.phrase.text) if one.entity.startswith("event/")]
    held = [register.entity(one.entity) for one in named]
    dated = [one for one in held if one is not None and one.entity.began is not None]
    return dated, all(one.form.weak for one in named)


def _counts_elsewhere(text: str, event: Held, on: date) -> bool:
    """Whether the text names a year that is neither the article's nor the event's."""
    days = days_of(event)
    years = {on.year, *((days.first.year, days.last.year) if days else ())}
    return any(int(year) not in years for year in _YEAR.findall(text))


def _window(article: Article, name: Span) -> Span:
    """The part of the name's sentence that is near the name."""
    sentence = article.reading.sentence_at(name.start) or name
    return Span(
        max(sentence.start, name.start - _NEAR), min(max(sentence.end, name.end), name.end + _NEAR)
    )


def _folded_offsets(text: Folded, name: Span) -> tuple[int, int]:
    """Where the name stands in the folded text."""

    def origin(index: int) -> int:
        return text.span(index, index + 1).start

    every = range(len(text.cased))
    return bisect_left(every, name.start, key=origin), bisect_left(every, name.end, key=origin)


def _day_given(article: Article, window: Span, text: str, on: date) -> date | None:
    """The one day of the article's time that the text names: a date, or else a weekday."""
    dates = article.reading.dates
    first = bisect_left(dates, window.start, key=lambda stated: stated.span.start)
    near = [stated for stated in dates[first : first + 2] if window.covers(stated.span)]
    if near:
        stated = near[0]
        if len(near) > 1 or stated.day is None:
            return None
        return StatedDate(stated.span, stated.year or on.year, stated.month, stated.day, None).value
    days = _WEEKDAY.findall(text)
    if len(days) != 1 or _COMING.search(text):
        return None
    return on - (on.weekday() - DAYS.index(days[0].lower())) % 7 * _A_DAY


RULE = IntervalRule
