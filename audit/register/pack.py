"""A file of the register: its sources, entities, tenures and relations."""

from __future__ import annotations

from audit.documents.citation import Source
from audit.documents.records import dataclass
from audit.register.model import STRICT, Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """That a person held an office, from when until when. A hand-over day belongs to both."""

    __pydantic_config__ = STRICT

    person: str
    """The person's id."""
    office: str
    """The office's id."""
    since: str
    """First day, month or year."""
    until: str | None = None
    """Last day, month or year; nothing if still held when the pack was current."""
    acting: bool = False
    """Whether the person stood in for a holder."""
    sources: tuple[str, ...] = ()
    """Keys of the pack's sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """That one entity stands in a relation to another, from when until when."""

    __pydantic_config__ = STRICT

    subject: str
    """An entity's id."""
    relation: str
    """capital-of, member-of, part-of or uses-currency."""
    object: str
    """Another entity's id."""
    since: str | None = None
    """First day, month or year."""
    until: str | None = None
    """Last day, month or year."""
    sources: tuple[str, ...] = ()
    """Keys of the pack's sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPack:
    """One YAML file of the register."""

    __pydantic_config__ = STRICT

    register: str
    """The pack's name, such as `baltic`."""
    description: str
    """What is in it, in one sentence."""
    current_as_of: str
    """The day up to which the pack is known to hold: an open tenure holds no longer than this."""
    sources: dict[str, Source]
    """The publications that its entries cite, by key."""
    entities: tuple[Entity, ...] = ()
    """People, offices, places and so on."""
    tenures: tuple[Tenure, ...] = ()
    """Who held which office, when."""
    relations: tuple[Relation, ...] = ()
    """What belongs to what, when."""
