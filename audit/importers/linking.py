"""What an import has in common with the register: the same person, the same office, the same term.

What the desk has reviewed speaks first. An import never replaces an entry and never adds a second
one for the same person: two entries of one name would silence every check of that name. People are
the same by their identifier at Wikidata, or by their name and a term in one office; a name alone
shows nothing. Where a term differs from the register's the editor is told, and the register stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property

from audit.documents.records import replace
from audit.importers.offices import Office
from audit.importers.records import LeftOut, Person, Refused
from audit.importers.terms import Dated, meet
from audit.register.model import EntityType, Status
from audit.register.register import HeldTenure, Register

HELD_ALREADY = "terms that the register holds already"
_BARRED = frozenset({Status.DEPRECATED, Status.WRONG})


class Links:
    """Looks things up in a register, for an import that is current to the day `as_of`."""

    def __init__(self, register: Register, as_of: date) -> None:
        self._register = register
        self._as_of = as_of

    def is_taken(self, identity: str) -> bool:
        """Whether the register has an entity of that id."""
        return self._register.entity(identity) is not None

    def office(self, office: Office) -> str | None:
        """The id of the one office of that title and jurisdiction."""
        found = self._register.offices_titled(office.canonical, office.jurisdiction)
        return found[0] if len(found) == 1 else None

    def person(self, person: Person, terms: Sequence[Dated]) -> str | None:
        """The id of the person who is surely the same."""
        if person.wikidata in self._by_wikidata:
            return self._by_wikidata[person.wikidata]
        same = [one for one in self.namesakes(person.name) if self._is_same(one, person, terms)]
        return same[0] if len(same) == 1 else None

    def namesakes(self, name: str) -> list[str]:
        """The ids of the persons who are rightly called so."""
        named = self._register.named(name)
        right = [one.entity for one in named if one.form.status not in _BARRED]
        return [one for one in dict.fromkeys(right) if one.startswith(f"{EntityType.PERSON}/")]

    def is_barred(self, form: str) -> bool:
        """Whether the register holds the form as deprecated or wrong, for whatever it is."""
        return any(one.form.status in _BARRED for one in self._register.named(form))

    def knows_place(self, name: str) -> bool:
        """Whether a place, country or organisation has that name."""
        named = (self._register.entity(one.entity) for one in self._register.named(name))
        return any(one is not None and one.entity.type is not EntityType.PERSON for one in named)

    def new(self, term: Dated) -> Dated | Refused | LeftOut:
        """The term, if it adds to what the register holds of that person in that office.

        One that confirms the register to a later day, or ends what was open, takes its place.
        """
        for held in self._register.tenures_of(term.person):
            if held.office != term.office or not _overlap(term, held):
                continue
            if not meet(term.since, held.since) or not self._ends_agree(term, held):
                return Refused(_difference(term, held), term.line)
            if held.until is None and (term.until or self._as_of > held.current_as_of):
                return replace(term, since=held.since, acting=held.acting)
            return LeftOut(HELD_ALREADY)
        return term

    def _ends_agree(self, term: Dated, held: HeldTenure) -> bool:
        """Whether both ends are one, or one side could not know yet what the other knows."""
        if term.until is None:
            return held.until is None or held.until.last >= self._as_of
        if held.until is None:
            return term.until.last >= held.current_as_of
        return meet(term.until, held.until)

    @cached_property
    def _by_wikidata(self) -> dict[str | None, str]:
        people = (held.entity for held in self._register.entities(EntityType.PERSON))
        return {person.wikidata: person.id for person in people if person.wikidata}

    def _is_same(self, identity: str, person: Person, terms: Sequence[Dated]) -> bool:
        held = self._register.entity(identity)
        if held is None:
            return False
        if person.wikidata and held.entity.wikidata:
            return False  # they would be equal
        tenures = self._register.tenures_of(identity)
        return any(
            term.office == one.office and _overlap(term, one) for term in terms for one in tenures
        )


def _overlap(term: Dated, held: HeldTenure) -> bool:
    """Whether they can share a day that is no hand-over."""
    begins = held.until is None or term.since.first < held.until.last
    return begins and (term.until is None or held.since.first < term.until.last)


def _difference(term: Dated, held: HeldTenure) -> str:
    here = f"since {term.since}, {f'until {term.until}' if term.until else 'still held'}"
    there = f"since {held.since}, {f'until {held.until}' if held.until else 'still held'}"
    says = f" ({held.source.title})" if held.source else ""
    return f"{term.person} holds {term.office} {here}, but the register has {there}{says}"
