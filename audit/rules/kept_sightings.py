"""What an article's names leave behind for a comparison with other articles, without its text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from audit.documents.records import dataclass
from audit.findings.finding import Passage, Place, passage
from audit.rules.article import Article
from audit.rules.rule import placed
from audit.rules.sightings import Around, Sighting, Sightings
from audit.rules.surroundings import Surroundings, TextSurroundings

_MOST_WORDS = 2000
_MOST_CONTEXTS = 4
"""Sightings of a word that are kept, each beside other words."""


@dataclass(frozen=True, slots=True)
class KeptName:
    """A word of an article's names.

    `first` is where it stands first and `form` the name that it stands in there; `count` is how
    often it is sighted, and `known` whether the register holds a name that it is part of.
    """

    word: str
    first: Place
    form: Passage
    count: int
    known: bool
    sightings: tuple[Sighting, ...]


@dataclass(frozen=True, slots=True)
class KeptNames:
    """All that is kept of an article's names.

    `titled` are titles before full names, each name with each title once, the word then being the
    title and the name; `small` are words that the article also prints without a capital.
    """

    names: tuple[KeptName, ...]
    titled: tuple[KeptName, ...]
    small: frozenset[str]


class KeptSurroundings:
    """The surroundings of kept sightings."""

    def beside_kin(self, one: Sighting) -> bool:
        """Whether relatives were named near by."""
        return one.around is not None and one.around.beside_kin

    def in_columns(self, one: Sighting) -> bool:
        """Whether it stood in a table."""
        return one.around is not None and one.around.in_columns

    def hyphened(self, one: Sighting) -> tuple[bool, bool]:
        """Whether hyphens stood at its ends."""
        return one.around.hyphened if one.around is not None else (False, False)

    def coordinated(
        self,
        ones: Sequence[Sighting],  # noqa: ARG002
        others: Sequence[Sighting],  # noqa: ARG002
    ) -> bool:
        """Nothing of that is kept: who sets two names side by side has both in one article."""
        return False


def kept(article: Article, seen: Sightings, titles: frozenset[str]) -> KeptNames:
    """The names of an article, in the order of their first sightings.

    Args:
        titles: those that are kept with the names that they stand before.
    """
    around = TextSurroundings(article.reading)
    names = tuple(
        _name(article, word, found, around)
        for word, found in islice(seen.by_word.items(), _MOST_WORDS)
        if len(word) > 1 and word[0].isalpha()
    )
    titled: dict[str, list[Sighting]] = {}
    for one in (one for title in sorted(titles) for one in seen.by_word.get(title, ())):
        if len(one.after) > 1:
            titled.setdefault(" ".join((one.word, *one.after)), []).append(one)
    small = frozenset(word for word in seen.small if len(word) > 2)
    with_title = (_name(article, whole, found, around) for whole, found in titled.items())
    return KeptNames(names, tuple(with_title), small)


def _name(article: Article, word: str, found: Sequence[Sighting], around: Surroundings) -> KeptName:
    document, one = article.document, found[0]
    return KeptName(
        word=word,
        first=placed(article, one.span),
        form=passage(document, one.form),
        count=len(found),
        known=is_registered(article, one),
        sightings=tuple(_kept(document.path, each, around) for each in _contexts(found)),
    )


def is_registered(article: Article, one: Sighting) -> bool:
    """Whether the register holds a name of the word and its neighbour."""
    names = [f"{before} {one.word}" for before in one.before[:1]]
    names += [f"{one.word} {after}" for after in one.after[:1]]
    return any(article.register.named(name) for name in names)


def _contexts(found: Sequence[Sighting]) -> list[Sighting]:
    """The first sightings that stand beside different words."""
    if len(found) == 1:
        return [*found]
    different = {(one.before[:1], one.after[:1]): one for one in reversed(found)}
    return sorted(different.values(), key=lambda one: one.span.start)[:_MOST_CONTEXTS]


def _kept(path: str, one: Sighting, around: Surroundings) -> Sighting:
    seen = Around(path, around.beside_kin(one), around.in_columns(one), around.hyphened(one))
    return Sighting(one.word, one.span, one.form, one.before, one.after, seen)
