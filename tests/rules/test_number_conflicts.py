"""Numbers of one thing that two articles of a story tell otherwise."""

from __future__ import annotations

from datetime import date

import pytest

from audit.rules.account import Account
from audit.rules.number_conflicts import Conflict, conflicts
from audit.rules.rule import placed
from audit.rules.told_numbers import told_numbers
from tests.factories import article

OFFER = "The club offered the striker a new contract worth $180 million on Monday."
QUAKE = "The quake on the island of Nordvik killed 12 people, the mayor said."


def account(path: str, text: str, dated: date | None = None, witness: str | None = None) -> Account:
    made = article(text)
    told = tuple(told_numbers(made.reading, lambda span: placed(made, span)))
    return Account(path, dated, witness or path, told)


def told_otherwise(*texts: str, dated: date | None = None) -> list[Conflict]:
    return list(conflicts([account(str(n), text, dated) for n, text in enumerate(texts)]))


def found(*accounts: Account) -> list[tuple[str, str, bool]]:
    return [
        (one.told.place.words, one.other.place.words, one.growing) for one in conflicts(accounts)
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


@pytest.mark.parametrize(
    ("one", "other", "seen"),
    [
        ("The fire was reported at 3:33 a.m.", "The fire broke out at 3:30 a.m.", True),
        ("The fire was reported at 2:30 a.m.", "Someone saw the fire at 2.30am.", False),
        ("The fire was reported at 3:33 a.m.", "The fire was out at 5:10 a.m.", False),
        ("The fire was reported at 9:30 a.m.", "The fire came back at 9:32 p.m.", False),
    ],
    ids=["minutes-apart", "same", "hours-apart", "morning-and-evening"],
)
def test_times_minutes_apart_are_one_moment(one: str, other: str, seen: bool) -> None:
    assert bool(told_otherwise(one, other)) is seen


@pytest.mark.parametrize(
    ("one", "other", "seen"),
    [
        ("As many as 80 people were wounded.", "It killed 10 people, wounding 70 others.", True),
        (
            "As many as 80 people were wounded. In 1999, 300 people were wounded.",
            "It killed 10 people, wounding 70 others.",
            False,
        ),
    ],
    ids=["one-toll-each", "two-tolls"],
)
def test_the_only_toll_of_an_article_is_that_of_its_story(one: str, other: str, seen: bool) -> None:
    assert bool(told_otherwise(one, other)) is seen


def test_exact_numbers_of_one_day_are_firm() -> None:
    other, day = OFFER.replace("$180", "$164"), date(2022, 3, 7)
    about = OFFER.replace("$180", "about $164")
    assert {one.firm for one in told_otherwise(OFFER, other, dated=day)} == {True}
    assert {one.firm for one in told_otherwise(OFFER, about, dated=day)} == {False}
    assert {one.firm for one in told_otherwise(OFFER, other)} == {False}


def test_a_toll_that_may_have_grown_is_never_firm() -> None:
    found = told_otherwise(QUAKE, QUAKE.replace("12", "31"), dated=date(2022, 3, 7))
    assert {one.firm for one in found} == {False}
