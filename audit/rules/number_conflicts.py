"""Find numbers of one thing that two articles of a story tell otherwise.

Two numbers are about one thing if they have one unit, are told of the same, and stand in sentences
that share most of their words. The dead of two articles that have one number of them each are the
dead of the story, and two times that lie minutes apart are one moment. A developing count (the
dead, the missing, the arrested) that is larger in a later article is an update.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import cast

from audit.documents.expressions import compiled
from audit.documents.records import dataclass, replace
from audit.language.quantities import Quantity
from audit.rules.account import Account
from audit.rules.numbers_compared import DURATIONS, is_kin, supports
from audit.rules.slots import likeness
from audit.rules.told_numbers import TOLLS, ToldNumber

_MOST_OF_ONE = 60
"""Numbers of one unit in one story that are compared, each with each."""
_SAME_SLOT = 2
_FEWEST_SHARED, _FEWEST_OF_TOLL = 4, 2
_ALIKE, _ALIKE_TOLLS = 0.5, 0.25
_GROWING = frozenset(
    "kill di dead death injur hurt wound miss arrest detain displac evacuat rescu infect case"
    " victim casualty toll".split()
)
_FAR, _FAR_TOLLS = 3.0, 10.0
"""Numbers further apart than this are about two things, or a slip by thousands."""
_MOMENTS = 10
"""Minutes by which two times of one moment may differ."""
_HALF_DAY = 720
_HALF = compiled(r"([ap])\.?\s?m\b", re.IGNORECASE)
_COUNTED = frozenset({"count", "money", "percent"})


@dataclass(frozen=True, slots=True)
class Conflict:
    """A number, and another one of the same thing in another article.

    `growing` says that it may have been counted later, `firm` that both are exact, of one day, and
    of something that does not grow.
    """

    told: ToldNumber
    other: ToldNumber
    growing: bool
    firm: bool


def conflicts(accounts: Sequence[Account]) -> Iterator[Conflict]:
    """Two numbers of one thing from two articles.

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
        alone = _alone(compared)
        for (account, told), having in zip(compared, holders, strict=True):
            # who has this number too, wherever, does not contradict it
            others = [
                each
                for each, held in zip(compared, holders, strict=True)
                if each[0].witness not in having and account.witness not in held
            ]
            lone = account.path in alone
            rival = _rival(told, [(*each, lone and each[0].path in alone) for each in others])
            if rival is not None and not _is_update(account, told, rival):
                growing = _is_growing(told, rival[1])
                firm = not growing and _is_firm(account, told, rival)
                yield Conflict(told, rival[1], growing, firm)


def _alone(compared: Sequence[tuple[Account, ToldNumber]]) -> set[str]:
    """The articles that have one number alone of this unit."""
    values: dict[str, set[float]] = defaultdict(set)
    for account, told in compared:
        values[account.path].add(told.quantity.value)
    return {path for path, found in values.items() if len(found) == 1}


def _holders(told: ToldNumber, compared: Sequence[tuple[Account, ToldNumber]]) -> set[str]:
    """The witnesses that have this number, its own included."""
    return {account.witness for account, one in compared if _agree(told.quantity, one.quantity)}


def _rival(
    told: ToldNumber, others: Sequence[tuple[Account, ToldNumber, bool]]
) -> tuple[Account, ToldNumber] | None:
    """The number in surroundings most like these, in a sentence like this one's."""
    best, found = -1, None
    for account, other, alone in others:
        alike = likeness(told.around, other.around)
        if alike > best and _are_comparable(told, other, alone=alone):
            best, found = alike, (account, other)
    anywhere = told.quantity.noun in TOLLS or told.quantity.sort == "time"
    least = 0 if anywhere else _SAME_SLOT
    return found if best >= least else None


def _are_comparable(one: ToldNumber, other: ToldNumber, *, alone: bool) -> bool:
    numbers = one.quantity, other.quantity
    if numbers[0].noun in DURATIONS and numbers[0].sort == "count":
        return False  # "two years ago" and "six years in prison" may share their sentences
    if numbers[0].sort == "time":
        return _are_moments(one, other) and bool(one.stems & other.stems)
    toll = numbers[0].noun in TOLLS
    low, high = sorted(abs(number.value) for number in numbers)
    if not low or high / low > (_FAR_TOLLS if toll else _FAR):
        return False
    if toll and alone:  # each has one number of the dead: those of the story
        return len(one.stems & other.stems) >= _FEWEST_OF_TOLL
    return _alike(one, other) >= (_ALIKE_TOLLS if toll else _ALIKE)


def _are_moments(one: ToldNumber, other: ToldNumber) -> bool:
    """Whether two times are so near that they may be one moment."""
    halves = {half[1] for half in map(_HALF.search, (one.place.words, other.place.words)) if half}
    values = [int(told.quantity.value) for told in (one, other)]
    first, second = (value // 100 * 60 + value % 100 for value in values)
    apart = abs(first - second) % _HALF_DAY
    return len(halves) < 2 and min(apart, _HALF_DAY - apart) <= _MOMENTS


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


def _is_firm(account: Account, told: ToldNumber, rival: tuple[Account, ToldNumber]) -> bool:
    """Whether both numbers are exact and of one day."""
    numbers = told.quantity, rival[1].quantity
    exact = all(one.bound == "exact" and one.sort in _COUNTED for one in numbers)
    return exact and account.dated is not None and account.dated == rival[0].dated
