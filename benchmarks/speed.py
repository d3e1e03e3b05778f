"""Measures the audit's speed against its budgets: `python -m benchmarks.speed`.

Everything is measured as a user has it, by whole processes with a warm cache. The commands take
turns, so that a busy minute of the machine falls on all of them.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.made_text import write_articles, write_pack
from benchmarks.processes import Cost, FailedError, cost, medians

ROOT = Path(__file__).resolve().parents[1]
SLACK = 1.5
"""Machines differ: `--check` refuses what costs this many times its budget."""
ARTICLE = 5_000
FILES = 2_000
FEW, MANY = 100, 10_000
MANY_RUNS = 3
"""Runs over the large folder, which take seconds each."""


@dataclass(frozen=True, slots=True)
class Work:
    """A command to measure, and what it may cost. A peer has no budget."""

    name: str
    command: tuple[str, ...]
    seconds: float | None = None
    megabytes: float | None = None
    accepted: tuple[int, ...] = (0,)


@dataclass(frozen=True, slots=True)
class Line:
    """A measured figure beside its budget; `slack` is how many times the budget is let pass."""

    name: str
    value: float
    unit: str
    budget: float | None = None
    slack: float = SLACK

    @property
    def exceeded(self) -> bool:
        """Whether it is further above the budget than machines differ."""
        return self.budget is not None and self.value > self.slack * self.budget


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; with `--check` the exit status is 1 if a budget is exceeded."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("--check", action="store_true", help="exit status 1 above a budget")
    parser.add_argument("--runs", type=int, default=7, help="runs of each small command")
    options = parser.parse_args(arguments)
    with TemporaryDirectory() as folder:
        lines = [*small(Path(folder), options.runs), *large(Path(folder))]
    print("\n".join(shown(lines)))
    return int(options.check and any(line.exceeded for line in lines))


def small(folder: Path, runs: int) -> Iterator[Line]:
    """One article and the five seeds, by the shipped packs, beside the peers."""
    seeds = sorted((ROOT / "seeds").glob("*.txt"))
    article = min(seeds, key=lambda seed: abs(seed.stat().st_size - ARTICLE))
    works = (
        Work("one 5 kB article", audit(article), 0.20, 70),
        Work("five seeds", audit(*seeds), 0.40),
        Work("peer: starting Python", (sys.executable, "-c", "import re")),
        *peers(article),
    )
    costs = interleaved(works, environment(folder), runs)
    floor = costs[2].seconds
    for work, paid in zip(works, costs, strict=True):
        yield Line(work.name, paid.seconds, "s", work.seconds)
        yield Line(f"{work.name}, memory", paid.megabytes, "MB", work.megabytes)
    yield Line("one 5 kB article, times starting Python", costs[0].seconds / floor, "x")


def large(folder: Path) -> Iterator[Line]:
    """10 MB in 2,000 files by few and by many rules, on one core."""
    articles = folder / "articles"
    written = write_articles(articles, FILES, ARTICLE)
    works = []
    for count in (FEW, MANY):
        pack = folder / f"rules-{count}.yaml"
        write_pack(pack, count)
        name = f"{written / 1e6:.0f} MB in {FILES:,} files, {count:,} rules"
        budget = 3.0 if count == MANY else None
        works.append(Work(name, audit(articles, "--rules", pack, "--jobs", "1"), budget))
    few, many = costs = interleaved(works, environment(folder), MANY_RUNS)
    for work, paid in zip(works, costs, strict=True):
        yield Line(work.name, paid.seconds, "s", work.seconds)
    ratio = many.seconds / few.seconds
    yield Line(f"{MANY:,} rules against {FEW:,}", ratio, "x", budget=1.5, slack=1.0)


def interleaved(works: Sequence[Work], env: Mapping[str, str], runs: int) -> list[Cost]:
    """The medians of each command's costs over `runs` turns; the first turn warms the cache."""
    turns = [[cost(w.command, env, w.accepted) for w in works] for _ in range(runs + 1)]
    return [medians(costs) for costs in zip(*turns[1:], strict=True)]


def audit(*arguments: Path | str) -> tuple[str, ...]:
    """The command that audits; its findings never make it fail."""
    given = tuple(str(argument) for argument in arguments)
    options = ("--fail-on", "never", "--format", f"json:{os.devnull}")
    return (sys.executable, "-m", "audit.cli.main", "check", *given, *options)


def peers(article: Path) -> Iterator[Work]:
    """Other checkers, where they are installed, on the same article."""
    if installed("codespell"):
        command = (sys.executable, "-m", "codespell_lib", str(article))
        yield Work("peer: codespell", command, accepted=(0, 65))
    if release := installed("proselint"):
        check = ("check",) if release >= (0, 16) else ()
        command = (sys.executable, "-m", "proselint", *check, str(article))
        yield Work("peer: proselint", command, accepted=(0, 1))


def installed(name: str) -> tuple[int, ...]:
    """The first two numbers of the version of a distribution; nothing if it is not here."""
    try:
        return tuple(int(part) for part in version(name).split(".")[:2])
    except PackageNotFoundError:
        return ()


def environment(folder: Path) -> dict[str, str]:
    """Ours, with a cache of its own and without a user's settings for Python."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, "AUDIT_CACHE_DIR": str(folder / "cache"), "PYTHONPATH": str(ROOT)}


def shown(lines: Sequence[Line]) -> Iterator[str]:
    """The figures as a small table."""
    width = max(len(line.name) for line in lines)
    for line in lines:
        row = f"{line.name:{width}}  {line.value:8.2f} {line.unit:2}"
        if line.budget is not None:
            mark = "  ABOVE" if line.exceeded else ""
            row += (
                f"  budget {line.budget:g} {line.unit}, {line.value / line.budget:.2f} of it{mark}"
            )
        yield row.rstrip()


if __name__ == "__main__":
    try:
        sys.exit(main())
    except FailedError as failure:
        sys.exit(str(failure))
