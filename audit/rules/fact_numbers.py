"""Reads the numbers of facts: "thirty", "28", "a couple of", "twenty-first"."""

from __future__ import annotations

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = {
    **{word: number for number, word in enumerate(_UNITS)},
    **{word: 20 + 10 * number for number, word in enumerate(_TENS)},
    "a": 1,
    "an": 1,
    "couple of": 2,
    "hundred": 100,
}
_RANKS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "eighth": 8,
    "ninth": 9,
    "twelfth": 12,
    **{word + "th": number for number, word in enumerate(_UNITS)},
    **{word[:-1] + "ieth": 20 + 10 * number for number, word in enumerate(_TENS)},
    "hundredth": 100,
}


def number(words: str) -> int | None:
    """The number that `words` give; None where they give none, as "a few" or "half a dozen".

    >>> number("twenty-one"), number("a couple of"), number("30"), number("a few")
    (21, 2, 30, None)
    """
    plain = words.lower().removeprefix("a ").strip()
    if plain.isdecimal() and plain.isascii():
        return int(plain)
    if plain in _NUMBERS:
        return _NUMBERS[plain]
    tens, _, units = plain.replace("-", " ").partition(" ")
    if tens in _TENS and units in _UNITS[1:10]:
        return _NUMBERS[tens] + _NUMBERS[units]
    return None


def rank(words: str) -> int | None:
    """The number whose ordinal `words` are.

    >>> rank("sixth"), rank("21st"), rank("twenty-first")
    (6, 21, 21)
    """
    plain = words.lower()
    if plain[:-2].isdecimal() and plain.isascii():
        return int(plain[:-2])
    if plain in _RANKS:
        return _RANKS[plain]
    tens, _, units = plain.partition("-")
    if tens in _TENS and units in _RANKS:
        return _NUMBERS[tens] + _RANKS[units]
    return None
