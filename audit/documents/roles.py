"""Say what each paragraph of running text is to a newsroom. In doubt it is body."""

from __future__ import annotations

from collections.abc import Sequence

from audit.documents import line_shapes as shapes
from audit.documents.document import Role, Segment
from audit.documents.spans import Span

LONGEST_HEADLINE = 160
STANDFIRST_LENGTHS = range(60, 500)
TOP = 8
"""Bylines and datelines stand among this many first paragraphs."""


def with_roles(text: str, spans: Sequence[tuple[int, int]]) -> tuple[Segment, ...]:
    """Segments for the paragraphs at `spans` of `text`."""
    roles = [_by_shape(text[start:end]) for start, end in spans]
    _mark_captions(text, spans, roles)
    _mark_top(text, spans, roles)
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


def _by_shape(paragraph: str) -> Role:
    if shapes.is_furniture(paragraph) or shapes.is_credit(paragraph):
        return Role.FURNITURE
    if paragraph.startswith("> "):
        return Role.QUOTE
    return Role.CAPTION if shapes.ends_with_credit(paragraph) else Role.BODY


def _mark_captions(text: str, spans: Sequence[tuple[int, int]], roles: list[Role]) -> None:
    """A caption stands on the line just before its credit."""
    for index in range(1, len(spans)):
        between = text[spans[index - 1][1] : spans[index][0]]
        adjacent = between.count("\n") < 2 and len(between) < 10
        credit = roles[index] is Role.FURNITURE and shapes.is_credit(text[slice(*spans[index])])
        if adjacent and credit and roles[index - 1] is Role.BODY:
            roles[index - 1] = Role.CAPTION


def _mark_top(text: str, spans: Sequence[tuple[int, int]], roles: list[Role]) -> None:
    """Find section label, headline, standfirst, byline and day above the article's first words."""
    lines = [text[start : min(end, start + 600)] for start, end in spans[: TOP + 1]]
    at = 0
    if len(lines) > 2 and shapes.is_section_label(lines[0]) and _could_head(lines[1]):
        roles[0] = Role.FURNITURE
        at = 1
    for index, line in enumerate(lines[:TOP]):
        if roles[index] is Role.BODY:
            if shapes.is_byline(line):
                roles[index] = Role.BYLINE
            elif shapes.is_stated_day(line):
                roles[index] = Role.DATELINE
    has_more = len(lines) > at + 1
    if not lines or roles[at] is not Role.BODY or not _could_head(lines[at]):
        return
    if has_more or lines[at].isupper():
        roles[at] = Role.HEADLINE
        if len(lines) > at + 2 and roles[at + 1] is Role.BODY and _is_standfirst(lines[at + 1]):
            roles[at + 1] = Role.STANDFIRST


def _could_head(line: str) -> bool:
    short = len(line) <= LONGEST_HEADLINE
    return short and not line.endswith((",", ":", ";")) and not _ends_with_stop(line)


def _ends_with_stop(line: str) -> bool:
    """Headlines may end with a question mark or a call, hardly ever with a full stop."""
    return (shapes.ends_sentence(line) and "." in line[-4:]) or bool(shapes.BULLET.match(line))


def _is_standfirst(line: str) -> bool:
    ended = shapes.ends_sentence(line) or line.endswith((":", ",", ";"))
    return len(line) in STANDFIRST_LENGTHS and not ended and not shapes.BULLET.match(line)
