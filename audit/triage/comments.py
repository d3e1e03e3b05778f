"""Exceptions that stand in an article itself, in the comments of Markdown and HTML.

    <!-- audit: allow names/drift: the family spells it both ways -->

A comment holds for the line that it stands on and, if nothing else stands there, for the block of
lines that follows. Comments without a reason are not exceptions but findings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from audit.documents.expressions import compiled
from audit.documents.spans import Span
from audit.triage.suppressions import Placed, Suppression

_COMMENT = compiled(
    r"<!--[ \t]*audit:[ \t]*allow[ \t]+(?P<rule>[a-z0-9/-]+)(?P<rest>[^<>]{0,400}?)-->"
)
_BLANK = compiled(r"\n[ \t]*(?:\r?\n|\Z)")
_SUFFIXES = (".md", ".markdown", ".html", ".htm", ".xhtml")


def in_comments(path: str, source: str) -> Iterator[Placed]:
    """The exceptions that an article's own comments make; offsets are in its source."""
    if not path.lower().endswith(_SUFFIXES) or "audit:" not in source:
        return
    for comment in _COMMENT.finditer(source):
        reason = comment["rest"].strip(" \t\r\n:–—-")
        suppression = Suppression(rule=comment["rule"], reason=reason)
        reach = _reach(source, comment)
        yield Placed(suppression, Span(*comment.span()), reach)


def _reach(source: str, comment: re.Match[str]) -> Span:
    line_start = source.rfind("\n", 0, comment.start()) + 1
    line_end = source.find("\n", comment.end())
    line_end = len(source) if line_end < 0 else line_end
    rest = source[line_start : comment.start()] + source[comment.end() : line_end]
    if rest.strip():
        return Span(line_start, line_end)
    block = compiled(r"\S").search(source, line_end)
    if block is None:
        return Span(line_start, line_end)
    blank = _BLANK.search(source, block.start())
    return Span(line_start, blank.start() if blank else len(source))
