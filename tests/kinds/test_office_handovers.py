"""Holders of offices on both sides of their hand-over days, by the shipped register and rule.

The days are written here from the offices' own lists and not from the register, which they test.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from audit.findings.finding import Finding
from audit.packs.library import load
from audit.rules.judgement import judged
from audit.rules.outcomes import Judgement, Outcome
from audit.rules.rule_set import RuleSet
from tests.factories import findings, mention

TITLES = Path(__file__).parents[2] / "rules" / "titles.yaml"
# title, who leaves, last day, who comes, first day
HANDOVERS = [
    ("Estonian President", "Kersti Kaljulaid", "2021-10-11", "Alar Karis", "2021-10-11"),
    ("Estonian Prime Minister", "Jüri Ratas", "2021-01-26", "Kaja Kallas", "2021-01-26"),
    ("Estonian Prime Minister", "Kaja Kallas", "2024-07-23", "Kristen Michal", "2024-07-23"),
    ("Estonian Foreign Minister", "Urmas Reinsalu", "2023-04-17", "Margus Tsahkna", "2023-04-17"),
    ("Latvian President", "Egils Levits", "2023-07-08", "Edgars Rinkēvičs", "2023-07-08"),
    ("Latvian Prime Minister", "Krišjānis Kariņš", "2023-09-15", "Evika Siliņa", "2023-09-15"),
    (
        "Lithuanian Prime Minister",
        "Saulius Skvernelis",
        "2020-12-11",
        "Ingrida Šimonytė",
        "2020-12-11",
    ),
    (
        "Lithuanian Foreign Minister",
        "Linas Linkevičius",
        "2020-12-11",
        "Gabrielius Landsbergis",
        "2020-12-11",
    ),
    (
        "Lithuania's foreign minister",
        "Gabrielius Landsbergis",
        "2024-12-12",
        "Kęstutis Budrys",
        "2024-12-12",
    ),
    ("Ukrainian Foreign Minister", "Dmytro Kuleba", "2024-09-05", "Andrii Sybiha", "2024-09-05"),
    (
        "Ukrainian Prime Minister",
        "Denys Shmyhal",
        "2025-07-17",
        "Yulia Svyrydenko",
        "2025-07-17",
    ),
    ("U.S. President", "Donald Trump", "2021-01-20", "Joe Biden", "2021-01-20"),
    ("US Vice President", "Kamala Harris", "2025-01-20", "JD Vance", "2025-01-20"),
    ("U.S. Secretary of State", "Antony Blinken", "2025-01-20", "Marco Rubio", "2025-01-21"),
    ("British Prime Minister", "Boris Johnson", "2022-09-06", "Liz Truss", "2022-09-06"),
    ("British Prime Minister", "Liz Truss", "2022-10-25", "Rishi Sunak", "2022-10-25"),
    ("U.K. Prime Minister", "Rishi Sunak", "2024-07-05", "Keir Starmer", "2024-07-05"),
    ("British Foreign Secretary", "Dominic Raab", "2021-09-15", "Liz Truss", "2021-09-15"),
    ("British Foreign Secretary", "James Cleverly", "2023-11-13", "David Cameron", "2023-11-13"),
    ("German Chancellor", "Angela Merkel", "2021-12-08", "Olaf Scholz", "2021-12-08"),
    ("German Chancellor", "Olaf Scholz", "2025-05-06", "Friedrich Merz", "2025-05-06"),
    (
        "German Foreign Minister",
        "Annalena Baerbock",
        "2025-05-06",
        "Johann Wadephul",
        "2025-05-06",
    ),
    (
        "French Foreign Minister",
        "Jean-Yves Le Drian",
        "2022-05-20",
        "Catherine Colonna",
        "2022-05-20",
    ),
    ("French Prime Minister", "Gabriel Attal", "2024-09-05", "Michel Barnier", "2024-09-05"),
    ("Polish President", "Andrzej Duda", "2025-08-06", "Karol Nawrocki", "2025-08-06"),
    ("Polish Prime Minister", "Mateusz Morawiecki", "2023-12-13", "Donald Tusk", "2023-12-13"),
    ("NATO Secretary General", "Jens Stoltenberg", "2024-10-01", "Mark Rutte", "2024-10-01"),
    ("European Council President", "Charles Michel", "2024-12-01", "António Costa", "2024-12-01"),
    (
        "EU High Representative",
        "Josep Borrell",
        "2024-12-01",
        "Kaja Kallas",
        "2024-12-01",
    ),
    ("UN Secretary-General", "Ban Ki-moon", "2016-12-31", "António Guterres", "2017-01-01"),
]
IDS = [f"{title} {comes}" for title, _, _, comes, _ in HANDOVERS]
RETURNED = {"Donald Tusk"}
"""Those who had held the office before, so that before their return they no longer hold it."""


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    return load((TITLES,))


def verdict(rules: RuleSet, words: str, day: date | None) -> Judgement:
    return judged(mention(words), day, rules.register)


def flagged(rules: RuleSet, words: str, day: date) -> tuple[Finding, ...]:
    office = [rule for rule in rules if rule.kind == "office"]
    return findings(
        office, f"{words} will speak.", published=day.isoformat(), register=rules.register
    )


@pytest.mark.parametrize(("title", "leaves", "last", "comes", "first"), HANDOVERS, ids=IDS)
def test_each_is_confirmed_on_its_side(
    rules: RuleSet, title: str, leaves: str, last: str, comes: str, first: str
) -> None:
    ends, begins = date.fromisoformat(last), date.fromisoformat(first)
    right = [
        (leaves, ends - timedelta(days=1)),
        (leaves, ends),
        (comes, begins),
        (comes, begins + timedelta(days=1)),
    ]
    for name, day in right:
        assert verdict(rules, f"{title} {name}", day).outcome is Outcome.CONFIRMED, (name, day)
        assert flagged(rules, f"{title} {name}", day) == ()


@pytest.mark.parametrize(("title", "leaves", "last", "comes", "first"), HANDOVERS, ids=IDS)
def test_each_is_wrong_on_the_other_side(
    rules: RuleSet, title: str, leaves: str, last: str, comes: str, first: str
) -> None:
    before = date.fromisoformat(first) - timedelta(days=2)
    after = date.fromisoformat(last) + timedelta(days=2)
    early = Outcome.NO_LONGER if comes in RETURNED else Outcome.NOT_YET
    wrong = [(comes, before, early, leaves), (leaves, after, Outcome.NO_LONGER, comes)]
    for name, day, outcome, holder in wrong:
        found = verdict(rules, f"{title} {name}", day)
        assert found.outcome is outcome
        holders = [held.preferred for one in found.holders if (held := rules.register.entity(one))]
        assert holders == [holder], (name, day)
        (finding,) = flagged(rules, f"{title} {name}", day)
        assert finding.evidence[0].because.endswith(f"on {day} it was {holder}")


@pytest.mark.parametrize(("title", "leaves", "last", "comes", "first"), HANDOVERS, ids=IDS)
def test_without_a_date_nobody_is_confirmed_or_wrong(
    rules: RuleSet, title: str, leaves: str, last: str, comes: str, first: str
) -> None:
    assert last <= first
    for name in (leaves, comes):
        assert verdict(rules, f"{title} {name}", None).outcome is Outcome.UNVERIFIED


def test_who_comes_back_is_not_yet_again(rules: RuleSet) -> None:
    between = date(2023, 6, 1)
    found = verdict(rules, "U.S. President Donald Trump", between)
    assert found.outcome is Outcome.NO_LONGER
    assert found.holders == ("person/joe-biden",)
    assert verdict(rules, "former President Donald Trump", between).outcome is Outcome.CONFIRMED


def test_after_what_the_register_knows_nobody_is_judged(rules: RuleSet) -> None:
    found = verdict(rules, "NATO Secretary General Mark Rutte", date(2040, 1, 1))
    assert found.outcome is Outcome.UNVERIFIED
