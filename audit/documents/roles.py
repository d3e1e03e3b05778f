"""Say what each paragraph is to a newsroom, and cut it into segments. In doubt it is body."""

from __future__ import annotations

from collections.abc import Sequence

from audit.documents import line_shapes as shapes
from audit.documents.decoding import UnreadableError
from audit.documents.document import Metadata, Role, Segment
from audit.documents.records import replace
from audit.documents.spans import Span

LONGEST_HEADLINE = 160
STANDFIRST_LENGTHS = range(60, 500)
LONGEST_CAPTION = 600
TOP = 8
"""Bylines and datelines stand among this many first paragraphs."""

Stretch = tuple[int, int]


def with_roles(text: str, spans: Sequence[Stretch]) -> tuple[Segment, ...]:
    """Segments for the paragraphs at `spans` of a text that does not say what they are."""
    roles = [Role.BODY] * len(spans)
    _mark_shapes(text, spans, roles)
    _mark_captions(text, spans, roles)
    _mark_headline(text, spans, roles)
    return _segments(text, spans, roles)


def with_known_roles(text: str, blocks: Sequence[tuple[Role, Stretch]]) -> tuple[Segment, ...]:
    """Segments for blocks whose mark-up says what they are; only body is looked at again."""
    roles = [role for role, _ in blocks]
    spans = [span for _, span in blocks]
    _mark_shapes(text, spans, roles)
    return _segments(text, spans, roles)


def titled(metadata: Metadata, text: str, segments: Sequence[Segment]) -> Metadata:
    """The metadata with the headline for a title, unless they have one.

    Raises:
        UnreadableError: if there are no segments: nothing in the file can be audited.
    """
    if not segments:
        raise UnreadableError("the file holds mark-up but no text")
    headline = next((s for s in segments if s.role is Role.HEADLINE), None)
    if metadata.title or headline is None:
        return metadata
    return replace(metadata, title=" ".join(headline.span.of(text).split()))


def reheaded(text: str, segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """The segments with a headline, where what was taken for one turned out to be furniture.

    The first line of the article takes its place, if headlines look so.
    """
    below = [index for index, segment in enumerate(segments) if segment.role is not Role.FURNITURE]
    if len(below) < 2 or any(segment.role is Role.HEADLINE for segment in segments):
        return tuple(segments)
    first = segments[below[0]]
    line = first.span.of(text)
    if first.role is not Role.BODY or not _could_head(line):
        return tuple(segments)
    headline = Segment(Role.HEADLINE, first.span)
    return (*segments[: below[0]], headline, *segments[below[0] + 1 :])


def _mark_shapes(text: str, spans: Sequence[Stretch], roles: list[Role]) -> None:
    for index, (start, end) in enumerate(spans):
        if roles[index] is Role.BODY:
            roles[index] = _by_shape(text[start:end], at_top=index < TOP)


def _by_shape(paragraph: str, *, at_top: bool) -> Role:
    if shapes.is_furniture(paragraph) or shapes.is_credit(paragraph):
        return Role.FURNITURE
    if at_top and shapes.is_byline(paragraph):
        return Role.BYLINE
    if at_top and shapes.is_stated_day(paragraph):
        return Role.DATELINE
    if paragraph.startswith("> "):
        return Role.QUOTE
    if len(paragraph) <= LONGEST_CAPTION and shapes.ends_with_credit(paragraph):
        return Role.CAPTION
    return Role.BODY


def _mark_captions(text: str, spans: Sequence[Stretch], roles: list[Role]) -> None:
    """A caption stands on the line just before its credit."""
    for index in range(1, len(spans)):
        if roles[index] is not Role.FURNITURE or roles[index - 1] is not Role.BODY:
            continue
        between = text[spans[index - 1][1] : spans[index][0]]
        adjacent = between.count("\n") < 2 and len(between) < 10
        if adjacent and shapes.is_credit(text[slice(*spans[index])]):
            roles[index - 1] = Role.CAPTION


def _mark_headline(text: str, spans: Sequence[Stretch], roles: list[Role]) -> None:
    """Find section label, headline and standfirst above the article's first words."""
    lines = [text[start : min(end, start + 600)] for start, end in spans[:4]]
    at = 0
    if len(lines) > 2 and shapes.is_section_label(lines[0]) and _could_head(lines[1]):
        roles[0] = Role.FURNITURE
        at = 1
    if not lines or roles[at] is not Role.BODY or not _could_head(lines[at]):
        return
    has_more = len(lines) > at + 1
    if has_more or lines[at].isupper():
        roles[at] = Role.HEADLINE
    if len(lines) > at + 2 and roles[at + 1] is Role.BODY and _is_standfirst(lines[at + 1]):
        roles[at + 1] = Role.STANDFIRST


def _could_head(line: str) -> bool:
    if len(line) > LONGEST_HEADLINE or line.endswith((",", ":", ";")) or shapes.BULLET.match(line):
        return False
    # Headlines may end with a question mark or an exclamation mark, hardly ever with a full stop.
    return not shapes.ends_sentence(line) or "." not in line[-4:]


def _is_standfirst(line: str) -> bool:
    ended = shapes.ends_sentence(line) or line.endswith((":", ",", ";"))
    return len(line) in STANDFIRST_LENGTHS and not ended and not shapes.BULLET.match(line)


def _segments(text: str, spans: Sequence[Stretch], roles: list[Role]) -> tuple[Segment, ...]:
    """The segments; the first dateline that opens a paragraph is one of its own."""
    segments: list[Segment] = []
    dateline_seen = False
    for index, ((start, end), role) in enumerate(zip(spans, roles, strict=True)):
        length = 0
        if role is Role.BODY and index < TOP and not dateline_seen:
            length = shapes.dateline_length(text[start : min(end, start + 150)])
        if not length or start + length == end:
            segments.append(Segment(role, Span(start, end)))
            continue
        dateline_seen = True
        story = end - len(text[start + length : end].lstrip())
        segments.append(Segment(Role.DATELINE, Span(start, start + length)))
        segments.append(Segment(role, Span(story, end)))
    return tuple(segments)
