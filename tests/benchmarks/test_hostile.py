"""Growth by doubling, and how it is judged."""

from __future__ import annotations

import pytest

from audit.kinds.variant import VariantRule
from audit.rules.rule import Examples
from audit.rules.rule_set import RuleSet
from benchmarks.hostile import ENOUGH, Growth, main, seconds, shown
from benchmarks.hostile_text import Family, families, nested, numbered, repeated, taken
from tests.factories import rule, rules

KIEV = rule(
    VariantRule,
    id="desk/kiev",
    kind="variant",
    variants=("Kiev",),
    expected="Kyiv",
    examples=Examples(flag=("In [[Kiev]].",), pass_=("In Kyiv.",)),
)


@pytest.fixture(scope="module")
def kiev() -> RuleSet:
    return rules(KIEV)


@pytest.mark.parametrize(
    ("growth", "holds"),
    [
        pytest.param(Growth("a", 10, 1.0, 2.0), True, id="twice"),
        pytest.param(Growth("a", 10, 1.0, 2.4), False, id="faster than the text"),
        pytest.param(Growth("a", 10, 0.001, 0.05), True, id="too short to tell"),
        pytest.param(Growth("a", 10, 15.0, ENOUGH), False, id="given up"),
    ],
)
def test_what_grows_in_proportion_holds(growth: Growth, holds: bool) -> None:
    assert growth.holds is holds
    assert ("GROWS" in shown(growth)) is not holds


def test_texts_are_of_the_size_asked_for() -> None:
    makers = [
        repeated("Kiev", " "),
        numbered("{name} {word} {number}.", " "),
        nested("<b>", "</b>"),
    ]
    makers.append(taken(["One. ", "Two two two. "], ""))
    for make in makers:
        assert 10_000 <= len(make(10_000)) <= 10_100
        assert make(10_000) == make(10_000)


def test_a_family_shares_its_size_among_its_articles() -> None:
    family = Family("a", (repeated("a", ""), repeated("b", "")))
    assert sum(map(len, family.texts(1_000))) < 1_100


def test_every_kind_has_a_family_of_its_examples(kiev: RuleSet) -> None:
    named = {family.name: family for family in families(kiev)}
    (text,) = named["examples of variant, one line"].texts(40)
    assert text.endswith("In Kiev. In Kiev. In Kiev. In Kiev. In Kiev. ")


def test_names_of_families_are_their_own(kiev: RuleSet) -> None:
    names = [family.name for family in families(kiev)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    "family",
    [
        pytest.param(Family("a", (repeated("In Kiev. ", ""),)), id="an article"),
        pytest.param(Family("a", (repeated("In Kiev. ", ""),) * 2), id="two articles"),
        pytest.param(Family("a", (repeated("In Kiev. ", ""),) * 2, against=True), id="a reference"),
        pytest.param(Family("a", (repeated("\0", "", ""),)), id="no text"),
    ],
)
def test_a_family_costs_time(family: Family, kiev: RuleSet) -> None:
    assert 0 <= seconds(family, 2_000, kiev) < ENOUGH


def test_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--size", "500", "--only", "html titles"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line[:20].rstrip(" ,") for line in lines] == [
        "html titles, nested",
        "html titles, in a ro",
    ]
