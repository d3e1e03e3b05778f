"""The collation table of a quotation: at which places the witnesses print other words."""

from __future__ import annotations

from collections.abc import Sequence

from audit.documents.records import dataclass
from audit.report_page.differing import Step, steps, words_of

_SHORT = 3
"""Words at an edge that may stand for one another, where the passages begin or end apart."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A place in the base text, in code points, and what each witness prints there.

    A witness has None where it does not quote the place, and nothing where it leaves the words out.
    """

    start: int
    end: int
    witnesses: tuple[str | None, ...]


def collated(base: str, witnesses: Sequence[str]) -> list[Reading]:
    """The places, in order, at which one of the `witnesses` differs from `base`."""
    spans = words_of(base)
    told = [steps(base, one) for one in witnesses]
    places = _merged([place for one in told for place in _places(one, len(spans))])
    return [
        Reading(
            spans[start][0],
            spans[end - 1][1],
            tuple(
                _printed(text, one, start, end) for text, one in zip(witnesses, told, strict=True)
            ),
        )
        for start, end in places
    ]


def _places(told: Sequence[Step], words: int) -> list[tuple[int, int]]:
    """Stretches of the base's words that a witness has otherwise."""
    found = []
    for index, (what, start, end, there, there_end) in enumerate(told):
        if what == "equal":
            continue
        if index in (0, len(told) - 1):
            fewer = min(end - start, there_end - there)
            if len(told) == 1 or not 0 < fewer <= _SHORT:
                continue
            start, end = (end - fewer, end) if index == 0 else (start, start + fewer)  # noqa: PLW2901
        if start == end or there == there_end:  # words put in or left out: one more shows where
            start, end = max(0, start - 1), end if start else end + 1  # noqa: PLW2901
        found.append((start, min(end, words)))
    return found


def _merged(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _printed(text: str, told: Sequence[Step], start: int, end: int) -> str | None:
    """The words of the witness for the base's words from `start` to `end`."""
    shared = [step for step in told if step[0] == "equal"]
    if not shared:
        return None
    first, last = _there(told, start, shared), _there_end(told, end, shared)
    if first is None or last is None:
        return None
    spans = words_of(text)
    return text[spans[first][0] : spans[last - 1][1]] if first < last else ""


def _there(told: Sequence[Step], start: int, shared: Sequence[Step]) -> int | None:
    for index, (what, here, here_end, there, there_end) in enumerate(told):
        if here <= start < here_end:
            if what == "equal":
                return there + start - here
            if index == 0:
                behind = there_end - (here_end - start)
                return behind if there < there_end and behind >= there else None
            return there if there < there_end or start < shared[-1][2] else None
    return None


def _there_end(told: Sequence[Step], end: int, shared: Sequence[Step]) -> int | None:
    for what, here, _, _, there_end in told[:-1]:
        if what == "insert" and here == end:
            return there_end
    for index, (what, here, here_end, there, there_end) in enumerate(told):
        if here < end <= here_end:
            if what == "equal":
                return there + end - here
            if index == len(told) - 1:
                return min(there_end, there + end - here) if there < there_end else None
            return there_end if there < there_end or end > shared[0][1] else None
    return None
