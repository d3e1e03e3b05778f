"""Writes register packs as the SQLite file that `Register` reads."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path

from audit.documents.characters import key
from audit.documents.citation import Source
from audit.documents.records import field_names
from audit.register.dates import PartialDate
from audit.register.model import Entity, EntityType, Form, Status
from audit.register.pack import RegisterPack
from audit.register.register import forms_of, surname_keys

_SCHEMA = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE source (id INTEGER PRIMARY KEY, data TEXT);
CREATE TABLE entity (id TEXT PRIMARY KEY, type TEXT, data TEXT) WITHOUT ROWID;
CREATE TABLE form
  (key TEXT, entity TEXT, nth INTEGER, data TEXT, PRIMARY KEY (key, entity, nth)) WITHOUT ROWID;
CREATE TABLE surname (key TEXT, person TEXT, PRIMARY KEY (key, person)) WITHOUT ROWID;
CREATE TABLE given (key TEXT, person TEXT, PRIMARY KEY (key, person)) WITHOUT ROWID;
CREATE TABLE title
  (key TEXT, jurisdiction TEXT, office TEXT, PRIMARY KEY (key, jurisdiction, office)) WITHOUT ROWID;
CREATE TABLE tenure
  (person TEXT, office TEXT, since TEXT, until TEXT, acting INTEGER, source INTEGER, as_of TEXT);
CREATE TABLE relation
  (subject TEXT, relation TEXT, object TEXT, since TEXT, until TEXT, source INTEGER);
"""
_INDICES = """
CREATE INDEX tenure_person ON tenure (person);
CREATE INDEX tenure_office ON tenure (office);
CREATE INDEX relation_subject ON relation (subject);
CREATE INDEX relation_object ON relation (object);
"""
_PLAIN = tuple(name for name in field_names(Entity) if name not in {"forms", "sources"})
_OF_FORM = field_names(Form)


def write(packs: Iterable[RegisterPack], path: Path, canonical: Callable[[str], str]) -> None:
    """Write `packs` to a new file at `path`.

    Args:
        packs: validated packs whose ids are unique and whose references resolve.
        path: a file that does not exist yet; the caller moves it into place when it is whole.
        canonical: the canonical form of a title, by which an office is looked up.
    """
    connection = sqlite3.connect(path)
    cited: dict[Source, int] = {}
    try:
        connection.executescript(_SCHEMA)
        for pack in packs:
            for source in pack.sources.values():
                cited.setdefault(source, len(cited))
            _write_pack(connection, pack, cited, canonical)
        stored = [(number, _stored(source)) for source, number in cited.items()]
        connection.executemany("INSERT INTO source VALUES (?, ?)", stored)
        connection.executescript(_INDICES)
        connection.commit()
    finally:
        connection.close()


def _write_pack(
    connection: sqlite3.Connection,
    pack: RegisterPack,
    cited: dict[Source, int],
    canonical: Callable[[str], str],
) -> None:
    as_of = PartialDate.parsed(pack.current_as_of).last.isoformat()
    numbers = {name: cited[source] for name, source in pack.sources.items()}
    for entity in pack.entities:
        row = (entity.id, str(entity.type), _data(entity, numbers, as_of))
        connection.execute("INSERT INTO entity VALUES (?, ?, ?)", row)
        _write_names(connection, entity, canonical)
    connection.executemany(
        "INSERT INTO tenure VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (t.person, t.office, t.since, t.until, int(t.acting), _first(t.sources, numbers), as_of)
            for t in pack.tenures
        ],
    )
    connection.executemany(
        "INSERT INTO relation VALUES (?, ?, ?, ?, ?, ?)",
        [
            (r.subject, r.relation, r.object, r.since, r.until, _first(r.sources, numbers))
            for r in pack.relations
        ],
    )


def _write_names(
    connection: sqlite3.Connection, entity: Entity, canonical: Callable[[str], str]
) -> None:
    forms = forms_of(entity)
    connection.executemany(
        "INSERT INTO form VALUES (?, ?, ?, ?)",
        [
            (key(form.text), entity.id, nth, _json(_set_fields(form, _OF_FORM)))
            for nth, form in enumerate(forms)
        ],
    )
    right = [form.text for form in forms if form.status is not Status.WRONG]
    if entity.type is EntityType.PERSON:
        keys = sorted({surname for name in right for surname in _short_for(name, entity)})
        connection.executemany("INSERT INTO surname VALUES (?, ?)", [(k, entity.id) for k in keys])
        first = sorted({key(name).split()[0] for name in right if surname_keys(name)})
        connection.executemany("INSERT INTO given VALUES (?, ?)", [(k, entity.id) for k in first])
    if entity.type is EntityType.OFFICE:
        titles = sorted({canonical(name) for name in right})
        connection.executemany(
            "INSERT INTO title VALUES (?, ?, ?)",
            [(title, entity.jurisdiction, entity.id) for title in titles],
        )


def _short_for(name: str, entity: Entity) -> tuple[str, ...]:
    """The keys of the words by which copy calls the person of that name for short."""
    keys = surname_keys(name)
    if not keys or not entity.called_first:
        return keys
    first = key(forms_of(entity)[0].text).split()[0]
    # "William Lai" is Lai Ching-te in western order
    return keys if first in keys else (*keys, key(name).split()[0])


def _data(entity: Entity, numbers: dict[str, int], as_of: str) -> str:
    """The entity's fields that are set, as JSON, with the numbers of the sources it cites."""
    vouching = [*entity.sources]
    forms: list[str | dict[str, object]] = []
    for form in entity.forms:
        if isinstance(form, str):
            forms.append(form)
        else:
            forms.append(_set_fields(form, _OF_FORM))
            vouching += form.sources
    stored = {
        **_set_fields(entity, _PLAIN),
        "forms": forms,
        "sources": entity.sources,
        "cited": {name: numbers[name] for name in vouching},
        "as_of": as_of,
    }
    return _json(stored)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _set_fields(entry: Entity | Form, names: tuple[str, ...]) -> dict[str, object]:
    """What is not as it is by default; `dataclasses.asdict` copies deeply, which is slow."""
    given = {name: getattr(entry, name) for name in names}
    return {name: value for name, value in given.items() if value not in (None, (), False)}


def _first(names: tuple[str, ...], numbers: dict[str, int]) -> int | None:
    """The number of the first of the sources of these names."""
    return numbers[names[0]] if names else None


def _stored(source: Source) -> str:
    checked = source.checked.isoformat() if source.checked else None
    return _json({"title": source.title, "url": source.url, "checked": checked})
