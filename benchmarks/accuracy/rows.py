"""Reads labelled rows from JSON Lines files into the shape that a set declares."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

Shape = TypeVar("Shape")


class LabelError(Exception):
    """A file of labels is not what a set needs; the text names the line."""


def read_rows(path: Path, shape: type[Shape]) -> tuple[Shape, ...]:
    """The rows of `path`, in its order. Fields that `shape` does not name are left aside.

    Raises:
        LabelError: if a line does not have the shape.
    """
    adapter = TypeAdapter(shape)
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if not line.strip():
            continue
        try:
            rows.append(adapter.validate_json(line))
        except ValidationError as error:
            raise LabelError(f"{path}:{number}: {_first(error)}") from None
    return tuple(rows)


def _first(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    where = ".".join(str(part) for part in first["loc"]) or "line"
    return f"{where}: {first['msg']}"
