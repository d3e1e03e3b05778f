"""Take Markdown's inline marks out of a block: links, images, code, escapes, emphasis, tags."""

from __future__ import annotations

import re
from collections.abc import Container

from audit.documents.character_references import reference_edits
from audit.documents.edits import Edit
from audit.documents.expressions import compiled
from audit.documents.inline_markup import emphasis_edits, tag_edits

BACKTICKS = compiled(r"`+")
ESCAPE = compiled(r"\\(?=[!-/:-@\[-`{-~])")
BRACKET = compiled(r"!?\[|\]")
# Possessive all over: a link's target is taken or left, never tried in another way.
TARGET = compiled(
    r"\([ \t\n]*+(?:<[^<>\n]*+>|[^\s()]*+(?:\([^\s()]*+\)[^\s()]*+)*+)"
    r"""(?:[ \t\n]++(?:"[^"]*+"|'[^']*+'|\([^()]*+\)))?+[ \t\n]*+\)"""
)
REFERENCE = compiled(r"\[([^\[\]\n]{0,200})\]")
AUTOLINK = compiled(r"<(?=[A-Za-z][A-Za-z0-9+.-]{1,20}:[^\s<>]*+>|[^\s<>@]{1,64}+@[^\s<>]*+>)")
MASK = "\x1a"
"""Stands for a character that is no mark-up; white space and words are told from it."""


def label_key(label: str) -> str:
    """Link labels match whatever their case and spacing."""
    return " ".join(label.lower().split())


def markdown_edits(block: str, labels: Container[str]) -> list[Edit]:
    """The edits that leave of `block` what a reader of the article sees.

    Args:
        labels: keys of the link definitions in the file; other brackets are the writer's own.
    """
    edits: list[Edit] = []
    if "`" in block:
        edits += _code_edits(block)
        block = _masked(block, edits)
    if "\\" in block:
        escapes = [Edit(found.start(), found.end()) for found in ESCAPE.finditer(block)]
        edits += escapes
        block = _masked(block, [Edit(edit.start, edit.end + 1) for edit in escapes])
    if "[" in block:
        links = _link_edits(block, labels)
        edits += links
        block = _masked(block, links)
    if "<" in block:
        autolinks = _autolink_edits(block)
        edits += autolinks
        block = _masked(block, autolinks)
        edits += tag_edits(block, 0, len(block))
    if "&" in block:
        edits += reference_edits(block, 0, len(block), lenient=False)
    if "*" in block or "_" in block or "~~" in block:
        edits += emphasis_edits(block, 0, len(block))
    return edits


def _masked(block: str, edits: list[Edit]) -> str:
    """`block`, as long as before, with what the edits cover out of the way of later marks."""
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits):
        if edit.start >= at:
            pieces += (block[at : edit.start], MASK * (edit.end - edit.start))
            at = edit.end
    return "".join((*pieces, block[at:]))


def _code_edits(block: str) -> list[Edit]:
    """Edits for code spans: from a run of backticks to the next that is as long."""
    runs = [found.span() for found in BACKTICKS.finditer(block)]
    following: dict[int, int] = {}
    partner = [-1] * len(runs)
    for index in range(len(runs) - 1, -1, -1):
        length = runs[index][1] - runs[index][0]
        partner[index] = following.get(length, -1)
        following[length] = index
    edits = []
    index = 0
    while index < len(runs):
        closing = partner[index]
        if closing > 0:
            edits.append(Edit(runs[index][0], runs[closing][1]))
            index = closing
        index += 1
    return edits


def _link_edits(block: str, labels: Container[str]) -> list[Edit]:
    edits: list[Edit] = []
    opened: list[re.Match[str]] = []
    done = 0
    for bracket in BRACKET.finditer(block):
        if bracket.start() < done:
            continue
        if bracket[0] != "]":
            opened.append(bracket)
        elif opened:
            opening = opened.pop()
            done = _link_end(block, opening, bracket.start(), labels)
            if block.startswith("[^", opening.start()) and done:
                edits.append(Edit(opening.start(), done))
            elif done:
                edits += (Edit(*opening.span()), Edit(bracket.start(), done))
    return edits


def _link_end(block: str, opening: re.Match[str], close: int, labels: Container[str]) -> int:
    """Where the link ends whose text lies between the two brackets; 0 if it is none."""
    if target := TARGET.match(block, close + 1):
        return target.end()
    text = block[opening.end() : min(close, opening.end() + 200)]
    reference = REFERENCE.match(block, close + 1)
    if reference and label_key(reference[1] or text) in labels:
        return reference.end()
    return close + 1 if label_key(text) in labels else 0


def _autolink_edits(block: str) -> list[Edit]:
    """Edits for the angle brackets around an address; the address is text."""
    edits: list[Edit] = []
    for found in AUTOLINK.finditer(block):
        close = block.index(">", found.start())
        edits += (Edit(*found.span()), Edit(close, close + 1))
    return edits
