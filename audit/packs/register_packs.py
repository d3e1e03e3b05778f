"""Reads and checks register packs: the schema first, then ids, sources and dates across packs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from audit.documents.expressions import compiled
from audit.documents.records import dataclass, replace
from audit.findings.report import Problem
from audit.packs.model_reading import Location, mark_of, read_as
from audit.packs.nearest import did_you_mean
from audit.packs.rule_packs import date_fault
from audit.packs.yaml_source import Mapping
from audit.register.dates import PartialDate
from audit.register.model import Entity, EntityType, Form
from audit.register.pack import RegisterPack, Tenure

_ID = compiled(r"[a-z]+/[a-z0-9]+(?:[-.][a-z0-9]+)*\Z")
RELATIONS = ("capital-of", "member-of", "part-of", "uses-currency")

Fault = tuple[Location, str]


@dataclass(frozen=True, slots=True)
class PlacedPack:
    """A register pack, and where it stands; entries of `shipped` ones give way to others."""

    pack: RegisterPack
    path: str
    node: Mapping
    shipped: bool

    def problem(self, location: Location, message: str) -> Problem:
        """A problem at `location` of the pack."""
        mark = mark_of(self.node, location)
        return Problem(self.path, message, mark.line, mark.column)


def read_register_pack(
    node: Mapping, path: str, *, shipped: bool
) -> tuple[PlacedPack | None, list[Problem]]:
    """The pack, or everything that keeps it from being one."""
    pack, problems = read_as(RegisterPack, node, path)
    return (None, problems) if pack is None else (PlacedPack(pack, path, node, shipped), problems)


def register_problems(packs: Sequence[PlacedPack]) -> list[Problem]:
    """What is wrong with the packs beyond their schema, taken together."""
    entities = {entity.id: entity for placed in packs for entity in placed.pack.entities}
    problems = [
        placed.problem(*fault)
        for placed in packs
        for fault in (
            *_pack_faults(placed.pack),
            *_tenure_faults(placed.pack, entities),
            *_relation_faults(placed.pack, entities),
        )
    ]
    return problems + list(_duplicates(packs))


def merged(packs: Sequence[PlacedPack]) -> list[RegisterPack]:
    """The packs without the shipped entries that a newsroom has replaced."""
    own = [placed.pack for placed in packs if not placed.shipped]
    entities = {entity.id for pack in own for entity in pack.entities}
    tenures = {_term(tenure) for pack in own for tenure in pack.tenures}
    return [
        replace(
            placed.pack,
            entities=tuple(one for one in placed.pack.entities if one.id not in entities),
            tenures=tuple(one for one in placed.pack.tenures if _term(one) not in tenures),
        )
        if placed.shipped
        else placed.pack
        for placed in packs
    ]


def _term(tenure: Tenure) -> tuple[str, str, str]:
    return tenure.person, tenure.office, tenure.since


def _duplicates(packs: Sequence[PlacedPack]) -> Iterator[Problem]:
    taken: dict[tuple[str, bool], str] = {}
    for placed in packs:
        for index, entity in enumerate(placed.pack.entities):
            location: Location = ("entities", index, "id")
            mark = mark_of(placed.node, location)
            here = f"{placed.path}:{mark.line}:{mark.column}"
            first = taken.setdefault((entity.id, placed.shipped), here)
            if first != here:
                yield placed.problem(location, f"id '{entity.id}' is taken already, at {first}")


def _pack_faults(pack: RegisterPack) -> Iterator[Fault]:
    _, faults = _dates((("current_as_of",), pack.current_as_of))
    yield from faults
    for name, source in pack.sources.items():
        if not source.title.strip():
            yield ("sources", name, "title"), "'title' is empty"
        if source.url is not None and not source.url.startswith(("https://", "http://")):
            yield ("sources", name, "url"), f"'{source.url}' should begin with https://"
    for index, entity in enumerate(pack.entities):
        for location, message in _entity_faults(entity, pack):
            yield ("entities", index, *location), message


def _entity_faults(entity: Entity, pack: RegisterPack) -> Iterator[Fault]:
    if not _ID.match(entity.id) or not entity.id.startswith(f"{entity.type}/"):
        message = f"id '{entity.id}' should be '{entity.type}/' and a name in lower case letters"
        yield ("id",), message
    if not entity.forms:
        yield ("forms",), "'forms' is empty"
    if not entity.sources:
        yield (), f"missing key 'sources': nobody vouches for '{entity.id}'"
    yield from _cited(entity.sources, pack, ())
    if entity.seats < 1:
        yield ("seats",), "'seats' should be at least 1"
    if entity.type is EntityType.OFFICE and not entity.jurisdiction:
        yield (), f"missing key 'jurisdiction': whose office is '{entity.id}'?"
    yield from _misplaced(entity)
    for index, form in enumerate(entity.forms):
        for location, message in _form_faults(form, pack):
            yield ("forms", index, *location), message
    yield from _ordered(("born",), entity.born, ("died",), entity.died)
    yield from _ordered(("began",), entity.began, ("ended",), entity.ended)


def _misplaced(entity: Entity) -> Iterator[Fault]:
    """Fields of one type of entity in an entity of another."""
    if entity.wrong_titles and entity.type is not EntityType.OFFICE:
        yield ("wrong_titles",), f"'wrong_titles' belong to offices, not to a {entity.type}"
    if entity.began and entity.type is not EntityType.EVENT:
        yield ("began",), f"'began' belongs to events, not to a {entity.type}"
    if entity.all_members and entity.type is not EntityType.ORGANISATION:
        yield ("all_members",), f"'all_members' belongs to organisations, not to a {entity.type}"


def _form_faults(form: str | Form, pack: RegisterPack) -> Iterator[Fault]:
    if isinstance(form, str):
        if not form.strip():
            yield (), "a form without letters"
        return
    if not form.text.strip():
        yield ("text",), "a form without letters"
    yield from _cited(form.sources, pack, ())
    yield from _ordered(("since",), form.since, ("until",), form.until)


def _tenure_faults(pack: RegisterPack, entities: dict[str, Entity]) -> Iterator[Fault]:
    for index, tenure in enumerate(pack.tenures):
        at: Location = ("tenures", index)
        yield from _known(tenure.person, EntityType.PERSON, entities, (*at, "person"))
        yield from _known(tenure.office, EntityType.OFFICE, entities, (*at, "office"))
        if not tenure.sources:
            yield at, f"missing key 'sources': who says that {tenure.person} was {tenure.office}?"
        yield from _cited(tenure.sources, pack, at)
        yield from _ordered((*at, "since"), tenure.since, (*at, "until"), tenure.until)
        yield from _lifetime(tenure, entities.get(tenure.person), at)


def _lifetime(tenure: Tenure, person: Entity | None, at: Location) -> Iterator[Fault]:
    since, born, died = (
        _date(text)
        for text in (tenure.since, person.born if person else None, person.died if person else None)
    )
    if since and born and since.last < born.first:
        yield (*at, "since"), f"'{since}' is before {tenure.person} was born, {born}"
    if since and died and since.first > died.last:
        yield (*at, "since"), f"'{since}' is after {tenure.person} died, {died}"


def _relation_faults(pack: RegisterPack, entities: dict[str, Entity]) -> Iterator[Fault]:
    for index, relation in enumerate(pack.relations):
        at: Location = ("relations", index)
        if relation.relation not in RELATIONS:
            hint = did_you_mean(relation.relation, RELATIONS)
            message = f"'{relation.relation}' should be one of {', '.join(RELATIONS)}{hint}"
            yield (*at, "relation"), message
        yield from _known(relation.subject, None, entities, (*at, "subject"))
        yield from _known(relation.object, None, entities, (*at, "object"))
        yield from _cited(relation.sources, pack, at)
        yield from _ordered((*at, "since"), relation.since, (*at, "until"), relation.until)


def _known(
    identity: str, wanted: EntityType | None, entities: dict[str, Entity], at: Location
) -> Iterator[Fault]:
    entity = entities.get(identity)
    if entity is None:
        alike = [one for one in entities if wanted is None or entities[one].type is wanted]
        yield at, f"there is no entity '{identity}'{did_you_mean(identity, alike)}"
    elif wanted is not None and entity.type is not wanted:
        yield at, f"'{identity}' is a {entity.type}, not a {wanted}"


def _cited(names: Iterable[str], pack: RegisterPack, at: Location) -> Iterator[Fault]:
    for index, name in enumerate(names):
        if name not in pack.sources:
            message = f"there is no source '{name}' in this pack{did_you_mean(name, pack.sources)}"
            yield (*at, "sources", index), message


def _ordered(
    first: Location, since: str | None, second: Location, until: str | None
) -> Iterator[Fault]:
    """Two dates, either of which may be missing, of which the second must not be the earlier."""
    dates, faults = _dates((first, since), (second, until))
    yield from faults
    if len(dates) == 2 and dates[1].last < dates[0].first:
        yield second, f"'{dates[1]}' is before '{first[-1]}', {dates[0]}"


def _dates(*given: tuple[Location, str | None]) -> tuple[list[PartialDate], list[Fault]]:
    dates: list[PartialDate] = []
    faults: list[Fault] = []
    for location, text in given:
        if text is not None:
            try:
                dates.append(PartialDate.parsed(text))
            except ValueError as error:
                faults.append((location, date_fault(text, error)))
    return dates, faults


def _date(text: str | None) -> PartialDate | None:
    dates, _ = _dates(((), text))
    return dates[0] if dates else None
