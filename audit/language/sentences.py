"""Cut a document into sentences, never across its segments.

`sentencex` knows the abbreviations of many languages and gives offsets; a false full stop ("invade.
.") may leave a stretch without letters, which is joined to the sentence before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from sentencex import get_sentence_boundaries

from audit.documents.document import Document, Segment
from audit.documents.spans import Span

_CURLY = str.maketrans(dict.fromkeys("“”„‟«»‹›‘‚", '"'))
_MOST_QUOTATIONS = 40
_PIECE = 20_000
"""Longer segments are cut at white space before they are searched, to bound the work on each."""


def sentences(document: Document) -> tuple[Span, ...]:
    """The sentences of the document, in order, without surrounding white space."""
    return tuple(
        sentence
        for segment in document.segments
        for sentence in _in_segment(document.text, segment)
    )


def _in_segment(text: str, segment: Segment) -> Iterator[Span]:
    waiting: Span | None = None
    for found in _found(text, segment.span.start, segment.span.end):
        if waiting is not None and not any(map(str.isalnum, found.of(text))):
            waiting = Span(waiting.start, found.end)
            continue
        if waiting is not None:
            yield waiting
        waiting = found
    if waiting is not None:
        yield waiting


def _found(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end:
        stop = _cut(text, start, end)
        for boundary in get_sentence_boundaries("en", _searchable(text[start:stop])):
            sentence = boundary["text"]
            stripped = sentence.strip()
            if stripped:
                at = start + boundary["start_index"]
                at += len(sentence) - len(sentence.lstrip())
                yield Span(at, at + len(stripped))
        start = stop


def _searchable(piece: str) -> str:
    """The piece, with straight marks where `sentencex` would pair curly ones at quadratic cost."""
    opened = piece.count("“") + piece.count("‘") + piece.count("«") + piece.count("„")
    if opened <= _MOST_QUOTATIONS and piece.count("“") == piece.count("”"):
        return piece
    return piece.translate(_CURLY)


def _cut(text: str, start: int, end: int) -> int:
    """Where a piece may end: behind a full stop if there is one, else behind a space."""
    if end - start <= _PIECE:
        return end
    for gap in (". ", " "):
        found = text.rfind(gap, start + _PIECE // 2, start + _PIECE)
        if found >= 0:
            return found + len(gap)
    return start + _PIECE
