"""What a file to be imported says, record by record, in its own keys and words."""

from __future__ import annotations

from typing import TypeAlias

from audit.documents.records import dataclass


class NotImportedError(Exception):
    """A file that as a whole cannot be imported, and where that shows, if anywhere."""

    def __init__(self, message: str, line: int = 0, column: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person. `key` is the file's own identifier, which keeps namesakes apart."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    born: str | None = None
    died: str | None = None
    wikidata: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """An office. `jurisdiction` is a country's code or name, if the file gives one."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    jurisdiction: str | None = None
    wikidata: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """That a person held a post. No end means: still held on the day the file is of."""

    person: str
    post: str
    since: str
    until: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A populated or administered place."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AsOf:
    """A day of which the file itself says that it tells. The latest counts."""

    day: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that should have been usable and is not."""

    reason: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that is as it should be and says nothing that the register can hold."""

    reason: str


Record: TypeAlias = Person | Post | Term | Place | AsOf | Refused | LeftOut
