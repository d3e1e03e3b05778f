"""Find quoted words that the articles of a story give to different people.

Two quotations with eight words on end in common are one utterance, whoever is said to say it. Who
is named beside the words as well, as for a statement of two, may have said them too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import cast

from audit.documents.characters import key
from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.findings.finding import Place
from audit.language.reading import Reading
from audit.rules.account import Account
from audit.rules.speakers import Speaker, Speakers

_RUN = 8
_MOST = 300
_MOST_WORDS = 200
_MOST_HOLDERS = 30
_LONGEST = 2_000
_WORD = compiled(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Attributed:
    """A quotation's speaker, where it names one, and the runs of words that it holds.

    `beside` are the words with a capital in the sentences where the quotation begins and ends.
    """

    place: Place
    speaker: Speaker
    runs: tuple[str, ...]
    words: Place
    beside: frozenset[str]

    def may_be(self, other: Attributed) -> bool:
        """Whether both may be of one speaker."""
        named = self.speaker.surname in other.beside or other.speaker.surname in self.beside
        return named or self.speaker.may_be(other.speaker)


_Holders = dict[tuple[str, str], Attributed]
"""Who holds a run of words, by article and speaker."""


def attributed(reading: Reading, place: Callable[[Span], Place]) -> Iterator[Attributed]:
    """The quotations beside which a person is named as the speaker."""
    text, speakers = reading.document.text, Speakers(reading)
    for one in reading.statements[:_MOST]:
        if one.speaker is None or one.resolved is None or not one.quotations:
            continue
        beside = speakers.named(one.speaker.of(text))
        full = speakers.named(one.resolved.of(text))
        if beside is None or full is None or not full.surname or not beside.may_be(full):
            continue
        for quotation in one.quotations:
            runs = _runs(quotation.inner.of(text))
            if runs:
                near = _beside(reading, quotation.span, one.speaker)
                yield Attributed(place(one.speaker), full, runs, place(quotation.inner), near)


def _beside(reading: Reading, quoted: Span, speaker: Span) -> frozenset[str]:
    offsets = (quoted.start, quoted.end - 1, speaker.start)
    said = (one.of(reading.document.text) for one in reading.sentences_at(offsets))
    words = (match[0] for sentence in said for match in _WORD.finditer(sentence, 0, _LONGEST))
    return frozenset(key(word) for word in words if word[0].isupper())


def _runs(words: str) -> tuple[str, ...]:
    said = [key(match[0]) for match in _WORD.finditer(words, 0, 12 * _MOST_WORDS)][:_MOST_WORDS]
    return tuple(" ".join(said[at : at + _RUN]) for at in range(len(said) - _RUN + 1))


def misattributions(accounts: Sequence[Account]) -> Iterator[tuple[Attributed, Attributed]]:
    """Each quotation with the first of another article that gives its words to somebody else.

    Who has them from the same speaker as other articles do is told as well: nobody is right because
    most print it so.
    """
    holding: dict[str, _Holders] = defaultdict(dict)
    given = [
        (account.path, one)
        for account in accounts
        for one in cast("Sequence[Attributed]", account.observed)
    ]
    for path, one in given:
        for run in one.runs:
            holding[run].setdefault((path, one.speaker.surname), one)
    for path, one in given:
        other = _of_another(path, one, holding)
        if other is not None:
            yield one, other


def _of_another(path: str, one: Attributed, holding: dict[str, _Holders]) -> Attributed | None:
    for run in one.runs:
        for (elsewhere, _), other in islice(holding[run].items(), _MOST_HOLDERS):
            if elsewhere != path and not one.may_be(other):
                return other
    return None
