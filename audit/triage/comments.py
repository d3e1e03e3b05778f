"""Exceptions that stand in an article itself, in the comments of Markdown and HTML.

    <!-- audit: allow names/drift: the family spells it both ways -->

A comment holds for the line that it stands on and, if nothing else stands there, for the block of
lines that follows. Comments without a reason are not exceptions but findings.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from audit.documents.expressions import compiled
from audit.documents.spans import Span
from audit.triage.suppressions import Placed, Suppression

_COMMENT = compiled(
    r"<!--[ \t]*audit:[ \t]*allow[ \t]+(?P<rule>[a-z0-9/-]+)(?P<rest>[^<>]{0,400}?)-->"
)
_BLANK = compiled(r"\n[ \t]*(?:\r?\n|\Z)")
_INK = compiled(r"\S")
_SUFFIXES = (".md", ".markdown", ".html", ".htm", ".xhtml")


def in_comments(path: str, source: str) -> Iterator[Placed]:
    """The exceptions that an article's own comments make; offsets are in its source."""
    if not path.lower().endswith(_SUFFIXES) or "audit:" not in source:
        return
    lines = None
    for comment in _COMMENT.finditer(source):
        reason = comment["rest"].strip(" \t\r\n:–—-")
        suppression = Suppression(rule=comment["rule"], reason=reason)
        lines = lines or _Lines(source)
        yield Placed(suppression, Span(*comment.span()), lines.reach(*comment.span()))


class _Lines:
    """Where lines and blocks end, looked for once: one line may hold ten thousand comments."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._breaks = [at for at, character in enumerate(source) if character == "\n"]
        self._blanks = [match.start() for match in _BLANK.finditer(source)]
        self._first_ink: tuple[int, int] = (-1, 0)

    def reach(self, start: int, end: int) -> Span:
        """What a comment from `start` to `end` speaks of."""
        before = bisect_left(self._breaks, start)
        line_start = self._breaks[before - 1] + 1 if before else 0
        line_end = self._behind(self._breaks, end)
        if self._ink(line_start) < start or _INK.search(self._source, end, line_end):
            return Span(line_start, line_end)
        block = _INK.search(self._source, line_end)
        if block is None:
            return Span(line_start, line_end)
        return Span(line_start, self._behind(self._blanks, block.start()))

    def _behind(self, places: list[int], at: int) -> int:
        """The first of the places from `at` on, or the end of the text."""
        index = bisect_left(places, at)
        return places[index] if index < len(places) else len(self._source)

    def _ink(self, line_start: int) -> int:
        """Where the line's first character stands that is no space."""
        if self._first_ink[0] != line_start:
            found = _INK.search(self._source, line_start)
            self._first_ink = line_start, found.start() if found else len(self._source)
        return self._first_ink[1]
