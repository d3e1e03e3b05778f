"""Characters that count as the same when names and phrases are compared.

Each character is replaced by one character or dropped, never by several, so that a folded text
can be mapped back by runs. Two-letter spellings of one letter (ß, æ, œ) therefore stay as they
are; `spellings` writes them out for the phrases that are searched for.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from audit.documents.expressions import compiled

DROPPED = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069\u034f\u061c"
"""Soft hyphen, zero-width and bidirectional marks, as the inside of a character class."""

_SAME = {
    "‘": "'",
    "’": "'",
    "‚": "'",
    "‛": "'",
    "ʼ": "'",
    "ʻ": "'",
    "′": "'",
    "`": "'",
    "´": "'",
    "＇": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "‟": '"',
    "«": '"',
    "»": '"',
    "″": '"',
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "–": "-",
    "—": "-",
    "―": "-",
    "−": "-",
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "ħ": "h",
    "Ħ": "H",
    "ı": "i",
    "ŧ": "t",
    "Ŧ": "T",
    "ə": "a",
    "Ə": "A",
}
_WRITTEN_OUT: dict[str, str | int | None] = {
    "ß": "ss",
    "ẞ": "SS",
    "æ": "ae",
    "Æ": "Ae",
    "œ": "oe",
    "Œ": "Oe",
    "þ": "th",
}
_DROPPED = compiled(f"[{DROPPED}]")
_UMLAUTS: dict[str, str | int | None] = {
    "ä": "ae",
    "ö": "oe",
    "ü": "ue",
    "Ä": "Ae",
    "Ö": "Oe",
    "Ü": "Ue",
}


@cache
def plain(character: str) -> str:
    """The plain form of one character: its base letter, a straight quote, a hyphen, or nothing.

    >>> plain("ė"), plain("’"), plain("\\u0307"), plain("ß")
    ('e', "'", '', 'ß')
    """
    if character in _SAME:
        return _SAME[character]
    if unicodedata.combining(character) or _DROPPED.match(character):
        return ""
    decomposed = unicodedata.normalize("NFKD", character)
    base = decomposed[0]
    marks_only = all(unicodedata.combining(mark) for mark in decomposed[1:])
    if not marks_only or len(base.lower()) != 1 or unicodedata.combining(base):
        return character
    return _SAME.get(base, base)


@lru_cache(maxsize=1 << 16)
def key(name: str) -> str:
    """`name` as it is looked up: plain, lower case, single spaces, no full stops.

    >>> key("Gitanas  Nausėda"), key("U.S."), key("Eva-Maria Liimets")
    ('gitanas nauseda', 'us', 'eva-maria liimets')
    """
    if name.isascii():
        letters = name.replace("`", "'")
    else:
        letters = "".join([plain(character) for character in name])
    return " ".join(letters.replace(".", "").replace(",", "").lower().split())


def spellings(phrase: str) -> tuple[str, ...]:
    """`phrase` and, where it has letters that are also written as two, its written-out forms.

    >>> spellings("Strauß"), spellings("Müller"), spellings("Kiev")
    (('Strauß', 'Strauss'), ('Müller', 'Mueller'), ('Kiev',))
    """
    ligatures = phrase.translate(str.maketrans(_WRITTEN_OUT))
    umlauts = ligatures.translate(str.maketrans(_UMLAUTS))
    return tuple(dict.fromkeys((phrase, ligatures, umlauts)))
