"""The command line of the accuracy benchmark."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from audit.packs.library import load
from benchmarks.accuracy.auditing import Auditor
from benchmarks.accuracy.display import as_markdown, as_text, changes, lists, table
from benchmarks.accuracy.measured import Measured, SkippedError
from benchmarks.accuracy.rows import LabelError
from benchmarks.accuracy.saving import SavedRun, change, figures_json, load_saved, saved
from benchmarks.accuracy.sets import LabelledSet, labelled_sets

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@dataclass(frozen=True, slots=True)
class Results:
    """What was measured, by set, and why other sets were not."""

    measured: dict[str, Measured]
    skipped: dict[str, str]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and save. Exit status 2: nothing was measured."""
    options = _parser().parse_args(arguments)
    chosen = _chosen(options.only)
    before = _before(options.against)
    loading = partial(load, tuple(options.rules), tuple(options.register))
    auditor = Auditor(loading(), loading, SEEDS, _progress())
    results = measure(chosen, options.data, auditor)
    for line in _text(results, auditor, before):
        print(line)
    _write(options.save, saved(results.measured))
    _write(options.json, figures_json(results.measured, results.skipped))
    page = [*as_markdown(table(results.measured)), "", *_skipped(results.skipped)]
    _write(options.markdown, ("\n".join(page).rstrip() + "\n").encode("utf-8"))
    return 0 if results.measured else 2


def measure(chosen: Mapping[str, LabelledSet], data: Path, auditor: Auditor) -> Results:
    """Measure every chosen set whose files are in `data`."""
    results = Results({}, {})
    for name, one in chosen.items():
        missing = [file for file in one.files if not (data / file).is_file()]
        if missing:
            results.skipped[name] = f"{', '.join(missing)} is not in {data}"
            continue
        try:
            results.measured[name] = one.measure(data, auditor)
        except (SkippedError, LabelError) as reason:
            results.skipped[name] = str(reason)
    return results


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description=__doc__)
    option = parser.add_argument
    option("--data", type=Path, required=True, metavar="DIR", help="folder of labelled articles")
    option("--save", type=Path, metavar="FILE", help="write the outcome of every row as JSON")
    option("--against", type=Path, metavar="FILE", help="show what changed since a saved run")
    option("--only", nargs="+", default=[], metavar="SET", help="measure only these sets")
    option("--markdown", type=Path, metavar="FILE", help="write the table as Markdown")
    option("--json", type=Path, metavar="FILE", help="write all figures as JSON")
    option(
        "--rules", type=Path, action="append", default=[], help="packs instead of the shipped ones"
    )
    option(
        "--register",
        type=Path,
        action="append",
        default=[],
        help="register packs beside the shipped ones",
    )
    return parser


def _chosen(only: Sequence[str]) -> dict[str, LabelledSet]:
    every = labelled_sets()
    unknown = sorted(set(only) - every.keys())
    if unknown:
        names = ", ".join(every)
        raise SystemExit(f"no set is called {', '.join(unknown)}; the sets are {names}")
    return {name: one for name, one in every.items() if not only or name in only}


def _before(path: Path | None) -> SavedRun | None:
    try:
        return None if path is None else load_saved(path)
    except (OSError, ValueError) as error:
        raise SystemExit(f"--against: {error}") from None


def _text(results: Results, auditor: Auditor, before: SavedRun | None) -> Iterator[str]:
    yield from as_text(table(results.measured))
    yield from _skipped(results.skipped)
    yield from lists(results.measured)
    if before is not None:
        rows = {name: one.rows for name, one in results.measured.items()}
        yield from changes({n: change(r, before.sets.get(n, {})) for n, r in rows.items()})
    if auditor.problems:
        yield ""
        yield f"not audited ({len(auditor.problems)})"
        yield from (f"  {problem}" for problem in auditor.problems)


def _skipped(skipped: Mapping[str, str]) -> Iterator[str]:
    for name, reason in skipped.items():
        yield f"skipped {name}: {reason}"


def _progress() -> Callable[[], None]:
    """Counts articles on a terminal, and does nothing elsewhere."""
    if not sys.stderr.isatty():
        return lambda: None
    audited = 0

    def step() -> None:
        nonlocal audited
        audited += 1
        print(f"\r{audited} articles", end="\r", file=sys.stderr, flush=True)

    return step


def _write(path: Path | None, content: bytes) -> None:
    if path is not None:
        path.write_bytes(content)
