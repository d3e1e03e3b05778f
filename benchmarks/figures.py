"""The figures that plots and tables are made from: one file of them, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

OURS = "audit"
COLD = "audit, first run"
"""The run that builds the cache of the rules."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What a program cost for so many words in so much text: medians of so many runs."""

    program: str
    version: str
    rules: int
    size: int
    seconds: float
    megabytes: float
    runs: int


def write_figures(path: Path, figures: Sequence[Figure]) -> None:
    """Keep the figures, one a line."""
    lines = ",\n".join(json.dumps(asdict(figure)) for figure in figures)
    path.write_text(f"[\n{lines}\n]\n", "utf-8")


def read_figures(path: Path) -> list[Figure]:
    """The figures that were kept."""
    return [Figure(**row) for row in json.loads(path.read_text("utf-8"))]


def tables(figures: Sequence[Figure], usual_rules: int, usual_size: int) -> Iterator[str]:
    """The lines of two Markdown tables: how many times our time others take."""
    by_rules = [figure for figure in figures if figure.size == usual_size]
    by_size = [figure for figure in figures if figure.rules == usual_rules]
    yield from _table(
        f"{_bytes(usual_size)}, so many rules", by_rules, lambda one: f"{one.rules:,}"
    )
    yield ""
    yield from _table(f"{usual_rules:,} rules, so much text", by_size, lambda one: _bytes(one.size))


def _table(head: str, figures: Sequence[Figure], column: Callable[[Figure], str]) -> Iterator[str]:
    columns = list(dict.fromkeys(column(one) for one in figures if one.program == OURS))
    cells = {(one.program, column(one)): one for one in figures}
    yield f"| {head} | {' | '.join(columns)} |"
    yield f"|---{'|---:' * len(columns)}|"
    for name in dict.fromkeys(one.program for one in figures):
        row = [_cell(cells.get((name, one)), cells[OURS, one]) for one in columns]
        yield f"| {name} | {' | '.join(row)} |"


def _cell(figure: Figure | None, ours: Figure) -> str:
    """Seconds for ours, times ours for others; a dash where it was not asked."""
    if figure is None:
        return "–"
    if figure.program == OURS:
        return f"{figure.seconds:.2f} s, {figure.megabytes:.0f} MB"
    ratio = figure.seconds / ours.seconds
    return f"{ratio:.{0 if ratio >= 10 else 1 if ratio >= 1 else 2}f} ×, {figure.megabytes:.0f} MB"


def _bytes(size: int) -> str:
    return f"{size / 1e6:g} MB" if size >= 1e6 else f"{size / 1e3:g} kB"
