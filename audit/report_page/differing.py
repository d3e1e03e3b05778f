"""Lays two passages side by side, word by word, and marks the words that differ.

This is for the eye: what a difference means the kinds have said before. Long passages are compared
as far as `_MOST_WORDS`, since laying words side by side costs the product of their numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from audit.documents.expressions import compiled
from audit.report_page.markup import Html, joined, tag

_WORD = compiled(r"\S+")
_EDGES = "“”\"'‘’«»„‚.,;:!?()[]…–—-"
_MOST_WORDS = 90

Step = tuple[str, int, int, int, int]


def words_of(text: str) -> list[tuple[int, int]]:
    """Where the words of `text` stand, as many as are compared."""
    return [match.span() for match, _ in zip(_WORD.finditer(text), range(_MOST_WORDS))]  # noqa: B905


@lru_cache(maxsize=1 << 10)
def steps(one: str, other: str) -> tuple[Step, ...]:
    """How the words of `one` become those of `other`, as `difflib` tells it."""
    here, there = _keys(one), _keys(other)
    return tuple(SequenceMatcher(None, here, there, autojunk=False).get_opcodes())


def alike(one: str, other: str) -> bool:
    """Whether enough words are shared that what differs between the two says something."""
    shared = sum(end - start for what, start, end, _, _ in steps(one, other) if what == "equal")
    return 3 * shared >= min(len(words_of(one)), len(words_of(other)))


def marked(text: str, *against: str) -> Html:
    """`text` with the words marked that one of those `against` it does not have there.

    Words before and behind all that the two share are quoted by one side only; they do not differ.
    """
    differs: set[int] = set()
    for other in against:
        told = steps(text, other)
        for index, (what, start, end, there, there_end) in enumerate(told):
            beyond = index in (0, len(told) - 1) and there == there_end
            if what != "equal" and not beyond:
                differs.update(range(start, end))
    return _written(text, words_of(text), differs)


def _keys(text: str) -> list[str]:
    keys = [text[start:end].casefold().strip(_EDGES) for start, end in words_of(text)]
    return [key.replace("’", "'") for key in keys]


def _written(text: str, spans: Sequence[tuple[int, int]], differs: set[int]) -> Html:
    parts: list[str] = []
    done = 0
    for number, (start, _) in enumerate(spans):
        if number not in differs or number - 1 in differs:
            continue
        last = number
        while last + 1 in differs:
            last += 1
        parts += [text[done:start], tag("em", text[start : spans[last][1]], class_="differs")]
        done = spans[last][1]
    return joined([*parts, text[done:]])
