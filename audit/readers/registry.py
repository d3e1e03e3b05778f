"""Find the reader for a file by its name and its first bytes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import PurePath
from pkgutil import iter_modules

import audit.readers
from audit.documents.document import Document
from audit.readers import Reader
from audit.readers.plain_text import READER as PLAIN_TEXT

HEAD = 1024
"""How many of a file's first bytes are looked at to tell its format."""
BEFORE_THE_TEXT = b"\xef\xbb\xbf\xff\xfe \t\r\n\0"
"""Byte order marks and white space."""
NOT_FORMATS = frozenset({"registry"})


def read(path: str, raw: bytes) -> Document:
    """Read a file in whatever format it is.

    Raises:
        UnreadableError: if there is nothing in it that could be audited.
    """
    return reader_for(path, raw[:HEAD]).read(raw, path)


def reader_for(path: str, head: bytes) -> Reader:
    """The reader that recognises `head`, else that of the name's ending, else plain text.

    Other formats' modules are imported only where name or head leaves room for them.
    """
    suffix = PurePath(path).suffix.lower()
    opening = head.lstrip(BEFORE_THE_TEXT).replace(b"\0", b"").lower()
    marked_up = opening.startswith(b"<")
    if suffix in PLAIN_TEXT.suffixes and not marked_up:
        return PLAIN_TEXT
    formats = tuple(readers())
    opened = (reader for reader in formats if marked_up and opening.startswith(reader.openings))
    named = (reader for reader in formats if suffix in reader.suffixes)
    return next(opened, None) or next(named, PLAIN_TEXT)


def readers() -> Iterator[Reader]:
    """The reader of every format in the folder, by module name."""
    for name in _formats():
        reader: Reader = import_module(f"audit.readers.{name}").READER
        yield reader


@cache
def _formats() -> tuple[str, ...]:
    names = {module.name for module in iter_modules(audit.readers.__path__)}
    return tuple(sorted(names - NOT_FORMATS))
