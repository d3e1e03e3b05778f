"""The country, or its adjective, of which a word is a slip: "Ukriane", "Afganistan", "Ukranian".

Only the slips that rarely make another name: two letters swapped, one left out or typed twice,
never the first, and a word that no list knows.
"""

from __future__ import annotations

from functools import lru_cache

from audit.language.lexicon import is_known
from audit.language.misspellings import likely_slips
from audit.language.nations import is_adjective, nation_of, nations_among

_SHORTEST, _SHORTEST_ADJECTIVE = 6, 7
"""Letters of the right word; shorter ones are too near to names of people."""
_LONGEST = 16


@lru_cache(maxsize=1 << 12)
def nation_meant(word: str) -> str | None:
    """The one name of a country, or adjective, that is a slip away from a word with a capital.

    >>> nation_meant("Ukriane"), nation_meant("Afganistan"), nation_meant("Ukraine")
    ('Ukraine', 'Afghanistan', None)
    """
    if (
        not (word.isalpha() and word.istitle() and word.isascii())
        or not _SHORTEST - 1 <= len(word) <= _LONGEST
    ):
        return None
    if is_known(word) or is_known(word.lower()) or nation_of(word) is not None:
        return None
    found = {one for one in nations_among(likely_slips(word)) if one.istitle()}
    right = found.pop() if len(found) == 1 else ""
    shortest = _SHORTEST_ADJECTIVE if is_adjective(right) else _SHORTEST
    return right if len(right) >= shortest else None
