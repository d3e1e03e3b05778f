"""Runs regular expressions that users wrote, each behind a required literal and a time limit.

`regex` is used for its time limit, which `re` does not have. RE2 needs none, but its word
boundaries know ASCII only and would decide wrongly beside 'Rinkēvičs'. A pattern that is bounded,
because it repeats nothing or only what its caller vouches for, needs no limit: `re` compiles it in
a fifth of the time, and is loaded already.
"""

from __future__ import annotations

import re
from functools import cache
from time import process_time
from typing import TYPE_CHECKING

from audit.documents.expressions import compiled
from audit.documents.records import dataclass

if TYPE_CHECKING:  # 40 ms to import, needed only where a pattern's literal was seen
    import regex

LIMIT = 0.25
"""Seconds of the processor that one pattern may take over one stretch of text; `regex`, too, counts
them so, and a busy machine changes nothing."""
_GRANTED, _CHARACTERS_A_SECOND = 2.0, 100_000
"""What a pattern may take over all stretches of a text, however short, and for its length."""
_REPEATS = compiled(r"[*+]|\{\d|\(\?[^:=!<P-]|\[\[|&&|--|\|\||~~")
"""What may repeat, or what `re` and `regex` read differently. In doubt a pattern gets the limit."""
_MOST_OPTIONAL = 24
_ONLY_REGEX = compiled(r"\\(?![bBdDsSwWnt])[A-Za-z]|\(\?<[^=!]|\(\?P[^<]")
"""What `re` does not know, or reads in another way: other escapes, other ways to name a group."""


class PatternTimeoutError(Exception):
    """A pattern took longer than `LIMIT` over one stretch of text, or than an allowance."""


class Allowance:
    """The seconds that one pattern may take over all stretches of a text of so many characters.

    One that needs a little less than `LIMIT` for each of ten thousand sentences takes an hour.
    """

    def __init__(self, characters: int) -> None:
        self.left = _GRANTED + characters / _CHARACTERS_A_SECOND


@dataclass(frozen=True, slots=True)
class PatternMatch:
    """Where a pattern and its named groups stand; offsets are in the text that was searched.

    A group that took no part in the match stands at its start, and is empty.
    """

    start: int
    end: int
    groups: dict[str, tuple[int, int]]


def matches(
    pattern: str,
    text: str,
    start: int,
    end: int,
    *,
    bounded: bool = False,
    allowance: Allowance | None = None,
) -> list[PatternMatch]:
    """Every place between `start` and `end` of `text` where `pattern` matches something.

    All at once, because the clock of the limit would run on while a caller looks at a match.

    Args:
        bounded: the caller knows that the pattern needs no limit, see `repeats_nothing`.
        allowance: what it may take here and elsewhere together; the time is taken from it.

    Raises:
        PatternTimeoutError: if it takes longer than `LIMIT`, or than is left of the allowance.
    """
    if bounded:
        found = _bounded(pattern).finditer(text, start, end)
        return [_match(match) for match in found if match.end() > match.start()]
    limit = LIMIT if allowance is None else min(LIMIT, allowance.left)
    if limit <= 0:
        raise PatternTimeoutError(pattern)
    began = process_time()
    try:
        limited = _compiled(pattern).finditer(text, start, end, timeout=limit)
        return [_match(match) for match in limited if match.end() > match.start()]
    except TimeoutError:
        raise PatternTimeoutError(pattern) from None
    finally:
        if allowance is not None:
            allowance.left -= process_time() - began


def _match(match: re.Match[str] | regex.Match[str]) -> PatternMatch:
    spans = {name: match.span(name) for name in match.re.groupindex}
    nowhere = match.start(), match.start()
    groups = {name: span if span[0] >= 0 else nowhere for name, span in spans.items()}
    return PatternMatch(match.start(), match.end(), groups)


def repeats_nothing(pattern: str) -> bool:
    """Whether the pattern surely takes time in proportion to the text, because nothing repeats.

    >>> repeats_nothing("(?:joined|entered) the league?"), repeats_nothing("a+b")
    (True, False)
    """
    optional = pattern.count("?") - pattern.count("(?")
    return _REPEATS.search(pattern) is None and optional <= _MOST_OPTIONAL


def is_plain(pattern: str) -> bool:
    """Whether `re` reads the pattern as `regex` does, and surely takes time as the text is long.

    >>> is_plain(r"\\bled (?P<flag>astray)\\b"), is_plain(r"\\p{L}"), is_plain("(?<flag>astray)")
    (True, False, False)

    What `re` refuses, such as a name that two groups share, is not plain:

    >>> is_plain("(?P<flag>led) astray|(?P<flag>misled)"), is_plain("(?<=mis|u)led")
    (False, False)
    """
    if not repeats_nothing(pattern) or _ONLY_REGEX.search(pattern) is not None:
        return False
    try:
        _bounded(pattern)
    except re.error:
        return False
    return True


def fault(pattern: str) -> str | None:
    """What is wrong with `pattern`, or None if it can be used."""
    import regex  # noqa: PLC0415 - slow to import

    try:
        _compiled(pattern)
    except regex.error as error:
        message, at = error.msg, error.pos  # type: ignore[attr-defined]
        return f"{message} at character {at + 1}" if at is not None else message
    return None


def group_names(pattern: str) -> tuple[str, ...]:
    """The names of the groups of `pattern`, which must have no fault, in order."""
    return tuple(_compiled(pattern).groupindex)


@cache
def _bounded(pattern: str) -> re.Pattern[str]:
    return compiled(pattern, re.IGNORECASE)


@cache
def _compiled(pattern: str) -> regex.Pattern[str]:
    import regex  # noqa: PLC0415 - slow to import

    return regex.compile(pattern, regex.IGNORECASE | regex.VERSION1)
