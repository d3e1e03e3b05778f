"""When one number bears another out."""

from __future__ import annotations

import pytest

from audit.language.quantities import Quantity
from audit.rules.numbers_compared import is_kin, supports
from tests.factories import article


def quantity(text: str) -> Quantity:
    [one] = article(f"It had {text} then.").reading.quantities
    return one


@pytest.mark.parametrize(
    ("stated", "source"),
    [
        ("£1.3m", "£1,311,000"),
        ("about 50 boats", "48 boats"),
        ("nearly 50 boats", "48 boats"),
        ("more than 50 boats", "52 boats"),
        ("12,000 boats", "11,987 boats"),
        ("half of them", "50 per cent"),
        ("50 per cent", "half of them"),
        ("10 miles", "16 km"),
        ("3.30 p.m.", "15:30"),
        ("a 2-1 win", "a 1-2 defeat"),
        ("1990", "1990"),
    ],
)
def test_supported(stated: str, source: str) -> None:
    assert supports(quantity(stated), quantity(source))


@pytest.mark.parametrize(
    ("stated", "source"),
    [
        ("48 boats", "50 boats"),
        ("more than 50 boats", "48 boats"),
        ("more than 50 boats", "90 boats"),
        ("nearly 50 boats", "52 boats"),
        ("12,000 boats", "13,000 boats"),
        ("the 21st boat", "the 22nd boat"),
        ("10 miles", "30 km"),
        ("2:34 p.m.", "1:34 p.m."),
        ("a 2-1 win", "a 3-1 win"),
        ("1990", "1991"),
    ],
)
def test_not_supported(stated: str, source: str) -> None:
    assert not supports(quantity(stated), quantity(source))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("15 years", "15 months", False),
        ("15 years", "15 years", True),
        ("$5", "€5", False),
        ("$5", "5 boats", False),
        ("$5", "5", True),
        ("a 15-year-old", "15 boats", False),
        ("the third boat", "3 boats", True),
        ("3 p.m.", "300 boats", False),
    ],
)
def test_kin(one: str, other: str, expected: bool) -> None:
    assert is_kin(quantity(one), quantity(other)) is expected
