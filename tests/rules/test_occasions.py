"""The time of which a sentence speaks."""

from __future__ import annotations

from datetime import date

import pytest

from audit.register.dates import PartialDate
from audit.register.register import HeldTenure
from audit.rules.occasions import Occasion, occasion

NOW = date(2022, 3, 7)


def tenure(since: str, until: str | None) -> HeldTenure:
    end = PartialDate.parsed(until) if until else None
    return HeldTenure("p", "o", PartialDate.parsed(since), end, False, None, date(2025, 10, 31))


@pytest.mark.parametrize(
    ("sentence", "years", "moved"),
    [
        pytest.param("She spoke.", (), None, id="none"),
        pytest.param("She spoke in 1999.", (1999,), None, id="year"),
        pytest.param("She spoke in 2022.", (), None, id="own-year"),
        pytest.param("In 1999, she spoke.", (1999,), "1999", id="opening"),
        pytest.param("In May 1999 she spoke.", (), "1999-05", id="opening-month"),
        pytest.param("In March 2022, she spoke.", (), "2022-03", id="own-month"),
        pytest.param("In 2022, she spoke.", (), None, id="opening-own-year"),
        pytest.param("“In 1999, she spoke,” he said.", (1999,), "1999", id="quotation"),
        pytest.param("In 1999 and 2001, she spoke.", (1999, 2001), None, id="two-years"),
        pytest.param("In 3000 days of 12022 she spoke.", (), None, id="no-years"),
    ],
)
def test_occasion(sentence: str, years: tuple[int, ...], moved: str | None) -> None:
    expected = Occasion(NOW, years, PartialDate.parsed(moved) if moved else None)
    assert occasion(sentence, NOW) == expected


@pytest.mark.parametrize(
    ("sentence", "on", "during"),
    [
        pytest.param("She spoke.", NOW, True, id="article-day"),
        pytest.param("She spoke.", date(2018, 1, 1), False, id="day-before"),
        pytest.param("She spoke.", None, None, id="no-day"),
        pytest.param("She spoke in 2021.", date(2030, 1, 1), True, id="year"),
        pytest.param("In December 2018, she spoke.", date(2030, 1, 1), False, id="month-before"),
        pytest.param("In January 2019, she spoke.", date(2030, 1, 1), True, id="month-of-start"),
        pytest.param("In 2024, she spoke.", date(2030, 1, 1), True, id="year-of-end"),
        pytest.param("In 2025, she spoke.", date(2030, 1, 1), False, id="year-after"),
    ],
)
def test_during(sentence: str, on: date | None, during: bool | None) -> None:
    assert occasion(sentence, on).during(tenure("2019-01-20", "2024-12-12")) is during


def test_an_open_tenure_holds_no_longer_than_is_known() -> None:
    assert occasion("In 2026, she spoke.", date(2030, 1, 1)).during(tenure("2019", None)) is None
    assert occasion("In 2025, she spoke.", date(2030, 1, 1)).during(tenure("2019", None)) is True
