"""Twice the text takes twice as long: what the rules of each kind look at, over and over.

`python -m benchmarks.hostile` measures hundreds of families at a larger size.
"""

from __future__ import annotations

import pytest

from audit.packs.library import load
from audit.rules.rule_set import RuleSet
from benchmarks.hostile import seconds
from benchmarks.hostile_text import Family, families

SMALL, TIMES = 4_000, 4
# A quadratic kind costs 16 times as much; the rest is room for a busy machine.
MOST_GROWTH = 9
FLOOR = 0.1


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    return load()


def test_every_kind_gives_examples(rules: RuleSet) -> None:
    names = [family.name for family in families(rules)]
    assert all(f"examples of {rule.kind}, one line" in names for rule in rules)


@pytest.mark.parametrize("kind", sorted({rule.kind for rule in load()}))
def test_examples_of_a_kind(kind: str, rules: RuleSet) -> None:
    (family,) = [one for one in families(rules) if one.name == f"examples of {kind}, one line"]
    assert grows_in_proportion(family, rules)


def grows_in_proportion(family: Family, rules: RuleSet) -> bool:
    """Whether one of three tries does: a busy machine spoils a try, a quadratic kind all three."""
    return any(_grows_in_proportion(family, rules) for _ in range(3))


def _grows_in_proportion(family: Family, rules: RuleSet) -> bool:
    small, large = (seconds(family, size, rules) for size in (SMALL, TIMES * SMALL))
    return large < MOST_GROWTH * max(FLOOR, small)
