"""Numbers that disagree, in one sentence and between articles."""

from __future__ import annotations

import pickle
from datetime import date

import pytest

from audit.findings.finding import Category, Confidence, Finding, Severity
from audit.kinds.quantity import QuantityRule
from audit.rules.account import Account
from tests.factories import article, findings, rule

OFFER = "The club offered the striker a new contract worth $180 million on Monday."
QUAKE = "The quake on the island of Nordvik killed 12 people, the mayor said."


def made(among: str) -> QuantityRule:
    return rule(
        QuantityRule,
        kind="quantity",
        among=among,
        category=Category.NUMBER,
        severity=Severity.NOTE,
        message="'{text}' is '{expected}' in {article}",
    )


def compared(one: str, other: str, dated: date | None = None) -> list[Finding]:
    story = made("story")
    accounts = []
    for path, text in (("a.txt", one), ("b.txt", other)):
        observed = story.observe(article(text), ())
        if observed is not None:
            accounts.append(Account(path, dated, path, pickle.loads(pickle.dumps(observed))))
    return list(story.compare(accounts))


def test_a_clash_is_flagged_with_its_reason() -> None:
    text = "It rained. It was passed by 23 of the 20 members. It rained again."
    [finding] = findings(made("sentence"), text)
    assert finding.text == "23 of the 20"
    assert finding.message == "'23 of the 20': the part is larger than the whole"
    assert finding.evidence[0].because == "23 is more than 20"


def test_a_remedy_is_suggested_where_there_is_one() -> None:
    [finding] = findings(
        made("sentence"), "The rate rose 2 per cent from 5 per cent to 7 per cent."
    )
    assert finding.message == "'2 per cent' should be '2 percentage points'"
    assert finding.suggestions == ("2 percentage points",)


def test_numbers_of_two_sentences_are_not_held_together() -> None:
    text = "The board has 20 members. It was passed by 23 of them."
    assert findings(made("sentence"), text) == ()


def test_articles_are_held_against_each_other() -> None:
    first, _ = compared(OFFER, OFFER.replace("$180", "$164"))
    assert first.message == "'$180 million' is '$164 million' in a.txt"
    assert first.evidence[0].passage is not None
    assert first.evidence[0].passage.text == "$164 million"
    assert first.suggestions == ()


@pytest.mark.parametrize(
    ("text", "other", "confidence"),
    [
        (QUAKE, QUAKE.replace("12", "31"), Confidence.LOW),
        (OFFER, OFFER.replace("180", "164"), None),
    ],
    ids=["may-have-grown", "cannot-grow"],
)
def test_what_may_have_grown_is_less_sure(
    text: str, other: str, confidence: Confidence | None
) -> None:
    expected = confidence or made("story").confidence
    assert {one.confidence for one in compared(text, other)} == {expected}


def test_exact_numbers_of_one_day_are_a_warning() -> None:
    first, _ = compared(OFFER, OFFER.replace("$180", "$164"), date(2022, 3, 7))
    assert first.severity is Severity.WARNING
    assert first.evidence[0].because.endswith("on the same day")


def test_each_rule_has_its_own_task() -> None:
    assert findings(made("story"), "It was passed by 23 of the 20 members.") == ()
    assert made("sentence").observe(article(OFFER), ()) is None
    assert made("story").observe(article("It rained."), ()) is None
