"""Whom a mention in the text means, and what the register knows of the title it gives them."""

from __future__ import annotations

from audit.language.mentions import PersonMention
from audit.register.model import EntityType, Status
from audit.register.register import HeldTenure, Register


def persons_named(mention: PersonMention, register: Register) -> tuple[str, ...]:
    """The registered persons whom the mention names as the register spells them.

    By full name where it gives one, with or without middle names and initials; a bare surname
    means everybody of that surname. Several persons are an open question, not an answer.
    """
    if not mention.given:
        return register.persons_called(full_surname(mention)) or register.persons_called(
            mention.surname
        )
    for name in _full_names(mention):
        persons = [
            named.entity
            for named in register.named(name)
            if named.form.status is not Status.WRONG and named.entity.startswith("person/")
        ]
        if persons:
            return tuple(dict.fromkeys(persons))
    return ()


def full_surname(mention: PersonMention) -> str:
    """The surname with its particle: 'von der Leyen', 'al-Assad'."""
    if mention.particle.endswith("-") or not mention.particle:
        return mention.particle + mention.surname
    return f"{mention.particle} {mention.surname}"


def _full_names(mention: PersonMention) -> list[str]:
    surname = full_surname(mention)
    names = [" ".join((*mention.given, surname))]
    if len(mention.given) > 1:
        names.append(f"{mention.given[0]} {surname}")
    return names


def offices_named(mention: PersonMention, register: Register) -> tuple[str, ...]:
    """The registered offices that the mention's title and jurisdiction can mean."""
    if mention.title is None:
        return ()
    return register.offices_titled(mention.title, mention.nation)


def jurisdiction(office: str, register: Register) -> str | None:
    """The code of the country or organisation whose office it is."""
    held = register.entity(office)
    return held.entity.jurisdiction if held is not None else None


def country_named(code: str, register: Register) -> str:
    """The name of the country or organisation of that code, or the code where none is held."""
    for kind in (EntityType.COUNTRY, EntityType.ORGANISATION):
        held = register.entity(f"{kind}/{code}")
        if held is not None:
            return held.preferred
    return code.upper()


def tenures_claimed(mention: PersonMention, register: Register) -> tuple[HeldTenure, ...]:
    """The registered tenures that the mention's title and name assert, whatever the dates."""
    if mention.title is None:
        return ()
    offices = offices_named(mention, register)
    return tuple(
        tenure
        for person in persons_named(mention, register)
        for tenure in register.tenures_of(person)
        if tenure.office in offices
    )
