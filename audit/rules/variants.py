"""Which quotations are one utterance in two wordings, of one article or of several.

Each quotation is compared with those that share telling words close together, never with all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from audit.documents.records import dataclass
from audit.language.differences import EDITORIAL, Change, Difference, Wording
from audit.language.quoted_words import is_function
from audit.language.wordings import Comparison, Relation, as_fragment, compared, may_agree
from audit.rules.utterances import Utterance

Pair = tuple[int, int]
Part = tuple[int, int]

_SHORTEST, _LONGEST_FRAGMENT = 2, 8
MOST_FOREIGN = 0.34
"""Share of changed words in a part of a quotation: one of three."""
_STEM = 5
_REACH = 3
"""Telling words beside which another counts as close."""
_MOST_HOLDERS = 60
"""Quotations that a pair of words may stand in before it tells nothing."""
_MOST_COMPARED = 60
_MOST_CELLS, _MOST_CELLS_EACH = 3_000_000, 100_000
"""Words times words that are compared in all and for one quotation; a usual pair has a thousand."""
_MOST_WORDS = 400
"""Words of a quotation by which others are looked up."""
_SURE_CONTENT, _SURE_COVERAGE = 6, 0.75
_WHOLE_CONTENT, _WHOLE_COVERAGE, _WHOLE_RATE = 3, 0.9, 0.2
"""From which two speakers are rather one, wrongly named."""

_CLOSE = 2
"""Words between two differences that are shown as one."""
_MOST_CHARACTERS = 160
_WORD = 40
"""Characters in which a neighbouring word is looked for."""


class Shown(NamedTuple):
    """Words that differ: `here` is printed where the other has `there`."""

    here: str
    there: str


@dataclass(frozen=True, slots=True)
class Variant:
    """Two quotations of one utterance, by number, and how the first stands to the second."""

    one: int
    other: int
    found: Comparison


def variants(given: Sequence[Utterance], pairs: Sequence[Pair]) -> Iterator[Variant]:
    """Every one of the pairs that is one utterance, verbatim ones too, in order."""
    words = [utterance.wording for utterance in given]
    for one, other in pairs:
        found = compared(words[one], words[other])
        if found.relation is not Relation.APART and _is_one(given[one], given[other], found):
            yield Variant(one, other, found)


def fragments(given: Sequence[Utterance], pairs: Sequence[Pair]) -> Iterator[Variant]:
    """Quoted words that a longer quotation has otherwise, and none has so; the fragment first."""
    words = [utterance.wording for utterance in given]
    rivals: defaultdict[int, list[Variant]] = defaultdict(list)
    for pair in pairs:
        for part, whole in (pair, pair[::-1]):
            compares = _as_part(words[part], words[whole])
            if compares is not None and given[part].may_be(given[whole]):
                rivals[part].append(Variant(part, whole, compares))
    for part in sorted(rivals):
        found = rivals[part]
        if all(telling(given[part], given[one.other], one.found) for one in found):
            yield min(found, key=lambda one: (one.found.rate, one.other))


def _as_part(part: Wording, whole: Wording) -> Comparison | None:
    count = len(part.words)
    if not _SHORTEST <= count <= _LONGEST_FRAGMENT or count >= len(whole.words):
        return None
    compares = as_fragment(part, whole)
    return compares if compares.relation is not Relation.APART else None


def differing(found: Comparison) -> bool:
    """Whether the words themselves differ, beyond what editors do."""
    return found.relation in {Relation.ALTERED, Relation.ELIDED, Relation.SPLICED}


def shown_apart(one: Utterance, other: Utterance, found: Comparison) -> list[Shown]:
    """The words that differ, as an editor would quote them, of both; the gravest first."""
    return apart(one.place.words, other.place.words, found.differences)


def apart(here: str, there: str, differences: Sequence[Difference]) -> list[Shown]:
    """As `shown_apart`, of two texts. What stands close together is one."""
    telling = [one for one in differences if one.change not in EDITORIAL] or list(differences)
    joined: list[list[Difference]] = []
    for one in telling:
        if joined and _is_close(here, there, joined[-1][-1], one):
            joined[-1].append(one)
        else:
            joined.append([one])
    order = list(Change)
    joined.sort(key=lambda every: min((order.index(one.change), one.left_out) for one in every))
    return [_shown(here, there, every) for every in joined]


def _is_close(here: str, there: str, one: Difference, other: Difference) -> bool:
    between = (here[one.here[1] : other.here[0]], there[one.there[1] : other.there[0]])
    return all(len(words.split()) <= _CLOSE for words in between)


def _shown(here: str, there: str, every: Sequence[Difference]) -> Shown:
    """Both sides from the first to the last difference, with neighbours where one is empty."""
    first, last = every[0], every[-1]
    parts = (first.here[0], last.here[1]), (first.there[0], last.there[1])
    if any(start == end for start, end in parts):
        parts = _widened(here, parts[0]), _widened(there, parts[1])
    return Shown(_flat(here, parts[0]), _flat(there, parts[1]))


def _widened(text: str, part: Part) -> Part:
    """With the word before and the word behind."""
    before = text[max(0, part[0] - _WORD) : part[0]].rstrip()
    behind = text[part[1] : part[1] + _WORD]
    start = part[0] - len(text[max(0, part[0] - _WORD) : part[0]]) + before.rfind(" ") + 1
    skipped = len(behind) - len(behind.lstrip())
    end = behind.find(" ", skipped)
    return start, part[1] + (len(behind) if end < 0 else end)


def _flat(text: str, part: Part) -> str:
    words = " ".join(text[slice(*part)].split()).strip(" ,.;:—–-")
    return words if len(words) <= _MOST_CHARACTERS else f"{words[:_MOST_CHARACTERS]}…"


def telling(one: Utterance, other: Utterance, found: Comparison) -> bool:
    """Whether the words differ, and not only as a headline leaves small words out."""
    small = found.gravest is Change.FUNCTION and (one.in_headline or other.in_headline)
    return differing(found) and not small


def _is_one(one: Utterance, other: Utterance, found: Comparison) -> bool:
    if one.elsewhere(other):
        return False
    sure = found.content >= _SURE_CONTENT and found.coverage >= _SURE_COVERAGE
    whole = found.content >= _WHOLE_CONTENT and found.coverage >= _WHOLE_COVERAGE
    return sure or (whole and found.rate <= _WHOLE_RATE) or not one.of_another(other)


def likely(words: Sequence[Wording]) -> Iterator[Pair]:
    """Pairs that share telling words close together, each once."""
    if len(words) < 2:
        return
    holders: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    stems = [_stems(wording) for wording in words]
    times = Counter(stem for own in stems for stem in set(own))
    common = {stem for stem, count in times.items() if count > 1}
    for number, own in enumerate(stems):
        shared: Counter[int] = Counter()
        for gram in sorted(set(_grams(own, common))):
            held = holders[gram]
            if len(held) <= _MOST_HOLDERS:
                if held:  # seldom
                    shared.update(held)
                held.append(number)
        likely = sorted(shared, key=lambda other: (-shared[other], other))[:_MOST_COMPARED]
        yield from ((other, number) for other in sorted(likely))


def comparable(given: Sequence[Utterance]) -> list[Pair]:
    """The pairs of quotations, by number, that are worth comparing."""
    return list(affordable([utterance.wording for utterance in given]))


def alike(words: Sequence[Wording]) -> list[Pair]:
    """The pairs, by number, that are one utterance or a part of it, whoever says them."""
    return [
        (one, other)
        for one, other in affordable(words)
        if compared(words[one], words[other]).relation is not Relation.APART
        or _as_part(words[one], words[other]) is not None
        or _as_part(words[other], words[one]) is not None
    ]


def affordable(words: Sequence[Wording]) -> Iterator[Pair]:
    """The likely pairs, as many as can be compared in a time that the words' number bounds."""
    spent: Counter[int] = Counter()
    total = 0
    for one, other in likely(words):
        if spent[other] < _MOST_CELLS_EACH and total < _MOST_CELLS:
            mine, theirs = words[one], words[other]
            laid_out = mine.keys != theirs.keys and may_agree(mine, theirs)
            cells = len(mine.words) * len(theirs.words) if laid_out else 0
            spent[other] += cells
            total += cells
            yield one, other


def _stems(wording: Wording) -> list[str]:
    return [key[:_STEM] for key in wording.keys[:_MOST_WORDS] if not is_function(key)]


def _grams(stems: Sequence[str], common: Set[str]) -> Iterator[tuple[str, str]]:
    """Each two stems that stand close together, of those that are `common` to two quotations."""
    for at, stem in enumerate(stems):
        if stem in common:
            for other in stems[at + 1 : at + 1 + _REACH]:
                if other in common:
                    yield stem, other
