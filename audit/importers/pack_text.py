"""Writes a register pack as YAML, to be reviewed, or as JSON Lines, which load much faster.

The YAML is written line by line and not by a library: of tens of thousands of entries that would
take minutes. Every text is a JSON string, which YAML reads as what it is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import fields
from enum import Enum
from typing import TypeAlias

from audit.documents.citation import Source
from audit.register.model import Entity, Form
from audit.register.pack import RegisterPack, Relation, Tenure

_SCHEMA = "# yaml-language-server: $schema=../schema-register.json\n"
_PLAIN = re.compile(r"(?:[a-z]+/[a-z0-9.-]+|Q[0-9]+|import|person|office|place)\Z")
_Written: TypeAlias = "str | int | bool | list[_Written] | dict[str, _Written]"
_Entry: TypeAlias = Entity | Form | Tenure | Relation | Source


def yaml_parts(pack: RegisterPack) -> Iterator[str]:
    """The pack as YAML, in parts."""
    yield f"{_SCHEMA}# imported: review it before it is used\n"
    yield f"register: {_text(pack.register)}\ndescription: {_text(pack.description)}\n"
    yield f"current_as_of: {_text(pack.current_as_of)}\nsources:\n"
    for name, source in pack.sources.items():
        yield f"  {name}: {_flow(_fields(source))}\n"
    yield from _yaml_list("entities", pack.entities)
    yield from _yaml_list("tenures", pack.tenures)
    yield from _yaml_list("relations", pack.relations)


def json_lines(pack: RegisterPack) -> Iterator[str]:
    """The pack as JSON Lines: the first says what the pack is, each other holds one entry."""
    head: dict[str, _Written] = {
        "register": pack.register,
        "description": pack.description,
        "current_as_of": pack.current_as_of,
        "sources": {name: _fields(source) for name, source in pack.sources.items()},
    }
    yield f"{json.dumps(head, ensure_ascii=False)}\n"
    for name, entries in (
        ("entity", pack.entities),
        ("tenure", pack.tenures),
        ("relation", pack.relations),
    ):
        for entry in entries:
            yield f"{json.dumps({name: _fields(entry)}, ensure_ascii=False)}\n"


def _yaml_list(
    name: str, entries: Sequence[Entity] | Sequence[Tenure] | Sequence[Relation]
) -> Iterator[str]:
    if entries:
        yield f"{name}:\n"
    for entry in entries:
        written = _fields(entry)
        if isinstance(entry, Entity):
            lines = [f"{key}: {_flow(value)}" for key, value in written.items()]
            yield "  - " + "\n    ".join(lines) + "\n"
        else:
            yield f"  - {_flow(written)}\n"


def _fields(entry: _Entry) -> dict[str, _Written]:
    """The fields that do not only repeat a default."""
    return {
        field.name: _written(value)
        for field in fields(entry)
        if (value := getattr(entry, field.name)) != field.default and value is not None
    }


def _written(value: object) -> _Written:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, tuple):
        return [_written(one) for one in value]
    if isinstance(value, Form):
        return _fields(value)
    return value if isinstance(value, str | int | bool) else str(value)


def _flow(value: _Written) -> str:
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key}: {_flow(one)}' for key, one in value.items())} }}"
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    return _text(value) if isinstance(value, str) else json.dumps(value)


def _text(text: str) -> str:
    """An id as it is, any other text as a JSON string, with escapes where YAML needs them."""
    if _PLAIN.match(text):
        return text
    return json.dumps(text, ensure_ascii=not text.isprintable())
