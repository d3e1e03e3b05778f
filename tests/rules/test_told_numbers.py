"""The numbers that an article tells its story with."""

from __future__ import annotations

import pytest

from audit.rules.rule import placed
from audit.rules.told_numbers import ToldNumber, told_numbers
from tests.factories import article


def told(text: str) -> list[ToldNumber]:
    made = article(text)
    return list(told_numbers(made.reading, lambda span: placed(made, span)))


def test_small_and_bare_numbers_are_not_told() -> None:
    assert told("One man of 12 left, and 7 were there.") == []


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The quake killed 12 people.", "dead"),
        ("The quake left 12 dead.", "dead"),
        ("The quake killed nobody, injuring 80.", "injur"),
        ("As many as 80 people were also wounded.", "injur"),
        ("The quake had a magnitude of at least 5.9 on the island.", "magnitud"),
        ("A 5.9 magnitude quake shook the island.", "magnitud"),
        ("The quake was rated at 5.9 in magnitude.", "magnitud"),
        ("The quake damaged 40 houses.", "hous"),
    ],
)
def test_a_number_is_told_of_something(text: str, noun: str) -> None:
    assert [one.quantity.noun for one in told(text)] == [noun]


@pytest.mark.parametrize(
    "text",
    ["A mother of 12 was killed on the island.", "The offer is between $140 and $150 million."],
    ids=["children", "range"],
)
def test_what_is_not_told(text: str) -> None:
    assert told(text) == []
