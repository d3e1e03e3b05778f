"""Write out the ranges among dates: "Monday to Wednesday, March 7-9" is a Monday and a Wednesday.

Of two weekdays before one date nobody can say which is meant to be the date's, so that such a date
stands without a weekday.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from audit.documents.expressions import compiled
from audit.documents.records import replace
from audit.documents.spans import Span
from audit.language.dates import StatedDate, weekday_number

_NEAR = 40
"""Characters on either side of a date in which the rest of a range stands."""
_LONGEST_MONTH = 31
_LONGEST_JOINT = 12
_DASHES = frozenset("-–—")
_WORDS = ("to", "through", "thru", "until", "till", "and", "&")


def written_out(text: str, dates: Sequence[StatedDate]) -> Iterator[StatedDate]:
    """The dates, with both ends of a range in place of the part of it that looks like a date."""
    joined = False
    for index, stated in enumerate(dates):
        following = dates[index + 1] if index + 1 < len(dates) else None
        joins = following is not None and _joins(text, stated, following)
        if joins and following is not None:
            yield _of_the_year_of(following, stated)
        elif joined or stated.day is None:
            yield stated
        else:
            yield from _ends(text, stated)
        joined = joins


def _joins(text: str, stated: StatedDate, following: StatedDate) -> bool:
    if following.span.start - stated.span.end > _LONGEST_JOINT:
        return False
    return _until().fullmatch(text, stated.span.end, following.span.start) is not None


def _of_the_year_of(following: StatedDate, stated: StatedDate) -> StatedDate:
    """`stated` in the year that the end of its range gives, or the one before: Nov 30-Feb 2."""
    if stated.year is not None or following.year is None or following.day is None:
        return stated
    turns = (stated.month, stated.day or 0) > (following.month, following.day)
    return replace(stated, year=following.year - turns)


def _ends(text: str, stated: StatedDate) -> Iterator[StatedDate]:
    """The one date, or the two ends of the range of which it is one."""
    day = stated.day or 0
    before = text[max(0, stated.span.start - _NEAR) : stated.span.start]
    behind = text[stated.span.end : stated.span.end + _NEAR]
    joined = _ends_in_a_joint(before)
    earlier = _day_before().search(before) if joined and stated.weekday is None else None
    later = _day_behind().match(behind) if _begins_with_a_joint(behind) else None
    if earlier and int(earlier["day"]) < day:
        yield from _from_earlier(stated, before, behind, earlier)
    elif later and day < int(later["day"]) <= _LONGEST_MONTH:
        yield from _to_later(stated, before, behind, later)
    elif joined and stated.weekday is not None and _weekday_before().search(before):
        yield replace(stated, weekday=None)
    else:
        yield stated


def _from_earlier(
    stated: StatedDate, before: str, behind: str, earlier: re.Match[str]
) -> Iterator[StatedDate]:
    """Both ends of "7-9 March", with the weekdays before or behind it."""
    ahead = _weekdays_before().search(before, 0, earlier.start())
    after = None if ahead else _weekdays_behind().match(behind)
    start = stated.span.start - len(before) + (ahead or earlier).start()
    end = stated.span.end + (after.end() if after else 0)
    first, last = _pair(ahead or after)
    whole = replace(stated, span=Span(start, end))
    yield replace(whole, day=int(earlier["day"]), weekday=first)
    yield replace(whole, weekday=last)


def _to_later(
    stated: StatedDate, before: str, behind: str, later: re.Match[str]
) -> Iterator[StatedDate]:
    """Both ends of "March 7-9"; a lone weekday before it is that of the first day."""
    ahead = _weekday_before().search(before) if stated.weekday is not None else None
    after = None if ahead else _weekdays_behind().match(behind, later.end())
    start = stated.span.start - (len(before) - ahead.start() if ahead else 0)
    end = stated.span.end + (after or later).end()
    first, last = _pair(after)
    if ahead:
        first, last = weekday_number(ahead["one"]), stated.weekday
    year = int(later["year"]) if later["year"] else stated.year
    whole = replace(stated, span=Span(start, end), year=year)
    yield replace(whole, weekday=stated.weekday if first is None else first)
    yield replace(whole, day=int(later["day"]), weekday=last)


def _ends_in_a_joint(before: str) -> bool:
    """Whether a range may go on from here; most dates are none, and need no expression."""
    return before.rstrip()[-1:] in _DASHES or before.rstrip().endswith(_WORDS)


def _begins_with_a_joint(behind: str) -> bool:
    return behind.lstrip()[:1] in _DASHES or behind.lstrip().startswith(_WORDS)


def _pair(weekdays: re.Match[str] | None) -> tuple[int | None, int | None]:
    if weekdays is None:
        return None, None
    return weekday_number(weekdays["one"]), weekday_number(weekdays["two"])


_DASH = r"\s?[-–—]\s?"
_JOINT = rf"(?:{_DASH}|\s(?:to|through|thru|until|till|and|&)\s)"
_WEEKDAY = (
    r"(?P<{0}>Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?"
    r"|Sat(?:urday)?|Sun(?:day)?)\b\.?"
)
_PAIR = rf"\b{_WEEKDAY.replace('{0}', 'one')}{_JOINT}{_WEEKDAY.replace('{0}', 'two')}"


@cache
def _until() -> re.Pattern[str]:
    return compiled(rf"{_DASH}|\s(?:to|through|thru|until|till)\s")


@cache
def _day_before() -> re.Pattern[str]:
    """The first day of "7-9 March" or "7 to 9 March", behind which the second one begins."""
    return compiled(rf"(?<![\w.,:/$£€-])(?P<day>[0-3]?\d)(?:st|nd|rd|th)?{_JOINT}\Z")


@cache
def _day_behind() -> re.Pattern[str]:
    """The last day of "March 7-9" or "March 7 to 9", with its year."""
    ending = r"(?:st|nd|rd|th)?(?![\w%]|[.,:/-]\d)(?:,?\s(?P<year>(?:1[5-9]|20)\d\d)\b)?"
    words = (
        r"\s(?:to|through|thru|until|till|and|&)\s(?=[0-3]?\d(?:st|nd|rd|th)?(?:[.,;:)]|\s\(|\Z))"
    )
    return compiled(rf"(?:{_DASH}|{words})(?P<day>[0-3]?\d){ending}")


@cache
def _weekday_before() -> re.Pattern[str]:
    return compiled(rf"\b{_WEEKDAY.replace('{0}', 'one')}{_JOINT}\Z")


@cache
def _weekdays_before() -> re.Pattern[str]:
    return compiled(rf"{_PAIR},?\s(?:the\s)?\Z")


@cache
def _weekdays_behind() -> re.Pattern[str]:
    return compiled(rf",?\s\(?{_PAIR}")
