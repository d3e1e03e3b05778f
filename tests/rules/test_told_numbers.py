"""Numbers of one thing in the articles of a story."""

from __future__ import annotations

from datetime import date

import pytest

from audit.rules.account import Account
from audit.rules.rule import placed
from audit.rules.told_numbers import conflicts, told_numbers
from tests.factories import article

OFFER = "The club offered the striker a new contract worth $180 million on Monday."
QUAKE = "The quake on the island of Nordvik killed 12 people, the mayor said."


def account(path: str, text: str, dated: date | None = None, witness: str | None = None) -> Account:
    made = article(text)
    told = tuple(told_numbers(made.reading, lambda span: placed(made, span)))
    return Account(path, dated, witness or path, told)


def found(*accounts: Account) -> list[tuple[str, str, bool]]:
    return [
        (one.place.words, other.place.words, growing) for one, other, growing in conflicts(accounts)
    ]


def test_another_sum_for_the_same_contract_is_told_on_both_sides() -> None:
    other = OFFER.replace("$180", "$164")
    assert found(account("a", OFFER), account("b", other)) == [
        ("$180 million", "$164 million", False),
        ("$164 million", "$180 million", False),
    ]


@pytest.mark.parametrize(
    "other",
    [
        OFFER,
        OFFER.replace("$180", "about $180"),
        OFFER.replace("$180", "more than $170"),
        OFFER.replace("$180", "£140"),
        OFFER.replace("$180 million", "$164 million") + " Earlier it had offered $180 million.",
        "The stadium of the town was built by the city for $95 million.",
        OFFER.replace("$180 million", "$20"),
    ],
    ids=["same", "about", "bound", "currency", "has-both", "other-thing", "far-apart"],
)
def test_what_is_no_conflict(other: str) -> None:
    assert found(account("a", OFFER), account("b", other)) == []


def test_articles_that_share_their_text_are_one_witness() -> None:
    other = OFFER.replace("$180", "$164")
    assert found(account("a", OFFER), account("b", other, witness="a")) == []


def test_a_larger_count_of_a_later_day_is_an_update() -> None:
    later = QUAKE.replace("12", "31")
    first, second = date(2022, 3, 7), date(2022, 3, 8)
    assert found(account("a", QUAKE, first), account("b", later, second)) == []
    assert len(found(account("a", QUAKE, second), account("b", later, first))) == 2


def test_without_dates_a_count_may_have_grown() -> None:
    later = QUAKE.replace("12", "31")
    assert [growing for *_, growing in found(account("a", QUAKE), account("b", later))] == [
        True,
        True,
    ]


def test_small_and_bare_numbers_are_not_told() -> None:
    made = article("One man of 12 left, and 7 were there.")
    assert list(told_numbers(made.reading, lambda span: placed(made, span))) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("killed 12 people and injured 40", "killed 12 people, and 80 were hurt"),
        ("killed 12 people and injured 40", "killed 12, injuring 80"),
        ("left 12 dead and 40 wounded", "killed 12 people and injured 80"),
    ],
)
def test_the_hurt_are_told_from_the_dead(one: str, other: str) -> None:
    texts = [f"The quake on the island of Nordvik {said}, officials said." for said in (one, other)]
    accounts = [account(path, text) for path, text in zip("ab", texts, strict=True)]
    assert [seen[:2] for seen in found(*accounts)] == [("40", "80"), ("80", "40")]
