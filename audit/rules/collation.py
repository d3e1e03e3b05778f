"""Who prints which wording of one utterance, among the articles of a story.

Articles that share their text are one witness: what one of them got wrong all of them have wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import cast

from audit.documents.records import dataclass, replace
from audit.language.differences import Change
from audit.language.wordings import Comparison, Relation
from audit.rules.account import Account
from audit.rules.rewordings import rewordings
from audit.rules.utterances import Utterance
from audit.rules.variants import (
    MOST_FOREIGN,
    Shown,
    Variant,
    comparable,
    differing,
    fragments,
    shown_apart,
    telling,
    variants,
)

_MOST_RIVALS = 6
_MOST_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Rival:
    """Another wording: `shown` are the words that differ, `support` counts its witnesses."""

    other: Utterance
    found: Comparison
    shown: tuple[Shown, ...]
    support: int

    @property
    def is_evidence(self) -> bool:
        """Whether somebody prints it whose words are not a machine's."""
        return not self.other.translated

    @property
    def passage(self) -> tuple[int, int]:
        """From the first to the last difference, as offsets in the quotation."""
        every = self.found.differences
        return min(one.here[0] for one in every), max(one.here[1] for one in every)

    @property
    def because(self) -> str:
        """Who prints it, for the editor."""
        printed = "; ".join(f"'{there}' for '{here}'" for here, there in self.shown[:_MOST_SHOWN])
        more = f", as do {self.support - 1} more" if self.support > 1 else ""
        if self.other.translated:
            more = ", but reads like a machine's translation"
        return f"{self.other.place.path} prints {printed}{more}"


@dataclass(frozen=True, slots=True)
class Collated:
    """A passage of a quotation whose wording is not the commoner one.

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
        self._pairs = comparable(self.given)
        for variant in variants(self.given, self._pairs):
            if self._is_told(variant):
                self._add(variant)
        for variant in fragments(self.given, self._pairs):
            if self._is_told(variant) and variant.found.rate <= MOST_FOREIGN:
                self._add(variant)

    def _is_told(self, variant: Variant) -> bool:
        one, other = self.given[variant.one], self.given[variant.other]
        differs = differing(variant.found) and not telling(one, other, variant.found)
        return one.place.path != other.place.path and not differs

    def _add(self, variant: Variant) -> None:
        self.beside[variant.one].setdefault(variant.other, variant.found)
        self.beside[variant.other].setdefault(variant.one, _flipped(variant.found))

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
        for found in rewordings(self.given, self._pairs):
            here = Passing(self.given[found.one], found.here)
            there = Passing(self.given[found.other], found.there)
            if found.one not in seen:
                yield here, there
            if found.other not in seen:
                yield there, here
            seen |= {found.one, found.other}

    def witnesses(self, side: Sequence[int]) -> int:
        """How many independent articles they are; a translated one is none."""
        return len({self.witness[one] for one in side if not self.given[one].translated})


def collated(table: Table) -> Iterator[Collated]:
    """Each passage of a quotation that as many or more independent articles print otherwise."""
    for number, utterance in enumerate(table.given):
        for rivals in _by_passage(_rivals(table, number)):
            ordered = sorted(rivals, key=lambda one: (-one[1].support, one[1].found.rate, one[0]))
            side = table.side(number, ordered[0][0])
            yield Collated(
                utterance,
                tuple(rival for _, rival in ordered[:_MOST_RIVALS]),
                tuple(table.given[one] for one in side[1:]),
                table.witnesses(side),
            )


def _rivals(table: Table, number: int) -> list[tuple[int, Rival]]:
    """The other wordings of quotation `number` that are no rarer, with the number of each."""
    beside = table.beside[number]
    others = [other for other, found in sorted(beside.items()) if differing(found)]
    if not others:
        others = [other for other, found in sorted(beside.items()) if _is_worth_a_note(found)]
    rivals: dict[tuple[Shown, ...], tuple[int, Rival]] = {}
    for other in others:
        found = beside[other]
        shown = tuple(shown_apart(table.given[number], table.given[other], found))
        support = table.witnesses(table.side(other, number))
        own = table.witnesses(table.side(number, other))
        if support >= own or table.given[other].translated:
            known = rivals.get(shown)
            if known is None or support > known[1].support:
                rivals[shown] = (other, Rival(table.given[other], found, shown, support))
    return list(rivals.values())


def _by_passage(rivals: Sequence[tuple[int, Rival]]) -> list[list[tuple[int, Rival]]]:
    """Those that differ in one passage together, and others apart."""
    passages: list[tuple[int, list[tuple[int, Rival]]]] = []
    for one in sorted(rivals, key=lambda one: one[1].passage):
        start, end = one[1].passage
        if passages and start <= passages[-1][0]:
            last, together = passages.pop()
            passages.append((max(last, end), [*together, one]))
        else:
            passages.append((end, [one]))
    return [together for _, together in passages]


def _is_worth_a_note(found: Comparison) -> bool:
    """A contraction, or words that only this side leaves out behind a mark."""
    if found.relation is Relation.MINOR:
        return True
    return found.relation is Relation.MARKED and all(
        one.counts[0] == 0 for one in found.differences if one.change is Change.MARKED
    )


def _flipped(found: Comparison) -> Comparison:
    return replace(found, differences=tuple(one.flipped for one in found.differences))
