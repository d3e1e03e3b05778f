"""Look up the numbers of an article in a reference.

A number is carried if a number of the reference bears it out, rounded or as a bound. It is
contradicted if an aligned sentence has another number of the same unit in its slot: between the
same words, or counting the same thing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from audit.documents.expressions import compiled
from audit.language.contents import Contents, Sentence, key
from audit.language.quantities import Quantity
from audit.rules.aligned_sentences import Aligned, AlignedSentence, surroundings
from audit.rules.look_up import LookUp, Sort, Verdict
from audit.rules.numbers_compared import DURATIONS, is_kin, supports
from audit.rules.slots import likeness

_ALIKE = 0.4
_ALIKE_UNHELD = 0.3
_VERY_ALIKE = 0.6
_LEAST = 3
_LEAST_UNHELD = 2
_MOST_COMPARED = 200
_DISTINCTIVE = 100.0
"""From here a number that stands in the reference hardly does so by chance."""
_OWN_COUNT = 2.0
"""Up to here a count in words may be the article's own: two people whom it names."""
_ORDINAL_BEFORE = compiled(r"(?:first|second|other|last|top)[\s-]$", re.IGNORECASE)
_VAGUE = DURATIONS | {"person", "tim", "man", "woman"}
"""Stems of what is counted so often that a shared one says little."""


def number_look_ups(aligned: AlignedSentence, article: Contents) -> Iterator[LookUp]:
    """Each number of the sentence, years and decades included."""
    for quantity in aligned.sentence.quantities:
        if not _is_stated(quantity, aligned.sentence, article):
            continue
        sort = Sort.DATE if quantity.sort in {"year", "decade"} else Sort.NUMBER
        span = quantity.span
        held = _is_held(quantity, article, aligned.reference)
        found = _in_slot(quantity, aligned, article, held=held)
        if found is not None:
            other, one = found
            there = other.span.of(aligned.reference.document.text)
            yield LookUp(span, span, sort, Verdict.CONTRADICTED, there, one.sentence.span)
        else:
            carried = held or _is_own_count(quantity)
            yield LookUp(span, span, sort, Verdict.CARRIED if carried else Verdict.NOT_CARRIED)


def _is_stated(quantity: Quantity, sentence: Sentence, article: Contents) -> bool:
    """Whether the number says something: no "one of them", no list's number, no part of a name."""
    if quantity.value == 1 and quantity.sort == "count":
        return False
    text, start = article.document.text, quantity.span.start
    if start == sentence.span.start and text[quantity.span.end : quantity.span.end + 1] in {
        ")",
        ".",
    }:
        return False
    if quantity.sort == "fraction" and _ORDINAL_BEFORE.search(text, max(0, start - 9), start):
        return False
    at = bisect_right(sentence.names, start, key=lambda name: name.span.start) - 1
    return at < 0 or not sentence.names[at].span.covers(quantity.number)


def _is_own_count(quantity: Quantity) -> bool:
    return quantity.sort == "count" and quantity.in_words and quantity.value <= _OWN_COUNT


def _is_held(quantity: Quantity, article: Contents, reference: Contents) -> bool:
    compared = reference.quantities[:_MOST_COMPARED]
    if quantity.noun not in _VAGUE | {""} and quantity.value < _DISTINCTIVE:
        # 15 per cent of something else is no discount of 15 per cent, if there is another discount
        same = [o for o in compared if (o.sort, o.noun) == (quantity.sort, quantity.noun)]
        if same and quantity.sort != "ordinal":
            return any(supports(quantity, other) for other in same)
    if any(is_kin(quantity, other) and supports(quantity, other) for other in compared):
        return True
    if quantity.other is not None:
        return {quantity.value, quantity.other} <= reference.values
    if quantity.sort in {"year", "count"} and any(
        quantity.value == stated.year for stated in reference.dates[:_MOST_COMPARED]
    ):
        return True
    if quantity.sort in {"age", "time"} or quantity.noun in DURATIONS:
        return False
    if len(reference.quantities) > _MOST_COMPARED and quantity.value in reference.values:
        return True
    return key(quantity.number.of(article.document.text)) in reference.words


def _in_slot(
    quantity: Quantity, aligned: AlignedSentence, article: Contents, *, held: bool
) -> tuple[Quantity, Aligned] | None:
    """Another number of the same unit that fits the slot better than this one, wherever it is."""
    least = _LEAST if held else _LEAST_UNHELD
    found: tuple[int, Quantity, Aligned] | None = None
    for one in aligned.candidates:
        share = aligned.share(one)
        borne = _supporting(quantity, one)
        for other in borne or one.sentence.quantities:
            if not borne and not _is_rival(quantity, other, aligned.sentence):
                continue
            alike = _likeness(quantity, other, one, aligned, article) + (share >= _VERY_ALIKE)
            if borne:
                least = max(least, alike + 1)
            elif share >= (_ALIKE if held else _ALIKE_UNHELD) and (not found or alike > found[0]):
                found = alike, other, one
    return (found[1], found[2]) if found and found[0] >= least else None


def _supporting(quantity: Quantity, one: Aligned) -> list[Quantity]:
    numbers = one.sentence.quantities
    return [other for other in numbers if is_kin(quantity, other) and supports(quantity, other)]


def _is_rival(quantity: Quantity, other: Quantity, sentence: Sentence) -> bool:
    """Whether the two have one unit, and the sentence does not have the other number as well."""
    if (quantity.sort, quantity.unit) != (other.sort, other.unit):
        return False
    if {quantity.noun, other.noun} & DURATIONS and quantity.noun != other.noun:
        return False
    return not any(supports(mine, other) for mine in sentence.quantities)


def _likeness(
    quantity: Quantity,
    other: Quantity,
    one: Aligned,
    aligned: AlignedSentence,
    article: Contents,
) -> int:
    alike = likeness(
        surroundings(aligned.sentence, quantity.span), surroundings(one.sentence, other.span)
    )
    if quantity.noun and quantity.noun == other.noun:
        alike += 1 + (quantity.noun not in _VAGUE)
    elif quantity.sort == "count" and other.noun and quantity.noun not in one.sentence.stems:
        alike -= bool(quantity.noun)
    text, end = article.document.text, quantity.span.end
    return alike + ("-" in text[quantity.span.start : end + 1])
