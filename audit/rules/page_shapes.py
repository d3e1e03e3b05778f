"""Lines that are furniture by their form or place, in whatever words: a rule names the shapes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import lru_cache

from audit.documents import line_shapes
from audit.documents.document import Document, Role, Segment
from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.reader_address import invites

_LONGEST = 200
_LONGEST_MIDDLE = 60
_LONGEST_PLEA = 400
_MOST_PLEAS = 3
_FEWEST_SEGMENTS = 6
_DIGEST = r"(?:[0-9a-fA-F]{32,128}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})"
_PLAYER = (
    r"(?:VIDEO|AUDIO|Video|Audio)\d{0,3}:? ?\d{1,2}:\d\d.{0,120}"
    r"|(?:.{0,40} )?\d\d?:\d\d ?/ ?\d\d?:\d\d"
)
_COUNT = (
    r"(?:[Rr]eading time:? )?\d{1,3}[ -](?:mins?|minutes?)(?: (?:read|watch|listen))?(?: ago)?"
    r"|(?:[A-Za-z]{4,8} )?\d{1,3} (?:of|/) \d{1,3}"
)
_HASHTAGS = r"#\w+(?:[ ,]+#\w+){2,40}"
_BREADCRUMB = r"(?:Home|HOME|Front page) ?[>»/›|] ?[^.]{2,120}"
_CODE = (
    r"\{\{[^{}]{1,60}\}\}|\bfunction ?\w{0,30}\(\w{0,30}\) ?\{|</?[a-z]{1,20}[^<>]{0,60}>"
    r"|\[/?(?:embed|caption|gallery|video|audio)\b"
)
_ENTITIES = r"(?:&[a-z]{2,8};[ ,]?){2,20}"
_STRIPPED = r"(?:[A-Z][^.?!:;]{3,90}|[A-Z][a-z]+ by) at"
_STRIPPED_TWICE = " at and "
_STRIPPED_VERB = r"(?:Write|Contact|Reach|Email|E-mail|Edit|Report|Follow|Send|Comments|Produced)"
_COPYRIGHT = r"(?:All (?:content|material|rights) )?(?:[Cc]opyright|©|\([Cc]\)) .{2,160}"
_ENDS_HEX = frozenset("0123456789abcdefABCDEF")


class Shape(StrEnum):
    """The forms that a line of furniture can have."""

    DIGEST = "digest"
    """A checksum or identifier, alone or at the end of a line."""
    PLAYER = "player"
    """What is left of a player: VIDEO2:14, 0:35 / 2:10."""
    TWIN = "twin"
    """A line without a full stop that is repeated after one short line, as beside a player."""
    COUNT = "count"
    """A reading time or a place in a list: 4 min read, 2 of 5."""
    HASHTAGS = "hashtags"
    """Nothing but hashtags."""
    BREADCRUMB = "breadcrumb"
    """The way to the page: Home > News > Baltics."""
    CODE = "code"
    """Left-over code or mark-up."""
    STRIPPED_ADDRESS = "stripped-address"
    """A contact line whose addresses are missing."""
    COPYRIGHT = "copyright"
    """A line that begins with a copyright sign and a holder."""
    CREDIT = "credit"
    """Only a photo credit."""
    SECTION_LABEL = "section-label"
    """One word above the headline."""
    HEADLINE_AGAIN = "headline-again"
    """The headline once more, below the story's beginning."""


@dataclass(frozen=True, slots=True)
class _Line:
    source: str
    segments: tuple[Segment, ...]
    index: int
    text: str

    @property
    def segment(self) -> Segment:
        return self.segments[self.index]


def shaped(document: Document, shapes: frozenset[Shape]) -> list[Span]:
    """What has one of the shapes, in order."""
    found = _found(document.text, document.segments)
    return sorted({span for shape in shapes for span in found[shape]})


@lru_cache(maxsize=1)
def _found(text: str, segments: tuple[Segment, ...]) -> dict[Shape, list[Span]]:
    """Each line is looked at once, and not once for each of the rules that ask in turn."""
    found: dict[Shape, list[Span]] = {shape: [] for shape in Shape}
    for index, segment in enumerate(segments):
        span = segment.span
        if text[span.end - 1] in _ENDS_HEX:
            found[Shape.DIGEST] += _digest(text, span)
        if span.end - span.start <= _LONGEST or segment.role is Role.FURNITURE:
            line = _Line(text, segments, index, text[span.start : min(span.end, span.start + 400)])
            for shape, test in _TESTS.items():
                if test(line):
                    found[shape].append(span)
    return found


def invitations(document: Document) -> Iterator[Span]:
    """The few paragraphs of a report in which it stops to speak to its readers.

    A column or a speech does so all along.
    """
    if len(document.segments) < _FEWEST_SEGMENTS:
        return
    looked_at = (Role.BODY, Role.FURNITURE)
    paragraphs = (segment for segment in document.segments if segment.role in looked_at)
    found = [segment for segment in paragraphs if _is_invitation(segment.span, document.text)]
    if len(found) <= _MOST_PLEAS:
        yield from (segment.span for segment in found if segment.role is Role.BODY)


def _is_invitation(span: Span, text: str) -> bool:
    return span.end - span.start <= _LONGEST_PLEA and invites(span.of(text))


def _digest(text: str, span: Span) -> Iterator[Span]:
    """The last word of the line, if no word looks like it."""
    start = max(span.start, text.rfind(" ", span.start, span.end) + 1)
    if span.end - start <= _LONGEST and compiled(_DIGEST).fullmatch(text[start : span.end]):
        yield Span(start, span.end)


def _fully(pattern: str, hint: Callable[[str], bool]) -> Callable[[_Line], bool]:
    """A test for a whole line, tried only where a cheap hint holds; compiled when first needed."""
    return lambda line: hint(line.text) and compiled(pattern).fullmatch(line.text) is not None


def _is_stripped(line: _Line) -> bool:
    text = line.text
    if not text.endswith(" at"):
        return False
    begins = compiled(_STRIPPED_VERB).match(text) or compiled(r"\w+ by at\Z").match(text)
    fits = compiled(_STRIPPED).fullmatch(text) is not None
    return fits and bool(begins or _STRIPPED_TWICE in text)


def _is_twin(line: _Line) -> bool:
    segments, text = line.segments, line.source
    if len(line.text) < 20 or line_shapes.ends_sentence(line.text):
        return False
    for middle, other in ((line.index - 1, line.index - 2), (line.index + 1, line.index + 2)):
        if min(middle, other) >= 0 and max(middle, other) < len(segments):
            between = segments[middle].span
            short = between.end - between.start <= _LONGEST_MIDDLE
            if short and segments[other].span.of(text) == line.text:
                return True
    return False


def _is_headline_again(line: _Line) -> bool:
    if line.index < 2 or len(line.text) < 20 or line.segment.role is Role.HEADLINE:
        return False
    headline = next((s for s in line.segments[:3] if s.role is Role.HEADLINE), None)
    return headline is not None and headline.span.of(line.source) == line.text


def _is_furniture(line: _Line) -> bool:
    return line.segment.role is Role.FURNITURE


def _is_credit(line: _Line) -> bool:
    return _is_furniture(line) and line_shapes.is_credit(line.text)


def _is_section_label(line: _Line) -> bool:
    return _is_furniture(line) and not line.index and line_shapes.is_section_label(line.text)


_TESTS: dict[Shape, Callable[[_Line], bool]] = {
    Shape.PLAYER: _fully(_PLAYER, lambda text: ":" in text and any(map(str.isdigit, text))),
    Shape.TWIN: _is_twin,
    Shape.COUNT: _fully(_COUNT, lambda text: len(text) < 40 and any(map(str.isdecimal, text))),
    Shape.HASHTAGS: _fully(_HASHTAGS, lambda text: text[0] == "#"),
    Shape.BREADCRUMB: _fully(_BREADCRUMB, lambda text: text[0] in {"H", "F"}),
    Shape.CODE: lambda line: (
        any(sign in line.text for sign in ("{{", "function", "</", "[", "&"))
        and bool(compiled(_CODE).search(line.text) or compiled(_ENTITIES).fullmatch(line.text))
    ),
    Shape.STRIPPED_ADDRESS: _is_stripped,
    Shape.COPYRIGHT: _fully(_COPYRIGHT, lambda text: text[0] in {"C", "c", "©", "(", "A"}),
    Shape.CREDIT: _is_credit,
    Shape.SECTION_LABEL: _is_section_label,
    Shape.HEADLINE_AGAIN: _is_headline_again,
}
