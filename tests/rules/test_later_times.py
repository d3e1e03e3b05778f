"""Years and days that an article of a given day cannot know."""

from __future__ import annotations

from datetime import date

import pytest

from audit.rules.later_times import later
from tests.factories import article

MARCH = date(2022, 3, 7)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("She was seen in a 2024 film.", ["2024 film"], id="work"),
        pytest.param("Her 2024 memoir tells of it.", ["2024 memoir"], id="her work"),
        pytest.param("It was sold to Roe in 2023.", ["sold to Roe in 2023"], id="made"),
        pytest.param("Since 2023 nobody lives there.", ["Since 2023"], id="since"),
        pytest.param("In May 2023, Roe left the town.", ["In May 2023"], id="month"),
        pytest.param("They met on 12 May 2023, he said.", ["12 May 2023"], id="day"),
        pytest.param("They met on 8 March 2022, he said.", [], id="other side of the world"),
        pytest.param("It was sold in 2021.", [], id="before"),
        pytest.param("It was sold in 2022.", [], id="the same year"),
        pytest.param("It will be sold in 2023.", [], id="future"),
        pytest.param("Roe plans a 2024 film.", [], id="plan"),
        pytest.param("Sales are forecast to fall in 2023.", [], id="forecast"),
        pytest.param("He agreed to pay by 12 May 2023, he said.", [], id="deadline"),
        pytest.param("Town to sell its harbour in 2023", [], id="headline"),
        pytest.param("Room 2024 was closed.", [], id="no year"),
    ],
)
def test_later(text: str, found: list[str]) -> None:
    made = article(text)
    assert [span.of(text) for span in later(made, MARCH)] == found


def test_the_month_of_may_is_no_future() -> None:
    text = "They met in Riga on 3 May 2023, she said."
    assert [span.of(text) for span in later(article(text), MARCH)] == ["3 May 2023"]


def test_many_years_take_linear_time() -> None:
    made = article(" ".join(f"in {year}" for year in range(2000, 2100)) * 50)
    assert list(later(made, MARCH))
