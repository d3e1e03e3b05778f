"""Which words are English, as the lists of SCOWL have them, in American and in British spelling.

`lexicon.bin` is made of those lists by `audit.language.lexicon_making`; it holds three filters, so
that none of these answers is a proof: one in a hundred strange words is taken for a known one, and
one in two thousand for an ordinary one. It is read when first asked.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from audit.documents.records import dataclass
from audit.language.word_filter import WordFilter

DATA = Path(__file__).with_name("lexicon.bin")
MAGIC = b"audit-lexicon-1\n"
_ENTRY = struct.Struct("<BI")
_POSSESSIVES = ("'s", "’s")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Three filters of words in lower case, each part of the one before it."""

    known: WordFilter
    """Every word, name and abbreviation of the larger lists."""
    ordinary: WordFilter
    """The words, not names, that a large dictionary for the desk has."""
    common: WordFilter
    """Those that any small dictionary has, in one spelling a region."""


@lru_cache(maxsize=1 << 14)
def is_known(word: str) -> bool:
    """Whether any list has the word, in whatever case: rare words, names and abbreviations too."""
    return _plain(word) in _lexicon().known


def is_ordinary(word: str) -> bool:
    """Whether the word is an ordinary one, which a name may be as well ('Baker', 'Rice').

    >>> is_ordinary("judge"), is_ordinary("Judge"), is_ordinary("colour's"), is_ordinary("Nauseda")
    (True, True, True, False)
    """
    return _plain(word) in _lexicon().ordinary


def is_common(word: str) -> bool:
    """Whether the word is so common that a misspelling is likelier to be of it than of others."""
    plain = _plain(word)
    return plain in _lexicon().common and plain in _lexicon().ordinary


def common_among(words: Iterable[str]) -> tuple[str, ...]:
    """Those of the words in lower case that `is_common`; what most of them are is not remembered.

    For slips, of which a word has hundreds that nobody writes again.
    """
    common, ordinary = _lexicon().common, _lexicon().ordinary
    return tuple([word for word in words if word in common and word in ordinary])


def packed(lexicon: Lexicon) -> bytes:
    """The lexicon as it is kept in a file."""
    parts = [MAGIC]
    for one in (lexicon.known, lexicon.ordinary, lexicon.common):
        parts += [_ENTRY.pack(one.probes, len(one.bits)), one.bits]
    return b"".join(parts)


def unpacked(raw: bytes) -> Lexicon:
    """The lexicon that was kept.

    Raises:
        ValueError: if the bytes are of another program or version.
    """
    if not raw.startswith(MAGIC):
        raise ValueError("this is no lexicon of this version")
    at, filters = len(MAGIC), []
    for _ in range(3):
        probes, length = _ENTRY.unpack_from(raw, at)
        at += _ENTRY.size
        filters.append(WordFilter(raw[at : at + length], probes))
        at += length
    return Lexicon(*filters)


def _plain(word: str) -> str:
    low = word.lower()
    return low[:-2] if low.endswith(_POSSESSIVES) else low


@cache
def _lexicon() -> Lexicon:
    return unpacked(DATA.read_bytes())
