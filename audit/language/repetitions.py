"""Find paragraphs, lines and sentences that stand twice.

Far apart only long paragraphs count, because boxes of key points and refrains repeat short ones on
purpose; directly behind each other a few words are enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from audit.documents.document import Document, Role
from audit.documents.records import dataclass
from audit.documents.spans import Span

_READ = frozenset({Role.BODY, Role.STANDFIRST, Role.CAPTION})
_FEWEST_WORDS, _FEWEST_APART = 4, 10


@dataclass(frozen=True, slots=True)
class Repetition:
    """A stretch that stands elsewhere too, and where it stood first."""

    span: Span
    first: Span


def repeated_paragraphs(document: Document) -> Iterator[Repetition]:
    """Paragraphs, and lines of a paragraph, that the article has printed before."""
    text = document.text
    seen: dict[str, tuple[int, Span]] = {}
    for index, segment in enumerate(document.segments):
        if segment.role not in _READ:
            continue
        words = segment.span.of(text).split()
        if len(words) < _FEWEST_WORDS:
            continue
        key = " ".join(words)
        before = seen.get(key)
        seen[key] = (index, segment.span)
        if before is None:
            yield from _repeated_lines(text, segment.span)
        elif index - before[0] == 1 or len(words) >= _FEWEST_APART:
            yield Repetition(segment.span, before[1])


def repeated_sentences(document: Document, sentences: Sequence[Span]) -> Iterator[Repetition]:
    """Sentences that stand twice, the one directly behind the other, in one paragraph."""
    text = document.text
    for before, here in pairwise(sentences):
        if before.end - before.start != here.end - here.start:
            continue
        words = here.of(text)
        if words == before.of(text) and len(words.split()) >= _FEWEST_WORDS:
            segment = document.segment_at(here.start)
            if segment is not None and segment.span.start <= before.start:
                yield Repetition(here, before)


def _repeated_lines(text: str, span: Span) -> Iterator[Repetition]:
    """Lines of a wrapped paragraph that stand twice, one below the other."""
    if text.find("\n", span.start, span.end) < 0:
        return
    before: Span | None = None
    at = span.start
    for line in span.of(text).splitlines(keepends=True):
        content = line.strip()
        here = None
        if len(content.split()) >= _FEWEST_WORDS:
            start = at + len(line) - len(line.lstrip())
            here = Span(start, start + len(content))
        if before is not None and here is not None and before.of(text) == content:
            yield Repetition(here, before)
        before = here
        at += len(line)
