"""What is measured on one set: an outcome for each row, figures, and lists to be read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from benchmarks.accuracy.intervals import wilson


class SkippedError(Exception):
    """The set cannot be measured; the text says why."""


class Outcome(StrEnum):
    """What became of one row."""

    FOUND = "found"
    MISSED = "missed"
    SILENT = "silent"
    FALSE_ALARM = "false alarm"
    OPEN = "open"
    """A finding that no label judges: somebody has to read it."""

    @property
    def is_right(self) -> bool:
        """Whether it is as the label wants it."""
        return self in {Outcome.FOUND, Outcome.SILENT}

    @property
    def is_wrong(self) -> bool:
        """Whether the label wants the contrary."""
        return self in {Outcome.MISSED, Outcome.FALSE_ALARM}


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled thing, or one finding that no label judges.

    `id` stays the same from run to run. `shown` is for reading on the terminal and is never saved.
    """

    id: str
    outcome: Outcome
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """`hits` of `of`; `wanted` is the number of hits that is the goal, if there is one."""

    name: str
    hits: int
    of: int
    wanted: int | None = None

    @property
    def value(self) -> float | None:
        """The share, or None where there was nothing to hit."""
        return self.hits / self.of if self.of else None

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 per cent interval."""
        return wilson(self.hits, self.of)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that is not a share; None where it is not defined."""

    name: str
    value: float | None


@dataclass(frozen=True, slots=True)
class Listing:
    """Lines to be read under a heading."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """All that was measured on one set."""

    rows: tuple[Row, ...]
    figures: tuple[Share | Figure, ...]
    listings: tuple[Listing, ...] = ()


def judged(found: bool, wanted: bool) -> Outcome:
    """The outcome of a row that is `wanted` (or must not be found), and is `found` (or not)."""
    if wanted:
        return Outcome.FOUND if found else Outcome.MISSED
    return Outcome.FALSE_ALARM if found else Outcome.SILENT


def precision_and_recall(outcomes: Iterable[Outcome]) -> tuple[Share, Share, Figure]:
    """Precision, recall and F1 over the rows that labels judge."""
    seen = list(outcomes)
    found, missed = seen.count(Outcome.FOUND), seen.count(Outcome.MISSED)
    alarms = seen.count(Outcome.FALSE_ALARM)
    twice = 2 * found + missed + alarms
    return (
        Share("precision", found, found + alarms),
        Share("recall", found, found + missed),
        Figure("F1", 2 * found / twice if twice else None),
    )


def listing(heading: str, rows: Iterable[Row], *outcomes: Outcome) -> Listing:
    """The rows with one of `outcomes`, as lines to be read."""
    return Listing(heading, tuple(f"{r.id}  {r.shown}" for r in rows if r.outcome in outcomes))


def of_pairs(rows: tuple[Row, ...]) -> Measured:
    """What is measured where each row is a pair that is to be found, or to be left alone."""
    return Measured(
        rows,
        precision_and_recall(row.outcome for row in rows),
        (
            listing("missed", rows, Outcome.MISSED),
            listing("false alarms", rows, Outcome.FALSE_ALARM),
            listing("outside the labels, to be read", rows, Outcome.OPEN),
        ),
    )
