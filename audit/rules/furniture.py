"""Cut page furniture out of an article before any rule looks at it.

Rules mark what looks like furniture to them; the marks of all rules are weighed together, and what
is furniture becomes a block and a segment role. A block that swallowed a piece of the story would
hide errors in it, so that blocks grow only over what the same rule began and ends.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from audit.documents.document import Document, Role, Segment
from audit.documents.line_shapes import ends_sentence
from audit.documents.records import dataclass, replace
from audit.documents.roles import reheaded, titled
from audit.documents.spans import Span
from audit.language.reader_address import speaks_for_page
from audit.rules.page_lines import cut
from audit.rules.page_parts import Follows, Mark, Part, parts_of

_LONGEST_TITLE = 140
_MOST_TITLES = 12
_LONGEST_BRIDGE = 600
_LONGEST_HEADING = 60


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of furniture, and the rule that saw it first. It can span several segments."""

    span: Span
    rule: str


def blocks(
    document: Document, marks: Sequence[Mark], quoted: Callable[[int], bool]
) -> tuple[Block, ...]:
    """The furniture of a document, in order.

    Args:
        marks: what the rules marked, in any order.
        quoted: whether somebody is quoted at that offset of the text.
    """
    parts: list[Part] = []
    for segment, own in _by_segment(document, marks):
        parts += parts_of(document.text, segment, own, quoted)
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
    if not _lost_headline(document, segments):
        return replace(document, segments=tuple(segments))
    headed = reheaded(document.text, segments)
    untitled = replace(document.metadata, title=None)
    return replace(document, segments=headed, metadata=titled(untitled, document.text, headed))


def _lost_headline(document: Document, segments: Sequence[Segment]) -> bool:
    """Whether the headline, which gave the article its title, was furniture."""
    headline = next((s for s in document.segments if s.role is Role.HEADLINE), None)
    if headline is None or any(segment.role is Role.HEADLINE for segment in segments):
        return False
    return document.metadata.title == " ".join(headline.span.of(document.text).split())


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


def _with_titles(document: Document, parts: list[Part]) -> list[Part]:
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
            found.append(Part(segment.span, part.mark, sure=True))
    return sorted(found, key=lambda part: (part.span.start, -part.span.end))


def _is_heading(document: Document, index: int, part: Part) -> bool:
    """Whether a part that is sure stands above other lines: 'Related articles'."""
    short = part.span.end - part.span.start <= _LONGEST_HEADING
    return part.sure and short and document.segments[index].span == part.span


def _is_title(line: str) -> bool:
    return len(line) <= _LONGEST_TITLE and (line[-1] == "?" or not ends_sentence(line))


def _kept(text: str, parts: list[Part]) -> list[Part]:
    """The sure parts, and those that touch one, as parts of the rule that is sure."""
    kept = list(parts)
    for order in (range(1, len(kept)), range(len(kept) - 2, -1, -1)):
        step = order.step
        for index in order:
            part, neighbour = kept[index], kept[index - step]
            if not part.sure and neighbour.sure and _touch(text, part, neighbour):
                kept[index] = Part(part.span, neighbour.mark, sure=True)
    return [part for part in kept if part.sure]


def _touch(text: str, part: Part, other: Part) -> bool:
    first, second = sorted((part.span, other.span))
    return first.end >= second.start or text[first.end : second.start].isspace()


def _joined(text: str, parts: list[Part]) -> Iterator[Block]:
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


def _belongs(text: str, block: Block, part: Part) -> bool:
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
