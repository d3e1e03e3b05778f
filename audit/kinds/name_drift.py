"""Flag one person, place or organisation spelled two ways in one article, without a register.

Two words are one name when they are spelled nearly alike *and* stand beside the same other words
('Dieter Kosslick', 'Dieter Kossslick'), or when one of them only ever stands alone ('Paul
Knoepfler', later 'Knoepler'). Likeness alone is mostly wrong, so whatever speaks for two things
silences the rule: another ending ('Korea', 'Korean'), relatives, 'X and Y', codes, tables, given
names of their own. No form is right because it is the commoner one: unless the register knows one
of them, the rarer is marked, and the message names both.

Comparing whole names by similarity, as most tools do, finds a third of what it flags rightly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from audit.documents.characters import key
from audit.documents.spans import Span
from audit.engines.nearness import Edit, Likeness, spelled_alike
from audit.findings.finding import Confidence, Evidence, Finding, passage
from audit.rules.article import Article
from audit.rules.rule import Hit, Rule
from audit.rules.sightings import Sighting, Sightings, sightings

_WOMAN = frozenset({"mrs", "ms", "miss"})
_COURTESY = _WOMAN | frozenset("mr mx sir dame lady lord dr".split())
_TITLES = _COURTESY | frozenset(
    "president vice minister prime chancellor secretary general senator sen rep congressman"
    " congresswoman governor gov mayor judge justice king queen prince princess pope bishop"
    " archbishop cardinal father rev pastor captain capt major maj colonel col lt lieutenant sgt"
    " sergeant admiral commissioner chairman chairwoman chief director professor prof ambassador"
    " councillor detective officer coach manager ceo spokesman spokeswoman deputy former"
    " attorney foreign finance defence defense treasury state".split()
)
_COMPASS = frozenset(
    "north south east west northern southern eastern western central upper lower mid".split()
)
_WEAK = _COMPASS | frozenset(
    "new old great greater the a an and saint st first second third national international federal"
    " united january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday"
    " saturday sunday mon tue wed thu fri sat sun ltd inc corp plc co company group sa nv ag spa"
    " gmbh na".split()
)
"""Words that stand beside so many others that sharing them means little."""
_KIN = re.compile(
    r"\b(?:wife|husband|brothers?|sisters?|sons?|daughters?|father|mother|parents|twins?|siblings?"
    r"|couple|spouse|cousins?|nephew|niece|widow|uncle|aunt|grand(?:son|daughter|father|mother)"
    r"|famil(?:y|ies))\b",
    re.IGNORECASE,
)
_BOTH = re.compile(r"\b(?:and|or|from|to|with|versus|vs|than|not)\b|[,;/&]")
_STOP = re.compile(r"[.!?]\s")
_VOWEL = re.compile("[aeiouy]|[^\x00-\x7f]")
_COLUMN = re.compile(r"[^\s.!?:;,\"”’')](?: {2,}|\t+)(?=\S)")
_HEARD = frozenset({Edit.SOUND, Edit.DOUBLED, Edit.SWAPPED, Edit.MARKS})
_TYPED = frozenset({Edit.DOUBLED, Edit.SWAPPED, Edit.DROPPED})
_LONG = 5
_ALONE = 6
_LOPSIDED = 3
_VERY_LOPSIDED = 5
_NEAR = 60
_MOST_COMPARED = 24
_MOST_OTHER_LETTERS = 4
_MOST_WEIGHED = 200
_MOST_MARKED = 20
_MOST_RELATED = 5


@dataclass(frozen=True, slots=True)
class _Pair:
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
        return self.ones[0].word, self.others[0].word

    @property
    def lopsided(self) -> bool:
        """Whether one of the forms is so rare beside the other that it looks like a slip."""
        return self.counts[1] >= _LOPSIDED * self.counts[0]


@dataclass(frozen=True, slots=True)
class _Drift:
    """Two forms of one name. `slip` is the one to mark."""

    slip: tuple[Sighting, ...]
    other: tuple[Sighting, ...]
    sure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NameDriftRule(Rule):
    """One name spelled two ways in an article."""

    names: ClassVar[tuple[str, ...]] = ("text", "expected", "form", "other", "count", "others")

    kind: Literal["name-drift"]
    """name-drift"""
    apart: tuple[tuple[str, str], ...] = ()
    """Pairs of words that look like one but are two, such as Niger and Nigeria."""

    @property
    def looks_everywhere(self) -> bool:
        """Every article has names."""
        return True

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:  # noqa: ARG002
        """Each mention of the form that looks like the slip, for each pair of forms."""
        marked: set[Span] = set()
        apart = frozenset(frozenset(map(key, pair)) for pair in self.apart)
        for drift in _drifts(sightings(article), article, apart):
            for one in drift.slip[:_MOST_MARKED]:
                if one.span not in marked:
                    marked.add(one.span)
                    yield self._marked(article, one, drift)

    def _marked(self, article: Article, one: Sighting, drift: _Drift) -> Finding:
        document = article.document
        seen = one.span.of(document.text)
        right = drift.other[0].span.of(document.text)
        if seen.isupper():
            right = right.upper()
        form, other = (_shown(found[0], document.text) for found in (drift.slip, drift.other))
        count, others = _times(drift.slip), _times(drift.other)
        there, here = (
            [passage(document, found.form) for found in side[:_MOST_RELATED]]
            for side in (drift.other, drift.slip)
        )
        because = f"'{form}' ({count}) is also '{other}' ({others}) in this article"
        evidence = Evidence(seen, because, right if drift.sure else None, passage=there[0])
        return self.finding(
            article,
            one.span,
            evidence,
            related=there + here,
            suggestions=[right],
            confidence=self.confidence if drift.sure else Confidence.MEDIUM,
            form=form,
            other=other,
            count=count,
            others=others,
        )


def _shown(sighting: Sighting, text: str) -> str:
    return " ".join(sighting.form.of(text).split())


def _times(found: Sequence[Sighting]) -> str:
    return "once" if len(found) == 1 else f"{len(found)} times"


def _drifts(
    seen: Sightings, article: Article, apart: frozenset[frozenset[str]]
) -> Iterator[_Drift]:
    text = article.document.text
    for one, other in _candidates(seen):
        likeness = spelled_alike(one, other)
        if likeness is None or likeness.edit is Edit.REGIONAL or {one, other} & _TITLES:
            continue
        if frozenset((one, other)) in apart or _possessive(one, other, likeness.edit):
            continue
        pair = _anchored(seen, one, other, likeness)
        if pair is None:
            pair = _one_alone(seen, one, other, likeness)
        elif not _one_name(pair, seen, text):
            pair = None
        if pair is not None and not _two_things(pair, text):
            yield _drift(article, seen, pair.ones, pair.others)
    yield from _rejoined(seen, article)
    yield from _retitled(seen, article)


def _candidates(seen: Sightings) -> Iterator[tuple[str, str]]:
    """Words that may be alike: they share a neighbour, or their first letter and a letter more.

    Linear, because each bucket is bounded: among thousands of words in one bucket some pairs are
    not compared.
    """
    buckets: dict[str, list[str]] = {}
    letters = {word: frozenset(word) for word in seen.by_word}
    pairs: dict[tuple[str, str], None] = {}
    for word, found in seen.by_word.items():
        if len(word) < 2 or not word[0].isalpha():
            continue
        own = letters[word]
        for name in dict.fromkeys(_buckets(word, found)):
            bucket = buckets.setdefault(name, [])
            if len(bucket) < _MOST_COMPARED:
                for other in bucket:
                    if len(own ^ letters[other]) <= _MOST_OTHER_LETTERS:
                        pairs[other, word] = None
                bucket.append(word)
    yield from pairs


def _buckets(word: str, found: Sequence[Sighting]) -> Iterator[str]:
    for one in found[:_MOST_COMPARED]:
        if one.before:
            yield f"<{one.before[0]}"
        if one.after:
            yield f">{one.after[0]}"
    if len(word) >= _ALONE:
        yield word[:2]
        yield f"{word[0]}-{word[-1]}"


def _possessive(one: str, other: str, edit: Edit) -> bool:
    """Whether one is a possessive and the other no misspelling of it, as Right's is of Rights."""
    return edit is not Edit.MARKS and ("'" in one or "'" in other)


def _anchored(seen: Sightings, one: str, other: str, likeness: Likeness) -> _Pair | None:
    """The sightings of both words beside the same words, if there are any."""
    all_ones, all_others = (seen.by_word[word] for word in (one, other))
    shared = _beside(all_ones) & _beside(all_others)
    if not shared:
        return None
    strong = {anchor for anchor in shared if _is_strong(anchor)}
    ones, others = (
        tuple(s for s in found if not (strong or shared).isdisjoint(_beside([s])))
        for found in (all_ones, all_others)
    )
    flanked = not _flanks(ones).isdisjoint(_flanks(others))
    two = flanked or not _doubles(ones).isdisjoint(_doubles(others))
    counts = sorted((len(all_ones), len(all_others)))
    return _Pair(likeness, ones, others, (counts[0], counts[1]), bool(strong), two, flanked)


def _beside(found: Sequence[Sighting]) -> set[tuple[str, str]]:
    before = {("before", one.before[0]) for one in found[:_MOST_WEIGHED] if one.before}
    return before | {("after", one.after[0]) for one in found[:_MOST_WEIGHED] if one.after}


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
    return side == "after" or word not in _TITLES


def _one_name(pair: _Pair, seen: Sightings, text: str) -> bool:
    """Whether the edit is one that people make, given how much stands beside both words."""
    edit, first = pair.likeness.edit, pair.likeness.at == 0
    if edit is Edit.ENDING:
        return pair.strong and (pair.flanked or (pair.two and _in_compound(pair, text)))
    if edit is Edit.MARKS:
        return pair.strong and pair.flanked and "'" in "".join(pair.words)
    if not pair.strong:
        slip = edit in _TYPED or edit is Edit.SOUND
        return slip and not first and pair.likeness.shorter >= _LONG and pair.counts[0] == 1
    if (first and edit is not Edit.SOUND) or pair.likeness.shorter <= 3:
        return pair.two or pair.lopsided
    ordinary = all(word in seen.small for word in pair.words)
    return pair.two or not ordinary


def _in_compound(pair: _Pair, text: str) -> bool:
    """Whether an s is lost inside a hyphenated name, where grammar asks for none: Owen-Illinois."""
    one, other = pair.words
    hyphened = all(text[s.span.end : s.span.end + 1] == "-" for s in pair.ones + pair.others)
    return hyphened and one.removesuffix("s") == other.removesuffix("s")


def _one_alone(seen: Sightings, one: str, other: str, likeness: Likeness) -> _Pair | None:
    """A long word that only stands alone, as a surname does later on, and one spelled alike."""
    if likeness.shorter < _ALONE or likeness.at == 0 or not seen.small.isdisjoint((one, other)):
        return None
    ones, others = (tuple(seen.by_word[word]) for word in (one, other))
    bare = [all(map(_is_bare, found[:_MOST_WEIGHED])) for found in (ones, others)]
    if not any(bare):
        return None
    fewer, more = sorted((len(ones), len(others)))
    ending_a_name = [any(s.before and not s.after for s in found) for found in (ones, others)]
    if likeness.edit is Edit.SOUND:
        known = ending_a_name != [False, False]
    elif likeness.edit is Edit.REPLACED:
        known = more >= _VERY_LOPSIDED * fewer
    else:
        known = likeness.edit in _TYPED
    return _Pair(likeness, ones, others, (fewer, more), True, False, False) if known else None


def _is_bare(sighting: Sighting) -> bool:
    """Whether no word of a name stands beside it: nothing, a title, or another name and 'and'."""
    beside = (word for word in sighting.before + sighting.after[:1])
    return all(word in _TITLES or word.startswith("and ") for word in beside)


def _two_things(pair: _Pair, text: str) -> bool:
    """Whether the text speaks of two things: relatives, a coordination, codes, columns."""
    if not all(map(_VOWEL.search, pair.words)):
        return True
    if pair.likeness.edit in _HEARD:
        return _coordinated(text, pair)
    found = pair.ones[:10] + pair.others[:10]
    return (
        any(_beside_kin(text, one) for one in found)
        or any(_in_columns(text, one.span) for one in found)
        or _coordinated(text, pair)
    )


def _beside_kin(text: str, one: Sighting) -> bool:
    return bool(_KIN.search(text, max(0, one.span.start - _NEAR), one.span.end + _NEAR))


def _coordinated(text: str, pair: _Pair) -> bool:
    """Whether the two are set side by side somewhere: 'Jon Smith and Don Smith'."""
    for one in pair.ones[:_MOST_COMPARED]:
        for other in pair.others[:_MOST_COMPARED]:
            first, last = sorted((one.span, other.span))
            between = text[first.end : min(last.start, first.end + _NEAR // 2)]
            near = first.end + len(between) == last.start
            if near and _BOTH.search(between) and not _STOP.search(between):
                return True
    return False


def _in_columns(text: str, span: Span) -> bool:
    """Whether the line, as far as it is near, is a row of a table set with spaces."""
    start = max(text.rfind("\n", max(0, span.start - 200), span.start), span.start - 200, 0)
    line = text[start : span.end + 200].strip("\n").partition("\n")[0]
    return len(_COLUMN.findall(line)) >= 3


def _drift(
    article: Article, seen: Sightings, ones: Sequence[Sighting], others: Sequence[Sighting]
) -> _Drift:
    """The pair with the form to mark first: what the register does not know, or the rarer."""
    known = [_registered(article, found[0]) for found in (ones, others)]
    if known[0] != known[1]:
        slip, other = (others, ones) if known[0] else (ones, others)
        return _Drift(tuple(slip), tuple(other), sure=True)

    def soundness(found: Sequence[Sighting]) -> tuple[int, bool, int]:
        return len(found), found[0].word in seen.small, -found[0].span.start

    slip, other = sorted((ones, others), key=soundness)
    return _Drift(tuple(slip), tuple(other), len(other) >= _LOPSIDED * len(slip))


def _registered(article: Article, one: Sighting) -> bool:
    names = [f"{beside} {one.word}" for beside in one.before[:1]]
    names += [f"{one.word} {beside}" for beside in one.after[:1]]
    return any(article.register.named(name) for name in names)


def _rejoined(seen: Sightings, article: Article) -> Iterator[_Drift]:
    """One name as one word and as two: 'Hongkong' and 'Hong Kong'."""
    text = article.document.text
    for whole in (word for word in seen.by_word if word in seen.joined):
        apart = seen.joined[whole]
        parts = apart[0].word.split(" ")
        ordinary = whole in seen.small or seen.small.issuperset(parts)
        if len(whole) < _ALONE or ordinary or parts[0] in _COMPASS or min(map(len, parts)) < 2:
            continue
        together = [one for one in seen.by_word[whole] if not _is_handle(text, one.span)]
        shared = _beside(together) & _beside(apart)
        if not together or any(_in_columns(text, one.span) for one in apart[:_MOST_COMPARED]):
            continue
        if shared or any(all(map(_is_bare, found)) for found in (together, apart)):
            yield _drift(article, seen, together, apart)


def _is_handle(text: str, span: Span) -> bool:
    """Whether it is a tag, an account or part of an address, where spaces cannot be."""
    behind = text[span.end : span.end + 2]
    return text[span.start - 1 : span.start] in {"#", "@", "/", "."} or (
        behind[:1] in {".", "/", "@"} and behind[1:].isalnum()
    )


def _retitled(seen: Sightings, article: Article) -> Iterator[_Drift]:
    """One person with two courtesy titles: 'Mrs Vale', later 'Ms Vale'."""
    titled: dict[str, dict[str, list[Sighting]]] = {}
    for title in sorted(_WOMAN | {"mr"}):
        for one in seen.by_word.get(title, ()):
            if one.after:
                titled.setdefault(one.after[0], {}).setdefault(title, []).append(one)
    for surname, found in titled.items():
        if len(found) != 2 or surname in _TITLES or len(_given_names(seen, surname)) > 1:
            continue
        rare, common = sorted(found.values(), key=lambda one: (len(one), -one[0].span.start))
        slip = len(rare) == 1 and len(common) >= _LOPSIDED
        couple = any(
            _is_half_of_couple(one) or _beside_kin(article.document.text, one) for one in rare
        )
        if (slip or "mr" not in found) and not couple:
            yield _Drift(tuple(rare), tuple(common), slip)


def _is_half_of_couple(one: Sighting) -> bool:
    return bool(one.before) and one.before[0].removeprefix("and ") in _COURTESY


def _given_names(seen: Sightings, surname: str) -> set[str]:
    found = seen.by_word.get(surname, [])[:_MOST_WEIGHED]
    return {one.before[0] for one in found if one.before} - _TITLES


RULE = NameDriftRule
