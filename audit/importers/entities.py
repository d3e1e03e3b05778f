"""Makes the entities of a pack from what a file calls people, offices and places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from audit.documents.characters import key
from audit.documents.records import replace
from audit.importers.linking import Links
from audit.importers.naming import cleaned, identified, is_bare, slug
from audit.importers.offices import Office
from audit.importers.records import Person, Place, Refused
from audit.importers.tally import Tally
from audit.importers.terms import Dated, read_date
from audit.register.dates import PartialDate
from audit.register.model import Entity, EntityType, Form

SOURCE = "import"
"""The key of the one source of an imported pack."""
_BARRED = "names that the register holds as deprecated or wrong"
_HELD = "places whose name the register holds already"


def named_people(people: Iterable[Person], links: Links, tally: Tally) -> dict[str, Person]:
    """The people by their keys, their names as a pack may hold them; those without are refused.

    A single word beside a full name is weak: it never stands for the person alone.
    """
    named = {}
    for person in people:
        names = _names((person.name, *person.aliases), links, tally)
        if not names:
            reason = f"person {person.key} has no name here that the register could hold"
            tally.refuse(Refused(reason))
            continue
        full = tuple(name for name in names[1:] if not is_bare(name))
        bare = [name for name in names[1:] if is_bare(name)]
        weak = _names((*bare, *person.weak), links, tally, beside=(names[0], *full))
        born, died = _life(person, tally)
        named[person.key] = replace(
            person, name=names[0], aliases=full, weak=weak, born=born, died=died
        )
    return named


def person_entities(people: Mapping[str, Person], links: Links) -> dict[str, Entity]:
    """An entity for each person, by the person's key."""
    slugs = {name: slug(person.name) for name, person in people.items()}
    ids = identified(EntityType.PERSON, slugs, links.is_taken)
    return {
        name: Entity(
            id=ids[name],
            type=EntityType.PERSON,
            forms=_forms(person.name, person.aliases, person.weak),
            born=person.born,
            died=person.died,
            wikidata=person.wikidata,
            sources=(SOURCE,),
        )
        for name, person in people.items()
    }


def office_entity(
    identity: str, offices: Sequence[Office], wikidata: str | None, seats: int
) -> Entity:
    """The entity of an office that a file calls by one or several titles."""
    titles = {key(title): title for office in offices for title in office.titles}
    return Entity(
        id=identity,
        type=EntityType.OFFICE,
        forms=tuple(titles.values()),
        jurisdiction=offices[0].jurisdiction,
        seats=seats,
        wikidata=wikidata,
        sources=(SOURCE,),
    )


def place_entities(places: Iterable[Place], links: Links, tally: Tally) -> list[Entity]:
    """An entity for each place of whose name the register holds nothing yet."""
    new: dict[str, Entity] = {}
    for place in places:
        names = _names((place.name, *place.aliases), links, tally)
        if not names:
            tally.refuse(Refused(f"place {place.key} has no name that the register could hold"))
        elif links.knows_place(names[0]):
            tally.left_out[_HELD] += 1
        else:
            weak = _names(place.weak, links, tally, beside=names)
            forms = _forms(names[0], names[1:], weak)
            new[place.key] = Entity(id="", type=EntityType.PLACE, forms=forms, sources=(SOURCE,))
    slugs = {name: slug(_text(entity.forms[0])) for name, entity in new.items()}
    ids = identified(EntityType.PLACE, slugs, links.is_taken)
    return [replace(entity, id=ids[name]) for name, entity in new.items()]


def lifetime_fault(person: Person, term: Dated) -> str | None:
    """Why the term cannot be this person's, by birth and death."""
    born = PartialDate.parsed(person.born) if person.born else None
    died = PartialDate.parsed(person.died) if person.died else None
    if born is not None and term.since.last < born.first:
        return f"the term begins, {term.since}, before {person.name} was born, {born}"
    if died is not None and term.since.first > died.last:
        return f"the term begins, {term.since}, after {person.name} died, {died}"
    return None


def _names(
    names: Iterable[str], links: Links, tally: Tally, beside: Sequence[str] = ()
) -> tuple[str, ...]:
    """The names that can be held, each once, however it is cased or accented."""
    seen = {key(name) for name in beside}
    kept = []
    for name in map(cleaned, names):
        folded = key(name)
        if not any(one.isalnum() for one in folded) or folded in seen:
            continue
        seen.add(folded)
        if links.is_barred(name):
            tally.left_out[_BARRED] += 1
        else:
            kept.append(name)
    return tuple(kept)


def _forms(name: str, aliases: Sequence[str], weak: Sequence[str]) -> tuple[str | Form, ...]:
    return (name, *aliases, *(Form(text=text, weak=True) for text in weak))


def _text(form: str | Form) -> str:
    return form if isinstance(form, str) else form.text


def _life(person: Person, tally: Tally) -> tuple[str | None, str | None]:
    """Birth and death, where they are dates and in this order."""
    dates = [read_date(text, "") if text else None for text in (person.born, person.died)]
    born, died = (one if isinstance(one, PartialDate) else None for one in dates)
    if any(isinstance(one, str) for one in dates):
        tally.left_out["dates of birth or death that are no dates"] += 1
    if born is not None and died is not None and died.last < born.first:
        tally.left_out["deaths before births"] += 1
        return None, None
    return (str(born) if born else None), (str(died) if died else None)
