"""Measures the audit beside its peers on the same work: `python -m benchmarks.peers`.

The work is to find so many wrong words in so much text, each with its own remedy. All programs
take turns. Each must have found what was planted, and nothing else, or the run ends.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.checkers import Checker, Hit, checkers
from benchmarks.figures import COLD, OURS, Figure, tables, write_figures
from benchmarks.made_text import write_articles, write_word_packs, wrong_words
from benchmarks.plots import Point, plotted, ranked
from benchmarks.processes import Cost, FailedError, Work, audit, cost, environment, medians
from benchmarks.speed import texts_in

ARTICLE = 5_000
SIZES = (5_000, 1_000_000, 10_000_000, 100_000_000)
COUNTS = (10, 100, 1_000, 10_000, 100_000)
USUAL_SIZE, USUAL_COUNT = 1_000_000, 1_000
"""The size at which the number of rules is varied, and the other way round."""
SLOW = 30.0
"""What took so many seconds for its first turn is measured once, ours with its cache."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; with `--plots FOLDER` also draw."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="turns; a slow peer takes one")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="bytes of text")
    parser.add_argument("--counts", type=int, nargs="+", default=COUNTS, help="words to find")
    parser.add_argument("--texts", type=Path, help="JSON lines with a `text` each, to use instead")
    parser.add_argument(
        "--plots", type=Path, metavar="FOLDER", help="write figures.json and SVG plots there"
    )
    options = parser.parse_args(arguments)
    texts = texts_in(options.texts)
    usual = usual_pair(options.counts, options.sizes)
    figures: list[Figure] = []
    with TemporaryDirectory() as folder:
        for count, size in works(options.counts, options.sizes):
            found = list(measured(Path(folder), count, size, options.runs, texts))
            print("\n".join(shown(found)), flush=True)
            figures += found
            if options.plots is not None:  # after each, so that a long run may be ended
                draw(figures, options.plots, *usual)
    print("\n".join(tables(figures, *usual)))
    return 0


def usual_pair(counts: Sequence[int], sizes: Sequence[int]) -> tuple[int, int]:
    """The number of words and the size that stay while the other is varied."""
    count = USUAL_COUNT if USUAL_COUNT in counts else counts[-1]
    return count, USUAL_SIZE if USUAL_SIZE in sizes else sizes[-1]


def works(counts: Sequence[int], sizes: Sequence[int]) -> list[tuple[int, int]]:
    """The pairs to measure, the least work first: both are varied, one at a time."""
    usual = usual_pair(counts, sizes)
    pairs = [one for one in product(counts, sizes) if one[0] == usual[0] or one[1] == usual[1]]
    return sorted(pairs, key=lambda pair: (pair[0] * pair[1], pair[1]))


def measured(
    folder: Path, count: int, size: int, runs: int, texts: Sequence[str] = ()
) -> Iterator[Figure]:
    """The medians of each program's costs; the first turn warms caches and is checked."""
    words = wrong_words(count)
    articles = folder / f"articles-{count}-{size}"
    number, length = max(1, size // ARTICLE), min(size, ARTICLE)
    written = write_articles(articles, number, length, words[: COUNTS[0]], texts)
    planted = Counter((f"{nth:05}", word.lower()) for nth, word in enumerate(written.planted))
    own = folder / f"words-{count}-{size}"
    own.mkdir()
    asked = [one for one in checkers() if one.can(count, size)]
    env = environment(folder) | {"AUDIT_CACHE_DIR": str(own / "cache")}
    _warm(env, own, articles)
    turns = [
        Work(one.name, (*one.prepare(own, words), str(articles)), env, one.accepted)
        for one in asked
    ]
    first = [
        checked(one, turn, words, planted, own) for one, turn in zip(asked, turns, strict=True)
    ]
    paid: list[list[Cost]] = [[] for _ in turns]
    for nth_turn in range(runs):
        for nth, turn in enumerate(turns):
            if nth_turn < _turns(first[nth], runs, ours=nth == 0):
                paid[nth].append(cost(turn, own / "printed"))
    for nth, one in enumerate(asked):
        yield _figure(one, count, size, paid[nth] or first[nth : nth + 1])
    yield _figure(replace(asked[0], name=COLD), count, size, first[:1])


def shown(figures: Sequence[Figure]) -> Iterator[str]:
    """The costs as a small table, each beside ours."""
    ours = next(one for one in figures if one.program == OURS)
    yield f"{ours.rules:,} words in {ours.size / 1e6:g} MB, medians of {ours.runs}"
    for one in figures:
        ratio = one.seconds / max(ours.seconds, 0.001)
        named = f"{one.program} {one.version}".strip()
        yield (f"  {named:18} {one.seconds:8.2f} s {one.megabytes:8.0f} MB {ratio:8.2f} times ours")


def draw(figures: Sequence[Figure], folder: Path, count: int, size: int) -> None:
    """Keep the figures and draw them: by rules, by size of the text, and for one article."""
    folder.mkdir(parents=True, exist_ok=True)
    write_figures(folder / "figures.json", figures)
    for name, text in drawn(figures, count, size):
        (folder / f"{name}.svg").write_text(text, "utf-8")


def drawn(figures: Sequence[Figure], count: int, size: int) -> Iterator[tuple[str, str]]:
    """The plots of these figures, by name; one that would be empty is left out."""
    least = min(one.size for one in figures)
    by_rules = [Point(_name(one), one.rules, one.seconds) for one in figures if one.size == size]
    by_size = [
        Point(_name(one), one.size / 1e6, one.seconds) for one in figures if one.rules == count
    ]
    start = [
        (_name(one), one.seconds) for one in figures if (one.rules, one.size) == (count, least)
    ]
    up = "CPU seconds of the whole process"
    if by_rules:
        across = f"rules, in {size / 1e6:g} MB of text"
        yield "by-rules", plotted(by_rules, across, up)
    if by_size:
        across = f"MB of text, with {count:,} rules"
        yield "by-size", plotted(by_size, across, up)
    if start:
        yield "start-up", ranked(start, f"{up}: one article of {least / 1e3:g} kB, {count:,} rules")


def _name(figure: Figure) -> str:
    return f"{figure.program} {figure.version}" if figure.version else figure.program


def _turns(first: Cost, runs: int, *, ours: bool) -> int:
    """How many turns one takes after the first, which for ours is the one that builds the cache."""
    return runs if first.seconds < SLOW else int(ours)


def _figure(checker: Checker, count: int, size: int, costs: Sequence[Cost]) -> Figure:
    paid = medians(costs)
    return Figure(
        checker.name,
        checker.version,
        count,
        size,
        round(paid.seconds, 3),
        round(paid.megabytes, 1),
        len(costs),
    )


def checked(
    checker: Checker, work: Work, words: Sequence[str], planted: Counter[Hit], folder: Path
) -> Cost:
    """What a turn costs in which everything that was planted must be found, and nothing else."""
    paid = cost(work, folder / "printed")
    found = checker.found((folder / "printed").read_text("utf-8"), words)
    if found != planted:
        missed, more = planted - found, found - planted
        raise FailedError(
            f"{checker.name} missed {missed.total()} of {planted.total()} words"
            f" and found {more.total()} that were not planted"
        )
    return paid


def _warm(env: Mapping[str, str], folder: Path, articles: Path) -> None:
    """Let Python compile our code, but keep none of the rules to come."""
    packs = folder / "warming"
    write_word_packs(packs, ["warming"])
    cost(Work("warming", audit(articles / "00000.txt", "--rules", packs), env))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except FailedError as failure:
        sys.exit(str(failure))
