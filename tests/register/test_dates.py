"""Partial dates: what they read, what they cover, how they are written."""

from __future__ import annotations

from datetime import date

import pytest

from audit.register.dates import PartialDate


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("2022-03-07", date(2022, 3, 7), date(2022, 3, 7), id="day"),
        pytest.param("2022-04", date(2022, 4, 1), date(2022, 4, 30), id="month"),
        pytest.param("2024-02", date(2024, 2, 1), date(2024, 2, 29), id="February of a leap year"),
        pytest.param("2022", date(2022, 1, 1), date(2022, 12, 31), id="year"),
    ],
)
def test_covers_all_days_it_may_mean(text: str, first: date, last: date) -> None:
    assert PartialDate.parsed(text) == PartialDate(first, last)
    assert str(PartialDate.parsed(text)) == text


@pytest.mark.parametrize(
    "text",
    ["", "22", "2022-3", "2022-03-07T00:00", "2022-13", "2022-02-30", "2022-03-07\n", "0000"],
)
def test_refuses_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parsed(text)


def test_a_day_is_a_day() -> None:
    assert PartialDate.on(date(2022, 3, 7)) == PartialDate.parsed("2022-03-07")
