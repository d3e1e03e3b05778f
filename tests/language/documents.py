"""The one factory of this folder: a document of body paragraphs."""

from __future__ import annotations

from audit.documents.document import Document, Role, Segment
from audit.documents.spans import Span


def document(*paragraphs: str, role: Role = Role.BODY, between: str = "\n\n") -> Document:
    """A document with one segment of `role` for each paragraph."""
    segments, at = [], 0
    for paragraph in paragraphs:
        segments.append(Segment(role, Span(at, at + len(paragraph))))
        at += len(paragraph) + len(between)
    text = between.join(paragraphs)
    return Document("a.txt", text, text, "", tuple(segments))
