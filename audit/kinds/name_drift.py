"""Flag one person, place or organisation spelled two ways in an article or a story.

Two words are one name when they are spelled nearly alike *and* stand beside the same other words
('Dieter Kosslick', 'Dieter Kossslick'), or when one of them only ever stands alone ('Paul
Knoepfler', later 'Knoepler'). Likeness alone is mostly wrong, so whatever speaks for two things
silences the rule: another ending ('Korea', 'Korean'), relatives, 'X and Y', codes, tables, given
names of their own. No form is right because it is the commoner one: unless the register knows one
of them, the rarer is marked, and the message names both.

Comparing whole names by similarity, as most tools do, finds a third of what it flags rightly.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import ClassVar, Literal, cast

from audit.documents.characters import key
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.findings.finding import Confidence, Evidence, Finding, passage
from audit.rules.account import Account
from audit.rules.article import Article
from audit.rules.kept_sightings import KeptNames, is_registered, kept
from audit.rules.rule import Hit, Rule
from audit.rules.sightings import COURTESY, TITLES, Sighting, Sightings, sightings
from audit.rules.spelling_pairs import (
    ALONE,
    COMPASS,
    LOPSIDED,
    MOST_COMPARED,
    MOST_WEIGHED,
    beside,
    is_bare,
    respelled,
)
from audit.rules.story_drift import Drift, Printed, drifts
from audit.rules.surroundings import Surroundings, TextSurroundings

_WOMEN = ("miss", "mrs", "ms")
_CROWDED = "not all names were compared with one another: too many are alike, or stand alike"
_MOST_MARKED = 20
_MOST_RELATED = 5


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
    exclusive: tuple[tuple[str, ...], ...] = ()
    """Titles of which nobody bears two in one story, such as Judge and Justice."""
    elsewhere: str
    """The message where other articles of the story spell it otherwise."""

    @property
    def looks_everywhere(self) -> bool:
        """Every article has names."""
        return True

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:  # noqa: ARG002
        """Each mention of the form that looks like the slip, for each pair of forms."""
        marked: set[Span] = set()
        for drift in _drifts(sightings(article), article, self._apart()):
            for one in drift.slip[:_MOST_MARKED]:
                if one.span not in marked:
                    marked.add(one.span)
                    yield self._marked(article, one, drift)

    def observe(self, article: Article, hits: Sequence[Hit]) -> object:  # noqa: ARG002
        """The words of the article's names with what stands beside them."""
        titles = frozenset(key(title) for titles in self.exclusive for title in titles)
        return kept(article, sightings(article), titles)

    def compare(self, accounts: Sequence[Account]) -> Iterator[Finding]:
        """The first mention in each article of each form that is held against others."""
        story = {one.path: (one.witness, cast("KeptNames", one.observed)) for one in accounts}
        exclusive = [frozenset(map(key, titles)) for titles in self.exclusive]
        for drift in drifts(story, self._apart(), exclusive):
            others = drift.others[0].paths
            for printed in drift.slip.printed[:_MOST_MARKED]:
                if printed.name.first.path not in others:
                    yield self._held(printed, drift)

    def _apart(self) -> frozenset[frozenset[str]]:
        return frozenset(frozenset(map(key, pair)) for pair in self.apart)

    def _held(self, printed: Printed, drift: Drift) -> Finding:
        seen = printed.name.first.words
        other = drift.others[0].printed[0].name
        right = other.first.words.upper() if seen.isupper() else other.first.words
        evidence = [
            Evidence(seen, self.because, right if drift.settled else None, passage=form)
            for spelling in drift.others
            for form in (spelling.printed[0].name.form,)
        ]
        related = [one.name.form for one in drift.others[0].printed[:_MOST_RELATED]]
        there = len(drift.others[0].paths)
        return self.remark(
            printed.name.first,
            *evidence,
            related=[printed.name.form, *related],
            suggestions=() if drift.tied else (right,),
            confidence=Confidence.MEDIUM if drift.tied else self.confidence,
            message=self.elsewhere,
            words={
                "form": " ".join(printed.name.form.text.split()),
                "other": " ".join(other.form.text.split()),
                "others": f"{there} other article{'s' * (there > 1)}",
            },
        )

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
        evidence = Evidence(seen, self.because, right if drift.sure else None, passage=there[0])
        return self.finding(
            article,
            one.span,
            evidence,
            related=there + here,
            suggestions=[right],
            confidence=self.confidence if drift.sure else Confidence.MEDIUM,
            words={"form": form, "other": other, "count": count, "others": others},
        )


def _shown(sighting: Sighting, text: str) -> str:
    return " ".join(sighting.form.of(text).split())


def _times(found: Sequence[Sighting]) -> str:
    return "once" if len(found) == 1 else f"{len(found)} times"


def _drifts(
    seen: Sightings, article: Article, apart: frozenset[frozenset[str]]
) -> Iterator[_Drift]:
    around = TextSurroundings(article.reading)
    for pair in respelled(seen, around, apart, full=partial(article.tell, _CROWDED)):
        yield _drift(article, seen, pair.ones, pair.others)
    yield from _rejoined(seen, article, around)
    yield from _retitled(seen, around)


def _drift(
    article: Article, seen: Sightings, ones: Sequence[Sighting], others: Sequence[Sighting]
) -> _Drift:
    """The pair with the form to mark first: what the register does not know, or the rarer."""
    known = [is_registered(article, found[0]) for found in (ones, others)]
    if known[0] != known[1]:
        slip, other = (others, ones) if known[0] else (ones, others)
        return _Drift(tuple(slip), tuple(other), sure=True)

    def soundness(found: Sequence[Sighting]) -> tuple[int, bool, int]:
        return len(found), found[0].word in seen.small, -found[0].span.start

    slip, other = sorted((ones, others), key=soundness)
    return _Drift(tuple(slip), tuple(other), len(other) >= LOPSIDED * len(slip))


def _rejoined(seen: Sightings, article: Article, around: Surroundings) -> Iterator[_Drift]:
    """One name as one word and as two: 'Hongkong' and 'Hong Kong'."""
    text = article.document.text
    for whole in (word for word in seen.by_word if word in seen.joined):
        apart = seen.joined[whole]
        parts = apart[0].word.split(" ")
        ordinary = whole in seen.small or seen.small.issuperset(parts)
        if len(whole) < ALONE or ordinary or parts[0] in COMPASS or min(map(len, parts)) < 2:
            continue
        together = [one for one in seen.by_word[whole] if not _is_handle(text, one.span)]
        shared = beside(together) & beside(apart)
        if not together or any(map(around.in_columns, apart[:MOST_COMPARED])):
            continue
        if shared or any(all(map(is_bare, found)) for found in (together, apart)):
            yield _drift(article, seen, together, apart)


def _is_handle(text: str, span: Span) -> bool:
    """Whether it is a tag, an account or part of an address, where spaces cannot be."""
    behind = text[span.end : span.end + 2]
    return text[span.start - 1 : span.start] in {"#", "@", "/", "."} or (
        behind[:1] in {".", "/", "@"} and behind[1:].isalnum()
    )


def _retitled(seen: Sightings, around: Surroundings) -> Iterator[_Drift]:
    """One person with two courtesy titles: 'Mrs Vale', later 'Ms Vale'."""
    titled: dict[str, dict[str, list[Sighting]]] = {}
    for title in (*_WOMEN, "mr"):
        for one in seen.by_word.get(title, ()):
            if one.after:
                titled.setdefault(one.after[0], {}).setdefault(title, []).append(one)
    for surname, found in titled.items():
        if len(found) != 2 or surname in TITLES or len(_given_names(seen, surname)) > 1:
            continue
        rare, common = sorted(found.values(), key=lambda one: (len(one), -one[0].span.start))
        slip = len(rare) == 1 and len(common) >= LOPSIDED
        couple = any(_is_half_of_couple(one) or around.beside_kin(one) for one in rare)
        if (slip or "mr" not in found) and not couple:
            yield _Drift(tuple(rare), tuple(common), slip)


def _is_half_of_couple(one: Sighting) -> bool:
    return bool(one.before) and one.before[0].removeprefix("and ") in COURTESY


def _given_names(seen: Sightings, surname: str) -> set[str]:
    found = seen.by_word.get(surname, [])[:MOST_WEIGHED]
    return {one.before[0] for one in found if one.before} - TITLES


RULE = NameDriftRule
