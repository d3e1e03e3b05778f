"""Dates in numbers alone: which are found, with which readings, and what is none."""

from __future__ import annotations

from datetime import date

import pytest

from audit.language.numeric_dates import NumericDate, numeric_dates
from tests import factories


def found(text: str) -> list[NumericDate]:
    return list(numeric_dates(factories.document(text)))


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("It ended on 7/3/2022.", (date(2022, 3, 7), date(2022, 7, 3))),
        ("It ended on 07.03.2022, they say.", (date(2022, 3, 7), date(2022, 7, 3))),
        ("It ended on 07-03-2022.", (date(2022, 3, 7), date(2022, 7, 3))),
        ("It ended on 5/5/2022.", (date(2022, 5, 5),)),
        ("It ended on 25/3/2022.", (date(2022, 3, 25),)),
        ("It ended on 3/25/2022.", (date(2022, 3, 25),)),
        ("It ended on 2022/03/07.", (date(2022, 3, 7),)),
        ("It ended on 31/04/2022.", ()),
        ("It ended on 2/29/2022.", ()),
        ("It ended on 2022/02/30.", ()),
    ],
)
def test_a_date_in_numbers_has_the_readings_that_are_days(
    text: str, readings: tuple[date, ...]
) -> None:
    [stated] = found(text)
    assert (stated.readings, stated.weekday) == (readings, None)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("They met on Tuesday, 9/3/2022.", "Tuesday, 9/3/2022"),
        ("They met on Tue 09.03.2022.", "Tue 09.03.2022"),
        ("They met on Tuesday (9/3/2022).", "Tuesday (9/3/2022"),
    ],
)
def test_the_weekday_before_it_belongs_to_it(text: str, seen: str) -> None:
    [stated] = found(text)
    assert (stated.span.of(text), stated.weekday) == (seen, 1)


@pytest.mark.parametrize(
    "text",
    [
        "By Law 31/4/2022 they may.",
        "In case no. 31/04/2022 he was freed.",
        "It was 31/14/2022 that he typed.",
        "It is 192.31.4.2022 there.",
        "Version 31.4.2022.1 is out.",
        "The page is /a/31/04/2022/b there.",
        "The code is A-31-04-2022 there.",
        "The score was 31/04 in 2022.",
        "It cost $31.04.2022 then.",
    ],
)
def test_other_numbers_are_no_dates(text: str) -> None:
    assert found(text) == []
