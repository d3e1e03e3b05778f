"""What the register knows of a name that somebody asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from audit.cli.register_lines import (
    cited,
    form_cited,
    head,
    name_of,
    standing,
    term_lines,
    vouched,
    when,
)
from audit.documents.characters import key
from audit.engines.near_index import NearIndex
from audit.language.title_phrases import title_phrases
from audit.language.words import WORD, Word
from audit.register.model import EntityType
from audit.register.register import Held, HeldTenure, Register
from audit.rules.holders import country_named, jurisdiction


def answers(name: str, day: date | None, held: Register) -> Iterator[str]:
    """What the register knows of `name`, a line at a time; nothing where it knows nothing."""
    offices = list(_offices_meant(name, held))
    if len(offices) > 1 and len({one.entity.jurisdiction for one in offices}) > 1:
        yield from _by_country(name, offices, day, held)
        return
    for office in offices:
        yield head(office)
        yield from _holders(held.tenures_in(office.entity.id), day, held)
        yield vouched(office)
    if not offices:
        yield from _named(name, day, held)


def near_misses(name: str, held: Register) -> list[str]:
    """The preferred forms of what `name` may be a misspelling of, the nearest first."""
    if held.path is None:
        return []
    found: dict[str, None] = {}
    for near in NearIndex(held.path).near(key(name)):
        identities = [one.entity for one in held.named(near)]
        for identity in (*identities, *held.persons_called(near)):
            entity = held.entity(identity)
            if entity is not None and entity.entity.type is not EntityType.OFFICE:
                found[entity.preferred] = None
    return list(found)


def _named(name: str, day: date | None, held: Register) -> Iterator[str]:
    named = held.named(name)
    for one in named:
        entity = held.entity(one.entity)
        if entity is not None:
            yield head(entity)
            own = form_cited(one.form, entity)
            yield f"  '{one.form.text}' is {standing(one.form, day)}{own}"
            yield from term_lines(held.tenures_of(one.entity), day, held)
            yield vouched(entity)
    for person in () if named else held.persons_called(name):
        entity = held.entity(person)
        if entity is not None:
            yield head(entity)
            yield from term_lines(held.tenures_of(person), day, held)
            yield vouched(entity)


def _offices_meant(name: str, held: Register) -> Iterator[Held]:
    """The offices that `name` is the title of, with their nation or without, and nothing else."""
    tokens = [Word(*found.span(), found[0], 0) for found in WORD.finditer(name)]
    for phrase in title_phrases(name, tokens):
        begins = name[: phrase.whole.start].strip().lower() in {"", "the"}
        if not begins or name[phrase.whole.end :].strip(" '’s"):
            continue
        for office in held.offices_titled(phrase.canonical):
            entity = held.entity(office)
            if entity and phrase.nation in {None, jurisdiction(office, held)}:
                yield entity


def _by_country(
    name: str, offices: Sequence[Held], day: date | None, held: Register
) -> Iterator[str]:
    """One line an office of which the holder is known, and how to ask for one of them."""
    yield f"'{name}' is the title of {len(offices)} offices; with a country it is one of them"
    lines = []
    for office in offices:
        holding = _holding(held.tenures_in(office.entity.id), day)
        if holding:
            country = country_named(office.entity.jurisdiction or "", held)
            names = ", ".join(name_of(term.person, held) for term in holding)
            lines.append(f"  {country}: {names}")
    yield from sorted(lines)
    if len(lines) < len(offices):
        on = f" on {day}" if day else ""
        yield f"  {len(offices) - len(lines)} more, whose holder the register does not know{on}"


def _holders(terms: tuple[HeldTenure, ...], day: date | None, held: Register) -> Iterator[str]:
    holding = _holding(terms, day)
    for term in holding:
        yield f"  {name_of(term.person, held)}, {when(term)}{cited(term.source)}"
    if not holding:
        yield f"  the register does not know who held it{f' on {day}' if day else ''}"


def _holding(terms: tuple[HeldTenure, ...], day: date | None) -> list[HeldTenure]:
    return [one for one in terms if one.holds_on(day or one.current_as_of)]
