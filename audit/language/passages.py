"""Find the passage of a long text that says what a quotation says.

The text is indexed once by pairs of neighbouring words; a quotation looks its own pairs up and is
compared with the few stretches that hold most of them. What shares too few words but most of what
they are about may be the same passage in other words, as when a quotation was translated back.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

from audit.language.differences import Wording
from audit.language.quoted_words import QuotedWord, is_function, quoted_words
from audit.language.wordings import APART, Comparison, Relation, as_fragment, compared

FRAGMENT = 5
"""Words up to which a quotation counts as a fragment, of which both ends must be found."""
_STRETCH = 40
_BESIDE = 80
"""Words around a stretch that are compared too, so that a cut sentence is seen."""
_MOST_STRETCHES = 3
_MOST_PLACES = 40
_MOST_LOOKED_UP = 3_000
_WINDOW = 40
_SHARED_STEMS = 0.55
_FEWEST_STEMS = 4
_STEM = 5


class Passages:
    """The words of a text, ready to be searched for quotations."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = quoted_words(text)[0]
        self._asked: str | None = None
        self._found: dict[Wording, Comparison] = {}

    def find(self, wording: Wording) -> Comparison:
        """How `wording` stands to the passage that is most like it; APART if none is.

        What was found for one article is kept until another asks: its rules ask in turn.
        """
        if wording.text is not self._asked:
            self._asked = wording.text
            self._found.clear()
        if wording not in self._found:
            self._found[wording] = self._likest(wording)
        return self._found[wording]

    def _likest(self, wording: Wording) -> Comparison:
        best = APART
        for start, end in self._stretches(wording.keys):
            there = Wording(self._text, self._words[start].start, self._words[end - 1].end)
            few = len(wording.words) <= FRAGMENT
            found = as_fragment(wording, there) if few else compared(wording, there)
            if found.relation is not Relation.APART and _rank(found) > _rank(best):
                best = found
        return best

    def reworded(self, wording: Wording) -> tuple[int, int] | None:
        """Where the text may say the same in other words, as offsets."""
        stems = {_stem(word.key) for word in wording.words if not is_function(word.key)}
        if len(stems) < _FEWEST_STEMS:
            return None
        places = [
            (at, stem) for stem in sorted(stems) for at in self._stems.get(stem, ())[:_MOST_PLACES]
        ]
        held: defaultdict[int, set[str]] = defaultdict(set)
        for at, stem in places:
            held[at // _WINDOW].add(stem)
            held[at // _WINDOW - 1].add(stem)
        best = max(sorted(held), key=lambda window: len(held[window]), default=None)
        if best is None or len(held[best]) < max(_FEWEST_STEMS, _SHARED_STEMS * len(stems)):
            return None
        within = [at for at, _ in places if at // _WINDOW in {best, best + 1}]
        return self._words[min(within)].start, self._words[max(within)].end

    @cached_property
    def _pairs(self) -> dict[tuple[str, str], list[int]]:
        return _index(pairwise(self._words))

    @cached_property
    def _stems(self) -> dict[str, list[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(self._words):
            if not is_function(word.key):
                found[_stem(word.key)].append(at)
        return found

    def _stretches(self, keys: Sequence[str]) -> Iterator[tuple[int, int]]:
        """The stretches of words that share most pairs with `keys`, the likeliest first."""
        votes: Counter[int] = Counter()
        for offset, pair in enumerate(pairwise(keys[:_MOST_LOOKED_UP])):
            weight = 3 - sum(map(is_function, pair))
            for at in self._pairs.get(pair, ())[:_MOST_PLACES]:
                first = max(0, at - offset) // _STRETCH
                votes[first] += weight
                votes[first - 1] += weight
        likely = sorted(votes, key=lambda first: (-votes[first], first))
        for first in likely[:_MOST_STRETCHES]:
            start = max(0, first * _STRETCH - _BESIDE)
            end = min(len(self._words), (first + 2) * _STRETCH + len(keys) + _BESIDE)
            yield start, end


@lru_cache(maxsize=16)
def passages_of(text: str) -> Passages:
    """The passages of `text`, indexed once for all the quotations that are looked up in it."""
    return Passages(text)


def _index(
    pairs: Iterator[tuple[QuotedWord, QuotedWord]],
) -> dict[tuple[str, str], list[int]]:
    found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at, (one, other) in enumerate(pairs):
        found[one.key, other.key].append(at)
    return found


def _rank(found: Comparison) -> tuple[float, float]:
    return (found.coverage - found.rate, found.coverage)


def _stem(key: str) -> str:
    return key[:_STEM]
