"""A set of words that says "yes" to all of them, and once in a while to another.

A Bloom filter: nothing is parsed or sorted when it is loaded, and a look-up costs two microseconds.
A sorted list that is compressed in blocks would be exact, and cost ten times as much for each word;
a hash set would cost 30 ms to fill, in every run.
"""

from __future__ import annotations

from collections.abc import Collection
from hashlib import blake2b
from struct import Struct

from audit.documents.records import dataclass

_LN2 = 0.6931
_TWO = Struct("<QQ").unpack


@dataclass(frozen=True, slots=True)
class WordFilter:
    """Bits in which each word has set some; `probes` is how many."""

    bits: bytes
    probes: int

    def __contains__(self, word: str) -> bool:
        """Whether the word is one of those that were put in, or one in many that look so."""
        bits = self.bits
        size = 8 * len(bits)
        at, step = _hashes(word)
        for _ in range(self.probes):
            at = (at + step) % size
            if not bits[at >> 3] & (1 << (at & 7)):
                return False
        return True


def word_filter(words: Collection[str], bits_each: int) -> WordFilter:
    """A filter for `words`; of others, about 0.62 to the power of `bits_each` look like them."""
    bits = bytearray(max(1, len(words) * bits_each // 8 + 1))
    probes = max(1, round(_LN2 * bits_each))
    size = 8 * len(bits)
    for word in words:
        at, step = _hashes(word)
        for _ in range(probes):
            at = (at + step) % size
            bits[at >> 3] |= 1 << (at & 7)
    return WordFilter(bytes(bits), probes)


def _hashes(word: str) -> tuple[int, int]:
    """Where a word begins to set bits, and how far apart they are; the same on every machine."""
    at, step = _TWO(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=16).digest())
    return at, step | 1
