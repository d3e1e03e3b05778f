"""Find two names of a sentence that the reference has in each other's places.

"Aas beat Lund" where the reference has "Lund beat Aas", "from Oslo to Bergen" where it has "from
Bergen to Oslo". Each of the two stands between the words that the reference has around the other;
if one of the sentences is passive ("was beaten by Aas"), it is the other way round.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations
from typing import Literal

from audit.documents.expressions import compiled
from audit.language.contents import Contents, Sentence, key
from audit.language.names import Name
from audit.language.stems import stem
from audit.rules.aligned_sentences import Aligned, AlignedSentence
from audit.rules.look_up import LookUp, Sort, Verdict
from audit.rules.slots import Surroundings, likeness

_ALIKE = 0.6
_MOST_NAMES = 8
_REACH = 3
_BETWEEN = 120
_CLEARER = 3
"""How much better the two must fit into each other's places than into their own."""
_MUTUAL = "meet marry divorce date face play join draw tie clash fight talk speak compare".split()
"""What two do to one another."""
_BY = compiled(r"\bby\s(?:\w+\s){0,3}\Z")
_BEING = compiled(r"\b(?:was|were|is|are|be|been|being|got|gets)\s(?:\w+\s){1,4}by\b")
_PLACED = frozenset("from to by against over behind ahead of under above into".split())
"""What says which of the two is which."""

Pair = tuple[Name, Name]


def swapped_names(aligned: AlignedSentence, article: Contents) -> Iterator[LookUp]:
    """The first of two names that stand in each other's places, if no other two do."""
    names = [name for name in aligned.sentence.names[:_MOST_NAMES] if not name.title_case]
    if len(names) < 2:
        return
    every = frozenset(part for name in names for part in stems_of(name))
    alike = [one for one in aligned.candidates if aligned.share(one, every) >= _ALIKE]
    found = []
    for pair in combinations(names, 2) if alike else ():
        placed = [_swapped(pair, one, aligned, article) for one in alike]
        if True in placed and False not in placed:
            found.append((pair, alike[placed.index(True)]))
    if len(found) == 1:
        (first, second), one = found[0]
        there = second.span.of(article.document.text)
        span = first.span
        yield LookUp(span, span, Sort.NAME, Verdict.CONTRADICTED, there, one.sentence.span)


def _swapped(pair: Pair, one: Aligned, aligned: AlignedSentence, article: Contents) -> bool | None:
    """Whether the two have changed places in the reference's sentence; None if that is open."""
    others = _same(pair, one.sentence)
    persons = article.persons | aligned.reference.persons
    mixed = len({key(name.words[-1]) in persons for name in pair}) > 1
    if others is None or mixed or _is_mutual(pair, aligned.sentence, article):
        return None
    ours, theirs = stems_of(pair[0]) | stems_of(pair[1]), stems_of(others[0]) | stems_of(others[1])
    here = [_around(aligned.sentence, name, ours, article) for name in pair]
    there = [_around(one.sentence, name, theirs, aligned.reference) for name in others]
    crossed = likeness(here[0], there[1]), likeness(here[1], there[0])
    straight = likeness(here[0], there[0]), likeness(here[1], there[1])
    voices = _voice(pair, article), _voice(others, aligned.reference)
    if "open" in voices:
        return None
    if voices[0] != voices[1]:
        crossed, straight = straight, crossed
    if min(crossed) >= 1 and sum(crossed) - sum(straight) >= _CLEARER:
        return True
    return False if sum(straight) > sum(crossed) else None


def _same(pair: Pair, sentence: Sentence) -> Pair | None:
    """The two names of the reference's sentence, each if it is named once alone."""
    found = []
    for name in pair:
        own = stems_of(name)
        same = [other for other in sentence.names if own & stems_of(other)]
        if len(same) != 1:
            return None
        found.append(same[0])
    return None if found[0] == found[1] else (found[0], found[1])


def _is_mutual(pair: Pair, sentence: Sentence, article: Contents) -> bool:
    """Whether the two may as well change places: "Aas and Lund", "Aas met Lund"."""
    start, end = pair[0].span.end, pair[1].span.start
    between = [token.stem for token in sentence.tokens if start <= token.start < end]
    if end - start > _BETWEEN or not _mutual().isdisjoint(between):
        return True
    words = {key(word) for word in article.document.text[start:end].split()}
    return not between and words.isdisjoint(_PLACED)


def _voice(pair: Pair, contents: Contents) -> Literal["active", "passive", "open"]:
    first, second = sorted(pair, key=lambda name: name.span)
    between = contents.document.text[first.span.end : second.span.start]
    if _BY.search(between) is None:
        return "active"
    return "passive" if _BEING.search(between) is not None else "open"


def _around(
    sentence: Sentence, name: Name, without: frozenset[str], contents: Contents
) -> Surroundings:
    """The words nearest to the name, the two names aside, and prepositions before them."""
    tokens = [token for token in sentence.tokens if token.stem not in without]
    before = [token.stem for token in tokens if token.end <= name.span.start]
    behind = [token.stem for token in tokens if token.start >= name.span.end]
    text = contents.document.text
    words = text[max(sentence.span.start, name.span.start - _REACH * 8) : name.span.start].split()
    placed = [word for word in words[-2:] if word in _PLACED and word not in {"by", "of"}]
    return Surroundings((*placed[-1:], *before[: -_REACH - 1 : -1]), tuple(behind[:_REACH]))


def stems_of(name: Name) -> frozenset[str]:
    """The stems of a name's words."""
    return frozenset(stem(key(part)) for word in name.words for part in word.split("-") if part)


@cache
def _mutual() -> frozenset[str]:
    return frozenset(map(stem, _MUTUAL))
