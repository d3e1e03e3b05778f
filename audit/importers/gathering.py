"""Gathers the records of a file into a register pack, and keeps count of what does not get there.

Everything is known only at the end: a list may name an office before it says whose it is. What is
held in memory is what will be written, whatever the size of the file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from audit.documents.citation import Source
from audit.documents.records import dataclass, replace
from audit.importers.entities import (
    SOURCE,
    lifetime_fault,
    named_people,
    office_entity,
    person_entities,
    place_entities,
)
from audit.importers.linking import Links
from audit.importers.naming import identified, slug
from audit.importers.offices import Office, office_of
from audit.importers.records import (
    AsOf,
    LeftOut,
    NotImportedError,
    Person,
    Place,
    Post,
    Record,
    Refused,
    Term,
)
from audit.importers.tally import Tally
from audit.importers.terms import Dated, dated, read_date, seats, without_repetitions
from audit.register.dates import PartialDate
from audit.register.model import Entity, EntityType
from audit.register.pack import RegisterPack, Tenure
from audit.register.register import Register

_NAMESAKES = (
    "people who have the name of somebody in the register, and nothing shows that they are the"
    " same: whoever is named so is no longer checked"
)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the editor says of the file.

    `as_of` is the day up to which it is known to hold, if not the file's own; `jurisdiction` the
    code of the country whose offices those are of which neither name nor file tells.
    """

    name: str
    source: Source
    as_of: str | None = None
    jurisdiction: str | None = None


@dataclass(slots=True)
class _Heap:
    """The records as they came, by their keys; `respelled` has the other names of some people."""

    people: dict[str, Person] = field(default_factory=dict)
    respelled: dict[str, dict[str, None]] = field(default_factory=dict)
    posts: dict[str, Post] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    terms: list[Term] = field(default_factory=list)
    day: str = ""


@dataclass(frozen=True, slots=True)
class _Post:
    """The office that a post of the file is, and whether it is held for another."""

    office: str
    acting: bool


@dataclass(frozen=True, slots=True)
class _NewOffice:
    """An office that the register does not hold, under its titles in the file."""

    id: str
    offices: tuple[Office, ...]
    wikidata: str | None


def gathered(
    records: Iterable[Record], settings: Settings, register: Register, tally: Tally
) -> RegisterPack:
    """The pack that the records make, beside `register`.

    Raises:
        NotImportedError: if nothing is left to be written, or nobody says of which day the file is.
    """
    heap = _heap(records, tally)
    as_of = _as_of(settings.as_of or heap.day)
    links = Links(register, as_of.last)
    posts, new_offices = _offices(heap.posts, settings.jurisdiction, links, tally)
    people = named_people(heap.people.values(), links, tally)
    terms = _terms(heap, people, posts, as_of, tally)
    held = _held_people(people, terms, links)
    entities = person_entities(_apart(people, held, terms, links, tally), links)
    ids = held | {name: entity.id for name, entity in entities.items()}
    written = list(_new_terms(terms, ids, links, tally))
    pack = RegisterPack(
        register=settings.name,
        description="",
        current_as_of=str(as_of),
        sources={SOURCE: settings.source},
        entities=(
            *_used(new_offices, written),
            *entities.values(),
            *place_entities(heap.places.values(), links, tally),
        ),
        tenures=tuple(map(_tenure, written)),
    )
    if not pack.entities and not pack.tenures:
        raise NotImportedError("there is nothing in it that could be added to the register")
    return pack


def _heap(records: Iterable[Record], tally: Tally) -> _Heap:
    heap = _Heap()
    for record in records:
        match record:
            case Term():
                heap.terms.append(record)
            case Person():
                _keep_person(record, heap)
            case Post():
                heap.posts.setdefault(record.key, record)
            case Place():
                heap.places.setdefault(record.key, record)
            case Refused():
                tally.refuse(record)
            case LeftOut():
                tally.left_out[record.reason] += 1
            case AsOf():
                heap.day = max(heap.day, record.day)
    for name, others in heap.respelled.items():
        person = heap.people[name]
        heap.people[name] = replace(person, aliases=(*person.aliases, *others))
    return heap


def _keep_person(person: Person, heap: _Heap) -> None:
    first = heap.people.setdefault(person.key, person)
    if first.name != person.name:
        heap.respelled.setdefault(person.key, {})[person.name] = None


def _as_of(text: str) -> PartialDate:
    if not text:
        message = "it does not tell of which day it is, and open terms hold no longer than that"
        raise NotImportedError(f"{message}; give --as-of, such as 2023-09-01")
    day = read_date(text, "as of")
    if isinstance(day, str):
        raise NotImportedError(day)
    return day


def _offices(
    posts: Mapping[str, Post], fallback: str | None, links: Links, tally: Tally
) -> tuple[dict[str, _Post], list[_NewOffice]]:
    """What office each post is, and the offices that are new.

    Posts of one title and jurisdiction are one office: copy cannot tell them apart.
    """
    named: dict[str, Office] = {}
    groups: dict[str, list[str]] = defaultdict(list)
    for post in posts.values():
        office = office_of(post, fallback)
        if isinstance(office, str):
            tally.refuse(Refused(office))
        else:
            named[post.key] = office
            groups[f"{office.jurisdiction} {office.canonical}"].append(post.key)
    ids = {group: links.office(named[keys[0]]) for group, keys in groups.items()}
    slugs = {group: _slug(named[groups[group][0]]) for group, held in ids.items() if held is None}
    made = identified(EntityType.OFFICE, slugs, links.is_taken)
    new = [
        _NewOffice(
            made[group],
            tuple(named[one] for one in groups[group]),
            posts[groups[group][0]].wikidata if len(groups[group]) == 1 else None,
        )
        for group in slugs
    ]
    known = {
        one: _Post(ids[group] or made[group], named[one].acting)
        for group, keys in groups.items()
        for one in keys
    }
    return known, new


def _slug(office: Office) -> str:
    title = slug(office.titles[0])
    return f"{slug(office.jurisdiction)}-{title}" if title else ""


def _terms(
    heap: _Heap,
    people: Mapping[str, Person],
    posts: Mapping[str, _Post],
    as_of: PartialDate,
    tally: Tally,
) -> dict[str, list[Dated]]:
    """The usable terms of each person, by the person's key, in time."""
    by_person: dict[str, dict[str, list[Dated]]] = defaultdict(lambda: defaultdict(list))
    for term in heap.terms:
        found = _term(term, heap, people, posts, as_of)
        if isinstance(found, Refused):
            tally.refuse(found)
        elif isinstance(found, LeftOut):
            tally.left_out[found.reason] += 1
        else:
            by_person[found.person][found.office].append(found)
            if term.until and found.until is None:
                tally.noted[f"terms that end after {as_of}, and are open until then"] += 1
    return {
        person: [one for terms in by_office.values() for one in without_repetitions(terms)]
        for person, by_office in by_person.items()
    }


def _term(
    term: Term,
    heap: _Heap,
    people: Mapping[str, Person],
    posts: Mapping[str, _Post],
    as_of: PartialDate,
) -> Dated | Refused | LeftOut:
    if term.person not in heap.people:
        return Refused(f"there is no person '{term.person}' in the file", term.line)
    if term.post not in heap.posts:
        return Refused(f"there is no position '{term.post}' in the file", term.line)
    if term.person not in people:
        return LeftOut("terms of people who were refused")
    if term.post not in posts:
        return LeftOut("terms in offices that were refused")
    days = dated(term.since, term.until, as_of.last, term.line)
    if not isinstance(days, tuple):
        return days
    post = posts[term.post]
    found = Dated(term.person, post.office, *days, post.acting, term.line)
    fault = lifetime_fault(people[term.person], found)
    return Refused(fault, term.line) if fault else found


def _held_people(
    people: Mapping[str, Person], terms: Mapping[str, list[Dated]], links: Links
) -> dict[str, str]:
    """Whom the register holds, by key."""
    found = {name: links.person(person, terms.get(name, ())) for name, person in people.items()}
    return {name: identity for name, identity in found.items() if identity is not None}


def _apart(
    people: Mapping[str, Person],
    held: Mapping[str, str],
    terms: Mapping[str, list[Dated]],
    links: Links,
    tally: Tally,
) -> dict[str, Person]:
    """The people whom the register does not hold; namesakes only if there is a term to tell."""
    apart = {}
    for name, person in people.items():
        if name in held:
            continue
        if not links.namesakes(person.name):
            apart[name] = person
        elif name in terms:
            apart[name] = person
            tally.noted[_NAMESAKES] += 1
        else:
            tally.left_out["people without a term whose name the register holds"] += 1
    return apart


def _new_terms(
    terms: Mapping[str, list[Dated]], ids: Mapping[str, str], links: Links, tally: Tally
) -> Iterator[Dated]:
    """The terms that add to the register, with the ids of their people."""
    for name, some in terms.items():
        for term in some:
            found = links.new(replace(term, person=ids[name]))
            if isinstance(found, Dated):
                yield found
            elif isinstance(found, Refused):
                tally.refuse(found)
            else:
                tally.left_out[found.reason] += 1


def _used(offices: Iterable[_NewOffice], terms: Iterable[Dated]) -> Iterator[Entity]:
    """The new offices that somebody holds."""
    by_office: dict[str, list[Dated]] = defaultdict(list)
    for term in terms:
        by_office[term.office].append(term)
    for one in offices:
        if one.id in by_office:
            many = seats(by_office[one.id], usual=one.offices[0].is_of_many)
            yield office_entity(one.id, one.offices, one.wikidata, many)


def _tenure(term: Dated) -> Tenure:
    return Tenure(
        person=term.person,
        office=term.office,
        since=str(term.since),
        until=str(term.until) if term.until else None,
        acting=term.acting,
        sources=(SOURCE,),
    )
