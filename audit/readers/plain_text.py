"""Plain text, with or without front matter and stray mark-up. Reads unknown formats too."""

from __future__ import annotations

import hashlib

from audit.documents.decoding import decoded
from audit.documents.document import Document
from audit.documents.edits import edited, nul_edits
from audit.documents.front_matter import front_matter
from audit.documents.inline_markup import inline_edits
from audit.documents.offsets import OffsetMap
from audit.documents.paragraphs import paragraphs
from audit.documents.records import dataclass
from audit.documents.roles import titled, with_roles


@dataclass(frozen=True, slots=True)
class PlainTextReader:
    """Reads text files, and whatever no other reader knows."""

    suffixes: tuple[str, ...] = (".txt", ".text")
    openings: tuple[bytes, ...] = ()

    def read(self, raw: bytes, path: str) -> Document:
        """Read a text file; where there is nothing but text, text and source are the same."""
        source = decoded(raw)
        opening = front_matter(source)
        text, origin = _text(source, opening.end)
        segments = with_roles(text, paragraphs(text))
        return Document(
            path=path,
            text=text,
            source=source,
            sha256=hashlib.sha256(raw).hexdigest(),
            segments=segments,
            origin=origin,
            metadata=titled(opening.metadata, text, segments),
        )


def _text(source: str, start: int) -> tuple[str, OffsetMap]:
    """The article without front matter, mark-up, and white space around it."""
    if start:
        start = len(source) - len(source[start:].lstrip())
    end = len(source.rstrip())
    edits = [*inline_edits(source, start, end), *nul_edits(source, start, end)]
    if not start and not edits:
        return source[:end], OffsetMap()
    return edited(source, edits, start, end)


READER = PlainTextReader()
