"""The line a finding stands on, cut down to what fits, with the finding's words marked.

Everything is cut from a bounded stretch round the finding, never from the whole line: an article
may be ten megabytes on one line with thousands of findings on it.
"""

from __future__ import annotations

from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.findings.finding import Finding
from audit.findings.visible import columns, first_columns, last_columns, visible

_LINE_END = compiled(r"[\r\n]")
# characters looked at for each column: enough for combining marks on nearly every letter
_REACH = 4
# a cut inside a word moves to the word's edge, unless the word is longer than this
_LONG_WORD = 16


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Part of a source line, safe to show: `marked` belongs to the finding, the rest is around it.

    Where the line was cut there is an ellipsis: at the beginning of `before`, at the end of
    `after`, or at the end of a long `marked`.
    """

    line: int
    before: str
    marked: str
    after: str

    def __str__(self) -> str:
        """The line as it is shown."""
        return self.before + self.marked + self.after


def excerpts(source: str, finding: Finding, room: int) -> list[Excerpt]:
    """The first and, if it is another one, the last line of `finding`, each within `room` columns.

    Raises:
        ValueError: if there is too little room to show anything.
    """
    if room < 20:
        raise ValueError(f"an excerpt needs 20 columns, not {room}")
    at, position = finding.at, finding.position
    line_starts = at.start - (position.column - 1)
    if position.end_line == position.line:
        return [_excerpt(source, position.line, line_starts, (at.start, at.end), room)]
    line_end = _LINE_END.search(source, at.start, at.start + room * _REACH)
    words_end = line_end.start() if line_end else at.end
    first = _excerpt(source, position.line, line_starts, (at.start, words_end), room)
    line_starts = at.end - (position.end_column - 1)
    if line_starts == at.end:  # the finding ends with the line break
        return [first]
    return [first, _excerpt(source, position.end_line, line_starts, (line_starts, at.end), room)]


def _excerpt(source: str, line: int, starts: int, words: tuple[int, int], room: int) -> Excerpt:
    reach = room * _REACH
    start, end = words
    near = max(starts, start - reach)
    before = visible(source[near:start])
    marked = visible(source[start : min(end, start + reach)])
    line_end = _LINE_END.search(source, end, end + reach)
    rest_end = line_end.start() if line_end else min(end + reach, len(source))
    after = visible(source[end:rest_end])
    if near == starts:
        before = before.lstrip()
    if line_end or rest_end == len(source):
        after = after.rstrip()
    if columns(marked) > room * 2 // 3 or end > start + reach:
        marked, after = first_columns(marked, room * 2 // 3 - 1).rstrip() + "…", ""
    left, right = _shares(columns(before), columns(after), room - columns(marked))
    cut_left = near > starts or columns(before) > left
    cut_right = not (line_end or rest_end == len(source)) or columns(after) > right
    return Excerpt(
        line,
        _tail(before, left - 2) if cut_left else before,
        marked,
        _head(after, right - 2) if cut_right and not marked.endswith("…") else after,
    )


def _shares(left: int, right: int, room: int) -> tuple[int, int]:
    """How much of `room` goes to each side: half, and what the other side leaves over."""
    half = room // 2
    if left <= half:
        return left, room - left
    if right <= room - half:
        return room - right, right
    return half, room - half


def _tail(text: str, room: int) -> str:
    kept = last_columns(text, max(room, 0))
    space = kept.find(" ", 0, _LONG_WORD)
    if len(kept) < len(text) and text[len(text) - len(kept) - 1] != " " and space >= 0:
        kept = kept[space:]
    return "… " + kept.lstrip()


def _head(text: str, room: int) -> str:
    kept = first_columns(text, max(room, 0))
    space = kept.rfind(" ", max(0, len(kept) - _LONG_WORD))
    if len(kept) < len(text) and text[len(kept)] != " " and space >= 0:
        kept = kept[:space]
    return kept.rstrip() + " …"
