"""Tell whether two wordings are one utterance, and how one stands to the other.

The share of changed words decides whether two wordings are one utterance at all: none is verbatim,
a quarter is altered, and beyond two fifths it is another utterance or a translation back. A
negation, a number or a name that differs outranks the rate.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from audit.documents.records import dataclass
from audit.language.alignment import Pair, aligned
from audit.language.differences import EDGE, EDITORIAL, Change, Difference, Wording, differences
from audit.language.quoted_words import is_function


class Relation(StrEnum):
    """How one wording stands to another; spliced means that a whole sentence's end is missing."""

    VERBATIM = "verbatim"
    MARKED = "marked"
    MINOR = "minor"
    ELIDED = "elided"
    SPLICED = "spliced"
    ALTERED = "altered"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of comparing two wordings.

    `rate` is the share of changed words where both speak, `coverage` the share of the shorter one's
    words that the other has, `content` how many of those say something by themselves.
    `there` is where the other wording has what this one says.
    """

    relation: Relation
    differences: tuple[Difference, ...] = ()
    rate: float = 1.0
    coverage: float = 0.0
    content: int = 0
    there: tuple[int, int] = (0, 0)

    @property
    def gravest(self) -> Change | None:
        """The gravest change."""
        order = list(Change)
        return min((d.change for d in self.differences), key=order.index, default=None)


APART = Comparison(Relation.APART)
_MOST_CHANGED = 0.5
_COVERED, _COVERED_SHIFTED = 0.6, 0.75
_FEWEST_CONTENT, _ENOUGH_CONTENT = 2, 3
_ENOUGH_WORDS = 6
_SURE_CONTENT, _SURE_RATE = 5, 0.3
_MOST_CUT = 3


def compared(one: Wording, other: Wording) -> Comparison:
    """How `one` stands to `other`. Bounded, however long they are."""
    pairs = _pairs(one, other) if may_agree(one, other) else []
    if not pairs:
        return APART
    found = tuple(differences(one, other, pairs))
    content = sum(not is_function(one.keys[i]) for i, _ in pairs)
    shorter = min(len(one.words), len(other.words))
    coverage = len(pairs) / shorter
    rate = _rate(len(pairs), found)
    there = (other.words[pairs[0][1]].start, other.words[pairs[-1][1]].end)
    if _is_one_utterance(one, other, pairs, content, rate):
        relation = _relation(found)
        return Comparison(relation, found, rate, coverage, content, there)
    return Comparison(Relation.APART, (), rate, coverage, content, there)


def as_fragment(part: Wording, whole: Wording) -> Comparison:
    """How a few quoted words stand to the sentence that they seem to be taken from.

    Both ends of `part` must stand in `whole`, and two of its words that say something.
    """
    count = len(part.words)
    ends = part.keys[:1] + part.keys[-1:]
    pairs = _pairs(part, whole) if whole.vocabulary.issuperset(ends) else []
    if len(pairs) < 2 or pairs[0][0] != 0 or pairs[-1][0] != count - 1:
        return APART
    content = sum(not is_function(part.keys[i]) for i, _ in pairs)
    found = tuple(differences(part, whole, pairs))
    rate = _rate(len(pairs), found)
    coverage = len(pairs) / count
    if content < 2 or coverage < _COVERED or rate > _MOST_CHANGED:
        return APART
    there = (whole.words[pairs[0][1]].start, whole.words[pairs[-1][1]].end)
    return Comparison(_relation(found), found, rate, coverage, content, there)


def may_agree(one: Wording, other: Wording) -> bool:
    """Whether they share enough words, in any order, to be worth laying side by side."""
    fewest = min(len(one.vocabulary), len(other.vocabulary))
    shared = one.vocabulary & other.vocabulary
    if len(shared) <= _SURE_CONTENT and 2 * len(shared) < max(fewest, 1):
        return False
    times = {key: min(one.times[key], other.times[key]) for key in shared}
    content = sum(count for key, count in times.items() if not is_function(key))
    covered = sum(times.values()) >= _COVERED * min(len(one.words), len(other.words))
    return content >= _SURE_CONTENT or (content >= _FEWEST_CONTENT and covered)


def alike(one: str, other: str) -> bool:
    """Whether two words may be forms of one: 'line' and 'lines', 'suspend' and 'suspending'."""
    if one[:3] != other[:3] or one[:1].isdigit():
        return False
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if len(long) - len(short) > 4 or len(short) < 3:
        return False
    return long.startswith(short[:-1] if len(short) > 4 else short)


def _pairs(one: Wording, other: Wording) -> list[Pair]:
    """The words that both have, the ends of the alignment pursued word by word."""
    if not one.words or not other.words:
        return []
    inside = _inside(one, other)
    if inside:
        return inside
    pairs = aligned(one.keys, other.keys, _weight, alike)
    if not pairs:
        return []
    (i, j), (k, m) = pairs[0], pairs[-1]
    before = _in_common(
        one.keys[max(0, i - EDGE) : i][::-1], other.keys[max(0, j - EDGE) : j][::-1]
    )
    behind = _in_common(one.keys[k + 1 : k + 1 + EDGE], other.keys[m + 1 : m + 1 + EDGE])
    lead = [(i - 1 - a, j - 1 - b) for a, b in reversed(before)]
    return [*lead, *pairs, *((k + 1 + a, m + 1 + b) for a, b in behind)]


def _inside(one: Wording, other: Wording) -> list[Pair]:
    """The words of the shorter one, if they stand as they are in the other: most do."""
    swapped = len(other.keys) < len(one.keys)
    short, long = (other, one) if swapped else (one, other)
    padded = f" {' '.join(long.keys)} "
    at = padded.find(f" {' '.join(short.keys)} ")
    if at < 0:
        return []
    start = padded.count(" ", 0, at)
    pairs = [(index, start + index) for index in range(len(short.keys))]
    return [(there, here) for here, there in pairs] if swapped else pairs


def _in_common(ones: Sequence[str], others: Sequence[str]) -> list[Pair]:
    """The longest common subsequence of two short stretches."""
    best: dict[Pair, list[Pair]] = {}
    for i in range(len(ones) - 1, -1, -1):
        for j in range(len(others) - 1, -1, -1):
            skipped = max(best.get((i + 1, j), []), best.get((i, j + 1), []), key=len)
            taken = [(i, j), *best.get((i + 1, j + 1), [])] if ones[i] == others[j] else []
            best[i, j] = taken if len(taken) >= len(skipped) else skipped
    return best.get((0, 0), [])


def _weight(key: str) -> float:
    return 1.0 if is_function(key) else 3.0


def _is_one_utterance(
    one: Wording, other: Wording, pairs: Sequence[Pair], content: int, rate: float
) -> bool:
    """Whether enough is the same; more is asked where both go on beyond what they share."""
    swapped = len(other.words) < len(one.words)
    short, long = (other, one) if swapped else (one, other)
    ends = [(j, i) if swapped else (i, j) for i, j in (pairs[0], pairs[-1])]
    lead, long_lead = ends[0]
    trail, long_trail = len(short.words) - 1 - ends[1][0], len(long.words) - 1 - ends[1][1]
    shifted = (lead > 0 and long_lead == 0) or (trail > 0 and long_trail == 0)
    coverage = len(pairs) / len(short.words)
    if shifted and coverage < _COVERED_SHIFTED:
        return content >= _SURE_CONTENT and rate <= _SURE_RATE
    if rate > _MOST_CHANGED or coverage < _COVERED:
        return False
    if content >= _ENOUGH_CONTENT:
        return True
    return content >= _FEWEST_CONTENT and (
        coverage >= _COVERED_SHIFTED or len(pairs) >= _ENOUGH_WORDS
    )


def _relation(found: Sequence[Difference]) -> Relation:
    if not found:
        return Relation.VERBATIM
    said = [difference for difference in found if difference.change not in EDITORIAL]
    if any(difference.over for difference in said):
        return Relation.SPLICED
    if said:
        cuts = all(difference.left_out for difference in said)
        return Relation.ELIDED if cuts else Relation.ALTERED
    marked = all(difference.change is Change.MARKED for difference in found)
    return Relation.MARKED if marked else Relation.MINOR


def _rate(matched: int, found: Sequence[Difference]) -> float:
    """Changed words by the words that were compared; a cut counts three words at most."""
    changed = 0
    for difference in found:
        if difference.change not in EDITORIAL:
            most = max(difference.counts)
            changed += min(most, _MOST_CUT) if difference.left_out else most
    return changed / (matched + changed)
