"""Find the paragraphs of running text: where they end is clear, where lines were wrapped is not."""

from __future__ import annotations

from audit.documents.line_shapes import BULLET, ends_sentence, stands_alone

WIDEST_WRAP = 120
"""No editor or mail program wraps lines wider than this; longer lines are paragraphs."""

Line = tuple[int, str]
"""Offset of a line's first visible character, and the line without the white space around it."""


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Start and end of each paragraph of `text`, in order, without white space around them.

    A blank line ends a paragraph. A single line break does so too, unless the line before it was
    too full for the next line's first word: then the text was wrapped there.
    """
    found: list[tuple[int, int]] = []
    block: list[Line] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        content = line.strip()
        if content:
            indent = 0 if line[0] == content[0] else len(line) - len(line.lstrip())
            block.append((offset + indent, content))
        elif block:
            found += _in_block(block)
            block = []
        offset += len(line)
    if block:
        found += _in_block(block)
    return found


def _in_block(block: list[Line]) -> list[tuple[int, int]]:
    spans = [(start, start + len(line)) for start, line in block]
    if len(block) == 1:
        return spans
    width = max(len(line) for _, line in block)
    if width > WIDEST_WRAP or all(ends_sentence(line) for _, line in block):
        return spans
    joined = [spans[0]]
    for (_, before), (_, line), span in zip(block, block[1:], spans[1:], strict=False):
        if _goes_on(before, line, width):
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return joined


def _goes_on(before: str, line: str, width: int) -> bool:
    """Whether `line` continues the paragraph of the line before it."""
    if len(before) + 1 + len(line.split(None, 1)[0]) <= width:
        return False
    if BULLET.match(line) or (BULLET.match(before) and ends_sentence(before)):
        return False
    return not stands_alone(line) and not stands_alone(before)
