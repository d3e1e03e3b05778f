"""An article as the rest of the program sees it, whatever file format it came in."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import field
from datetime import date
from enum import StrEnum
from functools import cached_property

from audit.documents.offsets import OffsetMap
from audit.documents.records import dataclass
from audit.documents.spans import Position, Span


class Role(StrEnum):
    """What a part of an article is to a newsroom."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    DATELINE = "dateline"
    BYLINE = "byline"
    BODY = "body"
    CAPTION = "caption"
    QUOTE = "quote"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Segment:
    """A paragraph, heading or other block: `span` is in `Document.text`.

    Segments are in order and do not overlap; only white space stands between them. A phrase
    never runs over from one segment to the next.
    """

    role: Role
    span: Span


class DateOrigin(StrEnum):
    """Who says when an article was published."""

    OPTION = "option"
    FRONT_MATTER = "front matter"
    METADATA = "metadata"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file itself says about the article. Everything may be missing."""

    id: str | None = None
    title: str | None = None
    published: date | None = None
    published_from: DateOrigin | None = None
    source: str | None = None
    url: str | None = None
    byline: str | None = None
    language: str | None = None


@dataclass(frozen=True)
class Document:
    """An article that has been read.

    `source` is the file's decoded text (for binary formats: the extracted text), `text` what is
    audited: without front matter, tags and entities. `origin` maps `text` to `source`. Every span
    inside the program is in `text`; `position` and `source_span` are for those who show findings.
    """

    path: str
    text: str
    source: str
    sha256: str
    segments: tuple[Segment, ...]
    origin: OffsetMap = field(default_factory=OffsetMap)
    metadata: Metadata = field(default_factory=Metadata)

    def source_span(self, span: Span) -> Span:
        """Where `span` of the text stands in the source, in code points."""
        return self.origin.to_origin(span)

    def position(self, span: Span) -> Position:
        """Line and column, in the source, of `span` of the text."""
        return self.position_in_source(self.source_span(span))

    def position_in_source(self, span: Span) -> Position:
        """Line and column of `span` of the source."""
        line, column = self._line_and_column(span.start)
        return Position(line, column, *self._line_and_column(span.end))

    def segment_at(self, offset: int) -> Segment | None:
        """The segment in which `offset` of the text lies, if any."""
        index = bisect_right(self._segment_starts, offset) - 1
        if index < 0:
            return None
        segment = self.segments[index]
        return segment if offset < segment.span.end else None

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    @cached_property
    def _line_starts(self) -> list[int]:
        """Offsets at which lines begin; a line ends with LF, CR LF or a lone CR."""
        starts = [0]
        source = self.source
        if "\r" not in source:
            at = source.find("\n")
            while at >= 0:
                starts.append(at + 1)
                at = source.find("\n", at + 1)
            return starts
        for index, character in enumerate(source):
            lone = character == "\r" and source[index + 1 : index + 2] != "\n"
            if character == "\n" or lone:
                starts.append(index + 1)
        return starts

    @cached_property
    def _segment_starts(self) -> list[int]:
        return [segment.span.start for segment in self.segments]
