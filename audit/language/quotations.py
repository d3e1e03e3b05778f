"""Find direct quotations by their marks, paragraph by paragraph.

A quotation that is not closed runs to the end of its paragraph and goes on in the next if that one
opens with the same mark, as newspapers print it; otherwise reading starts afresh there, so that one
lost mark never swallows the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from audit.documents.document import Document, Segment
from audit.documents.spans import Span

_MARKS = re.compile("[\"“”„«»‘’']")
_CLOSERS = {'"': '"', "“": "”", "„": "“”", "«": "»", "‘": "’", "'": "'"}
_LONGEST_SINGLE = 400


@dataclass(frozen=True, slots=True)
class Quotation:
    """A direct quotation: `span` with its marks, `inner` without; `closed` if its end is marked.

    A quotation inside another is not given by itself.
    """

    span: Span
    inner: Span
    mark: str
    closed: bool


def quotations(document: Document) -> tuple[Quotation, ...]:
    """The outermost quotations of the document, in order. Linear in the length of the text."""
    return tuple(
        quotation
        for segment in document.segments
        for quotation in _in_segment(document.text, segment)
    )


def _in_segment(text: str, segment: Segment) -> Iterator[Quotation]:
    end = segment.span.end
    opened: tuple[int, str] | None = None
    for match in _MARKS.finditer(text, segment.span.start, end):
        mark, at = match[0], match.start()
        if opened is None:
            if _opens(text, at, mark, segment.span):
                opened = (at, mark)
            continue
        start, opening = opened
        if mark in _CLOSERS[opening] and _closes(text, at, mark, segment.span):
            if quotation := _quotation(start, at + 1, opening, closed=True):
                yield quotation
            opened = None
        elif mark == opening == "“":  # a second opening: the first was never closed
            if quotation := _quotation(start, at, opening, closed=False):
                yield quotation
            opened = (at, mark)
        elif opening in "'‘" and (mark in '"“„«' or at - start > _LONGEST_SINGLE):
            # what looked like a single quotation was an apostrophe
            opened = (at, mark) if _opens(text, at, mark, segment.span) else None
    if (
        opened is not None
        and opened[1] not in "'‘"
        and (quotation := _quotation(opened[0], end, opened[1], closed=False))
    ):
        yield quotation


def _quotation(start: int, end: int, mark: str, *, closed: bool) -> Quotation | None:
    inner_end = end - 1 if closed else end
    if inner_end <= start + 1:
        return None
    return Quotation(Span(start, end), Span(start + 1, inner_end), mark, closed)


def _opens(text: str, at: int, mark: str, within: Span) -> bool:
    if mark not in _CLOSERS:
        return False
    before = text[at - 1] if at > within.start else " "
    behind = text[at + 1] if at + 1 < within.end else " "
    if behind.isspace():
        return False
    if mark in "“„«":
        return True
    free = before.isspace() or before in "([{—–-/:;,"
    if mark == '"':
        return free or not before.isalnum()
    # '90s and 'em are apostrophes; a single quotation begins with a letter or a bracket
    return free and not behind.isdigit()


def _closes(text: str, at: int, mark: str, within: Span) -> bool:
    if mark in "”»“":
        return True
    behind = text[at + 1] if at + 1 < within.end else " "
    if mark == '"':
        before = text[at - 1]
        return not behind.isalnum() or not before.isspace()
    return not behind.isalnum() and not text[at - 1].isspace()
