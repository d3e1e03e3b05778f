"""Audits what was planted, and holds it against floors that only rise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from audit.auditor.auditing import audited
from audit.findings.finding import Finding, Severity
from audit.readers.registry import read
from audit.rules.article import Article
from audit.rules.rule_set import RuleSet
from benchmarks.accuracy.auditing import dated
from benchmarks.planted.planting import Plant, digest

FLOORS = Path(__file__).with_name("floors.yaml")


@dataclass(frozen=True, slots=True)
class Score:
    """How many of each family were planted and found, and how many findings the twins have.

    Notes are no false alarms: they ask an editor to look.
    """

    digest: str
    planted: dict[str, int]
    found: dict[str, int]
    false: int
    misses: tuple[str, ...] = field(default=(), compare=False)
    alarms: tuple[str, ...] = field(default=(), compare=False)


def measured(plants: Sequence[Plant], rules: RuleSet) -> Score:
    """Audit every plant, and every twin once."""
    planted = Counter(plant.family for plant in plants)
    found: Counter[str] = Counter(dict.fromkeys(planted, 0))
    misses, alarms = [], []
    for plant in plants:
        if any(one.span.overlaps(plant.span) for one in _findings(plant, plant.text, rules)):
            found[plant.family] += 1
        else:
            misses.append(f"{plant.id}: {plant.span.of(plant.text)}")
    for twin, plant in {plant.twin: plant for plant in plants}.items():
        alarms += [
            f"{plant.id}: {one.rule}: {one.message}"
            for one in _findings(plant, twin, rules)
            if one.severity.rank >= Severity.WARNING.rank
        ]
    return Score(
        digest(plants), dict(planted), dict(found), len(alarms), tuple(misses), tuple(alarms)
    )


def pinned(path: Path = FLOORS) -> Score:
    """The floors."""
    return Score(**yaml.safe_load(path.read_text("utf-8")))


def pin(score: Score, path: Path = FLOORS) -> None:
    """Make the score the floor."""
    kept = {
        "digest": score.digest,
        "planted": score.planted,
        "found": score.found,
        "false": score.false,
    }
    head = "# Written by python -m benchmarks.planted --pin\n"
    path.write_text(head + yaml.safe_dump(kept, sort_keys=False), "utf-8")


def below(score: Score, floor: Score) -> Iterator[str]:
    """Where the score is below the floor, or the set is another."""
    if score.digest != floor.digest:
        yield f"other plants: {score.digest}, and the floors are for {floor.digest}"
    for family, least in floor.found.items():
        if score.found.get(family, 0) < least:
            yield f"{family}: {score.found.get(family, 0)} found, the floor is {least}"
    if score.false > floor.false:
        yield f"{score.false} false alarms, the floor is {floor.false}"


def _findings(plant: Plant, text: str, rules: RuleSet) -> tuple[Finding, ...]:
    beside = [read(f"r{n}.txt", one.encode("utf-8")) for n, one in enumerate(plant.against)]
    references = [Article(one, rules.register) for one in beside]
    document = dated(read(f"{plant.id}.txt", text.encode("utf-8")), plant.published)
    return audited(document, rules, references=references)[0].findings
