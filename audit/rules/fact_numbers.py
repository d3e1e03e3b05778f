"""Reads the numbers of facts: "thirty", "28", "a couple of", "twenty-first"."""

from __future__ import annotations

from audit.language.numerals import Numeral, numeral_at

_COUPLE = "couple of"


def number(words: str) -> int | None:
    """The whole number that `words` give; None where they give none, as "a few".

    >>> number("twenty-one"), number("a couple of"), number("30"), number("a few")
    (21, 2, 30, None)
    """
    plain = words.lower().strip()
    if plain in {"a", "an"}:
        return 1
    plain = plain.removeprefix("a ")
    if plain == _COUPLE:
        return 2
    found = _whole(plain)
    return int(found.value) if found is not None and found.form == "cardinal" else None


def rank(words: str) -> int | None:
    """The number whose ordinal `words` are.

    >>> rank("sixth"), rank("21st"), rank("twenty-first")
    (6, 21, 21)
    """
    found = _whole(words.lower())
    return int(found.value) if found is not None and found.form == "ordinal" else None


def _whole(words: str) -> Numeral | None:
    """The numeral that all the words are, if it is a whole number."""
    found = numeral_at(words, 0, len(words))
    if words.startswith("half"):  # "half a dozen" may be five
        return None
    if found is None or found.end < len(words) or not found.value.is_integer():
        return None
    return found
