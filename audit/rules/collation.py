"""Who prints which wording of one utterance, among the articles of a story.

Articles that share their text are one witness: what one of them got wrong all of them have wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from audit.language.differences import Change
from audit.language.wordings import Comparison, Relation
from audit.rules.account import Account
from audit.rules.rewordings import rewordings
from audit.rules.utterances import Utterance
from audit.rules.variants import Variant, differing, shown_apart, telling, variants

_MOST_RIVALS = 6


@dataclass(frozen=True, slots=True)
class Rival:
    """Another wording: `here` and `there` are the words that differ, `support` its witnesses."""

    other: Utterance
    found: Comparison
    here: str
    there: str
    support: int

    @property
    def because(self) -> str:
        """Who prints it, for the editor."""
        printed = f"{self.other.place.path} prints '{self.there}'"
        return printed if self.support == 1 else f"{printed}, as do {self.support - 1} more"


@dataclass(frozen=True, slots=True)
class Collated:
    """An utterance whose wording is not the commoner one.

    `rivals` are other wordings, the best supported first; `fellows` print it as it is here, and
    `support` counts the witnesses among them, its own included.
    """

    utterance: Utterance
    rivals: tuple[Rival, ...]
    fellows: tuple[Utterance, ...]
    support: int


@dataclass(frozen=True, slots=True)
class Passing:
    """A quotation, and the words in it that are meant."""

    utterance: Utterance
    words: str


class Table:
    """The quotations of a story and how each stands to those that are the same utterance."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        self.given: list[Utterance] = []
        self.witness: list[str] = []
        for account in accounts:
            shown = cast("tuple[Utterance, ...]", account.observed)
            self.given += shown
            self.witness += [account.witness] * len(shown)
        self.beside: defaultdict[int, dict[int, Comparison]] = defaultdict(dict)
        for variant in variants(self.given):
            one, other = variant.one, variant.other
            if self._is_told(variant):
                self.beside[one][other] = variant.found
                self.beside[other][one] = _flipped(variant.found)

    def _is_told(self, variant: Variant) -> bool:
        one, other = self.given[variant.one], self.given[variant.other]
        differs = differing(variant.found) and not telling(one, other, variant.found)
        return one.place.path != other.place.path and not differs

    def side(self, one: int, against: int) -> list[int]:
        """Who prints as `one` does what `against` prints otherwise; `one` first."""
        return [one] + [
            other
            for other, found in sorted(self.beside[one].items())
            if not differing(found)
            and against in self.beside[other]
            and differing(self.beside[other][against])
        ]

    def in_other_words(self) -> Iterator[tuple[Passing, Passing]]:
        """Quotations that may be one utterance hardly a word of which is the same, both ways."""
        seen: set[int] = set()
        for found in rewordings(self.given):
            here = Passing(self.given[found.one], found.here)
            there = Passing(self.given[found.other], found.there)
            if found.one not in seen:
                yield here, there
            if found.other not in seen:
                yield there, here
            seen |= {found.one, found.other}

    def witnesses(self, side: Sequence[int]) -> int:
        """How many independent articles they are."""
        return len({self.witness[one] for one in side})


def collated(table: Table) -> Iterator[Collated]:
    """Each quotation that as many or more independent articles print in other words."""
    for number in range(len(table.given)):
        if (one := _row(table, number)) is not None:
            yield one


def _row(table: Table, number: int) -> Collated | None:
    beside = table.beside[number]
    others = [other for other, found in sorted(beside.items()) if differing(found)]
    if not others:
        others = [other for other, found in sorted(beside.items()) if _is_worth_a_note(found)]
    rivals: dict[str, tuple[int, Rival]] = {}
    for other in others:
        found = beside[other]
        here, there = shown_apart(table.given[number], table.given[other], found)
        support = table.witnesses(table.side(other, number))
        if support >= table.witnesses(table.side(number, other)):
            rival = Rival(table.given[other], found, here, there, support)
            known = rivals.get(there.casefold())
            if known is None or support > known[1].support:
                rivals[there.casefold()] = (other, rival)
    if not rivals:
        return None
    ordered = sorted(rivals.values(), key=lambda one: (-one[1].support, one[1].found.rate, one[0]))
    side = table.side(number, ordered[0][0])
    return Collated(
        table.given[number],
        tuple(rival for _, rival in ordered[:_MOST_RIVALS]),
        tuple(table.given[one] for one in side[1:]),
        table.witnesses(side),
    )


def _is_worth_a_note(found: Comparison) -> bool:
    """A contraction, or words that only this side leaves out behind a mark."""
    if found.relation is Relation.MINOR:
        return True
    return found.relation is Relation.MARKED and all(
        one.counts[0] == 0 for one in found.differences if one.change is Change.MARKED
    )


def _flipped(found: Comparison) -> Comparison:
    return replace(found, differences=tuple(one.flipped for one in found.differences))
