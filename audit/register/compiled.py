"""Writes register packs as the SQLite file that `Register` reads."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path

from audit.documents.characters import key
from audit.documents.citation import Source
from audit.register.dates import PartialDate
from audit.register.model import Entity, EntityType, Status
from audit.register.pack import RegisterPack
from audit.register.register import forms_of, surname_keys

_SCHEMA = """
CREATE TABLE entity
  (id TEXT PRIMARY KEY, type TEXT, data TEXT, sources TEXT, as_of TEXT) WITHOUT ROWID;
CREATE TABLE form (key TEXT, entity TEXT, nth INTEGER);
CREATE TABLE surname (key TEXT, person TEXT);
CREATE TABLE given (key TEXT, person TEXT);
CREATE TABLE title (key TEXT, office TEXT, jurisdiction TEXT);
CREATE TABLE tenure
  (person TEXT, office TEXT, since TEXT, until TEXT, acting INTEGER, source TEXT, as_of TEXT);
CREATE TABLE relation
  (subject TEXT, relation TEXT, object TEXT, since TEXT, until TEXT, source TEXT);
"""
_INDICES = """
CREATE INDEX form_key ON form (key);
CREATE INDEX surname_key ON surname (key);
CREATE INDEX given_key ON given (key);
CREATE INDEX title_key ON title (key);
CREATE INDEX tenure_person ON tenure (person);
CREATE INDEX tenure_office ON tenure (office);
CREATE INDEX relation_subject ON relation (subject);
CREATE INDEX relation_object ON relation (object);
"""


def write(packs: Iterable[RegisterPack], path: Path, canonical: Callable[[str], str]) -> None:
    """Write `packs` to a new file at `path`.

    Args:
        packs: validated packs whose ids are unique and whose references resolve.
        path: a file that does not exist yet; the caller moves it into place when it is whole.
        canonical: the canonical form of a title, by which an office is looked up.
    """
    connection = sqlite3.connect(path)
    try:
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _SCHEMA)
        for pack in packs:
            _write_pack(connection, pack, canonical)
        connection.executescript(_INDICES)
        connection.commit()
    finally:
        connection.close()


def _write_pack(
    connection: sqlite3.Connection, pack: RegisterPack, canonical: Callable[[str], str]
) -> None:
    as_of = PartialDate.parsed(pack.current_as_of).last.isoformat()
    for entity in pack.entities:
        vouching = [*entity.sources, *(name for form in forms_of(entity) for name in form.sources)]
        cited = json.dumps({name: _stored(pack.sources[name]) for name in vouching})
        row = (entity.id, str(entity.type), _data(entity), cited, as_of)
        connection.execute("INSERT INTO entity VALUES (?, ?, ?, ?, ?)", row)
        _write_names(connection, entity, canonical)
    for tenure in pack.tenures:
        connection.execute(
            "INSERT INTO tenure VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                tenure.person,
                tenure.office,
                tenure.since,
                tenure.until,
                int(tenure.acting),
                _cited(pack, tenure.sources),
                as_of,
            ),
        )
    connection.executemany(
        "INSERT INTO relation VALUES (?, ?, ?, ?, ?, ?)",
        [
            (r.subject, r.relation, r.object, r.since, r.until, _cited(pack, r.sources))
            for r in pack.relations
        ],
    )


def _write_names(
    connection: sqlite3.Connection, entity: Entity, canonical: Callable[[str], str]
) -> None:
    forms = forms_of(entity)
    connection.executemany(
        "INSERT INTO form VALUES (?, ?, ?)",
        [(key(form.text), entity.id, nth) for nth, form in enumerate(forms)],
    )
    right = [form.text for form in forms if form.status is not Status.WRONG]
    if entity.type is EntityType.PERSON:
        keys = sorted({surname for name in right for surname in surname_keys(name)})
        connection.executemany("INSERT INTO surname VALUES (?, ?)", [(k, entity.id) for k in keys])
        first = sorted({key(name).split()[0] for name in right if surname_keys(name)})
        connection.executemany("INSERT INTO given VALUES (?, ?)", [(k, entity.id) for k in first])
    if entity.type is EntityType.OFFICE:
        titles = sorted({canonical(name) for name in right})
        connection.executemany(
            "INSERT INTO title VALUES (?, ?, ?)",
            [(title, entity.id, entity.jurisdiction) for title in titles],
        )


def _data(entity: Entity) -> str:
    """The entity's fields that are set, as JSON."""
    fields = asdict(entity)
    fields["forms"] = [
        form if isinstance(form, str) else _set_fields(asdict(form)) for form in entity.forms
    ]
    return json.dumps(_set_fields(fields), ensure_ascii=False)


def _set_fields(fields: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in fields.items() if value not in (None, (), False)}


def _cited(pack: RegisterPack, names: tuple[str, ...]) -> str:
    """The first of the sources of these names, as JSON."""
    return json.dumps(_stored(pack.sources[names[0]]) if names else None)


def _stored(source: Source) -> dict[str, str | None]:
    checked = source.checked.isoformat() if source.checked else None
    return {"title": source.title, "url": source.url, "checked": checked}
