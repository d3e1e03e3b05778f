"""Formats that can be imported, one file each. The folder is the registry.

A format's module has a constant `IMPORTER`; with hyphens its name is the format's. Formats do not
import each other: what they share stands in `audit.importers`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from audit.importers.records import Record
from audit.importers.source_file import SourceFile


class Importer(Protocol):
    """Reads files of one format."""

    @property
    def title(self) -> str | None:
        """Whose data it is, to be cited; None where the format does not tell."""

    @property
    def url(self) -> str | None:
        """Where that publisher is."""

    def read(self, source: SourceFile) -> Iterator[Record]:
        """What the file holds, in its order; rows that cannot be used are records, too.

        Raises:
            NotImportedError: if the file as a whole is not of the format.
        """
