"""What the numbers of one sentence cannot be together: parts and total, change, conversion, age.

Each check looks at quantities that stand close together and at the words between them, so that
none guesses what belongs to what.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.quantities import Quantity, measured
from audit.rules.directions import contrary

_MOST = 40
"""Quantities in a sentence; one with more is a table."""
_OF = compiled(r"\s(?:out )?of (?:the |its |their |his |her |a total of )?")
_OF_WHOLE = compiled(
    r" of (?:all |the |those |its |their )?(?:people|voters|respondents|members|residents|votes"
    r"|patients|students|pupils|women|men|children|households|workers|employees|lawmakers"
    r"|the population|population)\b"
)
_AND = compiled(r"\s(?:[\w-]+\s){1,3}and\s")
_AMONG = compiled(r"\s(?:[\w-]+\s){1,3}(?:(?:were|are) )?(?:among|of|out of) the\s")
_APPOSED = compiled(r"\s(?:[\w-]+\s?){1,3}(?:\(|\s?[–—:-]\s?)")
_CLOSED = compiled(r"\s[\w-]+\s?[)–—.-]")
_FROM = compiled(r"\bfrom (?:about |around |nearly |just )?$")
_TO = compiled(r"(?: [\w-]+)? to (?:about |around |nearly |just |some )?")
_SINCE = compiled(
    r",? (?:from|compared (?:to|with)) (?:(?:last|the previous|the prior) \w+['’]s )?"
    r"(?:about |around |nearly |just )?"
)
_CHANGED = compiled(
    r"\b(?:rose|risen|rises|rising|up|grew|grown|increased?|increase of|jumped|climbed|gained"
    r"|fell|fallen|falls|falling|down|dropped|declined?|decline of|decreased?|decrease of|slipped"
    r"|sank|plunged|rise of|fall of|drop of)(?: by)?(?: about| around| nearly| some)? $"
)
_OPENING = compiled(r"\s?\((?:about |around |some |roughly |nearly |more than |over )?$")
_CUT = compiled(r"[.,]\s?\d")
_CUT_BEFORE = compiled(r"\d[.,]\s?$")
"""A number that was printed with a space in it: "1, 150 km", "$2. 6 million"."""
_BORN = compiled(r"\bborn (?:in|on)\b")
_AT_THE_TIME = compiled(r"\b(?:died|then|at the time|when|late|was|had)\b")
_CONVERTED = 0.12
_ROUGH = 0.1
_RATES = (0.4, 2.6)
"""No two of these currencies have been further apart since the euro came."""
_RATED = frozenset({"usd", "eur", "gbp", "chf"})
_PEOPLE = frozenset("man woman child boy girl adult civilian soldier student teacher".split())
_FREEZING, _PER_DEGREE = 32.0, 1.8
_TEMPERATURE = compiled(
    r"(?<![\w.])(?P<one>[-−]?\d{1,3}(?:\.\d)?)\s?°?\s?(?P<unit>C|F|Celsius|Fahrenheit)\b"
    r"\s?\((?P<two>[-−]?\d{1,3}(?:\.\d)?)\s?°?\s?(?P<other>C|F|Celsius|Fahrenheit)\b\)?"
)
_DEGREES_OFF = 2.5


@dataclass(frozen=True, slots=True)
class Clash:
    """Numbers that cannot stand together: where, what is wrong, and what would fit."""

    span: Span
    message: str
    because: str
    expected: str | None = None


def clashes(
    text: str, sentence: Span, numbers: Sequence[Quantity], published: date | None
) -> Iterator[Clash]:
    """What the numbers of the sentence contradict in one another."""
    yield from _temperatures(text, sentence)
    if not 2 <= len(numbers) <= _MOST:
        yield from _over_whole(text, numbers)
        return
    yield from _over_whole(text, numbers)
    checks: tuple[Callable[[str, Sequence[Quantity]], Iterator[Clash]], ...] = (
        _part_of_total,
        _sum_of_parts,
        _conversion,
        _change,
        _backwards,
    )
    for check in checks:
        yield from check(text, numbers)
    for verb, before, after in contrary(text, sentence, numbers):
        because = f"from {_shown(before.value)} to {_shown(after.value)} is the other way"
        yield Clash(verb, "'{text}' is not what the two numbers show", because)
    if published is not None:
        yield from _age(text, sentence, numbers, published)


def _over_whole(text: str, numbers: Sequence[Quantity]) -> Iterator[Clash]:
    """More than all: "120 per cent of voters"."""
    for one in numbers:
        if one.sort == "percent" and one.value > 100 and _OF_WHOLE.match(text, one.span.end):
            yield Clash(one.span, "'{text}' is more than all of them", "the whole is 100 per cent")


def _part_of_total(text: str, numbers: Sequence[Quantity]) -> Iterator[Clash]:
    """A part that is larger than its total: "23 of the 20 members"."""
    for part, total in pairwise(numbers):
        if not (_is_plain(part) and _is_plain(total) and total.noun):
            continue
        joined = _OF.fullmatch(text, part.span.end, total.span.start)
        if joined and part.value > total.value and not part.noun:
            span = Span(part.span.start, total.span.end)
            because = f"{_shown(part.value)} is more than {_shown(total.value)}"
            yield Clash(span, "'{text}': the part is larger than the whole", because)


def _sum_of_parts(text: str, numbers: Sequence[Quantity]) -> Iterator[Clash]:
    """Parts that do not make the total: "12 men and 9 women among the 20 dead"."""
    for first, second, third in zip(numbers, numbers[1:], numbers[2:], strict=False):
        if not all(map(_is_plain, (first, second, third))):
            continue
        span = Span(first.span.start, third.span.end)
        before = text[first.span.end : second.span.start]
        behind = text[second.span.end : third.span.start]
        if _AND.fullmatch(before) and _AMONG.fullmatch(behind) and _are_people(first, second):
            parts, total, exact = first.value + second.value, third.value, False
        elif _APPOSED.fullmatch(before) and _AND.fullmatch(behind) and _are_people(second, third):
            parts, total = second.value + third.value, first.value
            exact = bool(_CLOSED.match(text, third.span.end)) and first.bound == "exact"
        else:
            continue
        if parts > total or (exact and parts != total):
            because = f"the parts make {_shown(parts)}, and the total is {_shown(total)}"
            yield Clash(span, "'{text}': the parts do not make the total", because)


def _conversion(text: str, numbers: Sequence[Quantity]) -> Iterator[Clash]:
    """A measure or a sum of money that its conversion in brackets contradicts."""
    for one, other in pairwise(numbers):
        if not _OPENING.fullmatch(text, one.span.end, other.span.start):
            continue
        if _CUT.match(text, other.span.end) or _CUT_BEFORE.search(
            text, max(0, one.span.start - 4), one.span.start
        ):
            continue
        span = Span(
            one.span.start, other.span.end + (text[other.span.end : other.span.end + 1] == ")")
        )
        mine, theirs = measured(one), measured(other)
        if mine and theirs and mine[0] == theirs[0]:
            slack = _CONVERTED * max(mine[1], theirs[1]) + _half(*mine[1:]) + _half(*theirs[1:])
            if one.unit != other.unit and abs(mine[1] - theirs[1]) > slack:
                fitting = other.value * mine[1] / theirs[1]
                because = f"{_said(text, one)} is about {_rounded(fitting)} {other.unit}"
                yield Clash(span, "'{text}': the conversion is wrong", because)
        elif one.sort == other.sort == "money" and {one.unit, other.unit} <= _RATED:
            ratio = one.value / other.value if other.value else 0.0
            if one.unit != other.unit and not _RATES[0] <= ratio <= _RATES[1]:
                because = "the two amounts are not of one size"
                yield Clash(span, "'{text}': the conversion is wrong", because)


def _change(text: str, numbers: Sequence[Quantity]) -> Iterator[Clash]:
    """A change in per cent that is one in points, or that the two values do not show."""
    for index, (start, end) in enumerate(pairwise(numbers)):
        if not _FROM.search(text, max(0, start.span.start - 16), start.span.start):
            continue
        if start.bound == "exact" and not _TO.fullmatch(text, start.span.end, end.span.start):
            continue
        changes = [numbers[at] for at in (index - 1, index + 2) if 0 <= at < len(numbers)]
        for change in changes:
            if _changes(text, change, start, end):
                yield from _misjudged(change, start, end)
    for change, end, start in zip(numbers, numbers[1:], numbers[2:], strict=False):
        if _changes_to(text, change, end, start):
            yield from _misjudged(change, start, end)


def _changes(text: str, change: Quantity, start: Quantity, end: Quantity) -> bool:
    """Whether the percentage tells the change from `start` to `end`, with nothing between."""
    if change.sort != "percent" or (start.sort, start.unit) != (end.sort, end.unit):
        return False
    if not _CHANGED.search(text, max(0, change.span.start - 30), change.span.start):
        return False
    if change.span.start < start.span.start:
        return text[change.span.end : start.span.start] in {" from ", ", from "}
    return start.span.end < change.span.start <= end.span.end + 20


def _changes_to(text: str, change: Quantity, end: Quantity, start: Quantity) -> bool:
    """The same where the later value comes first: "fell 4% to $6m from $7m"."""
    if change.sort != "percent" or (start.sort, start.unit) != (end.sort, end.unit):
        return False
    if not _CHANGED.search(text, max(0, change.span.start - 30), change.span.start):
        return False
    to = text[change.span.end : min(end.span.start, change.span.end + 16)]
    since = text[end.span.end : min(start.span.start, end.span.end + 40)]
    return bool(_TO.fullmatch(to) and _SINCE.fullmatch(since))


def _misjudged(change: Quantity, start: Quantity, end: Quantity) -> Iterator[Clash]:
    if not start.value or start.sort not in {"percent", "money", "count", "measure"}:
        return
    points = abs(end.value - start.value)
    rounded = _half(start.value, start.grain) + _half(end.value, end.grain)
    relative = 100 * points / start.value
    least = 100 * (points - rounded) / (start.value + rounded) - change.grain
    most = 100 * (points + rounded) / max(start.value - rounded, 1e-9) + change.grain
    if least <= change.value <= most:
        return
    values = f"from {_shown(start.value)} to {_shown(end.value)}"
    if start.sort == "percent" and abs(points - change.value) < 1e-9:
        expected = f"{_shown(points)} percentage points"
        because = f"{values} per cent is {_shown(points)} points"
        yield Clash(change.span, "'{text}' should be '{expected}'", because, expected)
    elif start.sort != "percent":
        because = f"{values} is {_rounded(relative)} per cent"
        yield Clash(change.span, "'{text}': the two values show another change", because)


def _backwards(text: str, numbers: Sequence[Quantity]) -> Iterator[Clash]:
    """A time that ends before it begins: "in office from 2012 to 2002"."""
    for first, last in pairwise(numbers):
        if first.sort != "year" or last.sort != "year" or first.value <= last.value:
            continue
        before = text[max(0, first.span.start - 9) : first.span.start].lower()
        between = text[first.span.end : min(last.span.start, first.span.end + 6)]
        if (before.endswith(" from ") and between in {" to ", " until "}) or (
            before.endswith(" between ") and between == " and "
        ):
            span = Span(first.span.start, last.span.end)
            because = f"{_plain(last)} is before {_plain(first)}"
            yield Clash(span, "'{text}': the end is before the beginning", because)


def _plain(year: Quantity) -> str:
    return f"{year.value:.0f}"


def _age(
    text: str, sentence: Span, numbers: Sequence[Quantity], published: date
) -> Iterator[Clash]:
    """An age that the year of birth in the same sentence does not give."""
    ages = [one for one in numbers if one.sort == "age"]
    years = [one for one in numbers if one.sort == "year"]
    born = _BORN.search(text, sentence.start, sentence.end)
    if len(ages) != 1 or len(years) != 1 or born is None or not ages[0].value:
        return
    if years[0].span.start != born.end() + 1 or _AT_THE_TIME.search(_outside(text, sentence, born)):
        return
    fits = published.year - years[0].value
    if ages[0].value not in {fits, fits - 1}:
        because = (
            f"who was born in {_shown(years[0].value)} is {_shown(fits - 1)} or {_shown(fits)}"
        )
        yield Clash(ages[0].span, "'{text}' does not fit the year of birth", because)


def _outside(text: str, sentence: Span, born: re.Match[str]) -> str:
    return text[sentence.start : born.start() - 4] + text[born.end() : sentence.end]


def _temperatures(text: str, sentence: Span) -> Iterator[Clash]:
    if text.find("(", sentence.start, sentence.end) < 0:
        return
    for match in _TEMPERATURE.finditer(text, sentence.start, sentence.end):
        one, two = (float(match[part].replace("−", "-")) for part in ("one", "two"))
        unit, other = match["unit"][0], match["other"][0]
        if unit == other:
            continue
        fitting = one * _PER_DEGREE + _FREEZING if unit == "C" else (one - _FREEZING) / _PER_DEGREE
        if abs(fitting - two) > _DEGREES_OFF:
            because = f"{match['one']} {unit} is about {_shown(round(fitting))} {other}"
            yield Clash(Span(*match.span()), "'{text}': the conversion is wrong", because)


def _is_plain(one: Quantity) -> bool:
    return one.sort == "count" and one.grain <= one.value and one.bound in {"exact", "over"}


def _are_people(*parts: Quantity) -> bool:
    return all(part.noun in _PEOPLE for part in parts) and len({p.noun for p in parts}) > 1


def _half(value: float, grain: float) -> float:
    """How far a rounded number may be off: half its last digit, but no tenth of it."""
    return min(grain, _ROUGH * abs(value)) / 2


def _said(text: str, one: Quantity) -> str:
    return " ".join(one.span.of(text).split())


def _shown(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,g}"


def _rounded(value: float) -> str:
    return _shown(float(f"{value:.3g}"))
