"""What a text carries, by key, so that another text's names, numbers and dates can be looked up."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from audit.documents.characters import plain
from audit.documents.document import Document
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.dates import DAYS, MONTHS, StatedDate
from audit.language.mentions import PersonMention
from audit.language.names import CALENDAR, Name, is_function_word
from audit.language.nations import nation_of
from audit.language.quantities import Quantity
from audit.language.stems import stem
from audit.language.words import Word, without_possessive

_MOST_INITIALS = 6
_LONGEST_NATION = 3


@dataclass(frozen=True, slots=True)
class Token:
    """A word that says something: its place and its stem."""

    start: int
    end: int
    text: str
    stem: str

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its content words, names and quantities, each in order."""

    span: Span
    tokens: tuple[Token, ...]
    names: tuple[Name, ...]
    quantities: tuple[Quantity, ...]
    stems: frozenset[str]


class Contents:
    """The words, names, nations, quantities and dates of one document, and its sentences.

    `small` are the words that stand there without a capital, `holding` the numbers of the
    sentences that hold a stem.
    """

    def __init__(
        self,
        document: Document,
        sentences: Sequence[Span],
        tokens: Sequence[Word],
        names: Sequence[Name],
        quantities: Sequence[Quantity],
        dates: Sequence[StatedDate],
        mentions: Sequence[PersonMention],
    ) -> None:
        self.document = document
        self.quantities = quantities
        self.dates = dates
        self.words = frozenset(key(token.text) for token in tokens)
        self.stems = frozenset(map(stem, self.words))
        self.small = frozenset(key(token.text) for token in tokens if token.text[0].islower())
        self.small_stems = frozenset(map(stem, self.small))
        self.persons = frozenset(
            key(word) for one in mentions for word in (*one.given, one.surname) if len(word) > 1
        )
        self.name_words = frozenset(key(word) for name in names for word in name.words)
        self.numbered_names = frozenset(
            word.rpartition("-")[0] for word in self.name_words if word[-1:].isdigit()
        )
        self.given_names = _given_names(mentions)
        self.nations = frozenset(_nations(names))
        self.initials = frozenset(_initials(names))
        self.values = frozenset(_values(quantities))
        self.weekdays = frozenset(DAYS.index(day) for day in DAYS if day in self.words)
        months = {MONTHS.index(month) + 1 for month in MONTHS if month in self.words}
        self.months = frozenset(months | {stated.month for stated in dates})
        self.sentences = tuple(_sentences(sentences, tokens, names, quantities))
        self.holding: dict[str, list[int]] = defaultdict(list)
        for index, sentence in enumerate(self.sentences):
            for one in sentence.stems:
                self.holding[one].append(index)


@lru_cache(maxsize=1 << 14)
def key(word: str) -> str:
    """The word in lower case, without accents, full stops and a possessive ending."""
    if not word.isascii():
        word = "".join(map(plain, word))
    return without_possessive(word).lower().replace(".", "")


def _given_names(mentions: Iterable[PersonMention]) -> dict[str, dict[str, Span]]:
    """The first given names under which people of a surname appear, and where each first does."""
    found: dict[str, dict[str, Span]] = defaultdict(dict)
    for one in mentions:
        if one.given:
            found[key(one.surname)].setdefault(key(one.given[0]), one.name_span)
    return found


def _nations(names: Iterable[Name]) -> Iterator[str]:
    for name in names:
        for size in range(1, _LONGEST_NATION + 1):
            for at in range(len(name.words) - size + 1):
                code = nation_of(" ".join(name.words[at : at + size]))
                if code:
                    yield code


def _initials(names: Iterable[Name]) -> Iterator[str]:
    """The initials that neighbouring words of a name make: "fa" of "the Football Association"."""
    for name in names:
        capitals = "".join(word[0] for word in name.words if word[0].isupper()).lower()
        for start in range(len(capitals)):
            for end in range(start + 2, min(len(capitals), start + _MOST_INITIALS) + 1):
                yield capitals[start:end]


def _values(quantities: Iterable[Quantity]) -> Iterator[float]:
    for quantity in quantities:
        yield quantity.value
        if quantity.other is not None:
            yield quantity.other


def _sentences(
    spans: Sequence[Span],
    words: Sequence[Word],
    names: Sequence[Name],
    quantities: Sequence[Quantity],
) -> Iterator[Sentence]:
    starts = [span.start for span in spans]

    def at(offset: int) -> int:
        return max(0, bisect_right(starts, offset) - 1)

    tokens: list[list[Token]] = [[] for _ in spans]
    named: list[list[Name]] = [[] for _ in spans]
    counted: list[list[Quantity]] = [[] for _ in spans]
    for word in words if spans else ():
        if not is_function_word(word.text):
            token = Token(word.start, word.end, word.text, stem(key(word.text)))
            tokens[at(word.start)].append(token)
    for name in names if spans else ():
        if name.words[0] not in CALENDAR:
            named[at(name.span.start)].append(name)
    for quantity in quantities if spans else ():
        counted[at(quantity.span.start)].append(quantity)
    for index, span in enumerate(spans):
        stems = frozenset(token.stem for token in tokens[index])
        yield Sentence(
            span, tuple(tokens[index]), tuple(named[index]), tuple(counted[index]), stems
        )
