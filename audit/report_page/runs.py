"""Cuts lines into runs that lie under the same findings, so that findings may overlap at will."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from heapq import heappop, heappush

from audit.documents.records import dataclass
from audit.findings.finding import Finding
from audit.report_page.lines import Line

_MOST_NAMED = 8
"""Findings that a run names: under more than that no reader sees through."""

_Entry = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of a line, and the numbers of the findings on them, the one to show first."""

    start: int
    end: int
    findings: tuple[int, ...]


class Cutter:
    """Cuts the lines of one article, which must come in order.

    The gravest finding comes first, of equals the shortest. Costs `n log n` in the findings,
    however they are nested.
    """

    def __init__(self, findings: Sequence[Finding]) -> None:
        self._bounds = sorted({end for one in findings for end in (one.at.start, one.at.end)})
        entries = [
            (one.at.start, (-one.severity.rank, one.at.end - one.at.start, number, one.at.end))
            for number, one in enumerate(findings)
        ]
        self._waiting = sorted(entries, reverse=True)
        self._open: list[_Entry] = []

    def runs(self, line: Line) -> Iterator[Run]:
        """The runs of `line`, in order and without a gap."""
        at = line.start
        bound = bisect_left(self._bounds, at + 1)
        while at < line.end:
            end = self._bounds[bound] if bound < len(self._bounds) else line.end
            bound += 1
            yield Run(at, min(end, line.end), self._at(at))
            at = min(end, line.end)

    def _at(self, offset: int) -> tuple[int, ...]:
        while self._waiting and self._waiting[-1][0] <= offset:
            heappush(self._open, self._waiting.pop()[1])
        found: list[_Entry] = []
        while self._open and len(found) < _MOST_NAMED:
            entry = heappop(self._open)
            if entry[3] > offset:
                found.append(entry)
        for entry in found:
            heappush(self._open, entry)
        return tuple(entry[2] for entry in found)


def homes(lines: Sequence[Line], findings: Sequence[Finding]) -> dict[int, list[tuple[int, int]]]:
    """By index of the line that a finding begins on: where its words end there, and its number.

    What stands on a blank line is at home at the beginning of the next, or else at the very end.
    """
    ends = [line.end for line in lines]
    found: dict[int, list[tuple[int, int]]] = {}
    for number, one in enumerate(findings):
        index = min(bisect_left(ends, one.at.start + 1), len(lines) - 1)
        line = lines[index]
        found.setdefault(index, []).append((max(line.start, min(one.at.end, line.end)), number))
    for places in found.values():
        places.sort()
    return found
