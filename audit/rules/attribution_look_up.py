"""Look up who said what the article says that somebody said.

A statement is aligned by its content words with what people say in the reference, directly or
indirectly. Only speakers known by name are compared: "the mayor" may be anybody whom the article
calls mayor, and a person may speak for a body. Where a speaker is named by a pronoun, which may be
misread, or is a body, it is not contradicted but not carried.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log

from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.contents import key
from audit.language.names import is_function_word
from audit.language.reading import Reading
from audit.language.statements import Statement
from audit.language.stems import stem
from audit.rules.look_up import LookUp, Sort, Verdict
from audit.rules.speakers import Speaker, Speakers

_SAME = 0.7
"""The part of a statement that the reference's must share."""
_NEAR = 0.3
"""From this share on, the speaker may have said the same in other words."""
_FEWEST = 4
_FEWEST_SHARED = 5
_MOST_HOLDING = 100
_MOST_WORDS = 120
_CANDIDATES = 6
_MOST = 2_000
"""Statements of one text that are looked up or looked in."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A statement with its content and speaker, who is sure if named beside it."""

    statement: Statement
    sentence: Span
    stems: frozenset[str]
    speaker: Speaker
    is_sure: bool


class _Said:
    """All that one text says that named people said, by content."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.told = tuple(_told(reading))
        self._holding: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self.told):
            for each in sorted(one.stems):
                self._holding[each].append(number)

    def like(self, one: _Told) -> list[tuple[float, _Told]]:
        """The statements that share most with `one`, and the part of it that each shares."""
        weights = {each: self._weight(each) for each in sorted(one.stems)}
        shared: Counter[int] = Counter()
        for each, weight in weights.items():
            holding = self._holding.get(each, ())
            if len(holding) <= _MOST_HOLDING:
                for number in holding:
                    shared[number] += round(1000 * weight)
        total = 1000 * sum(weights.values())
        best = sorted(shared, key=lambda number: (-shared[number], number))[:_CANDIDATES]
        return [(shared[number] / total, self.told[number]) for number in best]

    def _weight(self, word: str) -> float:
        return log(1 + (len(self.told) + 1) / (len(self._holding.get(word, ())) + 0.5))


def attribution_look_ups(article: Reading, references: Sequence[Reading]) -> Iterator[LookUp]:
    """Each statement of the article that a reference gives to somebody else, and none to its own.

    What a reference has neither from this speaker nor from another is not looked up.
    """
    said = [_said(reference) for reference in references]
    for one in _said(article).told if any(each.told for each in said) else ():
        found = [(number, _of_another(one, each)) for number, each in enumerate(said)]
        others = [(number, other) for number, other in found if isinstance(other, _Told)]
        if others and not any(other is True for _, other in found):
            yield from _contradicted(one, others[0][1], references[others[0][0]], others[0][0])


@lru_cache(maxsize=8)
def _said(reading: Reading) -> _Said:
    return _Said(reading)


def _of_another(one: _Told, said: _Said) -> _Told | bool:
    """Who says it in the reference, if somebody else; else whether its own speaker may say it."""
    found: _Told | None = None
    direct = one.statement.manner == "direct"
    for share, other in said.like(one):
        if share < _NEAR or len(one.stems & other.stems) < 2:
            continue
        if one.speaker.may_be(other.speaker) or _is_named_near(one.speaker, other, said.reading):
            return True
        enough, least = share >= _SAME, _FEWEST if direct else _FEWEST_SHARED
        if found is None and enough and len(one.stems & other.stems) >= least:
            found = other
    return found if found is not None else False


def _is_named_near(speaker: Speaker, told: _Told, reading: Reading) -> bool:
    """Whether the speaker is named in that sentence too, outside of quoted words: "X told Y"."""
    text, span = reading.document.text, told.sentence
    outside = text[span.start : span.end]
    if told.statement.manner == "direct":
        inner = told.statement.span
        outside = text[span.start : max(span.start, inner.start)] + text[inner.end : span.end]
    near = {key(word.strip(".,;:()“”\"'")) for word in outside.split()}
    return speaker.surname in near if speaker.surname else bool(speaker.words & near)


def _contradicted(one: _Told, other: _Told, reference: Reading, number: int) -> Iterator[LookUp]:
    named, there = one.statement.speaker, other.statement.resolved
    if named is not None and there is not None:
        sure = one.is_sure and other.is_sure and one.speaker.surname and other.speaker.surname
        verdict = Verdict.CONTRADICTED if sure else Verdict.NOT_CARRIED
        expected = there.of(reference.document.text)
        sort = Sort.ATTRIBUTION
        yield LookUp(one.statement.span, named, sort, verdict, expected, other.sentence, number)


def _told(reading: Reading) -> Iterator[_Told]:
    """The statements with enough content whose speakers are known by name."""
    text, speakers = reading.document.text, Speakers(reading)
    starts = [token.start for token in reading.tokens]
    for one in reading.statements[:_MOST]:
        speaker = speakers.named(one.resolved.of(text)) if one.resolved is not None else None
        sentence = reading.sentence_at(one.span.start)
        stems = _stems(reading, starts, one.span) if speaker is not None else frozenset()
        if speaker is None or sentence is None or len(stems) < _FEWEST:
            continue
        beside = speakers.named(one.speaker.of(text)) if one.speaker is not None else None
        is_sure = beside is not None and bool(beside.words & speaker.words)
        yield _Told(one, sentence, stems, speaker, is_sure)


def _stems(reading: Reading, starts: Sequence[int], span: Span) -> frozenset[str]:
    first = bisect_left(starts, span.start)
    last = min(bisect_left(starts, span.end), first + _MOST_WORDS)
    words = (token.text for token in reading.tokens[first:last])
    return frozenset(stem(key(word)) for word in words if not is_function_word(word))
