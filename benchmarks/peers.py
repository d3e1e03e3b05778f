"""Measures the audit beside its peers on the same work: `python -m benchmarks.peers`.

The work is to find so many wrong words in so much text, each with its own remedy. The peers get
the same words in their own form; a plain loop of compiled patterns is what one would write oneself,
and `grep -F` is the floor: it finds the words and knows nothing of them. All take turns.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.made_text import write_articles, write_word_pack, wrong_words
from benchmarks.plots import Point, plotted
from benchmarks.processes import Cost, cost, medians
from benchmarks.speed import audit, environment

ARTICLE = 5_000
SIZES = (5_000, 1_000_000, 10_000_000)
COUNTS = (10, 100, 1_000, 10_000, 100_000)
USUAL_SIZE, USUAL_COUNT = 1_000_000, 1_000
"""The size at which the number of rules is varied, and the other way round."""
LOOP = """
import re, sys
from pathlib import Path
words = Path(sys.argv[1]).read_text().split()
patterns = [re.compile(rf"\\\\b{word}\\\\b", re.IGNORECASE) for word in words]
for file in sorted(Path(sys.argv[2]).iterdir()):
    text = file.read_text()
    for pattern in patterns:
        for match in pattern.finditer(text):
            sys.stdout.write(f"{file}:{match.start()}:{match[0]}\\\\n")
"""
Prepare = Callable[[Path, Sequence[str]], tuple[str, ...]]
"""Writes the words into a folder in the peer's form, and gives the command but for the articles."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A program that can do the work, and how much of it before one would wait for minutes."""

    name: str
    prepare: Prepare
    most_work: float = 1e12
    accepted: tuple[int, ...] = (0, 1)

    def can(self, count: int, size: int) -> bool:
        """Whether it is asked to find so many words in so many bytes."""
        return count * size <= self.most_work


@dataclass(frozen=True, slots=True)
class Measured:
    """What a program cost for so many words in so many bytes."""

    name: str
    count: int
    size: int
    cost: Cost


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; with `--plots FOLDER` also draw."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="runs of each program")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="bytes of text")
    parser.add_argument("--counts", type=int, nargs="+", default=COUNTS, help="words to find")
    parser.add_argument("--plots", type=Path, metavar="FOLDER", help="write SVG plots there")
    options = parser.parse_args(arguments)
    done: list[Measured] = []
    with TemporaryDirectory() as folder:
        for count, size in works(options.counts, options.sizes):
            found = list(measured(Path(folder), count, size, options.runs))
            print("\n".join(shown(found)), flush=True)
            done += found
    if options.plots is not None:
        draw(done, options.plots)
    return 0


def works(counts: Sequence[int], sizes: Sequence[int]) -> list[tuple[int, int]]:
    """The pairs to measure: both are varied, one at a time."""
    usual = (
        USUAL_COUNT if USUAL_COUNT in counts else counts[-1],
        USUAL_SIZE if USUAL_SIZE in sizes else sizes[-1],
    )
    return [one for one in product(counts, sizes) if one[0] == usual[0] or one[1] == usual[1]]


def measured(folder: Path, count: int, size: int, runs: int) -> Iterator[Measured]:
    """The medians of each program's costs; the first turn warms caches."""
    articles = folder / f"articles-{size}"
    if not articles.exists():
        write_articles(articles, max(1, size // ARTICLE), ARTICLE, wrong_words(COUNTS[0]))
    own = folder / f"words-{count}"
    own.mkdir(exist_ok=True)
    words = wrong_words(count)
    asked = [peer for peer in peers() if peer.can(count, size)]
    commands = [(*peer.prepare(own, words), str(articles)) for peer in asked]
    env = environment(folder)
    turns = [
        [cost(command, env, peer.accepted) for peer, command in zip(asked, commands, strict=True)]
        for _ in range(runs + 1)
    ]
    for peer, costs in zip(asked, zip(*turns[1:], strict=True), strict=True):
        yield Measured(peer.name, count, size, medians(costs))


def peers() -> Iterator[Peer]:
    """The programs that are installed here, ours first."""
    yield Peer("audit", _audit)
    yield Peer("loop of re", _loop, most_work=3e9)
    if shutil.which("grep"):
        yield Peer("grep -F", _grep)
    if shutil.which("codespell"):
        yield Peer("codespell", _codespell, accepted=(0, 65))
    if shutil.which("typos"):
        yield Peer("typos", _typos, accepted=(0, 2))
    if shutil.which("semgrep"):
        yield Peer("semgrep", _semgrep, most_work=1.1e9)


def shown(found: Sequence[Measured]) -> Iterator[str]:
    """The costs as a small table, each beside ours."""
    ours = found[0]
    yield f"{ours.count:,} words in {ours.size / 1e6:g} MB"
    for one in found:
        ratio = one.cost.seconds / max(ours.cost.seconds, 0.001)
        yield (
            f"  {one.name:12} {one.cost.seconds:8.2f} s {one.cost.megabytes:8.0f} MB"
            f" {ratio:8.2f} times ours"
        )


def draw(found: Sequence[Measured], folder: Path) -> None:
    """One plot by the number of words, and one by the size of the text."""
    folder.mkdir(parents=True, exist_ok=True)
    sizes = sorted({one.size for one in found if one.count != USUAL_COUNT}) or [USUAL_SIZE]
    by_count = [Point(one.name, one.count, one.cost.seconds) for one in found if one.size in sizes]
    by_size = [Point(o.name, o.size, o.cost.seconds) for o in found if o.count == USUAL_COUNT]
    for name, points, axis in (
        ("by-rules", by_count, f"rules, {sizes[0] / 1e6:g} MB of text"),
        ("by-size", by_size, f"bytes of text, {USUAL_COUNT:,} rules"),
    ):
        if points:
            (folder / f"{name}.svg").write_text(plotted(points, axis, "CPU seconds"), "utf-8")


def _audit(folder: Path, words: Sequence[str]) -> tuple[str, ...]:
    pack = folder / "pack.yaml"
    write_word_pack(pack, words)
    return audit("--rules", pack, "--jobs", "1")


def _loop(folder: Path, words: Sequence[str]) -> tuple[str, ...]:
    program = folder / "loop.py"
    program.write_text(LOOP.lstrip().replace("\\\\", "\\"), "utf-8")
    return sys.executable, str(program), str(_lines(folder, words))


def _grep(folder: Path, words: Sequence[str]) -> tuple[str, ...]:
    return "grep", "-r", "-o", "-b", "-i", "-F", "-f", str(_lines(folder, words))


def _codespell(folder: Path, words: Sequence[str]) -> tuple[str, ...]:
    given = folder / "codespell.txt"
    given.write_text("".join(f"{word.lower()}->{word.lower()}a\n" for word in words), "utf-8")
    return "codespell", "-D", str(given)


def _typos(folder: Path, words: Sequence[str]) -> tuple[str, ...]:
    given = folder / "typos.toml"
    pairs = "".join(f'{word.lower()} = "{word.lower()}a"\n' for word in words)
    given.write_text(f"[default.extend-words]\n{pairs}", "utf-8")
    return "typos", "--config", str(given), "--threads", "1", "--format", "json"


def _semgrep(folder: Path, words: Sequence[str]) -> tuple[str, ...]:
    rules = [
        {
            "id": f"word-{nth}",
            "pattern-regex": rf"(?i)\b{word}\b",
            "message": f"should be {word}a",
            "severity": "WARNING",
            "languages": ["generic"],
        }
        for nth, word in enumerate(words)
    ]
    given = folder / "semgrep.json"
    given.write_text(json.dumps({"rules": rules}), "utf-8")
    quiet = ("--metrics=off", "--disable-version-check", "--quiet", "--json", "--jobs", "1")
    return "semgrep", "scan", "--no-git-ignore", *quiet, "--config", str(given)


def _lines(folder: Path, words: Sequence[str]) -> Path:
    path = folder / "words.txt"
    path.write_text("\n".join(words) + "\n", "utf-8")
    return path


if __name__ == "__main__":
    sys.exit(main())
