"""The numbers that an article tells its story with, to be held against those of other articles.

Two numbers are about one thing if they have one unit, count the same, and stand in sentences that
share most of their words. A developing count (the dead, the missing, the arrested) that is larger
in a later article is an update.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from audit.documents.spans import Span
from audit.findings.finding import Place
from audit.language.names import is_function_word
from audit.language.quantities import Quantity
from audit.language.reading import Reading
from audit.language.stems import stem
from audit.language.words import Word
from audit.rules.account import Account
from audit.rules.numbers_compared import DURATIONS, is_kin, supports
from audit.rules.slots import Surroundings, likeness

_MOST_TOLD = 60
_MOST_OF_ONE = 60
"""Numbers of one unit in one story that are compared, each with each."""
_MOST_WORDS = 80
_NEAREST = 3
_SAME_SLOT = 2
_FEWEST_SHARED = 4
_ALIKE = 0.5
_SORTS = frozenset({"count", "money", "percent", "time", "measure", "age"})
_GROWING = frozenset(
    "kill di dead death injur hurt wound miss arrest detain displac evacuat rescu infect case"
    " victim casualty toll".split()
)
_PERSONS = frozenset({"", "person", "man", "woman", "child", "civilian", "soldier", "other"})
_VICTIMS = {
    **dict.fromkeys(("kill", "di", "die", "dead", "death"), "dead"),
    **dict.fromkeys(("injur", "injure", "hurt", "wound"), "injur"),
}
_JOINING = frozenset({"and", "or", "but", "while"})
_CLAUSE = 4
_ALIKE_VICTIMS = 0.25
_FAR = 10.0
"""Numbers further apart than this are about two things, or a slip by thousands."""


@dataclass(frozen=True, slots=True)
class ToldNumber:
    """A number, where it stands, the stems of its sentence, and those nearest to it."""

    place: Place
    quantity: Quantity
    stems: frozenset[str]
    around: Surroundings


def told_numbers(reading: Reading, place: Callable[[Span], Place]) -> Iterator[ToldNumber]:
    """The first numbers of the article that can be compared."""
    starts = [token.start for token in reading.tokens]
    for number in reading.quantities[: 2 * _MOST_TOLD]:
        sentence = reading.sentence_at(number.span.start) if number.sort in _SORTS else None
        if sentence is None:
            continue
        first = bisect_left(starts, sentence.start)
        last = min(bisect_left(starts, sentence.end), first + _MOST_WORDS)
        words = reading.tokens[first:last]
        before = [word for word in words if word.end <= number.span.start]
        behind = [word for word in words if word.start >= number.span.end]
        quantity = _with_victims(number, before, behind, reading.document.text)
        if _is_told(quantity):
            left, right = _stems(before), _stems(behind)
            around = Surroundings(tuple(left[: -_NEAREST - 1 : -1]), tuple(right[:_NEAREST]))
            yield ToldNumber(place(quantity.span), quantity, frozenset((*left, *right)), around)


def _with_victims(
    quantity: Quantity, before: Sequence[Word], behind: Sequence[Word], text: str
) -> Quantity:
    """The quantity with the dead, or the hurt, as what it counts: "injuring 80", "80 were hurt"."""
    if quantity.sort != "count" or quantity.noun not in _PERSONS | set(_VICTIMS):
        return quantity
    clause, end = [quantity.noun], quantity.span.end
    for word in behind[:_CLAUSE]:
        if word.text in _JOINING or "," in text[end : word.start]:
            break
        clause.append(stem(word.text))
        end = word.end
    for one in (*clause, *(stem(word.text) for word in before[-1:-3:-1])):
        if one in _VICTIMS:
            return replace(quantity, noun=_VICTIMS[one])
    return quantity


def _stems(tokens: Iterable[Word]) -> list[str]:
    said = (token.text for token in tokens if not is_function_word(token.text))
    return [stem(word) for word in said if word.isalpha()]


def conflicts(accounts: Sequence[Account]) -> Iterator[tuple[ToldNumber, ToldNumber, bool]]:
    """Two numbers of one thing from two articles, and whether it is one that may have grown.

    Each number is held against the one whose surroundings are most like its own, unless the other
    article has it as well.
    """
    by_unit: dict[tuple[str, str, str], list[tuple[Account, ToldNumber]]] = defaultdict(list)
    for account in accounts:
        for told in cast("Sequence[ToldNumber]", account.observed):
            number = told.quantity
            by_unit[number.sort, number.unit, number.noun].append((account, told))
    for bucket in by_unit.values():
        compared = bucket[:_MOST_OF_ONE]
        holders = [_holders(told, compared) for _, told in compared]
        for (account, told), having in zip(compared, holders, strict=True):
            # who has this number too, wherever, does not contradict it
            others = [
                each
                for each, held in zip(compared, holders, strict=True)
                if each[0].witness not in having and account.witness not in held
            ]
            rival = _rival(told, others)
            if rival is not None and not _is_update(account, told, rival):
                yield told, rival[1], _is_growing(told, rival[1])


def _holders(told: ToldNumber, compared: Sequence[tuple[Account, ToldNumber]]) -> set[str]:
    """The witnesses that have this number, its own included."""
    return {account.witness for account, one in compared if _agree(told.quantity, one.quantity)}


def _is_told(quantity: Quantity) -> bool:
    return quantity.sort != "count" or (quantity.value >= 2 and bool(quantity.noun))


def _rival(
    told: ToldNumber, others: Sequence[tuple[Account, ToldNumber]]
) -> tuple[Account, ToldNumber] | None:
    """The number in surroundings most like these, in a sentence like this one's."""
    best, found = -1, None
    for account, other in others:
        alike = likeness(told.around, other.around)
        if alike > best and _are_comparable(told, other):
            best, found = alike, (account, other)
    least = 0 if told.quantity.noun in _VICTIMS.values() else _SAME_SLOT
    return found if best >= least else None


def _are_comparable(one: ToldNumber, other: ToldNumber) -> bool:
    numbers = one.quantity, other.quantity
    if numbers[0].noun in DURATIONS and numbers[0].sort == "count":
        return False  # "two years ago" and "six years in prison" may share their sentences
    least = _ALIKE_VICTIMS if numbers[0].noun in _VICTIMS.values() else _ALIKE
    low, high = sorted(abs(number.value) for number in numbers)
    return bool(low) and high / low <= _FAR and _alike(one, other) >= least


def _alike(one: ToldNumber, other: ToldNumber) -> float:
    shared = len(one.stems & other.stems)
    fewest = min(len(one.stems), len(other.stems))
    return shared / fewest if fewest and shared >= _FEWEST_SHARED else 0.0


def _agree(one: Quantity, other: Quantity) -> bool:
    if not is_kin(one, other) or supports(one, other) or supports(other, one):
        return True
    if "about" in {one.bound, other.bound} and one.sort != "time":
        rough = replace(one, bound="about"), replace(other, bound="about")
        return supports(*rough) or supports(*rough[::-1])
    return False


def _is_growing(one: ToldNumber, other: ToldNumber) -> bool:
    words = one.stems | other.stems | {one.quantity.noun}
    return one.quantity.sort == "count" and not _GROWING.isdisjoint(words)


def _is_update(account: Account, told: ToldNumber, rival: tuple[Account, ToldNumber]) -> bool:
    """Whether the later of the two has the larger number of what can only grow."""
    other_account, other = rival
    if not _is_growing(told, other) or None in {account.dated, other_account.dated}:
        return False
    first, second = account.dated, other_account.dated
    if first is None or second is None or first == second:
        return False
    return (first < second) == (told.quantity.value < other.quantity.value)
