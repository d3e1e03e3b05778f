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
from audit.rules.alignment import Surroundings, likeness
from audit.rules.numbers_compared import DURATIONS, is_kin, supports

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
    told = [one for one in reading.quantities[: 4 * _MOST_TOLD] if _is_told(one)]
    for quantity in told[:_MOST_TOLD]:
        sentence = reading.sentence_at(quantity.span.start)
        if sentence is None:
            continue
        first = bisect_left(starts, sentence.start)
        last = min(bisect_left(starts, sentence.end), first + _MOST_WORDS)
        words = reading.tokens[first:last]
        before = _stems(word for word in words if word.end <= quantity.span.start)
        behind = _stems(word for word in words if word.start >= quantity.span.end)
        around = Surroundings(tuple(before[: -_NEAREST - 1 : -1]), tuple(behind[:_NEAREST]))
        yield ToldNumber(place(quantity.span), quantity, frozenset((*before, *behind)), around)


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
    if quantity.sort not in _SORTS or (quantity.sort == "count" and quantity.value < 2):
        return False
    return quantity.sort != "count" or bool(quantity.noun)


def _rival(
    told: ToldNumber, others: Sequence[tuple[Account, ToldNumber]]
) -> tuple[Account, ToldNumber] | None:
    """The number in surroundings most like these, in a sentence like this one's."""
    best, found = 0, None
    for account, other in others:
        alike = likeness(told.around, other.around)
        if alike > best and _are_comparable(told, other):
            best, found = alike, (account, other)
    return found if best >= _SAME_SLOT else None


def _are_comparable(one: ToldNumber, other: ToldNumber) -> bool:
    numbers = one.quantity, other.quantity
    if numbers[0].noun in DURATIONS and numbers[0].sort == "count":
        return False  # "two years ago" and "six years in prison" may share their sentences
    low, high = sorted(abs(number.value) for number in numbers)
    return bool(low) and high / low <= _FAR and _alike(one, other) >= _ALIKE


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
