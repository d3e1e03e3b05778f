"""Pairs of words in one article that are two spellings of one name, and not two names.

Two words count as one when they are spelled nearly alike *and* stand beside the same other words,
or when one of them only ever stands alone. Then whatever speaks for two things overrules it:
relatives, a coordination, columns of a table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.engines.nearness import Edit, Likeness, sounded, spelled_alike
from audit.rules.sightings import TITLES, Sighting, Sightings
from audit.rules.surroundings import Surroundings

COMPASS = frozenset(
    "north south east west northern southern eastern western central upper lower mid".split()
)
_WEAK = COMPASS | frozenset(
    "new old great greater the a an and saint st first second third national international federal"
    " united january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday"
    " saturday sunday mon tue wed thu fri sat sun ltd inc corp plc co company group sa nv ag spa"
    " gmbh na am pm et est edt ct cst cdt pt pst pdt gmt bst utc".split()
)
"""Words that stand beside so many others that sharing them means little."""
_NO_CONSONANT = compiled("[^b-df-hj-np-tv-xz]")
_VOWEL = compiled("[aeiouy]|[^\x00-\x7f]")
_HEARD = frozenset({Edit.SOUND, Edit.DOUBLED, Edit.SWAPPED, Edit.MARKS})
_TYPED = frozenset({Edit.DOUBLED, Edit.SWAPPED, Edit.DROPPED})
_LONG = 5
_FRAME = 4
ALONE = 6
_LONG_ALONE = 8
LOPSIDED = 3
_VERY_LOPSIDED = 5
MOST_COMPARED = 24
_MOST_OTHER_LETTERS = 4
MOST_WEIGHED = 200


@dataclass(frozen=True, slots=True)
class SpellingPair:
    """Two words and where they are sighted beside the same words.

    `strong` if one of those is a name itself, `two` if two are shared, `flanked` if one on each
    side. `counts` is how often each is sighted at all, the rarer first.
    """

    likeness: Likeness
    ones: tuple[Sighting, ...]
    others: tuple[Sighting, ...]
    counts: tuple[int, int]
    strong: bool
    two: bool
    flanked: bool

    @property
    def words(self) -> tuple[str, str]:
        """The two words, folded."""
        return self.ones[0].word, self.others[0].word

    @property
    def lopsided(self) -> bool:
        """Whether one of the forms is so rare beside the other that it looks like a slip."""
        return self.counts[1] >= LOPSIDED * self.counts[0]


def respelled(
    seen: Sightings,
    around: Surroundings,
    apart: frozenset[frozenset[str]],
    *,
    one_event: bool = False,
    full: Callable[[], None] = lambda: None,
) -> Iterator[SpellingPair]:
    """The pairs of words that are one name, without the pairs that are known to stay apart.

    Args:
        one_event: whether the words are of several articles on one event. Few long names of an
            event are spelled alike, so that these need nothing beside them.
        full: called where there are too many words to compare each with each.
    """
    for one, other in _candidates(seen, full):
        likeness = spelled_alike(one, other) or (_same_frame(one, other) if one_event else None)
        if likeness is None or likeness.edit is Edit.REGIONAL or {one, other} & TITLES:
            continue
        if frozenset((one, other)) in apart or _possessive(one, other, likeness.edit):
            continue
        pair = _anchored(seen, one, other, likeness)
        if pair is None:
            pair = _one_alone(seen, one, other, likeness)
            if pair is None and one_event:
                pair = _both_long(seen, one, other, likeness)
        elif not _one_name(pair, seen, around):
            pair = None
        if pair is not None and not _two_things(pair, around):
            yield pair


def _candidates(seen: Sightings, full: Callable[[], None]) -> Iterator[tuple[str, str]]:
    """Words that may be alike: they share a neighbour, or their first letter and a letter more.

    Linear, because each bucket is bounded. A word for which a bucket has no room is compared with
    those of its first and with those of its last letter there: a slip seldom changes both.
    """
    buckets: dict[str, list[str]] = {}
    letters = {word: frozenset(word) for word in seen.by_word}
    pairs: dict[tuple[str, str], None] = {}
    for word, found in seen.by_word.items():
        if len(word) < 2 or not word[0].isalpha():
            continue
        own = letters[word]
        for name in dict.fromkeys(_buckets(word, found)):
            for bucket in _with_room(buckets, name, word, full):
                for other in bucket:
                    if len(own ^ letters[other]) <= _MOST_OTHER_LETTERS:
                        pairs[other, word] = None
                bucket.append(word)
    yield from pairs


def _with_room(
    buckets: dict[str, list[str]], name: str, word: str, full: Callable[[], None]
) -> Iterator[list[str]]:
    whole = buckets.setdefault(name, [])
    if len(whole) < MOST_COMPARED:
        yield whole
        return
    for at in (0, -1):
        finer = f"{name} {at} {word[at]}"
        if finer not in buckets:
            buckets[finer] = [other for other in whole if other[at] == word[at]]
        if len(buckets[finer]) < MOST_COMPARED:
            yield buckets[finer]
        else:
            full()


def _buckets(word: str, found: Sequence[Sighting]) -> Iterator[str]:
    for one in found[:MOST_COMPARED]:
        if one.before:
            yield f"<{one.before[0]}"
        if one.after:
            yield f">{one.after[0]}"
    if len(word) >= ALONE:
        yield word[:2]
        yield f"{word[0]}-{word[-1]}"


def _same_frame(one: str, other: str) -> Likeness | None:
    """A likeness by consonants alone: Kathryn, Katherine. Three are too few: Marine, Marion."""
    frames = {_NO_CONSONANT.sub("", sounded(word)) for word in (one, other)}
    if len(frames) == 1 and len(min(frames)) >= _FRAME:
        return Likeness(Edit.SOUND, 1, min(len(one), len(other)))
    return None


def _possessive(one: str, other: str, edit: Edit) -> bool:
    """Whether one is a possessive and the other no misspelling of it, as Right's is of Rights."""
    return edit is not Edit.MARKS and ("'" in one or "'" in other)


def _anchored(seen: Sightings, one: str, other: str, likeness: Likeness) -> SpellingPair | None:
    """The sightings of both words beside the same words, if there are any."""
    all_ones, all_others = (seen.by_word[word] for word in (one, other))
    shared = beside(all_ones) & beside(all_others)
    if not shared:
        return None
    strong = {anchor for anchor in shared if _is_strong(anchor)}
    ones, others = (
        tuple(s for s in found if not (strong or shared).isdisjoint(beside([s])))
        for found in (all_ones, all_others)
    )
    flanked = not _flanks(ones).isdisjoint(_flanks(others))
    two = flanked or not _doubles(ones).isdisjoint(_doubles(others))
    counts = sorted((seen.counts[one], seen.counts[other]))
    return SpellingPair(likeness, ones, others, (counts[0], counts[1]), bool(strong), two, flanked)


def beside(found: Sequence[Sighting]) -> set[tuple[str, str]]:
    """The sides and words on which the sightings have their nearest neighbours."""
    before = {("before", one.before[0]) for one in found[:MOST_WEIGHED] if one.before}
    return before | {("after", one.after[0]) for one in found[:MOST_WEIGHED] if one.after}


def _flanks(found: Sequence[Sighting]) -> set[tuple[str, str]]:
    return {(one.before[0], one.after[0]) for one in found if one.before and one.after}


def _doubles(found: Sequence[Sighting]) -> set[tuple[str, ...]]:
    before = {("before", *one.before) for one in found if len(one.before) == 2}
    return before | {("after", *one.after) for one in found if len(one.after) == 2}


def _is_strong(anchor: tuple[str, str]) -> bool:
    side, word = anchor
    if word in _WEAK or len(word) < 2 or not word[0].isalpha():
        return False
    if word.startswith(("and ", "for ", "of ", "the ")):
        return False
    return side == "after" or word not in TITLES


def _one_name(pair: SpellingPair, seen: Sightings, around: Surroundings) -> bool:
    """Whether the edit is one that people make, given how much stands beside both words."""
    edit, first = pair.likeness.edit, pair.likeness.at == 0
    if edit is Edit.ENDING:
        return pair.strong and (pair.flanked or (pair.two and _in_compound(pair, around)))
    if edit is Edit.MARKS:
        return pair.strong and pair.flanked and "'" in "".join(pair.words)
    if not pair.strong:
        slip = edit in _TYPED or edit is Edit.SOUND
        long = pair.likeness.shorter >= _LONG and pair.counts[0] == 1
        return slip and not first and long and not _in_other_company(pair.ones, pair.others)
    if edit is not Edit.SOUND and (first or pair.likeness.shorter <= 3):
        return pair.two or pair.lopsided
    ordinary = all(word in seen.small for word in pair.words)
    return pair.two or not ordinary


def _in_compound(pair: SpellingPair, around: Surroundings) -> bool:
    """Whether an s is lost inside a hyphenated name, where grammar asks for none: Owen-Illinois."""
    one, other = pair.words
    hyphened = all(around.hyphened(found)[1] for found in pair.ones + pair.others)
    return hyphened and one.removesuffix("s") == other.removesuffix("s")


def _one_alone(seen: Sightings, one: str, other: str, likeness: Likeness) -> SpellingPair | None:
    """A long word that only stands alone, as a surname does later on, and one spelled alike."""
    if likeness.shorter < ALONE or likeness.at == 0 or not seen.small.isdisjoint((one, other)):
        return None
    ones, others = (tuple(seen.by_word[word]) for word in (one, other))
    bare = [all(map(is_bare, found[:MOST_WEIGHED])) for found in (ones, others)]
    if not any(bare):
        return None
    fewer, more = sorted((seen.counts[one], seen.counts[other]))
    ending_a_name = [any(s.before and not s.after for s in found) for found in (ones, others)]
    if likeness.edit is Edit.SOUND:
        known = ending_a_name != [False, False]
    elif likeness.edit is Edit.REPLACED:
        known = more >= _VERY_LOPSIDED * fewer
    else:
        known = likeness.edit in _TYPED
    return (
        SpellingPair(likeness, ones, others, (fewer, more), True, False, False) if known else None
    )


def _both_long(seen: Sightings, one: str, other: str, likeness: Likeness) -> SpellingPair | None:
    """Two long names that are spelled alike, whatever stands beside them."""
    typed = likeness.edit in _TYPED | {Edit.SOUND, Edit.REPLACED}
    if not typed or likeness.shorter < _LONG_ALONE or likeness.at == 0:
        return None
    if not seen.small.isdisjoint((one, other)):
        return None
    ones, others = (tuple(seen.by_word[word]) for word in (one, other))
    if _in_other_company(ones, others):
        return None
    fewer, more = sorted((seen.counts[one], seen.counts[other]))
    return SpellingPair(likeness, ones, others, (fewer, more), True, False, False)


def _in_other_company(ones: Sequence[Sighting], others: Sequence[Sighting]) -> bool:
    """Whether both stand beside names, and beside other ones: Sergei Lavrov and Sergey Pravov."""
    here, there = (
        {word for _, word in beside(found) if word not in TITLES} for found in (ones, others)
    )
    return bool(here) and bool(there) and here.isdisjoint(there)


def is_bare(sighting: Sighting) -> bool:
    """Whether no word of a name stands beside it: nothing, a title, or another name and 'and'."""
    near = sighting.before + sighting.after[:1]
    return all(word in TITLES or word.startswith("and ") for word in near)


def _two_things(pair: SpellingPair, around: Surroundings) -> bool:
    """Whether the text speaks of two things: relatives, a coordination, codes, columns."""
    if not all(map(_VOWEL.search, pair.words)) or _in_other_compounds(pair, around):
        return True
    if pair.likeness.edit in _HEARD:
        return around.coordinated(pair.ones, pair.others)
    found = pair.ones[:10] + pair.others[:10]
    return (
        any(map(around.beside_kin, found))
        or any(map(around.in_columns, found))
        or around.coordinated(pair.ones, pair.others)
    )


def _in_other_compounds(pair: SpellingPair, around: Surroundings) -> bool:
    """Whether hyphens make the two parts of different names: Jong-nam and Yong-suk."""
    hyphened = [around.hyphened(found) for found in pair.ones + pair.others]
    shared = {side for side, _ in beside(pair.ones) & beside(pair.others)}
    return (any(behind for _, behind in hyphened) and "after" not in shared) or (
        any(ahead for ahead, _ in hyphened) and "before" not in shared
    )
