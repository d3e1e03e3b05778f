"""Lines, columns and offsets in the units in which other programs count: UTF-8 or UTF-16.

Our own are code points; a curly quotation mark is three bytes of UTF-8, and an emoji two units of
UTF-16.
"""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from audit.documents.document import Document
from audit.documents.spans import Position, Span

_STRIDE = 256
_UNIT = {"utf-8": 1, "utf-16-le": 2}


class Ruler:
    """Measures stretches of one text, linear in its length however long its lines are.

    >>> ruler = Ruler("“🇱🇹” Gitanes", "utf-8")
    >>> ruler.position(Span(5, 12))
    Position(line=1, column=16, end_line=1, end_column=23)
    """

    def __init__(self, text: str, encoding: Literal["utf-8", "utf-16-le"]) -> None:
        self._text = text
        self._document = Document("", text, text, "", ())
        self._encoding = encoding
        self._unit = _UNIT[encoding]
        # in ASCII all units are the same
        self._is_ascii = text.isascii()

    def offset(self, at: int) -> int:
        """How many units stand before the code point `at`."""
        if self._is_ascii:
            return at
        stride = at // _STRIDE
        return self._marks[stride] + self._length(stride * _STRIDE, at)

    def position(self, span: Span) -> Position:
        """Lines from 1, and columns from 1 in units."""
        at = self._document.position(span)
        return Position(
            at.line,
            self._column(span.start, at.column),
            at.end_line,
            self._column(span.end, at.end_column),
        )

    def _column(self, at: int, column: int) -> int:
        return 1 + self.offset(at) - self.offset(at - column + 1)

    @cached_property
    def _marks(self) -> list[int]:
        """How many units stand before each stride of the text."""
        marks = [0]
        for start in range(0, len(self._text), _STRIDE):
            marks.append(marks[-1] + self._length(start, start + _STRIDE))
        return marks

    def _length(self, start: int, end: int) -> int:
        piece = self._text[start:end]
        return len(piece.encode(self._encoding, "surrogatepass")) // self._unit
