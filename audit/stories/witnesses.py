"""Which articles share their text, so that a copied error counts once.

Two articles share their text when a good part of the shorter one's runs of eight words stand in
the other (containment of shingles: Broder, 1997). A long quotation that both print is less.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from audit.stories.sketch import Sketch

SHARED = 0.25
"""Part of the shorter text from which two are one witness."""
_FEWEST = 8
"""Kept runs that must be shared, some thirty in the text."""
_MOST_HOLDERS = 50
"""A run that so many articles hold is a notice or an advertisement."""


def origins(
    sketches: Iterable[Sketch], trust: Callable[[str], int] = lambda _: 0
) -> dict[str, str]:
    """For each path the path of the article that its text comes from, itself if it is its own.

    Of articles that share their text the most trusted is the origin, then the earliest; of two of
    one day or of none, the longer, because a shortened text is a copy.

    Args:
        trust: a number for a path, smaller where it is trusted more.
    """

    def standing(one: Sketch) -> tuple[int, date, int, str]:
        return trust(one.path), one.dated or date.max, -one.length, one.path

    ordered = sorted(sketches, key=standing)
    found = {sketch.path: sketch.path for sketch in ordered}
    for late, early in _sharing(ordered):
        found[ordered[late].path] = found[ordered[early].path]
    return found


def _sharing(ordered: Sequence[Sketch]) -> Iterable[tuple[int, int]]:
    """Each article that shares its text with an earlier one, with the earliest such."""
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for number, sketch in enumerate(ordered):
        common: defaultdict[int, int] = defaultdict(int)
        for run in sketch.runs:
            for earlier in holders[run]:
                common[earlier] += 1
            if len(holders[run]) < _MOST_HOLDERS:
                holders[run].append(number)
        for earlier in sorted(common):
            shorter = min(len(sketch.runs), len(ordered[earlier].runs))
            if common[earlier] >= max(_FEWEST, SHARED * shorter):
                yield number, earlier
                break
