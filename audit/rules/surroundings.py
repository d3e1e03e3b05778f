"""What stands around a word of a name and speaks for two things where spellings are compared."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import Protocol

from audit.documents.expressions import compiled
from audit.documents.spans import Span
from audit.language.reading import Reading
from audit.rules.sightings import Sighting

_RELATIVE = (
    r"\b(?:wife|husband|brothers?|sisters?|sons?|daughters?|father|mother|parents|twins?|siblings?"
    r"|couple|spouse|cousins?|nephew|niece|widow|uncle|aunt|grand(?:son|daughter|father|mother)"
    r"|famil(?:y|ies))"
)
_KIN = compiled(rf"{_RELATIVE}\b", re.IGNORECASE)
_BOTH = compiled(r"\b(?:and|or|from|to|with|versus|vs|than|not)\b|[,;/&]")
_STOP = compiled(r"[.!?]\s")
_COLUMN = compiled(r"[^\s.!?:;,\"”’')](?: {2,}|\t+)(?=\S)")
_COMPOUND = compiled(r"\w-[^\W\d_]")
_NEAR = 60
_MOST_COMPARED = 24


class Surroundings(Protocol):
    """Answers what stands around a sighting, from the text or from what was kept of it."""

    def beside_kin(self, one: Sighting) -> bool:
        """Whether the text speaks of relatives near by."""

    def in_columns(self, one: Sighting) -> bool:
        """Whether its line is a row of a table set with spaces."""

    def hyphened(self, one: Sighting) -> tuple[bool, bool]:
        """Whether a hyphen joins it to a word before it, and to one after it."""

    def coordinated(self, ones: Sequence[Sighting], others: Sequence[Sighting]) -> bool:
        """Whether one of each is set side by side somewhere: 'Jon Smith and Don Smith'."""


class TextSurroundings:
    """The surroundings in one article's text."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        self._tokens = reading.tokens

    @cached_property
    def _kin(self) -> list[int]:
        """Where words begin that may name relatives."""
        return [token.start + at for token in self._tokens for at in _kindred(token.text)]

    @cached_property
    def _has_columns(self) -> bool:
        return "  " in self._text or "\t" in self._text

    def beside_kin(self, one: Sighting) -> bool:
        """Whether relatives are named within sixty characters."""
        start, end = max(0, one.span.start - _NEAR), one.span.end + _NEAR
        nearest = bisect_left(self._kin, start)
        if nearest == len(self._kin) or self._kin[nearest] >= end:
            return False
        return bool(_KIN.search(self._text, start, end))

    def in_columns(self, one: Sighting) -> bool:
        """Whether the line, as far as it is near, is a row of a table set with spaces."""
        if not self._has_columns:
            return False
        span, text = one.span, self._text
        start = max(text.rfind("\n", max(0, span.start - 200), span.start), span.start - 200, 0)
        line = text[start : span.end + 200].strip("\n").partition("\n")[0]
        # most lines have no gaps at all, and counting them is the quickest way to see it
        return line.count("  ") + line.count("\t") >= 3 and len(_COLUMN.findall(line)) >= 3

    def hyphened(self, one: Sighting) -> tuple[bool, bool]:
        """Whether a hyphen and a letter stand at either end."""
        return self._is_hyphen(one.span.start - 1), self._is_hyphen(one.span.end)

    def _is_hyphen(self, at: int) -> bool:
        """Whether a hyphen stands there, with a word before it and a letter behind."""
        if at < 1:
            return False
        return self._text[at : at + 1] == "-" and bool(_COMPOUND.match(self._text, at - 1))

    def coordinated(self, ones: Sequence[Sighting], others: Sequence[Sighting]) -> bool:
        """Whether a conjunction or a comma stands between, and no sentence ends there."""
        return any(
            self._side_by_side(*sorted((one.span, other.span)))
            for one in ones[:_MOST_COMPARED]
            for other in others[:_MOST_COMPARED]
        )

    def _side_by_side(self, first: Span, last: Span) -> bool:
        if last.start - first.end > _NEAR // 2:
            return False
        between = self._text[first.end : last.start]
        return bool(_BOTH.search(between)) and not _STOP.search(between)


@lru_cache(maxsize=1 << 14)
def _kindred(word: str) -> tuple[int, ...]:
    """Where in the word one begins that may name a relative: nowhere in most words."""
    kindred = compiled(_RELATIVE, re.IGNORECASE)  # seldom asked of a single article
    return tuple(found.start() for found in kindred.finditer(word))
