"""Every capitalised word of an article's names, with its neighbours, by its folded form.

Who compares spellings looks at words and at what stands beside them, not at whole names, because
where a name begins and ends is uncertain: 'But Dieter Kosslick', 'Berlinale director Kosslick'.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from audit.documents.characters import key
from audit.documents.document import Role
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.names import CONNECTORS, Name, is_function_word
from audit.language.reading import Reading
from audit.language.words import WORD, without_possessive
from audit.rules.article import Article

COURTESY = frozenset("mrs ms miss mr mx sir dame lady lord dr".split())
TITLES = COURTESY | frozenset(
    "president vice minister prime chancellor secretary general senator sen rep congressman"
    " congresswoman governor gov mayor judge justice king queen prince princess pope bishop"
    " archbishop cardinal father rev pastor captain capt major maj colonel col lt lieutenant sgt"
    " sergeant admiral commissioner chairman chairwoman chief director professor prof ambassador"
    " councillor detective officer coach manager ceo spokesman spokeswoman deputy former"
    " attorney foreign finance defence defense treasury state".split()
)
"""Words before a name that belong to the office, not to the name."""
_SMALL_CONNECTORS = CONNECTORS - {"and"}


class Around(NamedTuple):
    """What stood around a sighting whose text is gone: see `surroundings`."""

    path: str
    beside_kin: bool
    in_columns: bool
    hyphened: tuple[bool, bool]


class Sighting(NamedTuple):
    """A word of a name. `before` and `after` are the nearest two neighbours, nearest first.

    Neighbours are folded and carry the small words between: 'of bank' stands before 'England'.
    `form` spans the word with its neighbours, as an editor would quote it. `around` is for those
    that are kept for a comparison with other articles.
    """

    word: str
    span: Span
    form: Span
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    around: Around | None = None


@dataclass(frozen=True, slots=True)
class Sightings:
    """All sightings of an article, in order.

    `joined` holds two neighbouring words as one, by both written together where they are sighted
    so too: 'zerohedge' leads to 'Zero Hedge'. `small` are the words that the article also prints
    without a capital. `counts` says how often each word is sighted.
    """

    by_word: dict[str, list[Sighting]]
    joined: dict[str, list[Sighting]]
    small: frozenset[str]
    counts: dict[str, int]


def sightings(article: Article) -> Sightings:
    """The words of all names that are not furniture or exempt, such as a `[sic]`."""
    return _sightings(article.reading)


@lru_cache(maxsize=1)
def _sightings(reading: Reading) -> Sightings:
    """Gathered once for all who ask in turn."""
    text = reading.document.text
    by_word: dict[str, list[Sighting]] = {}
    neighbours: list[tuple[Sighting, Sighting]] = []
    runs = reading.phrases
    for index, run in enumerate(runs):
        if not _takes_part(reading, run):
            continue
        following = runs[index + 1] if index + 1 < len(runs) else None
        found = list(_in_run(text, run, _owned(text, run, following)))
        for sighting in found:
            by_word.setdefault(sighting.word, []).append(sighting)
        for first, second in pairwise(found):
            if text[first.span.end : second.span.start].isspace():
                neighbours.append((first, second))
    joined: dict[str, list[Sighting]] = {}
    for first, second in neighbours:
        if (whole := first.word + second.word) in by_word:
            joined.setdefault(whole, []).append(_joined(first, second))
    small = frozenset(filter(str.islower, {token.text for token in reading.tokens}))
    return Sightings(by_word, joined, small, {word: len(found) for word, found in by_word.items()})


def _takes_part(reading: Reading, run: Name) -> bool:
    segment = reading.document.segment_at(run.span.start)
    furniture = segment is not None and segment.role is Role.FURNITURE
    return not furniture and reading.exempt(run.span) is None


def _owned(text: str, run: Name, following: Name | None) -> str:
    """The first word of what a possessive name owns: 'council' for "Human Right's Council"."""
    if following is None or following.span.start - run.span.end != 3:
        return ""
    ending = text[run.span.end : following.span.start]
    return key(following.words[0]) if ending in {"'s ", "’s "} else ""


def _in_run(text: str, run: Name, owned: str) -> Iterator[Sighting]:
    spans = [Span(*found.span()) for found in WORD.finditer(text, run.span.start, run.span.end)]
    words = [text[span.start : span.end] for span in spans]
    folded = [key(without_possessive(word)) for word in words]
    for index, (span, word) in enumerate(zip(spans, words, strict=True)):
        if word[0].isupper() and not is_function_word(word):
            if len(spans) == 1:
                yield Sighting(folded[index], span, span)
                continue
            yield Sighting(
                word=folded[index],
                span=span,
                form=_form(spans, folded, index),
                before=_beside(folded, index, -1),
                after=_beside(folded, index, 1),
            )
    if owned and len(spans) > 1 and folded[-1]:
        whole = Span(spans[-1].start, spans[-1].end + 2)
        form = Span(spans[-2].start, whole.end)
        yield Sighting(
            f"{folded[-1]}'s", whole, form, _beside(folded, len(spans) - 1, -1), (owned,)
        )


def _beside(folded: list[str], index: int, step: int) -> tuple[str, ...]:
    beside: list[str] = []
    small = ""
    at = index + step
    while 0 <= at < len(folded) and len(beside) < 2:
        if folded[at] in CONNECTORS:
            small += f"{folded[at]} "
        else:
            beside.append(small + folded[at])
            small = ""
        at += step
    return tuple(beside)


def _form(spans: list[Span], folded: list[str], index: int) -> Span:
    first = index - 1
    while first > 0 and folded[first] in _SMALL_CONNECTORS:
        first -= 1
    if first < 0 or folded[first] == "and":
        first = index
    last = index + 1 if index + 1 < len(spans) and folded[index + 1] not in CONNECTORS else index
    if first == index - 1 and last > index and folded[first] in TITLES:
        first = index
    return Span(spans[first].start, spans[last].end)


def _joined(first: Sighting, second: Sighting) -> Sighting:
    return Sighting(
        word=f"{first.word} {second.word}",
        span=Span(first.span.start, second.span.end),
        form=Span(first.form.start, second.form.end),
        before=first.before,
        after=second.after,
    )
