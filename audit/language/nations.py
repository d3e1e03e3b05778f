"""Country names and adjectives, and organisations with officers, as jurisdictions.

The codes are those of ISO 3166, in lower case; organisations have their abbreviation. This is
vocabulary, not fact: that "Lithuanian" belongs to Lithuania, not who governs it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

_TABLE = Path(__file__).with_name("nations.tsv")


@lru_cache(maxsize=1 << 13)
def nation_of(phrase: str) -> str | None:
    """The code of the country or organisation that `phrase` names or is the adjective of.

    Capitals count, except that all may be; a possessive ending may follow.

    >>> nation_of("Lithuanian"), nation_of("Latvia’s"), nation_of("U.S."), nation_of("polish")
    ('lt', 'lv', 'us', None)
    """
    plain = phrase.replace("’", "'").removesuffix("'s").removesuffix("'")
    table = _nations()
    return table.get(plain) or (table.get(plain.title()) if plain.isupper() else None)


def nations_among(words: Iterable[str]) -> set[str]:
    """Those of the words that are such a name or adjective as they stand; nothing is remembered."""
    return _nations().keys() & words


def is_adjective(phrase: str) -> bool:
    """Whether `phrase` is the adjective of a country."""
    return phrase in _adjectives()


@cache
def longest_nation() -> int:
    """How many words the longest name of a nation has."""
    return max(len(name.split()) for name in _nations())


@cache
def _rows() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    rows = []
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        code, names, adjectives = line.split("\t")
        rows.append((code, tuple(names.split("|")), tuple(filter(None, adjectives.split("|")))))
    return tuple(rows)


@cache
def _nations() -> dict[str, str]:
    return {
        name: code for code, names, adjectives in _rows() for name in (*names, *adjectives) if name
    }


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(adjective for _, _, adjectives in _rows() for adjective in adjectives)
