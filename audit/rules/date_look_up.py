"""Look up the dates, months and weekdays of an article in a reference."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from audit.documents.spans import Span
from audit.language.contents import Contents, Token
from audit.language.dates import DAYS, MONTHS, StatedDate
from audit.rules.aligned_sentences import Aligned, AlignedSentence
from audit.rules.look_up import LookUp, Sort, Verdict

_ALIKE = 0.45
_RELATIVE = frozenset("yesterday today tomorrow tonight".split())
_MONTH_NAMES = frozenset(month.title() for month in MONTHS) - {"March", "May"}
_MOST_COMPARED = 200


def date_look_ups(aligned: AlignedSentence, article: Contents) -> Iterator[LookUp]:
    """Each date of the sentence, and each weekday and month outside of them."""
    stated = _within(article, aligned.sentence.span)
    for one in stated:
        yield _date(one, aligned)
    ends = [one.span.end for one in stated]
    for token in aligned.sentence.tokens:
        at = bisect_right(ends, token.start)
        if at < len(stated) and stated[at].span.start <= token.start:
            continue
        if token.text.lower() in DAYS:
            yield _weekday(token, aligned)
        elif token.text in _MONTH_NAMES:
            held = MONTHS.index(token.text.lower()) + 1 in aligned.reference.months
            yield _plain(token.span, held=held)


def _within(contents: Contents, span: Span) -> list[StatedDate]:
    """The dates of `contents` inside `span`."""
    first = bisect_left(contents.dates, span.start, key=lambda stated: stated.span.start)
    last = bisect_left(contents.dates, span.end, key=lambda stated: stated.span.start)
    return [stated for stated in contents.dates[first:last] if span.covers(stated.span)]


def _date(stated: StatedDate, aligned: AlignedSentence) -> LookUp:
    compared = aligned.reference.dates[:_MOST_COMPARED]
    if any(_agrees(stated, other) for other in compared):
        return _plain(stated.span, held=True)
    for one in aligned.candidates[:2]:
        others = _within(aligned.reference, one.sentence.span)
        if len(others) != 1 or (stated.day is None) != (others[0].day is None):
            continue
        if aligned.share(one) >= _ALIKE:
            return _contradicted(stated.span, others[0].span, one, aligned)
    return _plain(stated.span, held=False)


def _agrees(stated: StatedDate, other: StatedDate) -> bool:
    if stated.month != other.month:
        return False
    if None not in {stated.day, other.day} and stated.day != other.day:
        return False
    return None in {stated.year, other.year} or stated.year == other.year


def _weekday(token: Token, aligned: AlignedSentence) -> LookUp:
    for one in aligned.candidates[:1]:
        days = [other for other in one.sentence.tokens if other.text.lower() in DAYS]
        if len(days) != 1 or days[0].stem in aligned.sentence.stems:
            continue
        if aligned.share(one, {token.stem}) >= _ALIKE:
            return _contradicted(token.span, days[0].span, one, aligned)
    held = DAYS.index(token.text.lower()) in aligned.reference.weekdays
    # "yesterday" may well be this day, and the reference need not have a date
    return _plain(token.span, held=held or not _RELATIVE.isdisjoint(aligned.reference.words))


def _plain(span: Span, *, held: bool) -> LookUp:
    return LookUp(span, span, Sort.DATE, Verdict.CARRIED if held else Verdict.NOT_CARRIED)


def _contradicted(span: Span, other: Span, one: Aligned, aligned: AlignedSentence) -> LookUp:
    expected = other.of(aligned.reference.document.text)
    return LookUp(span, span, Sort.DATE, Verdict.CONTRADICTED, expected, one.sentence.span)
