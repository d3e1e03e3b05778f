"""Find quotation marks without a partner, paragraph by paragraph.

Only double marks and guillemets are followed: a single mark may be an apostrophe. A quotation may
stay open at the end of a paragraph if the next one, or the next sentence where paragraphs were run
together, opens it again. Inches and seconds are no quotation marks. A lost mark makes those behind
it look wrong as well, so that each paragraph has one finding at most.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from audit.documents.document import Document, Role, Segment
from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.documents.spans import Span

Lack = Literal["not closed", "not opened"]

_OPENERS = "“„«"
_STOPS = ".?!…"
_ENDS = ".,;:?!)]}"
_BRACKETS = "([{—–-/"
_LONGEST_CLAUSE = 80


@dataclass(frozen=True, slots=True)
class Unbalanced:
    """A quotation mark without a partner in its paragraph."""

    span: Span
    lack: Lack


def unbalanced(document: Document) -> tuple[Unbalanced, ...]:
    """The marks that lack their partner, in order, one for a paragraph. Linear in the text."""
    found: list[Unbalanced] = []
    left_open: Unbalanced | None = None
    for segment in document.segments:
        if segment.role is Role.FURNITURE:
            continue
        paragraph = _Paragraph(document.text, segment)
        if left_open is not None and not paragraph.opens_again():
            found.append(left_open)
        left_open = paragraph.left_open
        if paragraph.wrong is not None:
            found.append(paragraph.wrong)
            left_open = None
    if left_open is not None:
        found.append(left_open)
    return tuple(sorted(found, key=lambda one: one.span))


class _Paragraph:
    """The marks of one paragraph; `wrong` is its first that cannot be right."""

    def __init__(self, text: str, segment: Segment) -> None:
        self._text = text
        self._span = segment.span
        self._open: list[tuple[int, str]] = []
        self._measured = False
        self.wrong: Unbalanced | None = None
        for match in _marks().finditer(text, segment.span.start, segment.span.end):
            self._read(match.start(), match.end(), match[0])
            if self.wrong is not None:
                return

    @property
    def left_open(self) -> Unbalanced | None:
        """The mark that is still open at the end."""
        return _lacking(self._open[0][0], "not closed") if self._open else None

    def opens_again(self) -> bool:
        """Whether the paragraph begins with a mark that opens."""
        return self._text[self._span.start] in f'{_OPENERS}"”'

    def _read(self, start: int, end: int, mark: str) -> None:
        before = self._text[start - 1] if start > self._span.start else " "
        behind = self._text[end] if end < self._span.end else " "
        if _is_debris(before, behind):
            return
        if mark in _OPENERS and not (mark == "“" and self._is_open("„")):
            self._opened(start, mark)
        elif mark in {"”", "»", "“"}:
            if mark == "”" and _can_open(before, behind) and not self._open:
                self._opened(start, mark)  # as Swedes and Finns print it
            else:
                self._closed(start, mark, before)
        elif _can_open(before, behind):
            self._opened(start, '"')
        elif _can_close(before, behind):
            self._closed(start, '"', before)
        elif self._open:
            self._open.pop()
        else:
            self._open.append((start, '"'))

    def _is_open(self, mark: str) -> bool:
        return bool(self._open) and self._open[-1][1] == mark

    def _opened(self, start: int, mark: str) -> None:
        last = self._open[-1] if self._open else None
        if last is None or (last[1] == "«") != (mark == "«"):
            self._open.append((start, mark))
        elif self._goes_on(start):
            self._open[-1] = (start, mark)
        else:
            self.wrong = _lacking(last[0], "not closed")

    def _goes_on(self, start: int) -> bool:
        """Whether what is open ends with a sentence, as where paragraphs were run together."""
        since = max(self._span.start, self._open[-1][0] + 1)
        ending = self._text[max(since, start - _LONGEST_CLAUSE) : start].rstrip()
        return ending[-1:] in {*_STOPS, ""} and not _told().search(ending)

    def _closed(self, start: int, mark: str, before: str) -> None:
        measure = mark == '"' and before.isdigit()
        if self._open:
            if measure and self._open[-1][1] != '"':
                return
            self._measured = measure
            self._open.pop()
        elif measure or self._measured:  # '6"', or '"He is 6'2" tall," she said'
            self._measured = False
        else:
            self.wrong = _lacking(start, "not opened")


def _is_debris(before: str, behind: str) -> bool:
    """Whether the mark is what a conversion left of an apostrophe or a dash: 'can"t', ' "? '."""
    return (before.isalpha() and behind.isalpha()) or (before.isspace() and behind == "?")


def _can_open(before: str, behind: str) -> bool:
    return (before.isspace() or before in _BRACKETS) and (
        behind.isalnum() or (not behind.isspace() and behind not in _ENDS)
    )


def _can_close(before: str, behind: str) -> bool:
    return not before.isspace() and not behind.isalnum()


def _lacking(start: int, lack: Lack) -> Unbalanced:
    return Unbalanced(Span(start, start + 1), lack)


@cache
def _told() -> re.Pattern[str]:
    """The end of a sentence that says who spoke, as nobody does inside their own quotation."""
    verb = r"(?:said|says|added|adds|explained|recalled|warned|tweeted|told reporters)"
    name = r"[A-Z][\w'’-]+"
    speaker = rf"(?:he|she|they|{name}(?: {name}){{0,2}})"
    return compiled(rf", (?:{speaker} {verb}|{verb} {speaker})[.]$")


@cache
def _marks() -> re.Pattern[str]:
    return compiled('["“”„«»](?:(?<=")")?')
