"""Whether two places of two sentences are one slot: the words around them are the same."""

from __future__ import annotations

from collections.abc import Sequence

from audit.documents.records import dataclass

_CROSSED = 3


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The stems before and behind a place, the nearest first."""

    before: tuple[str, ...]
    behind: tuple[str, ...]


def likeness(one: Surroundings, other: Surroundings) -> int:
    """How alike two places are: 2 for each side with the same nearest word, 1 for one near it."""
    return _side(one.before, other.before) + _side(one.behind, other.behind)


def turned(one: Surroundings, other: Surroundings) -> bool:
    """Whether what stands before the one stands behind the other: "a nurse, X" and "X, a nurse"."""
    crossed = len({*one.behind} & {*other.before}), len({*one.before} & {*other.behind})
    return max(crossed) >= _CROSSED


def _side(one: Sequence[str], other: Sequence[str]) -> int:
    if not one or not other:
        return int(not one and not other)  # both at the edge of their sentences
    if one[0] == other[0]:
        return 2
    return int(one[0] in other[:2] or other[0] in one[:2])
