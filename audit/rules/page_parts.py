"""Weigh what rules marked in one segment: which of its lines and sentences are furniture.

Hints of different rules count together, because a page mixes its own: 'Support us, get our
newsletter'. In doubt a line stays in the story.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum

from audit.documents.document import Role, Segment
from audit.documents.expressions import compiled
from audit.documents.line_shapes import ends_sentence
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.reader_address import (
    addresses_reader,
    content_words,
    is_demand,
    reports,
)
from audit.rules.page_lines import cut

LONGEST_LINE = 200
_LONGEST_WORDY = 160
_FEWEST_WORDS = 2
_SHARE = 0.75
_SHARE_ALONE = 0.6
_LONGEST_SENTENCE = 300
_LONGEST_CLAUSE = 160
_JOINT = r"[.!?:)\"”-] +(?=[A-Z])"
"""Where one sentence may have been run into another."""
_FEWEST_BARS = 3
_FEWEST_BARS_INSIDE = 4
_WIDEST_GAP = 10
_LETTER = compiled(r"[^\W\d_]")
_READ = frozenset({Role.BODY, Role.STANDFIRST})
_READ_AS_LINES = frozenset({Role.HEADLINE, Role.CAPTION, Role.DATELINE})
"""A headline can be a page's line, and 'ADVERTISEMENT -' looks like a dateline."""
_BETWEEN_BARS = compiled(r"[^\s|•·+/]")


class Sort(StrEnum):
    """What a mark says of the words it stands on."""

    SURE = "sure"
    """Their sentence is furniture."""
    HINT = "hint"
    """Two of them are, where the reader is addressed."""
    LINE = "line"
    """A line is, if it says nothing else."""
    OPENING = "opening"
    """A short line is, if it begins with them."""
    BAR = "bar"
    """A row of them is, like the names in a row of buttons."""
    WORD = "word"
    """A line is, if most of its words are such."""
    SHAPE = "shape"
    """They are, by their form or place."""
    PLEA = "plea"
    """Their paragraph is, if no rule knows more of it."""
    REST = "rest"
    """A reader has taken the line for furniture, whatever it says."""


_WORDED = frozenset({Sort.SURE, Sort.HINT, Sort.WORD})


class Follows(StrEnum):
    """What may stand inside a block without a mark of its own."""

    NOTHING = "nothing"
    PROSE = "prose"
    TITLES = "titles"


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that look like furniture to the rule of that id."""

    span: Span
    rule: str
    sort: Sort
    follows: Follows = Follows.NOTHING


@dataclass(frozen=True, slots=True)
class Part:
    """A line or sentence that is furniture, or may be if its neighbour is."""

    span: Span
    mark: Mark
    sure: bool


def parts_of(
    text: str, segment: Segment, marks: list[Mark], quoted: Callable[[int], bool]
) -> list[Part]:
    """What is furniture in a segment, or may be beside some; `marks` are in order."""
    span, role = segment.span, segment.role
    known = role is Role.FURNITURE
    free = marks if known else [mark for mark in marks if not quoted(mark.span.start)]
    whole = _whole(text, span, role, free)
    if whole is not None:
        return [Part(span, whole, sure=True)]
    if role not in _READ:
        return []
    shaped = [Part(mark.span, mark, sure=True) for mark in free if mark.sort is Sort.SHAPE]
    parts = [*shaped, *_bars(text, free), *_sentences(text, span, free)]
    plea = next((mark for mark in free if mark.sort is Sort.PLEA), None)
    if plea is not None and not any(part.sure for part in parts):
        return [Part(span, plea, sure=True)]
    return sorted(parts, key=lambda part: (part.span.start, -part.span.end))


def _whole(text: str, span: Span, role: Role, marks: list[Mark]) -> Mark | None:
    """The mark by which the whole segment is furniture, if it is."""
    shape = next((m for m in marks if m.sort is Sort.SHAPE and m.span.covers(span)), None)
    if role is Role.FURNITURE:
        worded = [m for m in marks if m.sort in {Sort.SURE, Sort.OPENING, Sort.LINE}]
        told = next((m for m in worded if m.sort is not Sort.LINE), None)
        rest = next((m for m in marks if m.sort is Sort.REST), None)
        return told or shape or (worded[0] if worded else rest)
    if role not in _READ and role not in _READ_AS_LINES:
        return None
    if shape is not None:
        return shape
    if span.end - span.start > LONGEST_LINE:
        return None
    opening = next((m for m in marks if m.sort is Sort.OPENING and _opens(text, span, m)), None)
    if opening is not None and role in _READ and not _tells(text, span, opening):
        return opening
    return _line(text, span, marks)


def _tells(text: str, span: Span, mark: Mark) -> bool:
    """Whether what opens like a link is a sentence of the story: "Also on Friday, he said so."."""
    if mark.follows is not Follows.TITLES or not mark.span.of(text)[-1].isalpha():
        return False
    line = span.of(text)
    return ends_sentence(line) and reports(line)


def _opens(text: str, span: Span, mark: Mark) -> bool:
    return mark.span.start == span.start or not _LETTER.search(text, span.start, mark.span.start)


def _line(text: str, span: Span, marks: list[Mark]) -> Mark | None:
    """The first mark of a line in which no letter is left beside what the marks stand on."""
    saying = [mark for mark in marks if mark.sort in {Sort.LINE, Sort.BAR}]
    if not saying:
        return None
    at = span.start
    for mark in saying:
        if mark.span.start > at and _LETTER.search(text, at, mark.span.start):
            return None
        at = max(at, mark.span.end)
    if _LETTER.search(text, at, span.end):
        return None
    first = next((mark for mark in saying if mark.sort is Sort.LINE), None)
    return first if first or len(saying) < _FEWEST_BARS else saying[0]


def _wordy(text: str, span: Span, marks: list[Mark], *, alone: bool) -> Mark | None:
    """The first mark of a short line that is made of a page's words: 'Article bookmarked'.

    Sentences of a paragraph must address the reader besides; a report may have the same words.
    """
    line = span.of(text)
    if len(line) > _LONGEST_WORDY or all(mark.sort is not Sort.WORD for mark in marks):
        return None
    if reports(line):
        return None
    if not alone and not addresses_reader(line):
        return None
    telling = [span.start + at for at in content_words(line)]
    starts = [mark.span.start for mark in marks]
    covered = sum(_is_covered(at, marks, starts) for at in telling)
    enough = _SHARE_ALONE if alone and not ends_sentence(line) else _SHARE
    return marks[0] if covered >= max(_FEWEST_WORDS, enough * len(telling)) else None


def _is_covered(at: int, marks: list[Mark], starts: list[int]) -> bool:
    index = bisect_right(starts, at)
    return any(mark.span.start <= at < mark.span.end for mark in marks[max(0, index - 4) : index])


def _bars(text: str, marks: list[Mark]) -> Iterator[Part]:
    """Rows of names with nothing but spaces and strokes between them, inside other text."""
    row: list[Mark] = []
    for mark in [*(mark for mark in marks if mark.sort is Sort.BAR), None]:
        if mark is not None and row and _adjoin(text, row[-1], mark):
            row.append(mark)
            continue
        if len(row) >= _FEWEST_BARS_INSIDE:
            yield Part(Span(row[0].span.start, row[-1].span.end), row[0], sure=True)
        row = [mark] if mark is not None else []


def _adjoin(text: str, mark: Mark, following: Mark) -> bool:
    start, end = mark.span.end, following.span.start
    return end - start <= _WIDEST_GAP and _BETWEEN_BARS.search(text, start, end) is None


def _sentences(text: str, span: Span, marks: list[Mark]) -> Iterator[Part]:
    """The sentences of a segment that are, or may be, furniture."""
    if not any(mark.sort in _WORDED for mark in marks):
        return
    units = cut(text, span)
    starts = [unit.start for unit in units]
    own: dict[int, list[Mark]] = {}
    for mark in marks:
        if mark.sort not in {Sort.SHAPE, Sort.PLEA, Sort.REST}:
            own.setdefault(bisect_right(starts, mark.span.start) - 1, []).append(mark)
    for index in sorted(own):
        part = _judged(text, units[index], own[index], alone=len(units) == 1)
        if part is None:
            continue
        yield part
        if part.sure:
            yield from _beside(text, units, index, part.mark)


def _beside(text: str, units: Sequence[Span], index: int, mark: Mark) -> Iterator[Part]:
    """The question before a sentence, and the answer behind it: 'Got a tip? Write to us.'"""
    if index and _asks(text, units[index - 1]):
        yield Part(units[index - 1], mark, sure=False)
    following = units[index + 1 : index + 2]
    if following and _asks(text, units[index]) and is_demand(following[0].of(text)):
        yield Part(following[0], mark, sure=False)


def _asks(text: str, unit: Span) -> bool:
    return text[unit.end - 1] == "?"


def _judged(text: str, unit: Span, marks: list[Mark], *, alone: bool) -> Part | None:
    sure = next((mark for mark in marks if mark.sort is Sort.SURE), None)
    if sure is not None:
        return Part(_trimmed(text, unit, sure.span), sure, sure=True)
    wordy = _wordy(text, unit, marks, alone=alone)
    if wordy is not None:
        return Part(unit, wordy, sure=True)
    line = unit.of(text)
    hints = [mark for mark in marks if mark.sort is Sort.HINT]
    if not hints or reports(line) or not addresses_reader(line):
        return None
    return Part(unit, hints[0], sure=_has_two(text, hints))


def _trimmed(text: str, unit: Span, phrase: Span) -> Span:
    """The part round a phrase of a sentence so long that it must be several, run together."""
    if unit.end - unit.start <= _LONGEST_SENTENCE:
        return unit
    joint = compiled(_JOINT)
    start = max((unit.start, *(m.end() for m in joint.finditer(text, unit.start, phrase.start))))
    end = joint.search(text, phrase.end, unit.end)
    start = start if phrase.start - start <= _LONGEST_CLAUSE else phrase.start
    stop = end.start() if end else unit.end
    return Span(start, stop if stop - phrase.end <= _LONGEST_CLAUSE else phrase.end)


def _has_two(text: str, marks: list[Mark]) -> bool:
    """Whether there are two different hints beside each other."""
    first = marks[0]
    for mark in marks[1:]:
        if mark.span.start < first.span.end:
            first = max(first, mark, key=lambda one: one.span.end - one.span.start)
        elif mark.span.of(text).lower() != first.span.of(text).lower():
            return True
    return False
