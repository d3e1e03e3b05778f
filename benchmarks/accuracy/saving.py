"""Keeps the outcome of every row of a run, and says what has changed since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from benchmarks.accuracy.measured import Figure, Measured, Outcome, Row, Share

VERSION = 1


@dataclass(frozen=True, slots=True)
class SavedRun:
    """The outcomes of a run, by set and row id."""

    version: int
    sets: dict[str, dict[str, Outcome]]


@dataclass(frozen=True, slots=True)
class Figures:
    """A set's figures as they are written for other programs; an interval is of 95 per cent."""

    name: str
    value: float | None
    hits: int | None = None
    of: int | None = None
    wanted: int | None = None
    interval: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """The rows of a set that have become right or wrong, and findings that came or went."""

    gained: tuple[Row, ...]
    lost: tuple[Row, ...]
    new: tuple[Row, ...]
    gone: tuple[str, ...]
    unknown: int
    """Labelled rows that only one of the two runs has."""


def saved(measured: Mapping[str, Measured]) -> bytes:
    """The outcomes as JSON."""
    outcomes = {
        name: {row.id: row.outcome for row in one.rows} for name, one in sorted(measured.items())
    }
    return TypeAdapter(SavedRun).dump_json(SavedRun(VERSION, outcomes), indent=1) + b"\n"


def load_saved(path: Path) -> SavedRun:
    """Read what `saved` wrote.

    Raises:
        ValueError: if it is something else.
    """
    run = TypeAdapter(SavedRun).validate_json(path.read_bytes())
    if run.version != VERSION:
        raise ValueError(f"{path}: version {run.version}, and this program reads {VERSION}")
    return run


def change(rows: Iterable[Row], before: Mapping[str, Outcome]) -> Change:
    """What has changed in a set since the run that had the outcomes `before`."""
    now = {row.id: row for row in rows}
    both = [row for row in now.values() if row.id in before]
    open_before = {name for name, outcome in before.items() if outcome is Outcome.OPEN}
    labelled_now = {row.id for row in now.values() if row.outcome is not Outcome.OPEN}
    labelled_before = before.keys() - open_before
    return Change(
        gained=tuple(r for r in both if r.outcome.is_right and before[r.id].is_wrong),
        lost=tuple(r for r in both if r.outcome.is_wrong and before[r.id].is_right),
        new=tuple(r for r in now.values() if r.outcome is Outcome.OPEN and r.id not in open_before),
        gone=tuple(sorted(name for name in open_before if name not in now or name in labelled_now)),
        unknown=len((labelled_now ^ labelled_before) - open_before),
    )


def figures_json(measured: Mapping[str, Measured], skipped: Mapping[str, str]) -> bytes:
    """All figures as JSON, with the sets that were skipped and why."""
    document = {
        "version": VERSION,
        "sets": {name: [_figures(f) for f in one.figures] for name, one in measured.items()},
        "skipped": dict(skipped),
    }
    return TypeAdapter(dict[str, object]).dump_json(document, indent=1) + b"\n"


def _figures(figure: Share | Figure) -> Figures:
    if isinstance(figure, Figure):
        return Figures(figure.name, figure.value)
    interval = figure.interval if figure.of else None
    return Figures(figure.name, figure.value, figure.hits, figure.of, figure.wanted, interval)
