"""Which sentences of a reference tell what a sentence of the article tells.

A sentence is aligned by the content words that both share, each weighing the more the fewer
sentences of the reference hold it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from functools import cached_property
from math import log

from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.contents import Contents, Sentence
from audit.rules.slots import Surroundings

_MOST_HOLDING = 100
"""A word in more sentences than this aligns none: it would only cost time."""
_CANDIDATES = 4
_MOST_WORDS = 200
"""A longer sentence is a list or worse, and is aligned with none."""
_MOST_THINGS = 30
"""A sentence with more names or numbers is a table, whose rows look all alike."""
_REACH = 3


@dataclass(frozen=True, slots=True)
class Aligned:
    """A sentence of the reference, its number there, and the words it shares with the article's."""

    index: int
    sentence: Sentence
    shared: frozenset[str]


class AlignedSentence:
    """A sentence of the article beside the sentences of one reference that share most with it."""

    def __init__(self, sentence: Sentence, reference: Contents) -> None:
        self.sentence = sentence
        self.reference = reference

    @cached_property
    def candidates(self) -> tuple[Aligned, ...]:
        """The sentences of the reference that share most, the best first."""
        if not _is_told(self.sentence):
            return ()
        shares: Counter[int] = Counter()
        points = {stem: round(1000 * self._weight(stem)) for stem in self.sentence.stems}
        for stem, weight in points.items():
            holding = self.reference.holding.get(stem, ())
            if len(holding) <= _MOST_HOLDING:
                for index in holding:
                    shares[index] += weight
        best = sorted(shares, key=lambda index: (-shares[index], index))[:_CANDIDATES]
        found = [(index, self.reference.sentences[index]) for index in best]
        return tuple(
            Aligned(index, one, one.stems & self.sentence.stems)
            for index, one in found
            if _is_told(one)
        )

    def share(self, one: Aligned, without: Collection[str] = ()) -> float:
        """The part of the sentence's content that `one` has too, `without` some of its words."""
        asked = frozenset(stem for stem in self.sentence.stems if stem not in without)
        total = self.weight(asked)
        return self.weight(asked & one.shared) / total if total else 0.0

    def weight(self, stems: Collection[str]) -> float:
        """How much the stems say together, the rare ones more than the frequent."""
        return sum(map(self._weight, sorted(stems)))

    def _weight(self, stem: str) -> float:
        count = len(self.reference.holding.get(stem, ()))
        return log(1 + (len(self.reference.sentences) + 1) / (count + 0.5))


def _is_told(sentence: Sentence) -> bool:
    things = max(len(sentence.names), len(sentence.quantities))
    return len(sentence.tokens) <= _MOST_WORDS and things <= _MOST_THINGS


def surroundings(sentence: Sentence, span: Span, reach: int = _REACH) -> Surroundings:
    """The content words nearest to `span` in its sentence."""
    before = [token.stem for token in sentence.tokens if token.end <= span.start]
    behind = [token.stem for token in sentence.tokens if token.start >= span.end]
    return Surroundings(tuple(before[: -reach - 1 : -1]), tuple(behind[:reach]))
