"""Lay two sequences of words side by side: which word of one is which word of the other.

The best local alignment is sought, with gaps that cost to open and next to nothing to lengthen, so
that a left-out sentence does not tear a quotation apart. Long sequences are first pinned together
at word triples that both have once; only what lies between the pins is compared cell by cell, and
never more cells than `_MOST_CELLS` in all, so that a hostile text costs what its length costs.

Myers' diff finds the fewest edits, which is another thing: it gladly pairs stray articles.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

Weigh = Callable[[str], float]
Near = Callable[[str, str], bool]
Pair = tuple[int, int]

_OPEN = 2.0
_LENGTHEN = 0.05
_APART = -1.0
_ALIKE = 0.5
_MOST_CELLS = 160_000
_WINDOW = 100
"""Words looked at beyond the first and the last pin."""
_GRAM = 3
_STOP, _DIAGONAL, _UP, _LEFT = range(4)


class _Row(NamedTuple):
    """For each cell of a row, by which way it was come to, and where a gap was opened there."""

    ways: bytearray
    opened_above: bytearray
    opened_left: bytearray


def aligned(ones: Sequence[str], others: Sequence[str], weigh: Weigh, near: Near) -> list[Pair]:
    """Indices of equal words that belong together, rising in both sequences.

    Args:
        weigh: how much it says that both have a word.
        near: whether two unequal words with one first letter may stand for one another, as 'line'
            and 'lines'.
    """
    if len(ones) * len(others) <= _MOST_CELLS:
        return _compared(ones, others, (0, 0), weigh, near)
    pins = _pins(ones, others)
    if not pins:
        return []
    left = _MOST_CELLS
    found: list[Pair] = []
    for (after, beside), (before, until) in _between(pins, len(ones), len(others)):
        cells = (before - after) * (until - beside)
        if 0 < cells <= left:
            left -= cells
            found += _compared(
                ones[after:before], others[beside:until], (after, beside), weigh, near
            )
    return sorted([*pins, *found])


def _between(pins: Sequence[Pair], ones: int, others: int) -> list[tuple[Pair, Pair]]:
    """The stretches before, between and after the pins."""
    (first, beside_first), (last, beside_last) = pins[0], pins[-1]
    before = (max(0, first - _WINDOW), max(0, beside_first - _WINDOW))
    after = (min(ones, last + 1 + _WINDOW), min(others, beside_last + 1 + _WINDOW))
    inner = [((a + 1, b + 1), (c, d)) for (a, b), (c, d) in pairwise(pins)]
    return [(before, pins[0]), *inner, ((last + 1, beside_last + 1), after)]


def _pins(ones: Sequence[str], others: Sequence[str]) -> list[Pair]:
    """Words of the triples that both have exactly once, the longest run in one order."""
    here, there = _once(ones), _once(others)
    both = sorted((here[gram], there[gram]) for gram in here.keys() & there.keys())
    pins = {
        (one + step, other + step) for one, other in _longest_rising(both) for step in range(_GRAM)
    }
    return _longest_rising(sorted(pins))


def _once(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    at: dict[tuple[str, ...], int] = {}
    for index in range(len(words) - _GRAM + 1):
        gram = tuple(words[index : index + _GRAM])
        at[gram] = -1 if gram in at else index
    return {gram: index for gram, index in at.items() if index >= 0}


def _longest_rising(pairs: Sequence[Pair]) -> list[Pair]:
    """The longest chain of `pairs` (sorted) that rises in both numbers."""
    ends: list[int] = []
    lasts: list[int] = []
    before: list[int] = []
    for index, (_, other) in enumerate(pairs):
        rank = bisect_left(ends, other)
        before.append(lasts[rank - 1] if rank else -1)
        if rank == len(ends):
            ends.append(other)
            lasts.append(index)
        else:
            ends[rank], lasts[rank] = other, index
    chain: list[Pair] = []
    at = lasts[-1] if lasts else -1
    while at >= 0:
        if not chain or pairs[at][0] < chain[-1][0]:
            chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _compared(
    ones: Sequence[str], others: Sequence[str], start: Pair, weigh: Weigh, near: Near
) -> list[Pair]:
    """The best local alignment, cell by cell (Smith and Waterman, affine gaps as Gotoh)."""
    steps = _steps(ones, others, weigh, near)
    above, gaps = [0.0] * (len(others) + 1), [0.0] * (len(others) + 1)
    rows: list[_Row] = []
    best, best_at = 0.0, (0, 0)
    for number, one in enumerate(ones, start=1):
        above, row = _row(steps[one], above, gaps)
        rows.append(row)
        highest = max(above)
        if highest > best:
            best, best_at = highest, (number, above.index(highest))
    return _traced(ones, others, best_at, start, rows)


def _steps(
    ones: Sequence[str], others: Sequence[str], weigh: Weigh, near: Near
) -> dict[str, list[float]]:
    """For each of the `ones`, what it is worth to lay it beside each of the others."""
    columns: dict[str, list[int]] = {}
    for column, other in enumerate(others):
        columns.setdefault(other[0], []).append(column)
    steps: dict[str, list[float]] = {}
    for one in dict.fromkeys(ones):
        steps[one] = beside = [_APART] * len(others)
        for column in columns.get(one[0], ()):
            if others[column] == one:
                beside[column] = weigh(one)
            elif near(one, others[column]):
                beside[column] = _ALIKE
    return steps


def _row(
    steps: Sequence[float], above: Sequence[float], gaps: list[float]
) -> tuple[list[float], _Row]:
    """The scores of a row under the scores `above`, and how each cell was come to.

    A gap that is worth nothing leads nowhere and is not followed: most cells have none.

    Args:
        gaps: what a gap that comes down each column is worth; brought up to this row.
    """
    line = [0.0] * len(above)
    row = _Row(*(bytearray(len(above)) for _ in range(3)))
    corner = left = aside = 0.0
    for column, step in enumerate(steps, start=1):
        over, up = above[column], gaps[column]
        score, way = corner + step, _DIAGONAL
        if up > 0 or over > _OPEN:
            up, fresh = up - _LENGTHEN, over - _OPEN
            if fresh >= up:
                up, row.opened_above[column] = fresh, 1
            gaps[column] = up
            if up > score:
                score, way = up, _UP
        if aside > 0 or left > _OPEN:
            aside, fresh = aside - _LENGTHEN, left - _OPEN
            if fresh >= aside:
                aside, row.opened_left[column] = fresh, 1
            if aside > score:
                score, way = aside, _LEFT
        corner, left = over, 0.0
        if score > 0:
            line[column] = left = score
            row.ways[column] = way
    return line, row


def _traced(
    ones: Sequence[str], others: Sequence[str], end: Pair, start: Pair, rows: Sequence[_Row]
) -> list[Pair]:
    """The equal words on the way back from the best cell."""
    row, column = end
    pairs: list[Pair] = []
    while row and column and (way := rows[row - 1].ways[column]) != _STOP:
        if way == _DIAGONAL:
            row, column = row - 1, column - 1
            if ones[row] == others[column]:
                pairs.append((start[0] + row, start[1] + column))
        elif way == _UP:
            while row > 1 and not rows[row - 1].opened_above[column]:
                row -= 1
            row -= 1
        else:
            opened = rows[row - 1].opened_left
            while column > 1 and not opened[column]:
                column -= 1
            column -= 1
    return pairs[::-1]
