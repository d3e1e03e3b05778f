"""Markdown: headings, lists, block quotes, tables; fenced code is no text.

Indented code stays text. In a newsroom's files indented lines are paragraphs far more often, and a
paragraph taken for code would go unaudited without a word.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import field
from itertools import pairwise

from audit.documents.decoding import decoded
from audit.documents.document import Document, Role
from audit.documents.edits import Edit, nul_edits, write_edited
from audit.documents.expressions import compiled
from audit.documents.front_matter import front_matter
from audit.documents.markdown_inline import label_key, markdown_edits
from audit.documents.offsets import OffsetRecorder
from audit.documents.records import dataclass
from audit.documents.roles import titled, with_known_roles

HEADING = compiled(r"#{1,6}(?:[ \t]+|$)")
UNDERLINE = compiled(r"=+[ \t]*$|-{2,}[ \t]*$")
RULE = compiled(r"(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
ITEM = compiled(r"(?:[-*+•]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
QUOTED = compiled(r"(?:>[ \t]?)+")
DEFINITION = compiled(r"\[([^\[\]\n]{1,200})\]:[ \t]*")
DELIMITER_ROW = compiled(r"\|?+[ \t]*+:?+-++:?+[ \t|:-]*+$")
FENCES = ("```", "~~~")
PARAGRAPH_BREAK = compiled(r"\n[^\S\n]*+\n")
LONGEST_HEADING = 200


@dataclass(slots=True)
class Block:
    """A paragraph, heading, item or cell of the source, and what of it is not text."""

    role: Role
    start: int
    end: int
    edits: list[Edit] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class MarkdownReader:
    """Reads Markdown files."""

    suffixes: tuple[str, ...] = (".md", ".markdown", ".mdown", ".mkd")
    openings: tuple[bytes, ...] = ()

    def read(self, raw: bytes, path: str) -> Document:
        """Read a Markdown file; blocks are joined by blank lines."""
        source = decoded(raw)
        opening = front_matter(source)
        scanner = BlockScanner(source, opening.end)
        recorder = OffsetRecorder()
        written = _written(recorder, source, scanner.blocks(), scanner.labels)
        text, origin = recorder.finish()
        segments = with_known_roles(text, list(_pieces(text, written)))
        return Document(
            path=path,
            text=text,
            source=source,
            sha256=hashlib.sha256(raw).hexdigest(),
            segments=segments,
            origin=origin,
            metadata=titled(opening.metadata, text, segments),
        )


class BlockScanner:
    """Cuts Markdown into blocks, line by line."""

    def __init__(self, source: str, start: int) -> None:
        """`start` is where the article begins, behind the front matter."""
        self.labels: set[str] = set()
        self._source = source
        self._at = start
        self._blocks: list[Block] = []
        self._open: Block | None = None
        self._headline_seen = False
        self._comments = _comments(source, start)

    def blocks(self) -> list[Block]:
        """All blocks, in order."""
        fence = ""
        lines = _without_comments(self._source, self._at, self._comments).splitlines(keepends=True)
        closable = {mark: _last_with(lines, mark) for mark in FENCES}
        for number, line in enumerate(lines):
            content = line.strip()
            mark = content[:3]
            if fence:
                fence = "" if mark == fence else fence
            elif mark in FENCES and number < closable[mark]:
                fence = mark
                self._open = None
            elif mark in FENCES:  # never closed: the mark goes, the text stays
                self._open = None
            else:
                self._line(line, content)
            self._at += len(line)
        self._drop_comments()
        return self._blocks

    def _drop_comments(self) -> None:
        starts = [block.start for block in self._blocks]
        for comment in self._comments:
            index = bisect_right(starts, comment.start) - 1
            if index >= 0 and comment.end <= self._blocks[index].end:
                self._blocks[index].edits.append(comment)

    def _line(self, line: str, content: str) -> None:
        start = self._at + len(line) - len(line.lstrip())
        quoted = QUOTED.match(content)
        if quoted:
            self._quoted(start, content, quoted.end())
        elif not content:
            self._open = None
        elif self._open and self._open.role is not Role.QUOTE and UNDERLINE.match(content):
            if self._open.end - self._open.start <= LONGEST_HEADING:
                self._open.role = self._heading_role()
            self._open = None
        elif RULE.match(content):
            self._open = None
        elif heading := HEADING.match(content):
            opened = content.rstrip("#")
            kept = opened.rstrip() if opened[-1:] in {" ", "\t"} else content
            self._add(self._heading_role(), start + heading.end(), start + len(kept))
            self._open = None
        elif content.startswith("|"):
            self._cells(start, content)
        elif definition := DEFINITION.match(content):
            self._define(definition, start, content)
        else:
            item = ITEM.match(content)
            self._text(start, content, item.end() if item else 0)

    def _quoted(self, start: int, content: str, prefix: int) -> None:
        if prefix == len(content) or not content[prefix:].strip():
            self._open = None
        elif self._open and self._open.role is Role.QUOTE:
            self._open.edits.append(Edit(start, start + prefix))
            self._open.end = start + len(content)
        else:
            self._add(Role.QUOTE, start + prefix, start + len(content))

    def _text(self, start: int, content: str, marker: int) -> None:
        if self._open and not marker:
            self._open.end = start + len(content)
        else:
            self._add(Role.BODY, start + marker, start + len(content))

    def _cells(self, start: int, row: str) -> None:
        self._open = None
        if DELIMITER_ROW.match(row):
            return
        for cell in compiled(r"(?:[^|\\]|\\.)+").finditer(row):
            kept = cell[0].strip()
            if kept:
                at = start + cell.start() + len(cell[0]) - len(cell[0].lstrip())
                self._add(Role.BODY, at, at + len(kept))
        self._open = None

    def _define(self, definition: re.Match[str], start: int, content: str) -> None:
        """A link's definition is no text; a footnote's is."""
        self._open = None
        self.labels.add(label_key(definition[1]))
        if definition[1].startswith("^"):
            self._add(Role.BODY, start + definition.end(), start + len(content))

    def _heading_role(self) -> Role:
        first = not self._headline_seen and len(self._blocks) < 3
        self._headline_seen = True
        return Role.HEADLINE if first else Role.BODY

    def _add(self, role: Role, start: int, end: int) -> None:
        if start < end:
            self._open = Block(role, start, end)
            self._blocks.append(self._open)


def _last_with(lines: list[str], mark: str) -> int:
    return next((i for i in range(len(lines) - 1, -1, -1) if lines[i].strip()[:3] == mark), -1)


def _comments(source: str, start: int) -> list[Edit]:
    comments = []
    at = source.find("<!--", start)
    while at >= 0:
        close = source.find("-->", at + 4)
        if close < 0:
            break
        comments.append(Edit(at, close + 3))
        at = source.find("<!--", close + 3)
    return comments


def _without_comments(source: str, start: int, comments: list[Edit]) -> str:
    """The article with comments blanked out, line breaks and all; the rest stays in its place."""
    pieces: list[str] = []
    for comment in comments:
        pieces.append(source[start : comment.start])
        pieces.append(" " * (comment.end - comment.start))
        start = comment.end
    return "".join((*pieces, source[start:]))


def _written(
    recorder: OffsetRecorder, source: str, blocks: list[Block], labels: set[str]
) -> list[tuple[Role, int]]:
    """Write the blocks' text; their roles, and where each begins in it."""
    written = []
    before = 0
    for block in blocks:
        if recorder.length:
            recorder.replace("\n\n", before, block.start)
        content = source[block.start : block.end]
        marks = markdown_edits(content, labels)
        shifted = (Edit(e.start + block.start, e.end + block.start, e.text) for e in marks)
        nuls = nul_edits(source, block.start, block.end)
        written.append((_role(block, content), recorder.length))
        write_edited(recorder, source, [*block.edits, *shifted, *nuls], block.start, block.end)
        before = block.end
    return written


def _role(block: Block, content: str) -> Role:
    """An image that is all there is in its block leaves a caption: its description."""
    only_image = content.startswith("![") and content.endswith(")") and content.count("](") == 1
    return Role.CAPTION if only_image else block.role


def _pieces(text: str, written: list[tuple[Role, int]]) -> Iterator[tuple[Role, tuple[int, int]]]:
    """Each block's stretch of text: more than one where it holds tags that end paragraphs."""
    edges = (*(start for _, start in written), len(text))
    for (role, _), (start, end) in zip(written, pairwise(edges), strict=True):
        at = start
        gaps = (found.span() for found in PARAGRAPH_BREAK.finditer(text, start, end))
        for gap, following in (*gaps, (end, end)):
            piece = text[at:gap]
            if piece and not piece.isspace():
                begin = at + len(piece) - len(piece.lstrip())
                yield role, (begin, begin + len(piece.strip()))
            at = following


READER = MarkdownReader()
