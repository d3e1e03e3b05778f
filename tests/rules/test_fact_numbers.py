"""Numbers and ordinals in words and digits."""

from __future__ import annotations

import pytest

from audit.rules.fact_numbers import number, rank


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("30", 30),
        ("Thirty", 30),
        ("twenty-one", 21),
        ("twenty one", 21),
        ("a", 1),
        ("an", 1),
        ("a couple of", 2),
        ("a hundred", 100),
        ("fourteen", 14),
    ],
)
def test_numbers(words: str, value: int) -> None:
    assert number(words) == value


@pytest.mark.parametrize("words", ["", "a few", "half a dozen", "²", "twenty-ten", "several"])
def test_what_is_no_number(words: str) -> None:
    assert number(words) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("first", 1),
        ("Fifth", 5),
        ("sixth", 6),
        ("ninth", 9),
        ("twelfth", 12),
        ("thirteenth", 13),
        ("twentieth", 20),
        ("twenty-first", 21),
        ("ninetieth", 90),
        ("22nd", 22),
        ("100th", 100),
    ],
)
def test_ranks(words: str, value: int) -> None:
    assert rank(words) == value


@pytest.mark.parametrize("words", ["", "th", "last", "²nd", "twenty-tenth-"])
def test_what_is_no_rank(words: str) -> None:
    assert rank(words) is None
