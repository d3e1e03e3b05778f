"""Find numbers in English copy, in digits and in words, and what they are worth.

Digits, scales ("2.5 million", "£100m", "12k"), words ("one hundred and twenty", "half a dozen"),
ordinals ("21st", "third") and fractions ("two-thirds", "half of"). What is counted, and in which
unit, is for `quantities`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from audit.documents.expressions import compiled
from audit.documents.records import dataclass

Form = Literal["cardinal", "ordinal", "fraction"]

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_TENTHS = (
    "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth"
).split()
_SCALES = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
}
_SUFFIXES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "tn": 1e12, "trn": 1e12}
_PARTS = {"half": 2, "halve": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "tenth": 10}
_SMALL = {
    **{word: float(number) for number, word in enumerate(_UNITS)},
    **{word: 20.0 + 10 * number for number, word in enumerate(_TENS)},
}
_RANKS = {
    **{word: float(number) for number, word in enumerate(_ORDINALS) if number},
    **{word: 20.0 + 10 * number for number, word in enumerate(_TENTHS)},
}
_BEGINNINGS = frozenset({*_SMALL, *_RANKS, *_SCALES, *_PARTS, "a", "an", "halves", "quarters"})
_BEHIND_ARTICLE = (*_SCALES, *_PARTS)
_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number from `start` up to `end`; `grain` is the worth of its last stated digit.

    `metres` says that the "m" of "100m" may be a unit: the value is then as for millions.
    """

    start: int
    end: int
    value: float
    grain: float
    form: Form = "cardinal"
    in_words: bool = False
    metres: bool = False


def may_begin(word: str) -> bool:
    """Whether a number can begin with the word."""
    return word.lower() in _BEGINNINGS or word[0].isdigit()


def may_follow_article(word: str) -> bool:
    """Whether the word can make a number of the "a" before it: "a million", "a third of"."""
    return word.lower().startswith(_BEHIND_ARTICLE)


def numeral_at(text: str, at: int, end: int) -> Numeral | None:
    """The number that begins at `at`, as far as `end`."""
    match = _pattern().match(text, at, end)
    if match is None:
        return None
    return _in_digits(match) if match["digits"] else _in_words(match)


def _in_digits(match: re.Match[str]) -> Numeral:
    plain = match["digits"].replace(",", "")
    _, _, decimals = plain.partition(".")
    grain = 10.0 ** -len(decimals)
    if not decimals:
        stripped = plain.rstrip("0")
        grain = 10.0 ** (len(plain) - len(stripped)) if stripped else 1.0
    end = match.end("digits")
    if match["rank"]:
        return Numeral(match.start(), match.end("rank"), float(plain), 1.0, "ordinal")
    suffix = (match["suffix"] or match["scale"] or "").lower()
    scale = _SUFFIXES.get(suffix) or _SCALES.get(suffix, 1.0)
    if suffix:
        end = match.end("suffix" if match["suffix"] else "scale")
    value = float(plain) * scale
    return Numeral(match.start(), end, value, grain * scale, metres=match["suffix"] == "m")


def _in_words(match: re.Match[str]) -> Numeral | None:
    if match["parts"]:
        return _fraction(match)
    words = [(m.start(), m.end(), m[0].lower()) for m in _word().finditer(match[0])]
    used, value, ordinal = _worth([word for _, _, word in words])
    if not used:
        return None
    end = match.start() + words[used - 1][1]
    return Numeral(
        match.start(), end, value, 1.0, "ordinal" if ordinal else "cardinal", in_words=True
    )


def _fraction(match: re.Match[str]) -> Numeral | None:
    count = (match["count"] or "a").lower()
    number = 1.0 if count in {"a", "an"} else _SMALL.get(count) or float(count)
    part = match["parts"].lower()
    share = _PARTS[part if part in _PARTS else part.removesuffix("s")]
    return Numeral(match.start(), match.end(), number / share, 0.01, "fraction", in_words=True)


def _worth(words: Sequence[str]) -> tuple[int, float, bool]:
    """How many of the words make one number, its value, and whether it is an ordinal."""
    total, group, used, previous = 0.0, 0.0, 0, ""
    for index, word in enumerate(words):
        if word == "and" and previous in {"hundred", "thousand", "million"}:
            continue
        if word in {"a", "half a"}:
            group, previous = (0.5 if word == "half a" else 1.0), "a"
            continue
        if word in _RANKS:
            fits = _follows(_RANKS[word], group, previous)
            return (index + 1, total + group + _RANKS[word], True) if fits else (used, total, False)
        if word in _SMALL:
            if not _follows(_SMALL[word], group, previous):
                break
            group += _SMALL[word]
        elif word in {"hundred", "dozen"}:
            group = (group or 1.0) * _SCALES[word]
        elif word in _SCALES:
            total, group = total + (group or 1.0) * _SCALES[word], 0.0
        else:
            break
        used, previous = index + 1, word
    return used, total + group if used else 0.0, False


def _follows(number: float, group: float, previous: str) -> bool:
    """Whether `number` continues the one before it: "twenty one", but not "two three"."""
    if previous in {"", "hundred", "thousand", "million", "billion", "trillion"}:
        return True
    return previous in _TENS and number < 10 and group >= 20


@cache
def _word() -> re.Pattern[str]:
    return compiled(r"(?i:half an?|[a-z]+)")


@cache
def _pattern() -> re.Pattern[str]:
    digits = (
        r"(?<![\d.,])(?<!\w)(?P<digits>\d{1,3}(?:,\d{3}){1,4}(?![\d,]\d)(?:\.\d{1,6})?"
        r"|\d{1,15}(?:\.\d{1,6})?)(?!\d)"
    )
    scales = "|".join(_SCALES)
    tail = (
        r"(?:(?P<rank>(?i:st|nd|rd|th)\b)|\s?(?P<suffix>bn|mn|mln|tn|trn|k|m)(?![\w²³])"
        rf"|[\s-]{{1,2}}(?P<scale>(?i:{scales}))(?!\w))?"
    )
    plain = "|".join(sorted([*_UNITS, *_TENS], key=len, reverse=True))
    ranks = "|".join(sorted([*_ORDINALS[1:], *_TENTHS], key=len, reverse=True))
    number = rf"(?:{plain}|{scales}|{ranks})"
    whole = r"(?=[\s-](?:of|the|its|their|his|her|all)\b)"
    parts = (
        rf"halves|half{whole}|thirds|quarters?|fifths|sixths|tenths"
        r"|(?:third|fifth|tenth)(?=\sof\b)"
    )
    count = r"an?|one|two|three|four|five|seven|nine|\d"
    fraction = rf"(?:(?P<count>{count})[\s-](?=(?:{parts})))?(?P<parts>{parts})(?!\w)"
    scaled = rf"(?:half\san?[\s-](?=(?:{scales})\b)|an?\s(?=(?:{scales})\b))?"
    more = rf"(?:(?:[\s-]|\s-\s|\sand\s){number}(?!\w)){{0,{_MOST_WORDS}}}"
    words = rf"(?<![\w'’])(?i:{fraction}|{scaled}{number}(?!\w){more})"
    return compiled(rf"{digits}{tail}|{words}")
