"""Headline, standfirst and captions, and the sentences of the story that tell the same."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from audit.documents.document import Document, Role, Segment
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.names import is_function_word
from audit.language.reading import Reading
from audit.language.stems import stem
from audit.language.words import without_possessive

DISPLAYED = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.CAPTION})
TOLD = frozenset({Role.BODY, Role.DATELINE, Role.QUOTE})
_LEAST, _LEAST_OF_CAPTION = 3, 5
_MOST_SENTENCES = 200
_MOST_WORDS = 60
MOST_COMPARED = 30
"""Things of one display that are held against the story, each with all of it."""
_MOST_DISPLAYED = 8
"""Segments above and beside the story that are held against it."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Words of the display at `span` that the story has otherwise at `there`."""

    span: Span
    there: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the stems of the words that say something."""

    span: Span
    stems: frozenset[str]


def displayed(document: Document) -> list[Segment]:
    """What stands above and beside the story; none of it if there is no story."""
    if not any(segment.role is Role.BODY for segment in document.segments):
        return []
    shown = (segment for segment in document.segments if segment.role in DISPLAYED)
    return [segment for segment, _ in zip(shown, range(_MOST_DISPLAYED), strict=False)]


def lowered_story(document: Document) -> str:
    """The story in lower case, to look up quickly whether words stand in it at all."""
    told = (segment.span.of(document.text) for segment in document.segments if segment.role in TOLD)
    return "\n".join(told).lower()


def stands_in(words: str, lowered: str) -> bool:
    """Whether the words, whole ones, stand in a text in lower case."""
    plain = words.lower()
    at = lowered.find(plain)
    while at >= 0:
        end = at + len(plain)
        if not lowered[at - 1 : at].isalnum() and not lowered[end : end + 1].isalnum():
            return True
        at = lowered.find(plain, at + 1)
    return False


def role_at(document: Document, span: Span) -> Role | None:
    """What the segment at `span` is."""
    segment = document.segment_at(span.start)
    return segment.role if segment else None


def stems_in(reading: Reading, span: Span) -> frozenset[str]:
    """The stems of the words there that say something, those of numbers left aside."""
    tokens = reading.tokens
    first = bisect_left(tokens, (span.start,))  # words sort by where they start
    last = min(bisect_left(tokens, (span.end,)), first + _MOST_WORDS)
    return frozenset(_stems(word.text for word in tokens[first:last]))


def story(reading: Reading) -> list[Sentence]:
    """The first sentences of the story itself."""
    document = reading.document
    told = (one for one in reading.sentences if role_at(document, one) in TOLD)
    few = (one for one, _ in zip(told, range(_MOST_SENTENCES), strict=False))
    return [Sentence(one, stems_in(reading, one)) for one in few]


def alike(sentences: Iterable[Sentence], stems: frozenset[str], least: int) -> list[Sentence]:
    """The sentences that share the most of the stems, if they share `least`."""
    scored = [(len(one.stems & stems), one) for one in sentences]
    best = max((score for score, _ in scored), default=0)
    return [one for score, one in scored if score == best] if best >= least else []


def least_shared(segment: Segment, stems: frozenset[str]) -> int:
    """How many stems a sentence must share with the display to tell the same.

    A caption's photo may have been taken anywhere and on any day, so that a caption must be all but
    the sentence itself.
    """
    if segment.role is Role.CAPTION:
        return _LEAST_OF_CAPTION
    return min(_LEAST, max(2, len(stems) - 1))


def _stems(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        plain = without_possessive(word)
        if plain[0].isalpha() and len(plain) > 1 and not is_function_word(plain):
            yield stem(plain)
