"""What differs between two wordings whose words are laid side by side.

What an editor may do to a quotation is no difference: to cut it at either end, to mark a gap with
an ellipsis, to put words in brackets, to spell in the house's way. Nor is a stutter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.language.alignment import Pair
from audit.language.quoted_words import (
    BRACKETED,
    MISSING,
    NEGATIONS,
    QuotedWord,
    is_function,
    quoted_words,
    shortened,
)

EDGE = 6
"""Words that are shown, at most, of what both say beyond the words they share."""
_MOST_BRACKETED = 6
_MOST_BEFORE = 4
_CLAUSE_END = compiled("[.?!,;:—–]")
_JOINING = frozenset({"&", "but", "or", "because", "while"})
_ONLY = frozenset({"only", "just", "merely", "simply", "least"})


class Change(StrEnum):
    """What a difference touches, the gravest first."""

    NEGATION = "negation"
    NUMBER = "number"
    NAME = "name"
    CONTENT = "content"
    FUNCTION = "function"
    CONTRACTION = "contraction"
    MARKED = "marked"

    @property
    def is_grave(self) -> bool:
        """Whether it may turn the sense round, however few words it touches."""
        return self in {Change.NEGATION, Change.NUMBER, Change.NAME}


EDITORIAL = frozenset({Change.MARKED, Change.CONTRACTION})
"""What an editor may do, and what a speaker's voice leaves open."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Words here where the other wording has others; either side may be empty.

    `here` and `there` are half-open offsets in the two texts, `counts` the words on each side.
    `over` tells that a sentence ends inside the words that one side leaves out.
    """

    change: Change
    here: tuple[int, int]
    there: tuple[int, int]
    counts: tuple[int, int]
    over: bool = False

    @property
    def flipped(self) -> Difference:
        """The same, seen from the other wording."""
        return Difference(self.change, self.there, self.here, self.counts[::-1], self.over)

    @property
    def left_out(self) -> bool:
        """Whether one of the two has nothing there."""
        return 0 in self.counts


@dataclass(frozen=True)
class Wording:
    """Words as somebody prints them, from `start` to `end` of `text`.

    `before` are the words that lead up to them outside the marks: 'he was not' before "sure".
    """

    text: str
    start: int = 0
    end: int | None = None
    before: str = ""

    @cached_property
    def cut(self) -> tuple[list[QuotedWord], int]:
        """The words, and the gap behind them."""
        return quoted_words(self.text, self.start, self.end)

    @property
    def words(self) -> list[QuotedWord]:
        """The words."""
        return self.cut[0]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different words among them."""
        return frozenset(self.keys)

    @cached_property
    def times(self) -> Counter[str]:
        """How often each word stands among them."""
        return Counter(self.keys)

    @cached_property
    def keys(self) -> list[str]:
        """The words as they are compared."""
        return [word.key for word in self.words]


def differences(one: Wording, other: Wording, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Every difference in order, `pairs` being the words that both have, by index."""
    yield from _at_start(one, other, pairs)
    yield from _contraction(one, other, pairs[0])
    for (i, j), (k, m) in pairwise(pairs):
        if k - i > 1 or m - j > 1 or one.words[k].gap or other.words[m].gap:
            yield from _between(one, other, (i + 1, k), (j + 1, m))
        yield from _contraction(one, other, (k, m))
    yield from _at_end(one, other, pairs[-1])


def _contraction(one: Wording, other: Wording, pair: Pair) -> Iterator[Difference]:
    here, there = one.words[pair[0]], other.words[pair[1]]
    if here.form != there.form and shortened(here.form, there.form):
        yield Difference(
            Change.CONTRACTION, (here.start, here.end), (there.start, there.end), (1, 1)
        )


def _between(one: Wording, other: Wording, here: Pair, there: Pair) -> Iterator[Difference]:
    """What two stretches between equal words make: a difference, or nothing worth a word."""
    ours, theirs = one.words[here[0] : here[1]], other.words[there[0] : there[1]]
    theirs_excused = _excused(theirs, one.words[here[0] : here[1] + 1], ours)
    ours_excused = _excused(ours, other.words[there[0] : there[1] + 1], theirs)
    if theirs_excused and ours_excused:
        if ours or theirs:
            yield _difference(one, other, here, there, Change.MARKED)
        return
    if theirs_excused:
        there = (there[0], there[0])
    elif ours_excused:
        here = (here[0], here[0])
    if not _same_but_for_spaces(ours, theirs) and not _stutter(one, here, other, there):
        yield _difference(one, other, here, there)


def _excused(
    words: Sequence[QuotedWord], beside: Sequence[QuotedWord], instead: Sequence[QuotedWord]
) -> bool:
    """Whether the other side says that it has not these words, or there are none to have.

    Brackets stand for a few words, but not beside words of their own.
    """
    gap = max(word.gap for word in beside)
    bracketed = gap == BRACKETED and not instead and len(words) <= _MOST_BRACKETED
    return not words or gap == MISSING or bracketed


def _same_but_for_spaces(ours: Sequence[QuotedWord], theirs: Sequence[QuotedWord]) -> bool:
    """'good will' and 'goodwill'; also 'f***ing' and what it stands for."""
    if not ours or not theirs:
        return False
    one, other = ("".join(word.key for word in words) for words in (ours, theirs))
    if one == other:
        return True
    for masked, word in ((one, other), (other, one)):
        head, star, _ = masked.partition("*")
        if star and head and word.startswith(head) and word.endswith(masked.rpartition("*")[2]):
            return True
    return False


def _stutter(one: Wording, here: Pair, other: Wording, there: Pair) -> bool:
    """Whether one side says a word or two twice: 'I – I think'."""
    for wording, (start, end), empty in ((one, here, there), (other, there, here)):
        count = end - start
        if empty[0] == empty[1] and 0 < count <= 2:
            said = wording.keys[start:end]
            if said in (
                wording.keys[max(0, start - count) : start],
                wording.keys[end : end + count],
            ):
                return True
    return False


def _at_start(one: Wording, other: Wording, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """What both say before the first word they share, or a negation that one of them cut off."""
    i, j = pairs[0]
    first, second = one.words[i], other.words[j]
    if first.gap or second.gap or (first.opens and second.opens):
        return
    if i and j:
        ours, theirs = _balanced(_back(one.words, i), _back(other.words, j))
        yield _difference(one, other, (i - ours, i), (j - theirs, j))
        return
    solid = pairs[1:2] == [(i + 1, j + 1)]
    if solid and ((i and _negation_cut(other, one, i)) or (j and _negation_cut(one, other, j))):
        here, there = (max(0, i - _MOST_BEFORE), i), (max(0, j - _MOST_BEFORE), j)
        yield _difference(one, other, here, there, Change.NEGATION)


def _negation_cut(cut: Wording, whole: Wording, end: int) -> bool:
    """Whether `cut` begins at word `end` of `whole`, right behind a negation that belongs to it."""
    reach = range(end - 1, max(0, end - _MOST_BEFORE) - 1, -1)
    at = next((index for index in reach if whole.keys[index] in NEGATIONS), None)
    if at is None or whole.keys[end] in NEGATIONS or whole.keys[at + 1] in _ONLY:
        return False
    between = whole.text[whole.words[at].end : whole.words[end].start]
    if _CLAUSE_END.search(between) or not _JOINING.isdisjoint(whole.keys[at + 1 : end]):
        return False
    return NEGATIONS.isdisjoint(word.key for word in quoted_words(cut.before)[0])


def _at_end(one: Wording, other: Wording, pair: Pair) -> Iterator[Difference]:
    i, j = pair[0] + 1, pair[1] + 1
    if i == len(one.words) or j == len(other.words):
        return
    first, second = one.words[i], other.words[j]
    if not (first.gap or second.gap or (first.opens and second.opens)):
        ours, theirs = _balanced(_ahead(one.words, i), _ahead(other.words, j))
        yield _difference(one, other, (i, i + ours), (j, j + theirs))


def _back(words: Sequence[QuotedWord], end: int) -> int:
    """How many words before `end` belong to its sentence."""
    count = 1
    while count < min(end, EDGE) and not words[end - count].opens:
        count += 1
    return count


def _ahead(words: Sequence[QuotedWord], start: int) -> int:
    """How many words from `start` on belong to its sentence."""
    count = 1
    while count < min(len(words) - start, EDGE) and not words[start + count].opens:
        count += 1
    return count


def _balanced(ours: int, theirs: int) -> Pair:
    """As many words on both sides, but for one that completes a sentence."""
    if abs(ours - theirs) <= 1:
        return ours, theirs
    return min(ours, theirs), min(ours, theirs)


def _difference(
    one: Wording, other: Wording, here: Pair, there: Pair, change: Change | None = None
) -> Difference:
    ours, theirs = one.words[here[0] : here[1]], other.words[there[0] : there[1]]
    over = False
    if not ours or not theirs:
        wording, (start, end) = (one, here) if ours else (other, there)
        over = start > 0 and any(word.opens for word in wording.words[start : end + 1])
    return Difference(
        change or _change(ours, theirs),
        _offsets(one, here),
        _offsets(other, there),
        (len(ours), len(theirs)),
        over,
    )


def _offsets(wording: Wording, within: Pair) -> tuple[int, int]:
    start, end = within
    if start < end:
        return wording.words[start].start, wording.words[end - 1].end
    at = wording.words[start].start if start < len(wording.words) else wording.words[-1].end
    return at, at


def _change(ours: Sequence[QuotedWord], theirs: Sequence[QuotedWord]) -> Change:
    """The gravest thing that one side has and the other has not."""
    here, there = {word.key for word in ours}, {word.key for word in theirs}
    words = [word for word in (*ours, *theirs) if (word.key in here) != (word.key in there)]
    if any(word.key in NEGATIONS for word in words):
        return Change.NEGATION
    if any(word.key[0].isdigit() for word in words):
        return Change.NUMBER
    if ours and theirs and any(word.is_name for word in words):
        return Change.NAME
    return Change.FUNCTION if all(is_function(word.key) for word in words) else Change.CONTENT
