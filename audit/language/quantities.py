"""Find quantities: a number, its unit, what is counted, and whether it is a bound.

"More than 500 soldiers" is a quantity of 500, at least, of soldiers. Dates are left to `dates`; a
year that stands alone is a quantity of the sort `year`, a score or a range has two values.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import Literal

from audit.documents.document import Document
from audit.documents.expressions import compiled
from audit.documents.records import dataclass, replace
from audit.documents.spans import Span
from audit.language.dates import StatedDate
from audit.language.names import is_function_word
from audit.language.numerals import Numeral, may_begin, may_follow_article, numeral_at
from audit.language.stems import stem
from audit.language.words import Word

Sort = Literal[
    "count", "money", "percent", "points", "age", "ordinal", "fraction", "measure", "year",
    "decade", "time", "pair",
]  # fmt: skip
Bound = Literal["exact", "about", "over", "under"]

_BEHIND = 60
"""How far behind a number its unit and what it counts are looked for."""
_BEFORE = 24
_NOUNS = 4
_HOURS = 24
_UNDER = "nearly|almost|up to|under|below|fewer than|less than|at most|no more than|not quite"
_OVER = (
    "more than|over|at least|above|upwards of|in excess of|exceeding|no fewer than|no less than"
    "|well over|greater than"
)
_ABOUT = "about|around|roughly|approximately|some|an estimated|estimated|circa|close to|nearer"
_BOUND_ENDS = tuple(
    sorted({phrase.split()[-1] for phrase in f"{_UNDER}|{_OVER}|{_ABOUT}|the|a|an|as".split("|")})
)
"""The last words of what says that a number is a bound; none of them, and no pattern is tried."""
_COUNTING = frozenset({"count", "ordinal", "fraction", "percent", "money"})
_ARTICLES = frozenset({"a", "an", "A", "An"})
_SIGNS = ("$", "£", "€", "¥", "₹", "usd", "eur", "gbp")
_CURRENCIES = {
    "$": "usd", "us$": "usd", "a$": "aud", "c$": "cad", "nz$": "nzd", "hk$": "hkd", "s$": "sgd",
    "£": "gbp", "€": "eur", "¥": "jpy", "₹": "inr", "usd": "usd", "eur": "eur", "gbp": "gbp",
    "dollar": "usd", "euro": "eur", "pound": "gbp", "sterling": "gbp", "yen": "jpy",
    "rouble": "rub", "ruble": "rub", "rupee": "inr", "yuan": "cny", "franc": "chf", "zloty": "pln",
    "krona": "sek", "krone": "nok", "peso": "peso", "cent": "cent", "pence": "pence",
}  # fmt: skip
_MEASURES: dict[str, tuple[str, float]] = {
    "km": ("m", 1000), "kilometre": ("m", 1000), "kilometer": ("m", 1000),
    "metre": ("m", 1), "meter": ("m", 1), "m": ("m", 1), "cm": ("m", 0.01),
    "centimetre": ("m", 0.01), "centimeter": ("m", 0.01), "mm": ("m", 0.001),
    "mile": ("m", 1609.344), "yard": ("m", 0.9144), "foot": ("m", 0.3048), "feet": ("m", 0.3048),
    "ft": ("m", 0.3048), "inch": ("m", 0.0254), "inche": ("m", 0.0254),
    "kg": ("kg", 1), "kilogram": ("kg", 1), "kilogramme": ("kg", 1), "kilo": ("kg", 1),
    "gram": ("kg", 0.001), "gramme": ("kg", 0.001), "lb": ("kg", 0.45359237),
    "tonne": ("kg", 1000), "ounce": ("kg", 0.028349523), "oz": ("kg", 0.028349523),
    "hectare": ("m2", 10_000), "acre": ("m2", 4046.856),
    "kph": ("m/s", 1 / 3.6), "km/h": ("m/s", 1 / 3.6), "kmh": ("m/s", 1 / 3.6),
    "mph": ("m/s", 0.44704), "litre": ("l", 1), "liter": ("l", 1),
}  # fmt: skip
_SQUARE = {
    "km": 1e6, "kilometre": 1e6, "kilometer": 1e6, "mile": 2_589_988.0, "metre": 1.0,
    "meter": 1.0, "m": 1.0, "foot": 0.09290304, "feet": 0.09290304, "ft": 0.09290304,
}  # fmt: skip
_IRREGULAR = frozenset(
    "people men women children police staff feet teeth dead injured wounded".split()
)
_YEAR_BEFORE = compiled(
    r"(?:\b(?:in|since|by|of|until|till|from|during|to|before|after|late|early|mid|and|for|year"
    r"|between|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|summer|winter|spring|autumn|fall|the|,)|[(,–-])\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity in the text.

    `value` is in the unit as printed (a fraction is a share of 1, a time is hours times 100 plus
    minutes), `grain` the worth of its last stated digit. `noun` is the stem of what is counted,
    `other` the second value of a score or range. `number` covers the number alone.
    """

    span: Span
    number: Span
    sort: Sort
    value: float
    grain: float
    unit: str = ""
    noun: str = ""
    noun_text: str = ""
    bound: Bound = "exact"
    other: float | None = None
    metres: bool = False
    in_words: bool = False


def quantities(
    document: Document, tokens: Sequence[Word], dates: Sequence[StatedDate]
) -> tuple[Quantity, ...]:
    """The quantities of the document outside its dates, in order."""
    starts = [stated.span.start for stated in dates]
    found = []
    done = 0
    last = len(tokens) - 1
    for at, (start, _, word, segment) in enumerate(tokens):
        if start < done or not may_begin(word):
            continue
        if word in _ARTICLES and not (at < last and may_follow_article(tokens[at + 1].text)):
            continue
        index = bisect_right(starts, start) - 1
        if index >= 0 and dates[index].span.end > start:
            continue
        within = document.segments[segment].span
        numeral = numeral_at(document.text, start, within.end)
        if numeral is not None:
            quantity = _quantity(document.text, numeral, within)
            found.append(quantity)
            done = quantity.span.end
    return tuple(found)


def measured(quantity: Quantity) -> tuple[str, float, float] | None:
    """Dimension, value and grain of a measure in metres, kilograms, square metres and the like."""
    if quantity.sort != "measure":
        return None
    if quantity.unit.startswith("square "):
        factor = _SQUARE[quantity.unit.removeprefix("square ")]
        return "m2", quantity.value * factor, quantity.grain * factor
    dimension, factor = _MEASURES[quantity.unit]
    return dimension, quantity.value * factor, quantity.grain * factor


def _quantity(text: str, numeral: Numeral, within: Span) -> Quantity:
    number = Span(numeral.start, numeral.end)
    sort: Sort = "count" if numeral.form == "cardinal" else numeral.form
    made = Quantity(
        number, number, sort, numeral.value, numeral.grain,
        metres=numeral.metres, in_words=numeral.in_words,
    )  # fmt: skip
    before = text[max(within.start, numeral.start - _BEFORE) : numeral.start]
    behind = text[numeral.end : min(within.end, numeral.end + _BEHIND)]
    made = _with_unit(made, before, behind)
    noun = ""
    if made.sort in _COUNTING:
        noun = _noun(made, text, min(within.end, made.span.end + _BEHIND))
    if _is_year(made, noun, before):
        made, noun = replace(made, sort="year", span=number), ""
    bound = _bound(text[max(within.start, made.span.start - _BEFORE) : made.span.start], behind)
    if bound == "exact" and not noun:
        return made
    return replace(made, noun=stem(noun), noun_text=noun, bound=bound)


def _with_unit(made: Quantity, before: str, behind: str) -> Quantity:
    may_sign = before.rstrip().lower().endswith(_SIGNS)
    sign = _sign().search(before) if may_sign else None
    if sign:
        span = Span(made.span.start - (len(before) - sign.start(1)), made.span.end)
        return replace(made, sort="money", unit=_CURRENCIES[sign[1].lower()], span=span)
    unit = _unit().match(behind)
    if unit is None or made.sort == "ordinal":
        return replace(made, sort="age", unit="year") if _is_age(made, before, behind) else made
    grown = replace(made, span=Span(made.span.start, made.span.end + unit.end()))
    if unit["pair"]:
        return _pair(made, grown, unit["pair"])
    if (unit["clock"] or unit["half"]) and made.value > _HOURS:
        return made
    if unit["clock"] or unit["half"]:
        hundreds = round(made.value * 100)  # the hours, or both in "2.30am"
        return replace(grown, sort="time", value=hundreds + float(unit["clock"] or 0))
    if unit["square"]:
        return replace(grown, sort="measure", unit=f"square {_singular(unit['area'])}")
    return _with_word(grown, unit)


def _with_word(grown: Quantity, unit: re.Match[str]) -> Quantity:
    """The quantity with a unit that is one word or sign."""
    if unit["decade"]:
        return replace(grown, sort="decade")
    if unit["percent"]:
        return replace(grown, sort="percent", unit="%")
    if unit["points"]:
        return replace(grown, sort="points", unit="basis" if "basis" in unit[0].lower() else "%")
    if unit["age"]:
        return replace(grown, sort="age", unit="year")
    word = _singular(unit["word"])
    if word in _CURRENCIES:
        return replace(grown, sort="money", unit=_CURRENCIES[word])
    return replace(grown, sort="measure", unit=word)


def _is_age(made: Quantity, before: str, behind: str) -> bool:
    """Whether a bare number is an age: "aged 46", "Ann Lee, 46, said"."""
    if made.sort != "count" or made.in_words or not 0 < made.value < 116 or made.metres:
        return False
    if before.rstrip()[-1:] not in _AGE_ENDS or not _AGED.search(before):
        return False
    return before[-2:] != ", " or behind[:1] in _AFTER_AGE


def _pair(made: Quantity, grown: Quantity, second: str) -> Quantity:
    other = float(second.replace(",", ""))
    return replace(grown, sort="pair", other=other) if made.value < 3000 else made


def _singular(word: str) -> str:
    plain = word.lower()
    return plain if plain in _MEASURES or plain in _CURRENCIES else plain.removesuffix("s")


def _is_year(made: Quantity, noun: str, before: str) -> bool:
    """Whether the quantity is a year: four digits without a comma, and nothing counted."""
    if made.sort != "count" or not 1500 <= made.value < 2100 or made.in_words:
        return False
    if made.number.end - made.number.start != 4 or made.metres:
        return False
    counted = noun.endswith("s") or noun in _IRREGULAR
    return not counted or _YEAR_BEFORE.search(before) is not None


def _noun(made: Quantity, text: str, end: int) -> str:
    """What the number counts: the last of the words behind it that is a plural, or the last."""
    run: list[str] = []
    at = made.span.end
    while len(run) < _NOUNS and (word := _noun_word().match(text, at, end)):
        if is_function_word(word[1]) or word[1].lower() in _NO_NOUNS:
            break
        run.append(word[1])
        at = word.end()
    if not run:
        return ""
    hyphened = text[made.span.end] in "-‑"
    plural = [word for word in run if _is_plural(word)]
    head = run[0] if hyphened or made.sort == "ordinal" else (plural or run)[0]
    told = hyphened or plural or made.value == 1 or made.sort != "count"
    return head if told else ""


def _is_plural(word: str) -> bool:
    low = word.lower()
    return low in _IRREGULAR or (len(low) > 3 and low.endswith("s") and not low.endswith("ss"))


def _bound(before: str, behind: str) -> Bound:
    may_bound = before.rstrip().lower().endswith(_BOUND_ENDS)
    match = _bounds().search(before) if may_bound else None
    if match is None:
        return "over" if _OR_MORE.match(behind) else "exact"
    return "under" if match["under"] else "over" if match["over"] else "about"


_NO_NOUNS = frozenset(
    "said says died killed were was are is have has had been injured would will could told per"
    " years-old ago later earlier".split()
)
_AGED = compiled(r"\baged? $|(?:^|[\s(])[A-Z][\w'’-]+, $")
_AGE_ENDS = frozenset("ed,")
_AFTER_AGE = frozenset(",.;)")
_OR_MORE = compiled(r"\+|\s(?:\w+\s)?or more\b|-?plus\b")


@cache
def _bounds() -> re.Pattern[str]:
    return compiled(
        rf"\b(?:(?P<under>{_UNDER})|(?P<over>{_OVER})|(?P<about>{_ABOUT}))"
        r"(?:\s(?:the|a|an|as many as))?\s*$",
        re.IGNORECASE,
    )


@cache
def _sign() -> re.Pattern[str]:
    return compiled(r"(?:(?<!\w)((?:US|A|C|NZ|HK|S)?\$|[£€¥₹]|USD|EUR|GBP)\s?)$", re.IGNORECASE)


@cache
def _noun_word() -> re.Pattern[str]:
    return compiled(r"(?:\s|[-‑])([^\W\d_][\w'’]{0,30})")


@cache
def _unit() -> re.Pattern[str]:
    measures = "|".join(sorted((re.escape(w) for w in _MEASURES), key=len, reverse=True))
    money = "|".join(
        sorted((re.escape(w) for w in _CURRENCIES if w.isalpha()), key=len, reverse=True)
    )
    areas = "|".join(sorted(_SQUARE, key=len, reverse=True))
    return compiled(
        r"(?i:(?P<percent>\s?%|[\s-]per\s?cent\b)"
        r"|[\s-](?P<points>(?:percentage|basis)[\s-]points?)\b"
        r"|[\s-]?(?P<age>years?[\s-]old)\b"
        r"|(?P<decade>['’]?s)\b"
        r"|(?::\s?|\.)(?P<clock>[0-5]\d)(?:\s?(?:[ap]\.?\s?m\b\.?|gmt|bst|est|edt|hours))?(?!\d)(?<=[\w.])"
        r"|(?P<half>\s?[ap]\.?m\b\.?)"
        r"|\s?(?P<square>sq|square)\.?[\s-](?P<area>" + areas + r")s?\b"
        r"|\s?[-–]\s?(?P<pair>\d{1,3}(?:,\d{3})?(?:\.\d{1,2})?)(?![\w-])"
        r"|[\s-]?(?P<word>" + measures + r"|" + money + r")s?(?![\w/]))"
    )
