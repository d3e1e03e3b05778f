"""Find the day that an article's own text says it was published on.

A date in a body sentence says nothing of the kind. What does: a dateline, a line of its own at the
head, and a photo caption with a full date if the body's first weekday is that day's (a file photo
has another).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from functools import cache

from audit.documents.document import Document, Role
from audit.documents.expressions import compiled
from audit.documents.spans import Span
from audit.language.dates import DAYS, StatedDate

_HEAD = 6
"""Only so many segments at the head can hold the line with the date."""
_LONGEST_LINE = 80
_LONGEST_OPENING = 150
"""How many characters a dateline may have before its date."""


def stated_date(document: Document, dates: Sequence[StatedDate]) -> tuple[date, Span] | None:
    """The day the text gives itself and where it stands, or None."""
    starts = [stated.span.start for stated in dates]
    for index, segment in enumerate(document.segments):
        for stated in _inside(segment.span, dates, starts):
            day = stated.value
            if day is None:
                continue
            if segment.role is Role.DATELINE or (
                index < _HEAD and _is_line(document.text, segment.span, stated.span)
            ):
                return day, stated.span
    return _from_caption(document, dates, starts)


def _is_line(text: str, segment: Span, stated: Span) -> bool:
    """Whether the segment is little but the date, or begins with a dateline that holds it."""
    if stated.start - segment.start > _LONGEST_OPENING:
        return False
    before = text[segment.start : stated.start]
    behind = text[stated.end : min(segment.end, stated.end + _LONGEST_LINE)]
    if segment.end - segment.start <= _LONGEST_LINE and _line().match(before):
        return not compiled(r"[a-z]{3}").search(
            compiled(r"(?i)\bupdated\b|\bat\b|[ap]\.?m\b").sub("", behind)
        )
    dateline = _dateline().fullmatch(before.strip() + " ")
    return (
        dateline is not None
        and compiled(r"\s*(?:\([^)]{2,30}\))?\s*[–—-]").match(behind) is not None
    )


def _inside(span: Span, dates: Sequence[StatedDate], starts: list[int]) -> Sequence[StatedDate]:
    """The dates within `span`, found by bisection: there may be thousands of segments and dates."""
    found = dates[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
    return [stated for stated in found if span.covers(stated.span)]


def _from_caption(
    document: Document, dates: Sequence[StatedDate], starts: list[int]
) -> tuple[date, Span] | None:
    captions = [segment for segment in document.segments if segment.role is Role.CAPTION]
    weekday = _first_weekday(document) if captions and dates else None
    for segment in captions:
        if _file_photo().search(segment.span.of(document.text)):
            continue
        for stated in _inside(segment.span, dates, starts):
            day = stated.value
            if day is not None and day.weekday() == weekday:
                return day, stated.span
    return None


def _first_weekday(document: Document) -> int | None:
    """The weekday that the body names first: 0 for Monday."""
    for segment in document.segments:
        if segment.role is Role.BODY:
            found = _weekday().search(document.text, segment.span.start, segment.span.end)
            if found:
                return DAYS.index(found[0].lower())
    return None


@cache
def _line() -> re.Pattern[str]:
    return compiled(
        r"\W*(?:(?:first |last |originally )?(?:published|updated|posted|modified|filed)\b"
        r"[^\d]{0,20})?"
        r"(?:\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?\W*)?(?:on\s+)?\Z",
        re.IGNORECASE,
    )


@cache
def _dateline() -> re.Pattern[str]:
    return compiled(r"[A-Z][A-Z .,'’-]{2,60}(?:[A-Z][a-z.]+\s?,?\s?){0,3}")


@cache
def _file_photo() -> re.Pattern[str]:
    return compiled(r"\bfile\b|\barchive", re.IGNORECASE)


@cache
def _weekday() -> re.Pattern[str]:
    return compiled(r"\b(?:" + "|".join(day.title() for day in DAYS) + r")\b")
