"""Whom a mention in the text means, and what the register knows of the title it gives them."""

from __future__ import annotations

from datetime import date

from audit.documents.characters import key
from audit.language.mentions import PersonMention
from audit.register.model import EntityType, Status
from audit.register.register import HeldTenure, Register, forms_of

_FAMILIES = {
    "leader": frozenset({"head-of-state", "head-of-government", "supreme-leader"}),
    "top diplomat": frozenset({"foreign-minister", "high-representative"}),
    "head of state": frozenset({"head-of-state"}),
    "head of government": frozenset({"head-of-government"}),
}
"""Words that the press uses for any office of some families, by canonical title."""
LOOSE = frozenset({*_FAMILIES, "chief"})
"""Titles of no office in particular."""
_MINISTERS = {"minister": ("minister",), "secretary": ("secretary", "secretary of state")}


def persons_named(mention: PersonMention, register: Register) -> tuple[str, ...]:
    """The registered persons whom the mention names as the register spells them.

    By full name where it gives one, with or without middle names and initials; a bare surname
    means everybody of that surname. Several persons are an open question, not an answer.
    """
    if not mention.given:
        return (
            persons_styled(mention, register)
            or register.persons_called(full_surname(mention))
            or register.persons_called(mention.surname)
        )
    for name in _full_names(mention):
        persons = _called(name, register)
        if persons:
            return persons
    return _shortened(mention, register) if mention.title_kind == "office" else ()


def persons_styled(mention: PersonMention, register: Register) -> tuple[str, ...]:
    """The persons of whose name the title is part: 'King Salman', 'Lord Cameron'."""
    if mention.given or mention.title is None:
        return ()
    return _called(f"{mention.title_text} {full_surname(mention)}", register)


def _called(name: str, register: Register) -> tuple[str, ...]:
    persons = [
        named.entity
        for named in register.named(name)
        if named.form.status is not Status.WRONG and named.entity.startswith("person/")
    ]
    return tuple(dict.fromkeys(persons))


def _shortened(mention: PersonMention, register: Register) -> tuple[str, ...]:
    """Those of whose registered name a middle part is left out: 'Recep Erdogan'."""
    given = [key(name) for name in mention.given]
    persons = register.persons_called(full_surname(mention))
    surname = key(mention.surname)
    return tuple(one for one in persons if _is_short_for(given, surname, one, register))


def _is_short_for(given: list[str], surname: str, person: str, register: Register) -> bool:
    held = register.entity(person)
    forms = forms_of(held.entity) if held else ()
    names = [key(form.text).split() for form in forms if form.status is not Status.WRONG]
    return any(
        name[0] == given[0] and set(given) <= set(name) and surname in name[1:] for name in names
    )


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


def nations_of(mention: PersonMention) -> tuple[str, ...]:
    """The jurisdictions that the mention gives the title: none, one, or those that share it."""
    return (mention.nation,) if mention.nation is not None else mention.shared


def offices_named(mention: PersonMention, register: Register) -> tuple[str, ...]:
    """The registered offices that the mention's title and jurisdiction can mean."""
    if mention.title is None:
        return ()
    nations = nations_of(mention) or (None,)
    offices = (office for n in nations for office in register.offices_titled(mention.title, n))
    return tuple(dict.fromkeys(offices))


def borne_loosely(mention: PersonMention, tenure: HeldTenure, register: Register) -> bool:
    """Whether the tenure is of an office that the press calls so: 'the leader', 'Minister X'."""
    held = register.entity(tenure.office)
    if held is None or mention.title is None:
        return False
    nations = nations_of(mention)
    if nations and held.entity.jurisdiction not in nations:
        return False
    if held.entity.role in _FAMILIES.get(mention.title, ()):
        return True
    endings = _MINISTERS.get(mention.title, ())
    return any(key(form.text).endswith(endings) for form in forms_of(held.entity)) and bool(endings)


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


def holders_on(office: str, day: date, register: Register) -> tuple[str, ...]:
    """The persons who surely held the office on that day."""
    tenures = register.tenures_in(office)
    return tuple(dict.fromkeys(one.person for one in tenures if one.holds_on(day)))
