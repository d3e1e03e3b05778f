"""Entities and their forms, as people write them in the register.

These are plain dataclasses so that a run with a warm cache needs no validator; the pack loader
validates them with pydantic and generates the JSON Schema from them. What a run does not need is in
`pack`: every dataclass costs a millisecond to import.
"""

from __future__ import annotations

from enum import StrEnum

from audit.documents.records import dataclass

STRICT = {"extra": "forbid", "use_attribute_docstrings": True}


class EntityType(StrEnum):
    """What sort of thing an entity is."""

    PERSON = "person"
    OFFICE = "office"
    COUNTRY = "country"
    PLACE = "place"
    ORGANISATION = "organisation"
    EVENT = "event"
    WORK = "work"
    CURRENCY = "currency"


class Status(StrEnum):
    """What the desk makes of a form.

    Preferred and accepted forms are right; a deprecated one was right once; a wrong one never.
    """

    PREFERRED = "preferred"
    ACCEPTED = "accepted"
    DEPRECATED = "deprecated"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A way in which an entity is written."""

    __pydantic_config__ = STRICT

    text: str
    """The form itself, as it stands in copy."""
    status: Status = Status.ACCEPTED
    """preferred, accepted, deprecated or wrong."""
    language: str | None = None
    """The language it belongs to, as an ISO 639 code, where that is not English."""
    style: str | None = None
    """The house or agency style that asks for it, such as `ap`."""
    since: str | None = None
    """From when on the status holds: 2019, 2019-08 or 2019-08-14."""
    until: str | None = None
    """Until when the status holds."""
    reason: str | None = None
    """Why, in one sentence for the editor."""
    exceptions: tuple[str, ...] = ()
    """Phrases in which the form is right after all, such as `chicken Kiev`."""
    weak: bool = False
    """A form that is never enough alone, such as a lone given name."""
    sources: tuple[str, ...] = ()
    """Keys of the pack's sources that vouch for the form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, office, country, place, organisation, event, work or currency."""

    __pydantic_config__ = STRICT

    id: str
    """type/name, lower case, stable for ever, such as `person/antony-blinken`."""
    type: EntityType
    """What sort of thing it is."""
    forms: tuple[str | Form, ...]
    """Its names. The first is the preferred one; a plain string is an accepted form."""
    code: str | None = None
    """For countries and organisations that have officers: the jurisdiction's code, such as `lt`."""
    jurisdiction: str | None = None
    """For offices: the code of the jurisdiction, such as `us` or `nato`."""
    role: str | None = None
    """For offices: the family of posts it belongs to, such as `foreign-minister`."""
    seats: int = 1
    """For offices: how many hold it at once."""
    wrong_titles: dict[str, str] | None = None
    """For offices: titles that belong to another country's office, and what each should be."""
    born: str | None = None
    """For persons: date of birth."""
    died: str | None = None
    """For persons: date of death."""
    called_first: bool = False
    """For persons: whether the first word of the name is for short, as Xi of `Xi Jinping`."""
    began: str | None = None
    """For events: the first day, or its month or year."""
    ended: str | None = None
    """For events: the last day; of an event of one day the same as `began`."""
    all_members: bool = False
    """For organisations: whether the register holds every member there ever was."""
    near_names: tuple[str, ...] = ()
    """Other names that look like this one and are right: a namesake, a brother, a brand."""
    note: str | None = None
    """Anything the next editor should know."""
    wikidata: str | None = None
    """The item's identifier there, where surely known."""
    sources: tuple[str, ...] = ()
    """Keys of the pack's sources that vouch for the entry."""
