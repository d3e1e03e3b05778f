"""Numbers of headline, standfirst and captions that the story has otherwise.

Headlines round, add up and leave out what is counted, so that a number is held against another only
if nothing in the story bears it out, and the story has one other number of the same thing in the
sentences that are most like the headline.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from audit.documents.expressions import compiled
from audit.documents.records import dataclass, replace
from audit.language.names import is_function_word
from audit.language.nations import nation_of
from audit.language.quantities import Quantity
from audit.language.reading import Reading
from audit.language.stems import stem
from audit.rules.article import Article
from audit.rules.displayed import DISPLAYED, MOST_COMPARED, TOLD, Clash, role_at, stems_in
from audit.rules.numbers_compared import DURATIONS, is_kin, supports

_FAR = 10.0
_MOST_NUMBERS = 120
_MOST_OF_HEADLINE = 6
"""A line with more numbers is of a table."""
_MOST_SUMMED = 30
_NEAR = 0.15
_OVER = 1.5
_ROUND = 10
_SMALL = 13
"""Smaller numbers are everywhere, and bear out nothing but what they count."""
_OLDEST = 120
_SORTS = frozenset({"count", "money", "percent", "measure", "age"})
_FATES = {
    **dict.fromkeys("kill die di dead death fatal slain".split(), "dead"),
    **dict.fromkeys("injur hurt wound".split(), "injur"),
    **dict.fromkeys("arrest detain".split(), "arrest"),
    **{fate: fate for fate in "miss rescu evacuat displac charg infect jail".split()},
}
"""What becomes of people, by stems; a headline often counts them by that alone."""
_PEOPLE = frozenset(
    "person man woman child other polic offic victim passeng student work civilian soldi militant"
    " suspect migrant prote".split()
) | {"", *_FATES, *_FATES.values(), "officer", "passenger", "worker", "soldier", "migrant"}
_LIST = frozenset("thing way reason tip takeaway question fact step time photo picture".split())
"""What a list counts is the list's own, and nothing in the story."""
_JOINING = frozenset({"and", "but", "while", "after"})
_TURNS = compiled(r"\b(?:turn(?:s|ed|ing)?|aged?|dies at|dead at|the age of) $", re.IGNORECASE)
_BEFORE = 24
_TELLING = frozenset({"last", "top", "first", "final"})
"""Of the words of grammar, those that say which number it is."""


@dataclass(frozen=True, slots=True)
class _Number:
    """A number, its segment, what becomes of those it counts, and the stems of its sentence.

    `before` is the stem of the word before it, as in "NEXUS 17" and "the last 16".
    """

    quantity: Quantity
    segment: int
    fate: str
    before: str
    stems: frozenset[str]


def clashing_numbers(article: Article) -> Iterator[Clash]:
    """Each such number, and the story's."""
    shown = _numbers(article.reading, DISPLAYED)[:MOST_COMPARED]
    of_segment = Counter(one.segment for one in shown)
    shown = [one for one in shown if of_segment[one.segment] <= _MOST_OF_HEADLINE]
    told = _numbers(article.reading, TOLD) if shown else []
    for one in shown:
        if one.quantity.sort not in _SORTS or one.quantity.noun in _LIST:
            continue
        if not _is_borne_out(one, told) and not _is_printed(article, one.quantity):
            beside = [other.quantity for other in shown if other.segment == one.segment]
            others = [other for other in told if not _is_shown(other.quantity, beside)]
            rival = _rival(one, others)
            if rival is not None:
                yield Clash(one.quantity.span, rival.quantity.span)


def _numbers(reading: Reading, roles: frozenset[object]) -> list[_Number]:
    """The first numbers in segments of these roles."""
    found: list[_Number] = []
    for quantity in reading.quantities[: 2 * _MOST_NUMBERS]:
        if role_at(reading.document, quantity.span) in roles:
            sentence = reading.sentence_at(quantity.span.start)
            if sentence is not None and len(found) < _MOST_NUMBERS:
                known = _as_age(reading, quantity) or quantity
                stems = stems_in(reading, sentence)
                start = reading.document.segment_at(quantity.span.start)
                segment = start.span.start if start else 0
                fate, before = _fate(reading, quantity), _before(reading, quantity)
                found.append(_Number(known, segment, fate, before, stems))
    return found


def _as_age(reading: Reading, quantity: Quantity) -> Quantity | None:
    """The number as an age, where somebody turns it."""
    text, start = reading.document.text, quantity.number.start
    bare = quantity.sort == "count" and not quantity.noun and quantity.value < _OLDEST
    if not bare or not _TURNS.search(text[max(0, start - _BEFORE) : start]):
        return None
    return replace(quantity, sort="age", unit="year")


def _before(reading: Reading, quantity: Quantity) -> str:
    """The stem of the word directly before a number that counts nothing."""
    at = bisect_left(reading.tokens, (quantity.span.start,))
    if quantity.noun or quantity.sort != "count" or at == 0:
        return ""
    word, text = reading.tokens[at - 1], reading.document.text
    telling = word.text in _TELLING or not is_function_word(word.text)
    joined = text[word.end : quantity.span.start] in {" ", "-"}
    return stem(word.text) if telling and joined and word.text.isalpha() else ""


def _fate(reading: Reading, quantity: Quantity) -> str:
    """What the words beside the number say of those it counts: "12 people died", "kills 12"."""
    if quantity.sort != "count":
        return ""
    tokens, text = reading.tokens, reading.document.text
    behind = bisect_left(tokens, (quantity.number.end,))
    at_start = quantity.span.start
    at = bisect_left(tokens, (at_start,))
    clause = []
    for word in tokens[behind : behind + 6]:
        between = text[quantity.number.end : word.start]
        if word.text in _JOINING or any(mark in between for mark in ",;.\n"):
            break
        clause.append(word.text)
    nearest = [one for one in tokens[max(0, at - 2) : at] if "\n" not in text[one.end : at_start]]
    before = [word.text for word in nearest[::-1]]
    return next((_FATES[one] for one in map(stem, (*clause, *before)) if one in _FATES), "")


def _is_borne_out(shown: _Number, told: Sequence[_Number]) -> bool:
    """Whether a number of the story, or two together, are what is shown."""
    if any(_bears_out(shown, other) for other in told):
        return True
    value, sort = shown.quantity.value, shown.quantity.sort
    parts = [one for one in told if one.quantity.sort == sort and _is_part(shown, one)]
    values = [one.quantity.value for one in parts[:_MOST_SUMMED]]
    return any(value == a + b for a, b in combinations(values, 2))


def _bears_out(shown: _Number, told: _Number) -> bool:
    one, other = shown.quantity, told.quantity
    if not _agree(one, other):
        return False
    if one.value >= _SMALL or one.sort != "count" or not one.noun:
        return True
    return not other.noun or other.noun == one.noun or shown.fate == told.fate != ""


def _is_part(shown: _Number, told: _Number) -> bool:
    """Whether the number may be one of those that a headline adds up."""
    one, other = shown.quantity, told.quantity
    return one.noun == other.noun or (one.noun in _PEOPLE and other.noun in _PEOPLE)


def _agree(shown: Quantity, other: Quantity) -> bool:
    if shown.value in {other.value, other.other} or supports(shown, other):
        return True
    if "about" in {shown.bound, other.bound} and shown.sort != "time":
        rough = replace(shown, bound="about"), replace(other, bound="about")
        if supports(*rough) or supports(*rough[::-1]):
            return True
    apart = abs(shown.value - other.value)
    rounder = shown.value % _ROUND == 0 or shown.sort in {"money", "percent", "measure"}
    slack = max(_NEAR * abs(other.value), min(shown.grain, 1) / 2)
    return rounder and shown.grain > other.grain and apart <= slack


def _is_printed(article: Article, shown: Quantity) -> bool:
    """Whether the digits stand in the story as part of anything."""
    digits = shown.number.of(article.document.text)
    if not digits[0].isdigit() or (shown.value < _SMALL and shown.noun):
        return False
    pattern = re.compile(rf"(?<![\d.,]){re.escape(digits)}(?!\d)")
    return any(
        pattern.search(article.document.text, segment.span.start, segment.span.end)
        for segment in article.document.segments
        if segment.role in TOLD
    )


def _is_shown(told: Quantity, heads: Sequence[Quantity]) -> bool:
    return any(_agree(one, told) for one in heads)


def _rival(shown: _Number, told: Sequence[_Number]) -> _Number | None:
    """The story's number of the same thing, if its likest sentences have but one."""
    alone = _only_one(shown, told)
    if alone is not None:
        return alone
    scored = [(_likeness(shown, one), one) for one in told]
    best = max((score for score, _ in scored), default=0)
    if not best:
        return None
    likest = [one for score, one in scored if score == best]
    return likest[0] if len({one.quantity.value for one in likest}) == 1 else None


def _only_one(shown: _Number, told: Sequence[_Number]) -> _Number | None:
    """The story's only age, or the only number behind the same word."""
    if shown.quantity.sort == "age":
        same = [one for one in told if one.quantity.sort == "age"]
    else:
        same = [one for one in told if one.before == shown.before != ""]
    return same[0] if len({one.quantity.value for one in same}) == 1 else None


def _likeness(shown: _Number, told: _Number) -> int:
    """How many words the sentences share, or nothing where the numbers are of two things."""
    one, other = shown.quantity, told.quantity
    if one.sort != other.sort or not is_kin(one, other) or not _contradict(one, other):
        return 0
    shared = len((shown.stems & told.stems) - {one.noun, stem(one.noun_text)})
    if one.sort != "count":
        return shared if shared >= (1 if one.sort == "age" else 2) else 0
    if not _are_of_one(shown, told):
        return 0
    if one.noun in DURATIONS:
        return shared if shared >= 3 else 0
    return shared + (3 if one.noun == other.noun != "" else 1) if shared >= 1 else 0


def _contradict(shown: Quantity, other: Quantity) -> bool:
    """Whether the two cannot both be true; "more than 20" leaves open how many more."""
    low, high = sorted((abs(shown.value), abs(other.value)))
    if not low or high / low > _FAR:
        return False
    if shown.bound == other.bound:
        return True
    if shown.bound == "over" or other.bound == "under":
        return other.value < shown.value
    if shown.bound == "under":
        return other.value > shown.value
    if other.bound == "over":
        return shown.value < other.value or shown.value > _OVER * other.value
    return True


def _are_of_one(shown: _Number, told: _Number) -> bool:
    """Whether they count the same: the same noun, or people with the same fate."""
    one, other = shown.quantity.noun, told.quantity.noun
    people = _is_of_people(shown.quantity) and _is_of_people(told.quantity)
    if shown.fate and told.fate:
        return shown.fate == told.fate and (one == other or people or "" in {one, other})
    if shown.fate and not (one and one == other):
        return shown.fate in map(_FATES.get, told.stems) and people
    return bool(one) and one == other


def _is_of_people(quantity: Quantity) -> bool:
    return quantity.noun in _PEOPLE or nation_of(quantity.noun_text.removesuffix("s")) is not None
