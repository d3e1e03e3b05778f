"""Cut page furniture out of an article before any rule looks at it.

Rules mark what looks like furniture to them; here the marks of all rules are weighed together, line
by line and sentence by sentence, and what is furniture becomes a block and a segment role. Hints of
different rules count together, because a page mixes its own: 'Support us, get our newsletter'.
A block that swallowed a piece of the story would hide errors in it, so that in doubt a line stays.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from audit.documents.document import Document, Role, Segment
from audit.documents.line_shapes import ends_sentence
from audit.documents.spans import Span
from audit.language.reader_address import (
    addresses_reader,
    is_demand,
    reports,
    speaks_for_page,
)
from audit.rules.page_lines import cut

LONGEST_LINE = 200
_LONGEST_TITLE = 140
_MOST_TITLES = 12
_LONGEST_BRIDGE = 600
_LONGEST_HEADING = 60
_LONGEST_SENTENCE = 300
_LONGEST_CLAUSE = 160
_JOINT = r"[.!?:)\"”-] +(?=[A-Z])"
"""Where one sentence may have been run into another."""
_FEWEST_BARS = 3
_FEWEST_BARS_INSIDE = 4
_WIDEST_GAP = 10
_LETTER = re.compile(r"[^\W\d_]")
_READ = frozenset({Role.BODY, Role.STANDFIRST})
_READ_AS_LINES = frozenset({Role.HEADLINE, Role.CAPTION, Role.DATELINE})
"""A headline can be a page's line, and 'ADVERTISEMENT -' looks like a dateline."""
_BETWEEN_BARS = re.compile(r"[^\s|•·+/]")


class Sort(StrEnum):
    """What a mark says of the words it stands on."""

    SURE = "sure"
    """Their sentence is furniture."""
    HINT = "hint"
    """Two of them are, where the reader is addressed."""
    LINE = "line"
    """A line is, if it says nothing else."""
    OPENING = "opening"
    """A short line is, if it begins with them."""
    BAR = "bar"
    """A row of them is, like the names in a row of buttons."""
    SHAPE = "shape"
    """They are, by their form or place."""
    REST = "rest"
    """A reader has taken the line for furniture, whatever it says."""


class Follows(StrEnum):
    """What may stand inside a block without a mark of its own."""

    NOTHING = "nothing"
    PROSE = "prose"
    TITLES = "titles"


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that look like furniture to the rule of that id."""

    span: Span
    rule: str
    sort: Sort
    follows: Follows = Follows.NOTHING


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of furniture, and the rule that saw it first. It can span several segments."""

    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class _Part:
    """A line or sentence that is furniture, or may be if its neighbour is."""

    span: Span
    mark: Mark
    sure: bool


def blocks(
    document: Document, marks: Sequence[Mark], quoted: Callable[[int], bool]
) -> tuple[Block, ...]:
    """The furniture of a document, in order.

    Args:
        marks: what the rules marked, in any order.
        quoted: whether somebody is quoted at that offset of the text.
    """
    parts: list[_Part] = []
    for segment, own in _by_segment(document, marks):
        parts += _parts(document.text, segment, own, quoted)
    parts = _with_titles(document, parts)
    return tuple(_joined(document.text, _kept(document.text, parts)))


def refurnished(document: Document, found: Sequence[Block]) -> Document:
    """The document with the blocks as segments of furniture, and what they cut off beside them."""
    if not found:
        return document
    starts = [block.span.start for block in found]
    segments: list[Segment] = []
    for segment in document.segments:
        first = max(0, bisect_right(starts, segment.span.start) - 1)
        last = bisect_right(starts, segment.span.end - 1)
        spans = [found[index].span for index in range(first, last)]
        segments += _cut_out(document.text, segment, spans)
    return replace(document, segments=tuple(segments))


def _cut_out(text: str, segment: Segment, spans: Sequence[Span]) -> Iterator[Segment]:
    at, end = segment.span.start, segment.span.end
    for span in spans:
        start, stop = max(at, span.start), min(end, span.end)
        if start < stop:
            yield from _segment(text, segment.role, at, start)
            yield from _segment(text, Role.FURNITURE, start, stop)
            at = stop
    yield from _segment(text, segment.role, at, end)


def _segment(text: str, role: Role, start: int, end: int) -> Iterator[Segment]:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        start += len(piece) - len(piece.lstrip())
        yield Segment(role, Span(start, start + len(stripped)))


def _by_segment(document: Document, marks: Sequence[Mark]) -> Iterator[tuple[Segment, list[Mark]]]:
    """The segments in which marks stand, each with its own."""
    starts = [segment.span.start for segment in document.segments]
    own: dict[int, list[Mark]] = {}
    for mark in sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end, mark.rule)):
        own.setdefault(bisect_right(starts, mark.span.start) - 1, []).append(mark)
    for index in sorted(own):
        if index >= 0:
            yield document.segments[index], own[index]


def _parts(
    text: str, segment: Segment, marks: list[Mark], quoted: Callable[[int], bool]
) -> list[_Part]:
    span, role = segment.span, segment.role
    known = role is Role.FURNITURE
    free = marks if known else [mark for mark in marks if not quoted(mark.span.start)]
    whole = _whole(text, span, role, free)
    if whole is not None:
        return [_Part(span, whole, sure=True)]
    if role not in _READ:
        return []
    shaped = [_Part(mark.span, mark, sure=True) for mark in free if mark.sort is Sort.SHAPE]
    if not any(mark.sort in {Sort.SURE, Sort.HINT} for mark in free):
        return [*shaped, *_bars(text, free)]
    parts = [*shaped, *_bars(text, free), *_sentences(text, span, free)]
    return sorted(parts, key=lambda part: (part.span.start, -part.span.end))


def _whole(text: str, span: Span, role: Role, marks: list[Mark]) -> Mark | None:
    """The mark by which the whole segment is furniture, if it is."""
    shape = next((m for m in marks if m.sort is Sort.SHAPE and m.span.covers(span)), None)
    if role is Role.FURNITURE:
        worded = [m for m in marks if m.sort in {Sort.SURE, Sort.OPENING, Sort.LINE}]
        told = next((m for m in worded if m.sort is not Sort.LINE), None)
        rest = next((m for m in marks if m.sort is Sort.REST), None)
        return told or shape or (worded[0] if worded else rest)
    if role not in _READ and role not in _READ_AS_LINES:
        return None
    if shape is not None:
        return shape
    if span.end - span.start > LONGEST_LINE:
        return None
    opening = next((m for m in marks if m.sort is Sort.OPENING and _opens(text, span, m)), None)
    if opening is not None and role in _READ:
        return opening
    return _line(text, span, marks)


def _opens(text: str, span: Span, mark: Mark) -> bool:
    return mark.span.start == span.start or not _LETTER.search(text, span.start, mark.span.start)


def _line(text: str, span: Span, marks: list[Mark]) -> Mark | None:
    """The first mark of a line in which no letter is left beside what the marks stand on."""
    saying = [mark for mark in marks if mark.sort in {Sort.LINE, Sort.BAR}]
    if not saying:
        return None
    at = span.start
    for mark in saying:
        if mark.span.start > at and _LETTER.search(text, at, mark.span.start):
            return None
        at = max(at, mark.span.end)
    if _LETTER.search(text, at, span.end):
        return None
    first = next((mark for mark in saying if mark.sort is Sort.LINE), None)
    return first if first or len(saying) < _FEWEST_BARS else saying[0]


def _bars(text: str, marks: list[Mark]) -> Iterator[_Part]:
    """Rows of names with nothing but spaces and strokes between them, inside other text."""
    row: list[Mark] = []
    for mark in [*(mark for mark in marks if mark.sort is Sort.BAR), None]:
        if mark is not None and row and _adjoin(text, row[-1], mark):
            row.append(mark)
            continue
        if len(row) >= _FEWEST_BARS_INSIDE:
            yield _Part(Span(row[0].span.start, row[-1].span.end), row[0], sure=True)
        row = [mark] if mark is not None else []


def _adjoin(text: str, mark: Mark, following: Mark) -> bool:
    start, end = mark.span.end, following.span.start
    return end - start <= _WIDEST_GAP and _BETWEEN_BARS.search(text, start, end) is None


def _sentences(text: str, span: Span, marks: list[Mark]) -> Iterator[_Part]:
    """The sentences of a segment that are, or may be, furniture."""
    units = cut(text, span)
    starts = [unit.start for unit in units]
    own: dict[int, list[Mark]] = {}
    for mark in marks:
        if mark.sort in {Sort.SURE, Sort.HINT}:
            own.setdefault(bisect_right(starts, mark.span.start) - 1, []).append(mark)
    for index in sorted(own):
        part = _judged(text, units[index], own[index])
        if part is None:
            continue
        yield part
        if part.sure:
            yield from _beside(text, units, index, part.mark)


def _beside(text: str, units: Sequence[Span], index: int, mark: Mark) -> Iterator[_Part]:
    """The question before a sentence, and the answer behind it: 'Got a tip? Write to us.'"""
    if index and _asks(text, units[index - 1]):
        yield _Part(units[index - 1], mark, sure=False)
    following = units[index + 1 : index + 2]
    if following and _asks(text, units[index]) and is_demand(following[0].of(text)):
        yield _Part(following[0], mark, sure=False)


def _asks(text: str, unit: Span) -> bool:
    return text[unit.end - 1] == "?"


def _judged(text: str, unit: Span, marks: list[Mark]) -> _Part | None:
    sure = next((mark for mark in marks if mark.sort is Sort.SURE), None)
    if sure is not None:
        return _Part(_trimmed(text, unit, sure.span), sure, sure=True)
    line = unit.of(text)
    if reports(line) or not addresses_reader(line):
        return None
    return _Part(unit, marks[0], sure=_has_two(text, marks))


def _trimmed(text: str, unit: Span, phrase: Span) -> Span:
    """The part round a phrase of a sentence so long that it must be several, run together."""
    if unit.end - unit.start <= _LONGEST_SENTENCE:
        return unit
    joint = re.compile(_JOINT)
    start = max((unit.start, *(m.end() for m in joint.finditer(text, unit.start, phrase.start))))
    end = joint.search(text, phrase.end, unit.end)
    start = start if phrase.start - start <= _LONGEST_CLAUSE else phrase.start
    stop = end.start() if end else unit.end
    return Span(start, stop if stop - phrase.end <= _LONGEST_CLAUSE else phrase.end)


def _has_two(text: str, marks: list[Mark]) -> bool:
    """Whether there are two different hints beside each other."""
    first = marks[0]
    for mark in marks[1:]:
        if mark.span.start < first.span.end:
            first = max(first, mark, key=lambda one: one.span.end - one.span.start)
        elif mark.span.of(text).lower() != first.span.of(text).lower():
            return True
    return False


def _with_titles(document: Document, parts: list[_Part]) -> list[_Part]:
    """The parts, and the lines without an end that stand below a heading of links."""
    if not any(part.mark.follows is Follows.TITLES for part in parts):
        return parts
    taken = {part.span.start for part in parts}
    starts = [segment.span.start for segment in document.segments]
    found = list(parts)
    for part in parts:
        index = bisect_right(starts, part.span.start)
        if part.mark.follows is not Follows.TITLES or not _is_heading(document, index - 1, part):
            continue
        for segment in document.segments[index : index + _MOST_TITLES]:
            line = segment.span.of(document.text)
            if segment.span.start in taken or not _is_title(line):
                break
            taken.add(segment.span.start)
            found.append(_Part(segment.span, part.mark, sure=True))
    return sorted(found, key=lambda part: (part.span.start, -part.span.end))


def _is_heading(document: Document, index: int, part: _Part) -> bool:
    """Whether a part that is sure stands above other lines: 'Related articles'."""
    short = part.span.end - part.span.start <= _LONGEST_HEADING
    return part.sure and short and document.segments[index].span == part.span


def _is_title(line: str) -> bool:
    return len(line) <= _LONGEST_TITLE and (line[-1] == "?" or not ends_sentence(line))


def _kept(text: str, parts: list[_Part]) -> list[_Part]:
    """The sure parts, and those that touch one, as parts of the rule that is sure."""
    kept = list(parts)
    for order in (range(1, len(kept)), range(len(kept) - 2, -1, -1)):
        step = order.step
        for index in order:
            part, neighbour = kept[index], kept[index - step]
            if not part.sure and neighbour.sure and _touch(text, part, neighbour):
                kept[index] = _Part(part.span, neighbour.mark, sure=True)
    return [part for part in kept if part.sure]


def _touch(text: str, part: _Part, other: _Part) -> bool:
    first, second = sorted((part.span, other.span))
    return first.end >= second.start or text[first.end : second.start].isspace()


def _joined(text: str, parts: list[_Part]) -> Iterator[Block]:
    """One block for neighbours that the same rule saw."""
    block: Block | None = None
    for part in parts:
        if block is None:
            block = Block(part.span, part.mark.rule)
        elif part.span.start < block.span.end or _belongs(text, block, part):
            block = Block(Span(block.span.start, max(block.span.end, part.span.end)), block.rule)
        else:
            yield block
            block = Block(part.span, part.mark.rule)
    if block is not None:
        yield block


def _belongs(text: str, block: Block, part: _Part) -> bool:
    """Whether a part continues the block: it follows at once, or after prose of the same appeal."""
    if part.mark.rule != block.rule:
        return False
    between = text[block.span.end : min(part.span.start, block.span.end + _LONGEST_BRIDGE + 1)]
    if not between or between.isspace():
        return True
    if part.mark.follows is not Follows.PROSE or len(between) > _LONGEST_BRIDGE:
        return False
    if '"' in between or "“" in between:
        return False
    return len(cut(between, Span(0, len(between)))) == 1 or speaks_for_page(between)
