"""Numbers in digits and in words, what they are worth, and how finely they are stated."""

from __future__ import annotations

import pytest

from audit.language.numerals import Numeral, may_begin, numeral_at
from audit.language.words import words
from tests.language.documents import document


def found(text: str) -> list[Numeral]:
    """The numbers that begin with the words of the text, one behind the other."""
    seen: list[Numeral] = []
    for word in words(document(text)):
        if may_begin(word.text) and (not seen or word.start >= seen[-1].end):
            seen.extend(one for one in (numeral_at(text, word.start, len(text)),) if one)
    return seen


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12 boats", 12),
        ("1,311,000 boats", 1_311_000),
        ("2.5 million", 2_500_000),
        ("£1.3m", 1_300_000),
        ("5bn", 5e9),
        ("12k followers", 12_000),
        ("twenty-one", 21),
        ("twenty - one", 21),
        ("one hundred and twenty men", 120),
        ("two million three hundred thousand and five", 2_300_005),
        ("half a million", 500_000),
        ("a dozen eggs", 12),
        ("half a dozen eggs", 6),
        ("TEN", 10),
    ],
)
def test_cardinals(text: str, value: float) -> None:
    [one] = found(text)
    assert (one.value, one.form) == (value, "cardinal")


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        ("the 21st boat", 21, "ordinal"),
        ("the third boat", 3, "ordinal"),
        ("the thirty-first boat", 31, "ordinal"),
        ("two-thirds of them", 2 / 3, "fraction"),
        ("three quarters", 0.75, "fraction"),
        ("half of them", 0.5, "fraction"),
        ("a third of them", 1 / 3, "fraction"),
    ],
)
def test_ordinals_and_fractions(text: str, value: float, form: str) -> None:
    [one] = found(text)
    assert one.value == pytest.approx(value)
    assert one.form == form


@pytest.mark.parametrize(
    ("text", "grain"),
    [("12", 1), ("120", 10), ("48,000", 1000), ("2.5 million", 100_000), ("3.14", 0.01)],
)
def test_the_grain_is_the_worth_of_the_last_digit(text: str, grain: float) -> None:
    assert found(text)[0].grain == pytest.approx(grain)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("two and three people", ["two", "three"]),
        ("10,000, 20,000", ["10,000", "20,000"]),
        ("a hundred and one; 1943", ["a hundred and one", "1943"]),
        ("Nineteen eighty-four", ["Nineteen", "eighty-four"]),
        ("A12 and v3", []),
        ("someone and often", []),
        ("half-hearted", []),
    ],
)
def test_where_one_number_ends(text: str, seen: list[str]) -> None:
    assert [text[one.start : one.end] for one in found(text)] == seen


def test_metres_may_be_millions() -> None:
    assert [one.metres for one in found("100m and 5bn")] == [True, False]
