"""Finds every phrase of every rule in one pass, by one automaton.

`daachorse` was chosen over the other Aho-Corasick bindings for its speed and because its automaton
can be stored. It has no wheel for Linux on Arm, where `ahocorasick_rs` stands in; that one cannot
be stored and is built anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from audit.documents.characters import spellings
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.engines.folding import Folded, folded

try:
    import daachorse
except ImportError:  # see above
    daachorse = None  # type: ignore[assignment]


class Automaton(Protocol):
    """What we ask of a search library: every occurrence of every pattern, overlapping or not."""

    def find_overlapping(self, haystack: str) -> Sequence[tuple[int, int, int]]:
        """Start, end and pattern number of each occurrence, in code points."""

    def serialize(self) -> bytes:
        """The automaton as bytes, or none if it has to be built anew."""


@dataclass(frozen=True, slots=True)
class Literal:
    """An occurrence of phrase number `phrase`, in the text that was folded."""

    span: Span
    phrase: int


@dataclass(frozen=True, slots=True)
class Literals:
    """A set of phrases, ready to be found. Pattern `i` is a spelling of phrase `phrases[i]`."""

    automaton: Automaton | None
    patterns: tuple[str, ...]
    phrases: tuple[int, ...]

    def find(self, text: Folded) -> Iterator[Literal]:
        """Every occurrence in `text` that stands between word boundaries and has the right case.

        In order of their ends. Where two phrases overlap both are given.
        """
        if self.automaton is None:
            return
        cased = text.cased
        for start, end, pattern in self.automaton.find_overlapping(text.text):
            if _bounded(cased, start, end) and _cased_like(self.patterns[pattern], cased, start):
                yield Literal(text.span(start, end), self.phrases[pattern])

    def stored(self) -> bytes:
        """The automaton as bytes for `restored`; none where it must be built anew."""
        return self.automaton.serialize() if self.automaton is not None else b""


def compiled(phrases: Sequence[str]) -> Literals:
    """An automaton for `phrases`, which may repeat.

    Raises:
        ValueError: if a phrase has nothing in it to search for.
    """
    patterns: list[str] = []
    numbers: list[int] = []
    for number, phrase in enumerate(phrases):
        for spelling in spellings(phrase):
            pattern = folded(spelling).cased.strip()
            if not pattern:
                raise ValueError(f"'{phrase}' has nothing in it to search for")
            patterns.append(pattern)
            numbers.append(number)
    lowered = [pattern.lower() for pattern in patterns]
    return Literals(_built(lowered), tuple(patterns), tuple(numbers))


def restored(stored: bytes, patterns: tuple[str, ...], phrases: tuple[int, ...]) -> Literals:
    """The literals that `stored` was taken from. The caller has checked a digest of the bytes."""
    if not stored:
        return Literals(_built([pattern.lower() for pattern in patterns]), patterns, phrases)
    automaton = daachorse.CharwiseDoubleArrayAhoCorasick.deserialize(stored)
    return Literals(automaton, patterns, phrases)


def _built(patterns: list[str]) -> Automaton | None:
    if not patterns:
        return None
    if daachorse is None:
        return Rebuilt(patterns)
    return daachorse.CharwiseDoubleArrayAhoCorasick(patterns)


class Rebuilt:
    """`ahocorasick_rs` with the face of `daachorse`. It cannot be stored."""

    def __init__(self, patterns: Sequence[str]) -> None:
        from ahocorasick_rs import AhoCorasick  # noqa: PLC0415 - often not there, see above

        self._automaton = AhoCorasick(patterns)

    def find_overlapping(self, haystack: str) -> list[tuple[int, int, int]]:
        """Start, end and pattern number of each occurrence, in order of their ends."""
        found = self._automaton.find_matches_as_indexes(haystack, overlapping=True)
        return [(start, end, pattern) for pattern, start, end in found]

    def serialize(self) -> bytes:
        """Nothing."""
        return b""


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether the phrase does not begin or end inside a word."""
    inside_left = start > 0 and text[start].isalnum() and text[start - 1].isalnum()
    inside_right = end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    return not inside_left and not inside_right


def _cased_like(pattern: str, text: str, start: int) -> bool:
    """Whether each capital of the pattern is a capital in the text; other letters are free."""
    if pattern.islower():
        return True
    return all(
        not letter.isupper() or text[start + index].isupper()
        for index, letter in enumerate(pattern)
    )
