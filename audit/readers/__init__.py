"""Input formats, one file each. The folder is the registry.

A format's module has a constant `READER`, an instance of a `Reader`. Everything that formats share
is in `audit.documents`; they do not import each other.
"""

from __future__ import annotations

from typing import Protocol

from audit.documents.document import Document


class Reader(Protocol):
    """Reads one input format."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """File name endings of the format, lower case, with the dot."""

    @property
    def openings(self) -> tuple[bytes, ...]:
        """How a file of the format begins, in lower case, whatever its name says."""

    def read(self, raw: bytes, path: str) -> Document:
        """Read the file.

        Raises:
            UnreadableError: if there is nothing in it that could be audited.
        """
