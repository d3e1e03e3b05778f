"""Makes a register pack of rows that say who held which office, from when until when.

A person or an office that the shipped register holds is that one; others are new. Dates known no
better than that somebody held the office on a day are open at the end, and the pack is current as
of that day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from audit.documents.characters import key
from audit.documents.citation import Source
from audit.language.nations import nation_of
from audit.language.titles import canonical
from audit.register.model import Entity, EntityType
from audit.register.pack import RegisterPack, Tenure
from audit.register.register import Register

_OF = re.compile(r"(?<=[a-z]) (?:of|of the) (?!State\b|Foreign\b|External\b|Government\b).+$")
_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
_HEADS = {"head_of_government": ("Premier",), "us_president": (), "head_of_state": ()}
_LEGISLATORS = {"Senator": ("Sen",), "Representative": ("Rep", "Congressman", "Congresswoman")}


@dataclass(frozen=True, slots=True)
class Holding:
    """A row: a person held an office of a country."""

    person: str
    aliases: tuple[str, ...]
    office: str
    office_norm: str
    country: str
    start: str | None
    end: str | None
    as_of: str | None


@dataclass(frozen=True, slots=True)
class _Post:
    """An office that a row means: the register's, or a new one."""

    id: str
    entity: Entity | None


def holders_packs(rows: Iterable[Holding], register: Register) -> Iterator[RegisterPack]:
    """One pack for each day as of which rows are known."""
    by_day: dict[str, list[Holding]] = {}
    for row in rows:
        if row.start is not None:
            by_day.setdefault(row.as_of or row.end or row.start, []).append(row)
    known: set[str] = set()
    for day in sorted(by_day):
        entities: dict[str, Entity] = {}
        tenures: dict[tuple[str, str, str], Tenure] = {}
        for row in by_day[day]:
            post = _post(row, register)
            if post is None or row.start is None:
                continue
            person, new = _person(row, register)
            entities.update((one.id, one) for one in (post.entity, new) if one is not None)
            tenures[person, post.id, row.start] = Tenure(
                person=person, office=post.id, since=row.start, until=row.end, sources=("rows",)
            )
        fresh = tuple(entity for entity in entities.values() if entity.id not in known)
        known.update(entities)
        yield RegisterPack(
            register=f"holders-{day}",
            description="Imported holders of offices.",
            current_as_of=day,
            sources={"rows": Source(title="Imported rows")},
            entities=fresh,
            tenures=tuple(tenures.values()),
        )


def _post(row: Holding, register: Register) -> _Post | None:
    """The office; None where the country is not one that copy would name."""
    code = nation_of(row.country.partition(" (")[0].removeprefix("The "))
    if code is None:
        return None
    title = _OF.sub("", row.office.partition(" (")[0])
    offices = register.offices_titled(canonical(title), code)
    if offices:
        return _Post(offices[0], None)
    identity = f"office/rows-{code}-{_slug(canonical(title))}"
    forms = dict.fromkeys((title, *_HEADS.get(row.office_norm, ()), *_LEGISLATORS.get(title, ())))
    seats = 1000 if row.office_norm == "us_legislator" else 1
    made = Entity(
        id=identity,
        type=EntityType.OFFICE,
        forms=tuple(forms),
        jurisdiction=code,
        role=_role(row.office_norm),
        seats=seats,
        sources=("rows",),
    )
    return _Post(identity, made)


def _role(norm: str) -> str:
    return norm.replace("_", "-")


def _person(row: Holding, register: Register) -> tuple[str, Entity | None]:
    """The person's id, and the entity where the register does not hold one of that name."""
    names = tuple(dict.fromkeys((row.person, *row.aliases)))
    for name in names:
        for named in register.named(name):
            if named.entity.startswith("person/"):
                return named.entity, None
    identity = f"person/rows-{_slug(row.person)}"
    return identity, Entity(id=identity, type=EntityType.PERSON, forms=names, sources=("rows",))


def _slug(text: str) -> str:
    return _NOT_A_LETTER.sub("-", key(text)).strip("-")
