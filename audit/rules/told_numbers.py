"""The numbers that an article tells its story with, and what each is told of.

"Injuring 80" and "80 were hurt" are 80 of the hurt, whatever noun stands behind the number; "a
magnitude of 5.9" is a magnitude. What two articles tell otherwise is for `number_conflicts`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence

from audit.documents.records import dataclass, replace
from audit.documents.spans import Span
from audit.findings.finding import Place
from audit.language.names import is_function_word
from audit.language.quantities import Quantity
from audit.language.reading import Reading
from audit.language.stems import stem
from audit.language.words import Word
from audit.rules.slots import Surroundings

_MOST_TOLD = 60
_MOST_WORDS = 80
_NEAREST = 3
_SORTS = frozenset({"count", "money", "percent", "time", "measure", "age"})
_PERSONS = frozenset({"", "person", "man", "woman", "child", "civilian", "soldier", "other"})
_VICTIMS = {
    **dict.fromkeys(("kill", "di", "die", "dead", "death"), "dead"),
    **dict.fromkeys(("injur", "injure", "hurt", "wound"), "injur"),
}
TOLLS = frozenset(_VICTIMS.values())
"""What the dead and the hurt are told as."""
_JOINING = frozenset({"and", "or", "but", "while"})
_CLAUSE = 4
_ATTRIBUTES = frozenset("magnitud depth toll attendanc turnout capacity altitud".split())
"""Stems of what a number may be without counting it."""


@dataclass(frozen=True, slots=True)
class ToldNumber:
    """A number, where it stands, the stems of its sentence, and those nearest to it."""

    place: Place
    quantity: Quantity
    stems: frozenset[str]
    around: Surroundings


def told_numbers(reading: Reading, place: Callable[[Span], Place]) -> Iterator[ToldNumber]:
    """The first numbers of the article that can be compared."""
    tokens = reading.tokens
    for number in reading.quantities[: 2 * _MOST_TOLD]:
        sentence = reading.sentence_at(number.span.start) if number.sort in _SORTS else None
        if sentence is None:
            continue
        first = bisect_left(tokens, (sentence.start,))  # words sort by where they start
        last = min(bisect_left(tokens, (sentence.end,)), first + _MOST_WORDS)
        words = tokens[first:last]
        before = [word for word in words if word.end <= number.span.start]
        behind = [word for word in words if word.start >= number.span.end]
        quantity = _about(number, before, behind, reading.document.text)
        if _is_told(quantity) and not _is_of_range(before):
            left, right = _stems(before), _stems(behind)
            around = Surroundings(tuple(left[: -_NEAREST - 1 : -1]), tuple(right[:_NEAREST]))
            yield ToldNumber(place(quantity.span), quantity, frozenset((*left, *right)), around)


def _about(
    quantity: Quantity, before: Sequence[Word], behind: Sequence[Word], text: str
) -> Quantity:
    """The quantity with what it is told of: "injuring 80", "80 were hurt", "magnitude of 5.9"."""
    if quantity.sort != "count":
        return quantity
    after = behind[1:2] if behind and behind[0].text == "in" else behind[:1]
    near = [stem(word.text) for word in (*before[-1:-5:-1], *after)]
    for one in near:
        if one in _ATTRIBUTES:
            return replace(quantity, noun=one)
    if quantity.noun not in _PERSONS | set(_VICTIMS) or _is_of(quantity, before):
        return quantity
    clause, end = [quantity.noun], quantity.span.end
    for word in behind[:_CLAUSE]:
        if word.text in _JOINING or "," in text[end : word.start]:
            break
        clause.append(stem(word.text))
        end = word.end
    for one in (*clause, *near[:2]):
        if one in _VICTIMS:
            return replace(quantity, noun=_VICTIMS[one])
    return quantity


def _is_of(quantity: Quantity, before: Sequence[Word]) -> bool:
    """Whether it counts what somebody has, or is part of: "a mother of 12 was killed"."""
    return not quantity.noun and bool(before) and before[-1].text.lower() == "of"


def _stems(tokens: Iterable[Word]) -> list[str]:
    said = (token.text for token in tokens if not is_function_word(token.text))
    return [stem(word) for word in said if word.isalpha()]


def _is_told(quantity: Quantity) -> bool:
    return quantity.sort != "count" or (quantity.value >= 2 and bool(quantity.noun))


def _is_of_range(before: Sequence[Word]) -> bool:
    """Whether the number is one end of "between 140 and 150"."""
    return any(word.text.lower() == "between" for word in before[-1:-5:-1])
