"""Measures look-ups in large registers.

A register of 60,000 persons with 300,000 forms must be opened from the cache and answer 1,000
look-ups in 50 ms; a near name among 1,000,000 must be found in 2 ms. Names are made, with a fixed
seed. Times are the processor's, because others may be at work on the machine. Recall is measured
against a walk through all names, which is the peer and takes seconds a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from statistics import median, quantiles
from time import process_time

from audit.documents.characters import key
from audit.engines.near_index import BOUND, NearIndex, write_near_index
from audit.engines.nearness import distance
from audit.language.titles import canonical
from audit.packs.cache import cached, keep
from audit.register.compiled import write
from audit.register.register import Register
from audit.rules.rule_set import RuleSet, rule_set
from benchmarks.budgets import Line
from benchmarks.made_register import full_names, made_pack, misspelled

SEED = 20220310
LOOK_UPS = 1_000
OPENINGS = 7
WALKED = 5
"""Look-ups that are compared with a walk through all names."""
KEY = "0" * 64


def register_lines(folder: Path, persons: int) -> Iterator[Line]:
    """Opening the register and asking it, and what a warm cache spares."""
    started = process_time()
    keep(folder, KEY, lambda path: _built(path, persons))
    yield Line(f"register of {persons:,} persons: built", process_time() - started, "s")
    size = (folder / KEY / "register.sqlite").stat().st_size
    yield Line("register on disk", size / 1e6, "MB")
    asked = Random(SEED).sample(full_names(persons), min(LOOK_UPS, persons))
    names = [1e3 * _opened_and_asked(folder, asked, whole=False) for _ in range(OPENINGS)]
    whole = [1e3 * _opened_and_asked(folder, asked, whole=True) for _ in range(OPENINGS)]
    yield Line(f"opened, {len(asked):,} names looked up", median(names), "ms", 50)
    yield Line(f"opened, {len(asked):,} persons read whole", median(whole), "ms")


def near_lines(folder: Path, count: int) -> Iterator[Line]:
    """Near names by the index: its cost, the time of a look-up, and whether any is lost."""
    names = [key(name) for name in full_names(count)]
    path = folder / "near.sqlite"
    started = process_time()
    write_near_index(path, names)
    yield Line(f"index of {count:,} names: built", process_time() - started, "s")
    yield Line("index on disk", path.stat().st_size / 1e6, "MB")
    random = Random(SEED)
    index = NearIndex(path)
    for edits in range(1, BOUND + 1):
        asked = [misspelled(random.choice(names), edits, random) for _ in range(LOOK_UPS)]
        times = [1e3 * _timed(index, name) for name in asked]
        yield Line(f"look-up at distance {edits}, median", median(times), "ms", 2)
        yield Line(f"look-up at distance {edits}, 95 of 100", quantiles(times, n=20)[-1], "ms")
        started = process_time()
        found, wanted = _recall(index, names, asked[:WALKED])
        walked = 1e3 * (process_time() - started) / WALKED
        yield Line("  share of a walk through all names", median(times) / walked, "x")
        yield Line(f"near names found at distance {edits}, of {wanted}", float(found), "")


def _built(path: Path, persons: int) -> RuleSet:
    write([made_pack(persons)], path, canonical)
    return rule_set((), Register(path), "made")


def _opened_and_asked(folder: Path, asked: Sequence[str], *, whole: bool) -> float:
    started = process_time()
    rules = cached(folder, KEY, "made")
    if rules is None:
        raise SystemExit("the register was not kept")
    for name in asked:
        named = rules.register.named(name)
        if whole:
            rules.register.entity(named[0].entity)
    return process_time() - started


def _timed(index: NearIndex, name: str) -> float:
    started = process_time()
    index.near(name)
    return process_time() - started


def _recall(index: NearIndex, names: Sequence[str], asked: Sequence[str]) -> tuple[int, int]:
    """How many of the names that a walk finds the index finds, and how many the walk does."""
    found = wanted = 0
    for name in asked:
        near = {one for one in names if distance(name, one, BOUND) <= BOUND}
        found += len(near.intersection(index.near(name)))
        wanted += len(near)
    return found, wanted
