"""Names that the articles of a story spell in different ways, and who prints which.

No form is right because more articles print it: a copied error looks confirmed. If the register
knows one of the forms, that decides; else the forms are counted by independent witnesses, and with
a tie each form is held against the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from audit.documents.records import dataclass
from audit.rules.kept_sightings import KeptName, KeptNames, KeptSurroundings
from audit.rules.sightings import Sighting, Sightings
from audit.rules.spelling_pairs import SpellingPair, respelled

_TWICE = 2


@dataclass(frozen=True, slots=True)
class Printed:
    """A word as one article prints it, and the witness that the article's text comes from."""

    witness: str
    name: KeptName


@dataclass(frozen=True, slots=True)
class Spelling:
    """One spelling of a name, with the articles that print it."""

    printed: tuple[Printed, ...]

    @property
    def word(self) -> str:
        """The spelling, folded."""
        return self.printed[0].name.word

    @property
    def known(self) -> bool:
        """Whether the register holds a name with it."""
        return any(one.name.known for one in self.printed)

    @property
    def witnesses(self) -> int:
        """How many independent articles print it."""
        return len({one.witness for one in self.printed})

    @property
    def paths(self) -> frozenset[str]:
        """The articles that print it."""
        return frozenset(one.name.first.path for one in self.printed)


@dataclass(frozen=True, slots=True)
class Drift:
    """Spellings of one name: `slip` is held against `others`, the best attested first.

    `settled` if the register knows one of the others, `tied` if as many witnesses print the slip
    as the best of them.
    """

    slip: Spelling
    others: tuple[Spelling, ...]
    settled: bool
    tied: bool


def drifts(
    story: Mapping[str, tuple[str, KeptNames]],
    apart: frozenset[frozenset[str]],
    exclusive: Sequence[frozenset[str]],
) -> Iterator[Drift]:
    """The names that are spelled in several ways, and those that bear several titles.

    Args:
        story: for each article's path its witness and its names.
        apart: pairs of words that are two names.
        exclusive: titles of which nobody bears two.
    """
    yield from _retitled(story, exclusive)
    spellings = _spellings((witness, names.names) for witness, names in story.values())
    seen = _merged(story, spellings)
    for words in _together(
        pair.words
        for pair in respelled(seen, KeptSurroundings(), apart, one_event=True)
        if not _both_at_home(pair, spellings)
    ):
        yield from _held(sorted((spellings[word] for word in words), key=_standing))


def _retitled(
    story: Mapping[str, tuple[str, KeptNames]], exclusive: Sequence[frozenset[str]]
) -> Iterator[Drift]:
    """'Judge Ann Holm' here and 'Justice Ann Holm' there."""
    bearers: defaultdict[tuple[int, str], list[Spelling]] = defaultdict(list)
    titled = _spellings((witness, names.titled) for witness, names in story.values())
    for whole, found in titled.items():
        title, _, bearer = whole.partition(" ")
        for number, titles in enumerate(exclusive):
            if title in titles:
                bearers[number, bearer].append(found)
    for spellings in bearers.values():
        if len(spellings) > 1 and len(frozenset.union(*(one.paths for one in spellings))) > 1:
            yield from _held(sorted(spellings, key=_standing))


def _spellings(kept: Iterable[tuple[str, Sequence[KeptName]]]) -> dict[str, Spelling]:
    printed: defaultdict[str, list[Printed]] = defaultdict(list)
    for witness, names in kept:
        for name in names:
            printed[name.word].append(Printed(witness, name))
    return {word: Spelling(tuple(found)) for word, found in printed.items()}


def _merged(
    story: Mapping[str, tuple[str, KeptNames]], spellings: Mapping[str, Spelling]
) -> Sightings:
    """All articles as if they were one."""
    by_word: dict[str, list[Sighting]] = {
        word: [one for printed in found.printed for one in printed.name.sightings]
        for word, found in spellings.items()
    }
    small = frozenset(
        word for _, names in story.values() for word in names.small if word in by_word
    )
    counts = {
        word: sum(one.name.count for one in found.printed) for word, found in spellings.items()
    }
    return Sightings(by_word, {}, small, counts)


def _both_at_home(pair: SpellingPair, spellings: Mapping[str, Spelling]) -> bool:
    """Whether articles print both as if they were two names: two articles do, or one often."""
    ones, others = (
        {one.around.path for one in found if one.around is not None}
        for found in (pair.ones, pair.others)
    )
    both = ones & others
    counts = [
        printed.name.count
        for word in pair.words
        for printed in spellings[word].printed
        if printed.name.first.path in both
    ]
    return len(both) >= _TWICE or (bool(both) and min(counts) >= _TWICE)


def _together(pairs: Iterator[tuple[str, str]]) -> list[list[str]]:
    """The words that pairs connect, in the order in which they come up."""
    groups: list[list[str]] = []
    of: dict[str, list[str]] = {}
    for one, other in pairs:
        first, second = of.setdefault(one, [one]), of.setdefault(other, [other])
        if first not in groups:
            groups.append(first)
        if first is not second:
            first += second
            groups = [group for group in groups if group is not second]
            of.update(dict.fromkeys(second, first))
    return groups


def _standing(spelling: Spelling) -> tuple[bool, int, str]:
    return not spelling.known, -spelling.witnesses, spelling.word


def _held(spellings: Sequence[Spelling]) -> Iterator[Drift]:
    """Each spelling that is not the best, against the others; with a tie the best one as well."""
    best = spellings[0]
    for spelling in spellings:
        tied = not best.known and spelling.witnesses == best.witnesses
        alone = not any(other.witnesses == best.witnesses for other in spellings[1:])
        if spelling.known or (spelling is best and alone):
            continue
        others = tuple(other for other in spellings if other is not spelling)
        yield Drift(spelling, others, best.known, tied)
