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
_SINGLES = "'‘"
_LONGEST_SINGLE = 400
_SINGLE_END = re.compile(r"[,.?!…][\"”]?['’](?!\w)|(?<!\w)[‘'](?=\w)")
_CLIPPED = re.compile(r"(?:n|em|tis|twas|til|till|cause|bout|round)\b", re.IGNORECASE)
"""What an apostrophe begins: 'em, 'tis, rock 'n' roll."""


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
    span = segment.span
    opened: tuple[int, str] | None = None
    for match in _MARKS.finditer(text, span.start, span.end):
        mark, at = match[0], match.start()
        if opened is None:
            opened = (at, mark) if _opens(text, at, mark, span) else None
            continue
        start, opening = opened
        if mark in _CLOSERS[opening] and _closes(text, at, opening, span):
            yield from _quotation(start, at + 1, opening, closed=True)
            opened = None
        elif _reopens(text, at, mark, opening):  # the first was never closed
            yield from _quotation(start, at, opening, closed=False)
            opened = (at, mark)
        elif opening in _SINGLES and _was_apostrophe(text, start, at, mark, span):
            opened = (at, mark) if _opens(text, at, mark, span) else None
    if opened is not None and opened[1] not in _SINGLES:
        yield from _quotation(opened[0], span.end, opened[1], closed=False)


def _quotation(start: int, end: int, mark: str, *, closed: bool) -> Iterator[Quotation]:
    inner_end = end - 1 if closed else end
    if inner_end > start + 1:
        yield Quotation(Span(start, end), Span(start + 1, inner_end), mark, closed)


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
    # "'90s" and "'em" have apostrophes.
    return free and not behind.isdigit() and _CLIPPED.match(text, at + 1, within.end) is None


def _closes(text: str, at: int, opening: str, within: Span) -> bool:
    if opening in "“„«":
        return True
    before = text[at - 1]
    behind = text[at + 1] if at + 1 < within.end else " "
    if opening == '"':
        return not behind.isalnum() or not before.isspace()
    if behind.isalnum() or before.isspace():
        return False
    return not (before == "s" and behind == " " and _single_ends(text, at + 1, within))


def _reopens(text: str, at: int, mark: str, opening: str) -> bool:
    """Whether the same mark stands where it can only open."""
    if mark != opening or mark not in '"“':
        return False
    return mark == "“" or (text[at - 1].isspace() and text[at + 1 : at + 2].isalnum())


def _was_apostrophe(text: str, start: int, at: int, mark: str, within: Span) -> bool:
    """Whether what looked like a single quotation at `start` was none, now that `mark` follows."""
    if at - start > _LONGEST_SINGLE:
        return True
    return mark in '"“„«' and not _single_ends(text, at + 1, within)


def _single_ends(text: str, at: int, within: Span) -> bool:
    """Whether a mark behind punctuation will close the single quotation that is open at `at`."""
    found = _SINGLE_END.search(text, at, min(within.end, at + _LONGEST_SINGLE))
    return found is not None and found[0] not in _SINGLES
