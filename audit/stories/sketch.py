"""An article in a few kilobytes: enough to tell what event it is on and whose text it shares.

Words and runs of words are kept as their CRC-32, which is the same on every machine; two of a
million words that share one do no harm to a likeness over a hundred.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import accumulate
from zlib import crc32

from audit.documents.characters import key
from audit.documents.document import Role
from audit.documents.records import dataclass
from audit.findings.report import ArticleDate
from audit.language.reading import Reading
from audit.language.words import is_capitalised

_TELLING = 150
"""Words that are kept of an article, those that it uses most first."""
_NAME = 1.6
"""How much more a name tells of the event than another word. Found by trial, as the others here."""
_RUN = 8
"""Words in a run. Two reporters seldom choose eight words alike outside a quotation."""
_SAMPLED = 4
"""One run in so many is kept, always the same ones, so that shared runs are kept on both sides."""
_MOST_RUNS = 4000
_ORDINARY = frozenset(
    "the a an and or but of to in on at by for from with as is are was were be been being has have"
    " had do does did will would can could may might shall should must not no nor this that these"
    " those there here it its he she they them his her their him we us our you your my me who whom"
    " which what when where why how all any some more most other such only own same so than too"
    " very just also after before over under again into out up down off about against between"
    " during through because while if then once both each few said says say told added new one two"
    " three first last year years day days week time people monday tuesday wednesday thursday"
    " friday saturday sunday january february march april june july august september october"
    " november december per according now made make get got like back still even many much since"
    " until around another".split()
)


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of the article at `path`.

    `words` are its telling words and `weights` how much it dwells on each; `runs` are some of its
    runs of words, sorted; `length` is how many it had before some were chosen. They are arrays,
    because a run keeps the sketches of all its articles, and sends them from process to process.
    """

    path: str
    dated: date | None
    words: array[int]
    weights: array[float]
    runs: array[int]
    length: int

    @property
    def terms(self) -> Iterator[tuple[int, float]]:
        """Each telling word with its weight."""
        return zip(self.words, self.weights, strict=True)


def sketched(reading: Reading, stated: ArticleDate) -> Sketch:
    """The sketch of a document; what is page furniture does not count."""
    document = reading.document
    furniture = {index for index, one in enumerate(document.segments) if one.role is Role.FURNITURE}
    words = [word.text for word in reading.tokens if word.segment not in furniture]
    terms = _terms(words)
    return Sketch(
        document.path,
        stated.published,
        array("I", [term for term, _ in terms]),
        array("d", [weight for _, weight in terms]),
        array("I", sorted(set(_runs(words)))[:_MOST_RUNS]),
        max(len(words) - _RUN + 1, 0),
    )


def _terms(words: Sequence[str]) -> list[tuple[int, float]]:
    """The telling words, the weightiest first."""
    small: set[int] = set()
    counts: dict[int, int] = {}
    for word, count in Counter(words).items():
        term = _term(word)
        if term is not None:
            counts[term] = counts.get(term, 0) + count
            if not is_capitalised(word):
                small.add(term)
    weighed = ((term, _weight(count, term not in small)) for term, count in counts.items())
    return sorted(weighed, key=lambda one: (-one[1], one[0]))[:_TELLING]


@lru_cache(maxsize=1 << 14)
def _term(word: str) -> int | None:
    """What is kept of a word, if it tells anything."""
    whole = key(word).removesuffix("'s")
    if len(whole) < 3 or whole in _ORDINARY or whole.isdigit():
        return None
    return crc32(whole.encode("utf-8", "surrogatepass"))


def _weight(count: int, is_name: bool) -> float:
    return (1 + math.log(count)) * (_NAME if is_name else 1)


def _runs(words: Sequence[str]) -> Iterator[int]:
    written = list(map(_written, words))
    whole = memoryview(b"".join(written))
    edges = [0, *accumulate(map(len, written))]
    for start, end in zip(edges, edges[_RUN:], strict=False):
        found = crc32(whole[start : end - 1])
        if not found % _SAMPLED:
            yield found


@lru_cache(maxsize=1 << 14)
def _written(word: str) -> bytes:
    """A word of a run."""
    return f"{key(word)} ".encode("utf-8", "surrogatepass")
