"""Measures what has a budget, each beside peers and, where asked, an earlier commit.

Everything is measured as a user has it, by whole processes with a warm cache. Peers do the nearest
work that they know: on one article and on a folder other checkers of prose, each by its own rules;
for names in a folder `grep -F` with the same names, which is the floor.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.checkers import LOOP, program, released
from benchmarks.made_text import write_articles, write_pack, wrong_names
from benchmarks.processes import ROOT, Cost, Work, audit, cost, interleaved

SLACK = 1.5
"""Machines differ: a figure is too much only at this many times its budget."""
ARTICLE = 5_000
SMALL = 200
FEW, MANY = 100, 10_000
FILES = {False: 2_000, True: 200}
"""Articles in which names are looked for; fewer for a quick look, as below."""
KIND_FILES = {False: 300, True: 40}
MEMORY_FILES = {False: (300, 3_000), True: (30, 300)}
STREAMED = 100_000


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


@dataclass(frozen=True, slots=True)
class Tree:
    """A checkout of this repository and the environment in which its code runs."""

    name: str
    environment: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Bench:
    """Where to measure, which trees (the present one first), how often, and how much."""

    folder: Path
    trees: tuple[Tree, ...]
    runs: int = 5
    quick: bool = False
    texts: tuple[str, ...] = ()

    def ours(self, command: tuple[str, ...]) -> list[Work]:
        """The same command by every tree."""
        return [Work(tree.name, command, tree.environment) for tree in self.trees]

    def peer(self, name: str, command: Sequence[str], *accepted: int) -> Work:
        """A peer's command, which may end with these statuses beside 0."""
        return Work(name, tuple(command), self.trees[0].environment, (0, *accepted))

    def beside(
        self, command: tuple[str, ...], peers: Sequence[Work], runs: int
    ) -> tuple[Cost, list[Line]]:
        """What `command` costs, and how many times the costs of others that is."""
        works = [*self.ours(command), *peers]
        ours, *others = interleaved(works, runs)
        lines = [
            Line(f"  times {work.name}", ours.seconds / max(other.seconds, 1e-3), "x")
            for work, other in zip(works[1:], others, strict=True)
        ]
        return ours, lines


def short_lines(bench: Bench) -> Iterator[Line]:
    """One article and the five seeds, by the shipped packs."""
    seeds = sorted((ROOT / "seeds").glob("*.txt"))
    article = min(seeds, key=lambda seed: abs(seed.stat().st_size - ARTICLE))
    for name, files, seconds, megabytes in (
        ("one 5 kB article", [article], 0.20, 70),
        ("five seeds", seeds, 0.40, None),
    ):
        ours, ratios = bench.beside(audit(*files), list(_checkers(bench, files)), bench.runs)
        yield Line(name, ours.seconds, "s", seconds)
        yield Line("  memory", ours.megabytes, "MB", megabytes)
        yield from ratios


def name_lines(bench: Bench) -> Iterator[Line]:
    """Many articles by few and by many rules for names, on one core."""
    articles = bench.folder / "named"
    count = FILES[bench.quick]
    size = write_articles(articles, count, ARTICLE).size
    costs = {}
    for rules in (FEW, MANY):
        name = f"{size / 1e6:.0f} MB in {count:,} files, {rules:,} names"
        pack, lines = bench.folder / f"names-{rules}.yaml", bench.folder / f"names-{rules}.txt"
        write_pack(pack, rules)
        lines.write_text("".join(f"{wrong}\n" for wrong, _ in wrong_names(rules)), "utf-8")
        command = audit(articles, "--rules", pack, "--jobs", "1")
        peers = list(_searchers(bench, articles, lines, loop=rules == FEW))
        costs[rules], ratios = bench.beside(command, peers, min(bench.runs, 3))
        budget = 3.0 if rules == MANY and not bench.quick else None
        yield Line(name, costs[rules].seconds, "s", budget)
        yield Line("  memory", costs[rules].megabytes, "MB")
        yield from ratios
    ratio = costs[MANY].seconds / costs[FEW].seconds
    yield Line(f"{MANY:,} names against {FEW:,}", ratio, "x", budget=1.5, slack=1.0)


def kind_lines(bench: Bench) -> Iterator[Line]:
    """A folder by every shipped kind: on one core, on two, and beside proselint's own rules."""
    articles = bench.folder / "articles"
    count = KIND_FILES[bench.quick]
    size = write_articles(articles, count, ARTICLE, texts=bench.texts).size
    name = f"{size / 1e6:.1f} MB in {count:,} files, every kind"
    one = audit(articles, "--jobs", "1")
    peers = list(_checkers(bench, [articles]))
    two = Work("--jobs 2", audit(articles, "--jobs", "2"), bench.trees[0].environment)
    works = [*bench.ours(one), two, *peers]
    ours, *others = interleaved(works, min(bench.runs, 3))
    yield Line(name, ours.seconds, "s")
    # the budget is a pace; what is to be little is its inverse
    yield Line("  seconds a MB", ours.seconds * 1e6 / size, "s", 1.0)
    yield Line("  pace on a core", size / 1e6 / ours.seconds, "MB/s")
    yield Line("  memory", ours.megabytes, "MB")
    for work, other in zip(works[1:], others, strict=True):
        yield Line(f"  times {work.name}", ours.seconds / max(other.seconds, 1e-3), "x")
    halved = others[len(bench.trees) - 1].elapsed / ours.elapsed
    yield Line("  time on the clock, --jobs 2 of --jobs 1", halved, "x")


def memory_lines(bench: Bench) -> Iterator[Line]:
    """Memory by the number of files, each measured once, by every kind and by some names."""
    pack = bench.folder / "few.yaml"
    write_pack(pack, FEW)
    counts = MEMORY_FILES[bench.quick]
    more = () if bench.quick else (STREAMED,)
    for name, options, numbers in (
        ("every kind", (), counts),
        (f"{FEW} names", ("--rules", str(pack)), (*counts, *more)),
    ):
        held: list[float] = []
        for count in numbers:
            folder = bench.folder / f"small-{count}"
            if not folder.exists():
                write_articles(folder, count, SMALL)
            command = audit(folder, *options, "--jobs", "1")
            (work, *_) = bench.ours(command)
            paid = cost(work) if held else interleaved([work], 1)[0]
            held.append(paid.megabytes)
            yield Line(f"{count:,} files of {SMALL} bytes, {name}", paid.seconds, "s")
            yield Line("  memory", paid.megabytes, "MB")
        yield Line(f"  memory of {numbers[-1]:,} against {numbers[0]:,}", held[-1] / held[0], "x")


def _checkers(bench: Bench, paths: Sequence[Path]) -> Iterator[Work]:
    """Checkers of prose, where they are installed, each by its own rules."""
    given = [str(path) for path in paths]
    yield bench.peer("starting Python", (sys.executable, "-c", "import re"))
    if released("codespell") and (found := program("codespell")):
        yield bench.peer("codespell", (found, *given), 65)
    if released("typos") and (found := program("typos")):
        yield bench.peer("typos", (found, "--threads", "1", *given), 2)
    if released("proselint") and (found := program("proselint")):
        yield bench.peer("proselint", (found, "check", *given), 1)


def _searchers(bench: Bench, articles: Path, names: Path, *, loop: bool) -> Iterator[Work]:
    """Searches for the same names, which say where they are and nothing else."""
    if found := program("grep"):
        options = ("-r", "-o", "-b", "-F", "-f", str(names))
        yield bench.peer("grep -F", (found, *options, str(articles)))
    if loop:
        script = bench.folder / "loop.py"
        script.write_text(LOOP.lstrip(), "utf-8")
        yield bench.peer("a loop of re", (sys.executable, str(script), str(names), str(articles)))
