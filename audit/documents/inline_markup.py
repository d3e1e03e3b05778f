"""See through the mark-up that strays into plain text: emphasis marks, simple tags, references."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audit.documents.character_references import reference_edits
from audit.documents.edits import Edit
from audit.documents.expressions import compiled

# fmt: off
BLOCK_TAGS = frozenset({
    "p", "div", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote",
    "figure", "figcaption", "table", "tr", "section", "article", "header", "footer", "main",
})
INLINE_TAGS = frozenset({
    "a", "abbr", "b", "cite", "code", "del", "em", "font", "i", "ins", "mark", "q", "s", "small",
    "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
})
# fmt: on
ALONE = frozenset({"br", "hr", "p", "li", "img", "td", "th", "tr"})
# An attribute list has an "=" in it; "<b and c>" in a formula has not.
TAG = compiled(r"<(/?)([A-Za-z][A-Za-z0-9]{0,11})(\s[^<>=]*=[^<>]*|\s*/?)>")
MARKS = compiled(r"[*_]+|~~")
PARAGRAPH_END = compiled(r"\n[ \t\r]*\n")
# U+001A stands for mark-up that is already dealt with.
BEFORE_OPENING = frozenset(" \t\r\n\xa0\"'“‘«([{—–->;*_~\x1a")
AFTER_CLOSING = frozenset(" \t\r\n\xa0\"'”’»)]}—–-.,:;!?…<&*_~\x1a")
NEVER_OPENED = frozenset(".,:;!?…)]}”’»")


def inline_edits(source: str, start: int, end: int) -> list[Edit]:
    """The edits that take stray mark-up out of plain text; none where there is none.

    Only what is whole is seen as mark-up: a lone asterisk, a "<" in a formula stay as they are.
    """
    edits: list[Edit] = []
    if "<" in source:
        edits += tag_edits(source, start, end)
    if "&" in source:
        edits += reference_edits(source, start, end, lenient=False)
    if source.count("*") > 1 or source.count("_") > 1:
        edits += emphasis_edits(source, start, end)
    return edits


def tag_edits(source: str, start: int, end: int) -> list[Edit]:
    """Edits for comments and for HTML tags that are closed or need no closing."""
    edits = list(_comment_edits(source, start, end))
    opened: dict[str, list[re.Match[str]]] = {}
    for tag in TAG.finditer(source, start, end):
        name = tag[2].lower()
        if name not in BLOCK_TAGS and name not in INLINE_TAGS and name not in ALONE:
            continue
        if name in ALONE:
            edits.append(_without(tag, name))
        elif not tag[1]:
            opened.setdefault(name, []).append(tag)
        elif opened.get(name):
            edits += (_without(opened[name].pop(), name), _without(tag, name))
    return edits


def _without(tag: re.Match[str], name: str) -> Edit:
    broken = "\n" if name == "br" else "\n\n" if name in BLOCK_TAGS else ""
    return Edit(tag.start(), tag.end(), broken)


def _comment_edits(source: str, start: int, end: int) -> Iterator[Edit]:
    at = source.find("<!--", start, end)
    while at >= 0:
        close = source.find("-->", at + 4, end)
        if close < 0:
            return
        yield Edit(at, close + 3)
        at = source.find("<!--", close + 3, end)


def emphasis_edits(source: str, start: int, end: int) -> list[Edit]:
    """Edits for pairs of `*`, `**`, `_`, `__`, `~~` that hug words within one paragraph."""
    edits: list[Edit] = []
    opened: dict[str, re.Match[str]] = {}
    ends = PARAGRAPH_END.finditer(source, start, end)
    paragraph = next(ends, None)
    for mark in MARKS.finditer(source, start, end):
        while paragraph and paragraph.start() < mark.start():
            opened.clear()
            paragraph = next(ends, None)
        run = mark[0]
        if len(run) > 3:
            continue
        before = source[mark.start() - 1] if mark.start() > start else " "
        after = source[mark.end()] if mark.end() < end else " "
        if run in opened and not before.isspace() and after in AFTER_CLOSING:
            first = opened.pop(run)
            edits += (Edit(*first.span()), Edit(*mark.span()))
        elif before in BEFORE_OPENING and not after.isspace() and after not in NEVER_OPENED:
            opened[run] = mark
    return edits
