"""Cuts an article's source into the lines and blocks in which it is shown.

A block is what stands beside its cards: a line, or lines that were wrapped by hand to one width.
Offsets and line numbers are those of the source, so that positions need no translation.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.documents.expressions import compiled
from audit.documents.records import dataclass

_LINE_END = compiled(r"\r\n|\r|\n")
_WRAPPED = range(50, 101)
"""Characters in a line that may have been wrapped by hand."""
_MOST_WRAPPED = 60
_LONGEST = 4_000
"""Characters of a line that stand in one block: a browser lays out a megabyte in many seconds."""
_SPACE_BACK = 200


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something on it; `number` is 1-based, offsets are in the source.

    Of a very long line this is a piece; `begins` tells whether it is the first.
    """

    number: int
    start: int
    end: int
    begins: bool = True


Block = tuple[Line, ...]


def blocks(source: str) -> Iterator[Block]:
    """The lines of `source` that are not blank, wrapped ones together."""
    block: list[Line] = []
    for line in _lines(source):
        if block and not _goes_on(block, line):
            yield tuple(block)
            block = []
        block.append(line)
    if block:
        yield tuple(block)


def _goes_on(block: list[Line], line: Line) -> bool:
    last = block[-1]
    follows = line.number == last.number + 1 and len(block) < _MOST_WRAPPED
    return follows and last.end - last.start in _WRAPPED and line.end - line.start < _WRAPPED.stop


def _lines(source: str) -> Iterator[Line]:
    start, number = 0, 1
    for found in _LINE_END.finditer(source):
        yield from _pieces(source, number, start, found.start())
        start, number = found.end(), number + 1
    yield from _pieces(source, number, start, len(source))


def _pieces(source: str, number: int, start: int, end: int) -> Iterator[Line]:
    """The line from `start` to `end`, cut behind spaces; nothing where all is blank."""
    if not source[start:end].strip():
        return
    at = start
    while end - at > _LONGEST:
        space = source.rfind(" ", at + _LONGEST - _SPACE_BACK, at + _LONGEST)
        cut = space + 1 if space >= 0 else at + _LONGEST
        yield Line(number, at, cut, at == start)
        at = cut
    yield Line(number, at, end, at == start)
