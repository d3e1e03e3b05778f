"""Shows what was measured: a table, lists to be read, and what has changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from benchmarks.accuracy.measured import Figure, Measured, Share
from benchmarks.accuracy.saving import Change

COLUMNS = ("set", "measure", "value", "of", "95 %", "wanted")
LONGEST_LIST = 60
"""Lines of one list that are shown; the number of the rest is."""


def table(measured: Mapping[str, Measured]) -> list[tuple[str, ...]]:
    """One line of cells for each figure, under the names of the columns."""
    lines: list[tuple[str, ...]] = [COLUMNS]
    for name, one in measured.items():
        lines.extend((name, *_cells(figure)) for figure in one.figures)
    return lines


def as_text(lines: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """The table for a terminal."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for cells in lines:
        padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
        yield "  ".join(padded).rstrip()


def as_markdown(lines: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """The table for a page."""
    for number, cells in enumerate(lines):
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
        if number == 0:
            yield "|" + " --- |" * len(cells)


def lists(measured: Mapping[str, Measured]) -> Iterator[str]:
    """The lists of every set, the empty ones aside."""
    for name, one in measured.items():
        for listing in one.listings:
            if listing.lines:
                yield ""
                yield from _titled(f"{name}: {listing.heading}", listing.lines)


def changes(by_set: Mapping[str, Change]) -> Iterator[str]:
    """What has changed in every set."""
    for name, change in by_set.items():
        parts = (
            ("gained", [f"{row.id}  {row.shown}" for row in change.gained]),
            ("lost", [f"{row.id}  {row.shown}" for row in change.lost]),
            ("new findings, to be read", [f"{row.id}  {row.shown}" for row in change.new]),
            ("findings no longer made", list(change.gone)),
        )
        yield ""
        counted = (f"{len(lines)} {heading}" for heading, lines in parts)
        unknown = f", {change.unknown} rows in one run only" if change.unknown else ""
        yield f"{name} since the saved run: {', '.join(counted)}{unknown}"
        for heading, lines in parts:
            if lines:
                yield from _titled(heading, lines)


def _cells(figure: Share | Figure) -> tuple[str, ...]:
    value = "-" if figure.value is None else f"{figure.value:.3f}"
    if isinstance(figure, Figure):
        whole = figure.value is not None and float(figure.value).is_integer()
        return (figure.name, f"{figure.value:.0f}" if whole else value, "", "", "")
    low, high = figure.interval
    return (
        figure.name,
        value,
        f"{figure.hits}/{figure.of}",
        f"{low:.3f}-{high:.3f}" if figure.of else "",
        "" if figure.wanted is None else f"{figure.wanted}/{figure.of}",
    )


def _titled(heading: str, lines: Sequence[str]) -> Iterator[str]:
    yield f"{heading} ({len(lines)})"
    yield from (f"  {line}" for line in lines[:LONGEST_LIST])
    if len(lines) > LONGEST_LIST:
        yield f"  and {len(lines) - LONGEST_LIST} more"
