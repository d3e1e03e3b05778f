"""Find the date or weekday beside "yesterday", "next Monday" or "two days ago".

What such words mean depends on the article's date, which is not known here: a relative day says how
many days before or behind it they can mean.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.dates import DAYS, StatedDate, weekday_number

_OFFSETS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_NEARLY = {"last": (-14, -1), "past": (-14, -1), "next": (1, 14), "this": (-7, 7)}
_AGO = ("days ago", "day ago")
_COUNTS = "zero one two three four five six seven eight nine ten".split()
_BEFORE = 16
_BEHIND = 32


@dataclass(frozen=True, slots=True)
class RelativeDay:
    """A relative day and what stands beside it: a date, or else a weekday, 0 for a Monday.

    `earliest` and `latest` are the days from the article's date that the words can mean.
    """

    span: Span
    words: str
    earliest: int
    latest: int
    stated: StatedDate | None
    weekday: int | None


def phrases() -> Iterator[str]:
    """The words with which a relative day begins."""
    yield from _OFFSETS
    yield from _AGO
    for which in _NEARLY:
        for day in DAYS:
            yield f"{which} {day}"


def relative_day(text: str, words: Span, dates: Sequence[StatedDate]) -> RelativeDay | None:
    """The relative day of which `words`, one of the phrases, are the beginning.

    Args:
        dates: the dates of the text, in order.
    """
    phrase = " ".join(words.of(text).lower().split())
    offsets, start = _offsets(text, phrase, words)
    if offsets is None or _is_a_name(text, words):
        return None
    stated = _date_beside(text, words, dates)
    if stated is not None:
        span = _closed(text, Span(start, max(words.end, stated.span.end)))
        return RelativeDay(span, phrase, *offsets, stated, None)
    named = _weekday_behind().match(text, words.end, words.end + _BEHIND)
    if named is None or phrase not in _OFFSETS:
        return None
    span = _closed(text, Span(start, named.end("day")))
    return RelativeDay(span, phrase, *offsets, None, weekday_number(named["day"]))


def _offsets(text: str, phrase: str, words: Span) -> tuple[tuple[int, int] | None, int]:
    """The days from the article's date, and where the words for them begin."""
    if phrase in _OFFSETS:
        return (_OFFSETS[phrase], _OFFSETS[phrase]), words.start
    if phrase not in _AGO:
        return _NEARLY.get(phrase.partition(" ")[0]), words.start
    first = max(0, words.start - _BEFORE)
    found = _count_before().search(text, first, words.start)
    if found is None:
        return None, words.start
    word = found["count"].lower()
    count = int(word) if word.isdecimal() else _COUNTS.index(word)
    return (-count, -count), found.start()


def _closed(text: str, span: Span) -> Span:
    """The span with the bracket that closes one inside it."""
    seen = span.of(text)
    opened = "(" in seen and ")" not in seen and text[span.end : span.end + 1] == ")"
    return Span(span.start, span.end + opened)


def _is_a_name(text: str, words: Span) -> bool:
    """Whether it is the title of something: 'USA Today', the 'Today' show."""
    if not text[words.start].isupper():
        return False
    before = text[max(0, words.start - 3) : words.start].strip(" ")
    return before != "" and before[-1] not in '.!?:\n\r"“”—–-(•'


def _date_beside(text: str, words: Span, dates: Sequence[StatedDate]) -> StatedDate | None:
    index = bisect_left(dates, words.start, key=lambda stated: stated.span.end)
    if index == len(dates) or dates[index].day is None:
        return None
    stated = dates[index]
    if stated.span.start < words.end:
        return stated if stated.span.start >= words.start else None
    if stated.span.start - words.end > _BEHIND:
        return None
    between = text[words.end : stated.span.start]
    return stated if _beside().fullmatch(between) else None


@cache
def _beside() -> re.Pattern[str]:
    return compiled(r"(?:'s)?,?\s?[(–—-]?\s?(?:on\s)?")


@cache
def _count_before() -> re.Pattern[str]:
    return compiled(rf"\b(?P<count>\d\d?|{'|'.join(_COUNTS[1:])})\s\Z", re.IGNORECASE)


@cache
def _weekday_behind() -> re.Pattern[str]:
    days = "|".join(day.title() for day in DAYS)
    ending = r"[.,;:)]|\Z|\s(?:in|at|to|for|that|by|with|when|as|and|but|night|morning)\b"
    return compiled(rf"(?:,?\s\(?|\sis\s(?:a\s)?)(?P<day>{days})(?={ending})")
