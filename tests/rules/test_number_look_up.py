"""Numbers of an article, looked up in what it was written from."""

from __future__ import annotations

import pytest

from audit.rules.look_up import Sort
from tests.rules.looking_up import carried, contradicted, missing

STORM = "The storm damaged 48 houses in the village of Nordvik. Repairs will take 9 months."


@pytest.mark.parametrize(
    ("text", "seen", "expected"),
    [
        ("The storm damaged 84 houses in the village of Nordvik.", "84", "48"),
        ("The storm damaged nine houses in the village of Nordvik.", "nine", "48"),
        ("In the village of Nordvik repairs will take 19 months.", "19", "9"),
    ],
    ids=["absent", "of-something-else", "duration"],
)
def test_another_number_of_the_same_thing(text: str, seen: str, expected: str) -> None:
    assert contradicted(Sort.NUMBER, text, STORM) == [(seen, expected)]


def test_an_age_between_the_same_words() -> None:
    reference = "As a 19-year-old telephone operator she posed. The 92-year-old died this week."
    text = "She was then a 92-year-old telephone operator."
    assert contradicted(Sort.NUMBER, text, reference) == [("92-year-old", "19-year-old")]


@pytest.mark.parametrize(
    "text",
    [
        "The storm damaged forty-eight houses.",
        "The storm damaged nearly 50 houses in the village of Nordvik.",
        "The storm damaged more than 45 houses in the village of Nordvik.",
        "The repairs will take nine months.",
    ],
    ids=["in-words", "nearly", "more-than", "other-form"],
)
def test_what_bears_it_out(text: str) -> None:
    assert contradicted(Sort.NUMBER, text, STORM) == []
    assert missing(Sort.NUMBER, text, STORM) == []
    assert len(carried(Sort.NUMBER, text, STORM)) == 1


def test_a_number_about_which_the_reference_is_silent() -> None:
    assert missing(Sort.NUMBER, "The mayor has 14 cats.", STORM) == ["14"]


@pytest.mark.parametrize(
    "text",
    ["One of them left.", "3) The storm came.", "The second half was dull."],
    ids=["one", "list", "half"],
)
def test_what_states_no_number(text: str) -> None:
    assert "half" not in missing(Sort.NUMBER, text, STORM)
    assert not {"One", "3"} & {*missing(Sort.NUMBER, text, STORM)}


def test_two_people_may_be_the_articles_own_count() -> None:
    assert missing(Sort.NUMBER, "Two friends met.", STORM) == []


def test_years_are_dates() -> None:
    assert missing(Sort.DATE, "It was built in 1931.", "It was built long ago.") == ["1931"]
    assert carried(Sort.DATE, "It was built in 1931.", "Built on 4 May 1931, it sank.") == ["1931"]


def test_the_number_in_both_sentences_is_no_rival() -> None:
    text = "The storm damaged 48 houses and 12 boats in the village of Nordvik."
    assert contradicted(Sort.NUMBER, text, STORM) == []


def test_a_small_number_of_something_else_carries_nothing() -> None:
    reference = "There is a 15% discount for members. Growth was 10% last year."
    text = "Those who sign up early are promised a 10% discount by the shop."
    assert missing(Sort.NUMBER, text, reference) == ["10%"]
    assert missing(Sort.NUMBER, "The shop grew by 10% then.", reference) == []
