"""A rise to less and a fall to more: "profit rose to $6 billion from $7 billion".

Only where verb and both numbers stand together. What a currency costs in another rises when the
other falls, and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from audit.documents.expressions import compiled
from audit.documents.spans import Span
from audit.language.quantities import Quantity

_REACH = 80
_LONGEST_GAP = 60
_SORTS = frozenset({"percent", "money", "measure", "count"})
_FEWEST = 100
"""Smaller bare numbers may be places in a table."""


def contrary(
    text: str, sentence: Span, numbers: Sequence[Quantity]
) -> Iterator[tuple[Span, Quantity, Quantity]]:
    """The verb that two numbers contradict, and the numbers: before and after the change."""
    pairs = [pair for pair in pairwise(numbers) if _comparable(*pair)]
    if not pairs or _traded().search(text, sentence.start, sentence.end):
        return
    for first, second in pairs:
        between = text[first.span.end : min(second.span.start, first.span.end + _LONGEST_GAP)]
        line = text[max(sentence.start, first.span.start - _REACH) : first.span.start]
        if _to_from().fullmatch(between):
            verb, before, after = _verb(" to ").search(line), second, first
        elif _from_to().fullmatch(between):
            verb, before, after = _verb(" from ").search(line), first, second
        else:
            continue
        if verb is not None and _is_contrary(bool(verb["up"]), before, after):
            start = first.span.start - len(line) + verb.start("verb")
            yield Span(start, start + len(verb["verb"])), before, after


def _comparable(first: Quantity, second: Quantity) -> bool:
    if first.sort != second.sort or first.unit != second.unit or first.sort not in _SORTS:
        return False
    return first.sort != "count" or min(first.value, second.value) >= _FEWEST


def _is_contrary(up: bool, before: Quantity, after: Quantity) -> bool:
    """Numbers rounded alike differ as the true ones do; others may differ by the rounding."""
    rounded = 0.0 if before.grain == after.grain else (before.grain + after.grain) / 2
    fall = before.value - after.value
    return fall > rounded if up else -fall > rounded


@cache
def _verb(link: str) -> re.Pattern[str]:
    """A verb of change right before the number, with nothing between but by how much."""
    up = "rose|risen|rises|grew|grown|increased|climbed|jumped|surged|soared"
    down = "fell|fallen|falls|dropped|declined|decreased|slipped|sank|plunged|slumped|tumbled"
    amount = r"(?: (?:by )?(?:about |around |nearly |some |a )?[$£€]?[\d.,]+ ?(?:%|(?:per cent"
    amount += r"|percent|percentage points?|points?|million|billion|trillion)\b))?"
    bound = r"(?:about |around |nearly |just |some |more than |over |a record )?"
    return compiled(
        rf"\b(?P<verb>(?P<up>{up})|{down})(?: \w+ly)?{amount}(?: \w+ly)?,?{link}{bound}$"
    )


@cache
def _to_from() -> re.Pattern[str]:
    period = r"(?:last|the previous|the prior|a revised) (?:year|quarter|month|week|day)['’]s "
    bound = r"(?:about |around |nearly |just |some |a revised |a record )?"
    return compiled(
        rf"(?: [a-z]+){{0,2}},? (?:from|compared (?:to|with)|versus) (?:{period})?{bound}"
    )


@cache
def _from_to() -> re.Pattern[str]:
    return compiled(r"(?: [a-z]+){0,2} to (?:about |around |nearly |just |some |a record )?")


@cache
def _traded() -> re.Pattern[str]:
    """Rates of exchange, and numbers with a sign before them."""
    return compiled(
        r"(?i:\b(?:per|to the|against the|a|versus the) (?:us |u\.s\. )?(?:dollar|euro|pound|yen)\b"
        r"|\bexchange|\bcurrency\b|\bminus\b|\bnegative\b|\bbelow (?:zero|par)\b)|[ (][-−–]\d"
    )
