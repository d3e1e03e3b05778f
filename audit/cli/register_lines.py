"""How the register's entries are put in words on the terminal, a line each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from audit.documents.citation import Source
from audit.register.dates import PartialDate
from audit.register.model import Form, Status
from audit.register.register import Held, HeldRelation, HeldTenure, Register, forms_of
from audit.rules.holders import country_named, jurisdiction

_FIELDS = ("jurisdiction", "role", "born", "died", "began", "ended", "note", "wikidata")


def head(entity: Held) -> str:
    """What it is, and its id."""
    return f"{entity.preferred} ({entity.entity.type}, {entity.entity.id})"


def standing(form: Form, day: date | None) -> str:
    """What the desk makes of the form, on `day` if there is one.

    A form is deprecated from a day on; before that day it was right.
    """
    label = "the preferred form" if form.status is Status.PREFERRED else str(form.status)
    since, until = (PartialDate.parsed(end) if end else None for end in (form.since, form.until))
    dated = f" since {since}" if since else ""
    ended = f" until {until}" if until else ""
    why = f": {form.reason}" if form.reason else ""
    if day and since and day < since.first:
        was = "accepted" if form.status is Status.DEPRECATED else f"not yet {label}"
        return f"{was} on {day}, {label}{dated}{ended}{why}"
    if day and until and day > until.last:
        return f"no longer {label} on {day}, but{dated}{ended}{why}"
    open_end = any(end and end.first <= day < end.last for end in (since, until)) if day else False
    doubt = f", which is not known to the day for {day}" if open_end else ""
    return f"{label}{dated}{ended}{doubt}{why}"


def term_lines(terms: Iterable[HeldTenure], day: date | None, held: Register) -> Iterator[str]:
    """The offices that somebody held, or holds on `day`; with no date all, each with its own."""
    known = list(terms)
    for term in known:
        holds = True if day is None else term.holds_on(day)
        if holds is not False:
            doubt = f"; not verified for {day}" if holds is None else ""
            yield f"  {_office(term.office, held)}, {when(term)}{doubt}{cited(term.source)}"
    if day is not None and known and not any(one.holds_on(day) is not False for one in known):
        yield f"  held no office that the register knows on {day}"


def shown(entity: Held, held: Register) -> Iterator[str]:
    """Everything that the register holds of the entity."""
    identity = entity.entity.id
    yield head(entity)
    for form in forms_of(entity.entity):
        yield f"  form: '{form.text}', {standing(form, None)}{form_cited(form, entity)}"
    for label in _FIELDS:
        value = getattr(entity.entity, label)
        if value:
            yield f"  {label}: {value}"
    for relation in held.relations_of(identity):
        yield f"  {relation.relation} {name_of(relation.object, held)}{_relation_end(relation)}"
    for relation in held.relations_to(identity):
        subject = name_of(relation.subject, held)
        end = _relation_end(relation)
        yield f"  {subject}: {relation.relation} {entity.preferred}{end}"
    yield from term_lines(held.tenures_of(identity), None, held)
    for term in held.tenures_in(identity):
        yield f"  {name_of(term.person, held)}, {when(term)}{cited(term.source)}"
    yield vouched(entity)


def name_of(identity: str, held: Register) -> str:
    """The preferred form of the entity of that id."""
    entity = held.entity(identity)
    return entity.preferred if entity else identity


def when(term: HeldTenure) -> str:
    """From when until when."""
    acting = "acting, " if term.acting else ""
    end = f"until {term.until}" if term.until else f"still held on {term.current_as_of}"
    return f"{acting}since {term.since}, {end}"


def cited(*sources: Source | None) -> str:
    """The titles of the sources, in brackets."""
    titles = "; ".join(source.title for source in sources if source)
    return f" [{titles}]" if titles else ""


def form_cited(form: Form, entity: Held) -> str:
    """The form's own sources."""
    return cited(*(entity.cited[name] for name in form.sources))


def vouched(entity: Held) -> str:
    """Who vouches for the entry, and up to when."""
    titles = "; ".join(source.title for source in entity.sources)
    return f"  source: {titles} (register as of {entity.current_as_of})"


def _office(office: str, held: Register) -> str:
    code = jurisdiction(office, held)
    title = name_of(office, held)
    return f"{title} ({country_named(code, held)})" if code else title


def _relation_end(relation: HeldRelation) -> str:
    ends = (("since", relation.since), ("until", relation.until))
    dates = "".join(f", {word} {day}" for word, day in ends if day)
    return f"{dates}{cited(relation.source)}"
