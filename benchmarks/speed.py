"""Measures the audit's speed against its budgets: `python -m benchmarks.speed`.

Commands take turns in one run, ours beside peers on the same work, so that what counts is how many
times as long one takes as another: seconds alone say little on a machine that others use. With
`--base REV` an earlier commit takes its turns beside the present code.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.budgets import (
    Bench,
    Line,
    Tree,
    kind_lines,
    memory_lines,
    name_lines,
    short_lines,
)
from benchmarks.processes import FailedError, environment
from benchmarks.register_scale import near_lines, register_lines
from benchmarks.revisions import checkout

Section = Callable[[Bench], Iterator[Line]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; with `--check` the exit status is 1 if a budget is exceeded."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=", ".join(SECTIONS))
    parser.add_argument("--quick", action="store_true", help="a tenth of the work")
    parser.add_argument("--runs", type=int, default=5, help="turns; of large work at most three")
    parser.add_argument("--base", metavar="REV", help="measure this commit too")
    parser.add_argument("--texts", type=Path, help="JSON lines with a `text` each, to use instead")
    parser.add_argument("--check", action="store_true", help="exit status 1 above a budget")
    options = parser.parse_args(arguments)
    if unknown := [name for name in options.sections if name not in SECTIONS]:
        parser.error(f"no section is called {unknown[0]}")
    exceeded = False
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        bench = Bench(
            folder,
            tuple(_trees(stack, folder, options.base)),
            options.runs,
            options.quick,
            texts_in(options.texts),
        )
        for name in options.sections or SECTIONS:
            for line in SECTIONS[name](bench):
                print(shown(line), flush=True)
                exceeded |= line.exceeded
    return int(options.check and exceeded)


def shown(line: Line) -> str:
    """A figure as a row of a table."""
    row = f"{line.name:48} {line.value:9.2f} {line.unit:4}"
    if line.budget is not None:
        mark = "  ABOVE" if line.exceeded else ""
        row += f"  budget {line.budget:g}, {line.value / line.budget:.2f} of it{mark}"
    return row.rstrip()


def texts_in(path: Path | None) -> tuple[str, ...]:
    """The texts of a file of JSON lines; none without a file."""
    if path is None:
        return ()
    with path.open(encoding="utf-8") as lines:
        return tuple(json.loads(line)["text"] for line in lines)


def _register_lines(bench: Bench) -> Iterator[Line]:
    yield from register_lines(bench.folder, 6_000 if bench.quick else 60_000)
    yield from near_lines(bench.folder, 100_000 if bench.quick else 1_000_000)


def _trees(stack: ExitStack, folder: Path, base: str | None) -> Iterator[Tree]:
    yield Tree("now", environment(folder))
    if base is not None:
        root = stack.enter_context(checkout(base, folder / "base"))
        yield Tree(base, environment(folder / "of-base", root))


SECTIONS: Mapping[str, Section] = {
    "short": short_lines,
    "names": name_lines,
    "kinds": kind_lines,
    "memory": memory_lines,
    "register": _register_lines,
}
"""What can be measured, in the order in which it is."""


if __name__ == "__main__":
    try:
        sys.exit(main())
    except FailedError as failure:
        sys.exit(str(failure))
