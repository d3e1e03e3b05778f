"""Look-ups in the compiled register, a read-only SQLite file.

A file and not a pickle: it opens in a millisecond whatever its size, and a run reads only the few
entries that an article mentions.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from audit.documents.characters import key
from audit.documents.citation import Source
from audit.documents.records import dataclass
from audit.register.dates import PartialDate
from audit.register.model import Entity, EntityType, Form, Status


@dataclass(frozen=True, slots=True)
class Held:
    """An entity as the register holds it, with the publications that it cites, by their keys."""

    entity: Entity
    cited: dict[str, Source]
    current_as_of: date

    @property
    def preferred(self) -> str:
        """The form that the desk prefers."""
        return forms_of(self.entity)[0].text

    @property
    def sources(self) -> tuple[Source, ...]:
        """The publications that vouch for the entry."""
        return tuple(self.cited[name] for name in self.entity.sources)

    @property
    def source(self) -> Source | None:
        """The first publication that vouches for the entry."""
        return next(iter(self.sources), None)

    def source_of(self, form: Form) -> Source | None:
        """The first publication that vouches for the form, or else for the entry."""
        return self.cited[form.sources[0]] if form.sources else self.source


@dataclass(frozen=True, slots=True)
class HeldTenure:
    """Who held which office from when until when, and who says so."""

    person: str
    office: str
    since: PartialDate
    until: PartialDate | None
    acting: bool
    source: Source | None
    current_as_of: date

    def holds_on(self, day: date) -> bool | None:
        """Whether the person held the office on `day`; None where the register cannot know.

        A day of the hand-over, or of its month or year where no more is known, belongs to both.
        """
        if day < self.since.first:
            return False
        if self.until is not None:
            return day <= self.until.last
        return True if day <= self.current_as_of else None


@dataclass(frozen=True, slots=True)
class HeldRelation:
    """That one entity stands in a relation to another, from when until when, and who says so."""

    subject: str
    relation: str
    object: str
    since: PartialDate | None
    until: PartialDate | None
    source: Source | None


@dataclass(frozen=True, slots=True)
class Named:
    """A form and the entity whose form it is."""

    entity: str
    form: Form


def forms_of(entity: Entity) -> tuple[Form, ...]:
    """The entity's forms, the first of them preferred unless it says otherwise."""
    forms = []
    for index, form in enumerate(entity.forms):
        status = Status.ACCEPTED if index else Status.PREFERRED
        forms.append(Form(text=form, status=status) if isinstance(form, str) else form)
    return tuple(forms)


def surname_keys(name: str) -> tuple[str, ...]:
    """The keys under which a person of this full name is looked up by surname.

    The last word, and the last words from a particle on; a suffix such as Jr. does not count.

    >>> surname_keys("Ursula von der Leyen"), surname_keys("Joseph R. Biden Jr.")
    (('leyen', 'von der leyen'), ('biden',))
    """
    words = [word for word in key(name).split() if word not in _SUFFIXES]
    if len(words) < 2:
        return ()
    last = words[-1]
    keys = [last]
    hyphen = last.partition("-")
    if hyphen[0] in _PARTICLES and hyphen[2]:
        keys.append(hyphen[2])
    start = len(words) - 1
    while start > 1 and words[start - 1] in _PARTICLES:
        start -= 1
    if start < len(words) - 1:
        keys.append(" ".join(words[start:]))
    return tuple(keys)


_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_PARTICLES = frozenset("al el bin ibn van von der de den del di da dos du la le ben".split())


_STATUSES = {str(status): status for status in Status}
_TYPES = {str(kind): kind for kind in EntityType}
_MAPPED = 1 << 28
"""Bytes of the file that are mapped and not read: a look-up touches a few pages here and there."""
_REMEMBERED = 1 << 16
"""Answers that are remembered: an archive asks for the same few thousand names again and again."""
_OFTEN, _MOST_KEYS = 100, 50_000
"""Questions after which the keys of a table are read, and how many are held in memory at most."""


class Register:
    """The compiled register. Cheap to open; every answer is remembered for the run."""

    def __init__(self, path: Path | None) -> None:
        """Open the compiled file at `path`; without one the register is empty."""
        self.path = path
        self._rows = lru_cache(maxsize=_REMEMBERED)(self._asked)
        self._forms = lru_cache(maxsize=_REMEMBERED)(self._forms_of_key)
        self._persons = lru_cache(maxsize=_REMEMBERED)(self._persons_of_key)
        self._asked_for: Counter[str] = Counter()
        self._keys: dict[str, frozenset[str]] = {}
        self._sources: dict[int, Source] = {}
        self._entities: dict[str, Held | None] = {}
        self._tenures: dict[tuple[str, str], tuple[HeldTenure, ...]] = {}
        self._relations: dict[tuple[str, str], tuple[HeldRelation, ...]] = {}

    def entity(self, identity: str) -> Held | None:
        """The entity of that id."""
        if identity not in self._entities:
            rows = self._asked("SELECT data FROM entity WHERE id = ?", identity)
            self._entities[identity] = next((self._held(data) for (data,) in rows), None)
        return self._entities[identity]

    def named(self, name: str) -> tuple[Named, ...]:
        """Every entity of which `name` is a form, however it is cased or accented."""
        return self._forms(key(name))

    def keys(self) -> Iterator[str]:
        """The keys of all forms and surnames, sorted; nothing is remembered."""
        query = "SELECT key FROM form UNION SELECT key FROM surname ORDER BY key"
        return (found for (found,) in self._asked(query))

    def persons_called(self, surname: str) -> tuple[str, ...]:
        """The ids of the persons of that surname."""
        return self._persons("surname", key(surname))

    def persons_first_called(self, given: str) -> tuple[str, ...]:
        """The ids of the persons whose full name begins with that given name."""
        return self._persons("given", key(given))

    def offices_titled(self, title: str, jurisdiction: str | None = None) -> tuple[str, ...]:
        """The ids of the offices whose holder bears the canonical `title`, there or anywhere."""
        query = "SELECT DISTINCT office FROM title WHERE key = ?"
        if jurisdiction is None:
            rows = self._rows(f"{query} ORDER BY office", title)
        else:
            rows = self._rows(f"{query} AND jurisdiction = ? ORDER BY office", title, jurisdiction)
        return tuple(office for (office,) in rows)

    def offices_of(self, jurisdiction: str) -> tuple[str, ...]:
        """The ids of the offices of that country or organisation."""
        rows = self._rows(
            "SELECT DISTINCT office FROM title WHERE jurisdiction = ? ORDER BY office", jurisdiction
        )
        return tuple(office for (office,) in rows)

    def tenures_of(self, person: str) -> tuple[HeldTenure, ...]:
        """The offices that the person has held, in order."""
        return self._tenures_where("person", person)

    def tenures_in(self, office: str) -> tuple[HeldTenure, ...]:
        """Those who have held the office, in order."""
        return self._tenures_where("office", office)

    def entities(self, *types: EntityType) -> Iterator[Held]:
        """All entities of these types, by id."""
        wanted = [str(kind) for kind in types]
        marks = ",".join("?" * len(wanted))
        query = f"SELECT data FROM entity WHERE type IN ({marks}) ORDER BY id"  # noqa: S608
        for (data,) in self._asked(query, *wanted):
            yield self._held(data)

    def relations_of(self, subject: str) -> tuple[HeldRelation, ...]:
        """Every relation in which `subject` stands to something."""
        return self._relations_where("subject", subject)

    def relations_to(self, identity: str) -> tuple[HeldRelation, ...]:
        """Every relation in which something stands to the entity of that id."""
        return self._relations_where("object", identity)

    def _forms_of_key(self, found: str) -> tuple[Named, ...]:
        """The forms lie beside their keys, so that nothing else of the entity need be read."""
        if not self._may_hold("form", found):
            return ()
        query = "SELECT entity, data FROM form WHERE key = ? ORDER BY entity, nth"
        rows = self._asked(query, found)
        return tuple([Named(identity, _read_form(json.loads(data))) for identity, data in rows])

    def _persons_of_key(self, table: str, found: str) -> tuple[str, ...]:
        if not self._may_hold(table, found):
            return ()
        query = f"SELECT DISTINCT person FROM {table} WHERE key = ? ORDER BY person"  # noqa: S608
        return tuple([person for (person,) in self._asked(query, found)])

    def _may_hold(self, table: str, found: str) -> bool:
        """Whether the table may have the key; most names of an article are in no register.

        A run that asks often reads all keys of a small register once, and asks the file no more
        for those that it has not.
        """
        self._asked_for[table] += 1
        if self._asked_for[table] == _OFTEN:
            rows = self._asked(f"SELECT DISTINCT key FROM {table} LIMIT {_MOST_KEYS + 1}")  # noqa: S608
            if len(rows) <= _MOST_KEYS:
                self._keys[table] = frozenset([one for (one,) in rows])
        return table not in self._keys or found in self._keys[table]

    def _held(self, data: str) -> Held:
        fields = json.loads(data)
        cited = {name: self._source(number) for name, number in fields.pop("cited").items()}
        as_of = date.fromisoformat(fields.pop("as_of"))
        fields["forms"] = tuple(
            [form if isinstance(form, str) else _read_form(form) for form in fields["forms"]]
        )
        for name in ("near_names", "sources"):
            fields[name] = tuple(fields.get(name, ()))
        fields["type"] = _TYPES[fields["type"]]
        return Held(Entity(**fields), cited, as_of)

    def _source(self, number: int) -> Source:
        if number not in self._sources:
            ((data,),) = self._asked("SELECT data FROM source WHERE id = ?", number)
            self._sources[number] = read_source(json.loads(data))
        return self._sources[number]

    def _tenures_where(self, column: str, identity: str) -> tuple[HeldTenure, ...]:
        if (column, identity) not in self._tenures:
            rows = self._rows(
                "SELECT person, office, since, until, acting, source, as_of FROM tenure "  # noqa: S608
                f"WHERE {column} = ? ORDER BY since, person, office",
                identity,
            )
            self._tenures[column, identity] = tuple(self._tenure(*row) for row in rows)
        return self._tenures[column, identity]

    def _relations_where(self, column: str, identity: str) -> tuple[HeldRelation, ...]:
        if (column, identity) not in self._relations:
            rows = self._rows(
                "SELECT subject, relation, object, since, until, source FROM relation "  # noqa: S608
                f"WHERE {column} = ? ORDER BY relation, subject, object, since",
                identity,
            )
            self._relations[column, identity] = tuple(self._relation(*row) for row in rows)
        return self._relations[column, identity]

    def _tenure(
        self,
        person: str,
        office: str,
        since: str,
        until: str | None,
        acting: int,
        source: int | None,
        as_of: str,
    ) -> HeldTenure:
        return HeldTenure(
            person,
            office,
            PartialDate.parsed(since),
            PartialDate.parsed(until) if until else None,
            bool(acting),
            None if source is None else self._source(source),
            date.fromisoformat(as_of),
        )

    def _relation(
        self,
        subject: str,
        relation: str,
        identity: str,
        since: str | None,
        until: str | None,
        source: int | None,
    ) -> HeldRelation:
        return HeldRelation(
            subject,
            relation,
            identity,
            PartialDate.parsed(since) if since else None,
            PartialDate.parsed(until) if until else None,
            None if source is None else self._source(source),
        )

    def _asked(self, query: str, *values: str | int) -> tuple[tuple[Any, ...], ...]:
        if self.path is None:
            return ()
        return tuple(self._connection.execute(query, values))

    @cached_property
    def _connection(self) -> sqlite3.Connection:
        location = f"{Path(self.path or '').resolve().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(location, uri=True, check_same_thread=False)
        connection.execute(f"PRAGMA mmap_size = {_MAPPED}")
        return connection


def _read_form(fields: dict[str, object]) -> Form:
    for name in ("exceptions", "sources"):
        if name in fields:
            fields[name] = tuple(fields[name])  # type: ignore[arg-type]
    fields["status"] = _STATUSES[str(fields.get("status", Status.ACCEPTED))]
    return Form(**fields)  # type: ignore[arg-type]


def read_source(fields: dict[str, str | None]) -> Source:
    """A source from its stored fields."""
    checked = fields.get("checked")
    return Source(
        title=fields["title"] or "",
        url=fields.get("url"),
        checked=date.fromisoformat(checked) if checked else None,
    )
