"""HTML pages: the article without the page around it, white space as a browser shows it."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from itertools import pairwise

from audit.documents.character_references import reference_edits
from audit.documents.decoding import decoded
from audit.documents.document import Document, Role
from audit.documents.edits import Edit, nul_edits, write_edited
from audit.documents.expressions import compiled
from audit.documents.main_text import Stretch, left_out, main_text
from audit.documents.offsets import OffsetRecorder
from audit.documents.page_metadata import page_metadata
from audit.documents.records import dataclass, replace
from audit.documents.roles import titled, with_known_roles
from audit.documents.tags import Page, Tag, page_of

DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?([A-Za-z0-9_:.-]{2,40})""")
HEAD = 2048
"""Browsers look for the declared encoding in about this many first bytes."""
SPACES = " \t\n\r\f"
"""What HTML collapses. NBSP is not among it."""
UNEVEN = compiled(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")
# fmt: off
INLINE = frozenset({
    "!", "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del",
    "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s",
    "samp", "script", "small", "source", "span", "strike", "strong", "style", "sub", "sup", "svg",
    "template", "time", "tt", "u", "var", "wbr",
})
# fmt: on
BYLINE = compiled(r"\bbyline\b|\brel=[\"']?author|\bitemprop=[\"']?author", re.IGNORECASE)
STANDFIRST = compiled(r"\b(?:standfirst|dek|subtitle)\b", re.IGNORECASE)
LONGEST_BYLINE = 600
"""Characters of source; what is longer and called a byline holds more than one."""


@dataclass(frozen=True, slots=True)
class HtmlReader:
    """Reads HTML pages."""

    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")
    openings: tuple[bytes, ...] = (b"<!doctype html", b"<html")

    def read(self, raw: bytes, path: str) -> Document:
        """Read a page, however malformed; blocks are joined by blank lines."""
        declared = DECLARED.search(raw[:HEAD])
        source = decoded(raw, declared[1].decode("ascii") if declared else None)
        page = page_of(source)
        out = left_out(page)
        writer = ArticleWriter(page, out)
        for stretch in _shown(page, out):
            writer.write(stretch)
        text, origin = writer.recorder.finish()
        segments = with_known_roles(text, _blocks(text, writer.blocks))
        metadata = page_metadata(page)
        if any(segment.role is Role.HEADLINE for segment in segments):
            metadata = replace(metadata, title=None)
        return Document(
            path=path,
            text=text,
            source=source,
            sha256=hashlib.sha256(raw).hexdigest(),
            segments=segments,
            origin=origin,
            metadata=titled(metadata, text, segments),
        )


def _shown(page: Page, out: list[Stretch]) -> list[Stretch]:
    """The article's element, and before it the headline if that stands outside."""
    article = main_text(page, out)
    starts = [start for start, _ in out]
    heads = [tag for tag in page.tags if tag.name == "h1" and not tag.closing and tag.partner >= 0]
    if any(article[0] <= head.start < article[1] for head in heads):
        return [article]
    for head in heads:
        before = bisect_left(starts, head.start) - 1
        visible = before < 0 or out[before][1] <= head.start
        end = page.tags[head.partner].end
        if visible and end <= article[0]:
            return [(head.start, end), article]
    return [article]


def _blocks(text: str, begun: list[tuple[Role, int]]) -> list[tuple[Role, Stretch]]:
    """Each block's stretch of `text`, without the white space around it."""
    blocks = []
    edges = [*(start for _, start in begun), len(text)]
    for (role, _), (start, end) in zip(begun, pairwise(edges), strict=True):
        piece = text[start:end]
        kept = piece.strip()
        if kept:
            begin = start + len(piece) - len(piece.lstrip())
            blocks.append((role, (begin, begin + len(kept))))
    return blocks


class ArticleWriter:
    """Writes the text of parts of a page and notes where each block begins, and its role."""

    def __init__(self, page: Page, out: list[Stretch]) -> None:
        """`out` are the stretches of the source to leave out, in order."""
        self.recorder = OffsetRecorder()
        self.blocks: list[tuple[Role, int]] = []
        self._page = page
        self._source = page.source
        self._out = out
        self._starts = [tag.start for tag in page.tags]
        self._fresh = True
        self._gap: Edit | None = None
        self._written_to = 0
        self._until = dict.fromkeys(Role, 0)
        self._verbatim_until = 0
        self._headline_seen = False

    def write(self, stretch: Stretch) -> None:
        """Add the part of the page between two offsets."""
        at, end = stretch
        self._break()
        left_out = iter(self._out[bisect_left(self._out, (at, 0)) :])
        skipped = next(left_out, None)
        for index in range(bisect_left(self._starts, at), bisect_left(self._starts, end)):
            tag = self._page.tags[index]
            if tag.start < at:
                continue
            self._text(at, tag.start)
            at = tag.end
            while skipped and skipped[0] < tag.start:
                skipped = next(left_out, None)
            if skipped and skipped[0] == tag.start:
                at = max(at, skipped[1])
                if tag.name not in INLINE:
                    self._break()
            else:
                self._tag(tag)
        self._text(at, end)
        self._break()

    def _tag(self, tag: Tag) -> None:
        if tag.name == "br":
            if self._gap and self._gap.text == "\n":
                self._break()
            elif not self._fresh:
                self._gap = Edit(tag.start, tag.end, "\n")
        elif tag.name == "q":
            self._begin(tag.start)
            self.recorder.replace("”" if tag.closing else "“", tag.start, tag.end)
            self._written_to = tag.end
        elif tag.name not in INLINE:
            self._break()
        if not tag.closing and tag.partner >= 0:
            self._note_role(tag, self._page.tags[tag.partner].start)

    def _note_role(self, tag: Tag, until: int) -> None:
        """Remember up to where an element's text has the role that the element gives."""
        if tag.name == "h1" and not self._headline_seen:
            self._until[Role.HEADLINE] = until
            self._headline_seen = True
        elif tag.name == "figcaption":
            self._until[Role.CAPTION] = max(until, self._until[Role.CAPTION])
        elif tag.name == "blockquote":
            self._until[Role.QUOTE] = max(until, self._until[Role.QUOTE])
        elif tag.name == "pre":
            self._verbatim_until = max(until, self._verbatim_until)
        elif tag.attributes and until - tag.end < LONGEST_BYLINE:
            if BYLINE.search(tag.attributes):
                self._until[Role.BYLINE] = until
            elif STANDFIRST.search(tag.attributes):
                self._until[Role.STANDFIRST] = until

    def _break(self) -> None:
        """End the block, if one is open."""
        self._fresh = True
        self._gap = None

    def _begin(self, at: int) -> None:
        """Make ready for a character from `at` on: a new block, or what stood between."""
        if self._fresh:
            if self.recorder.length:
                self.recorder.replace("\n\n", self._written_to, at)
            self.blocks.append((self._role(at), self.recorder.length))
            self._fresh = False
        elif self._gap:
            start, end, text = self._gap
            if self._source[start:end] == text:
                self.recorder.keep(text, start)
            else:
                self.recorder.replace(text, start, end)
        self._gap = None

    def _role(self, at: int) -> Role:
        ranked = (Role.CAPTION, Role.QUOTE, Role.HEADLINE, Role.BYLINE, Role.STANDFIRST)
        return next((role for role in ranked if at < self._until[role]), Role.BODY)

    def _text(self, start: int, end: int) -> None:
        if start >= end:
            return
        piece = self._source[start:end]
        verbatim = start < self._verbatim_until
        first = start if verbatim else end - len(piece.lstrip(SPACES))
        last = end if verbatim else start + len(piece.rstrip(SPACES))
        if first >= last:
            self._open_gap(start, end)
            return
        self._open_gap(start, first)
        self._begin(first)
        edits = list(reference_edits(self._source, first, last, lenient=True))
        edits += nul_edits(self._source, first, last)
        if not verbatim:
            uneven = UNEVEN.finditer(self._source, first, last)
            edits += (Edit(*found.span(), " ") for found in uneven)
        write_edited(self.recorder, self._source, edits, first, last)
        self._written_to = last
        self._open_gap(last, end)

    def _open_gap(self, start: int, end: int) -> None:
        """White space counts once, and only between characters of one block."""
        if start < end and not self._fresh and self._gap is None:
            self._gap = Edit(start, end, " ")


READER = HtmlReader()
