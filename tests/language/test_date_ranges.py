"""Ranges among dates, written out into their ends."""

from __future__ import annotations

import time

import pytest

from audit.language.date_ranges import written_out
from audit.language.dates import dates
from tests.language.documents import document

Ends = list[tuple[int | None, int, int | None, int | None]]


def ends(text: str) -> Ends:
    one = document(text)
    found = written_out(one.text, dates(one))
    return [(each.year, each.month, each.day, each.weekday) for each in found]


def spans(text: str) -> list[str]:
    one = document(text)
    return [each.span.of(one.text) for each in written_out(one.text, dates(one))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("on March 7-9, he", [(None, 3, 7, None), (None, 3, 9, None)], id="dash"),
        pytest.param("on 7 to 9 March he", [(None, 3, 7, None), (None, 3, 9, None)], id="words"),
        pytest.param("March 7 to 9, 2022", [(2022, 3, 7, None), (2022, 3, 9, None)], id="year"),
        pytest.param(
            "Monday to Wednesday, March 7-9, he",
            [(None, 3, 7, 0), (None, 3, 9, 2)],
            id="weekdays-before",
        ),
        pytest.param(
            "March 7–9 (Monday–Wednesday)", [(None, 3, 7, 0), (None, 3, 9, 2)], id="weekdays-behind"
        ),
        pytest.param(
            "Monday-Wednesday, 7-9 March 2022",
            [(2022, 3, 7, 0), (2022, 3, 9, 2)],
            id="weekdays-before-days",
        ),
        pytest.param(
            "7-9 March, Monday to Wednesday",
            [(None, 3, 7, 0), (None, 3, 9, 2)],
            id="weekdays-behind-days",
        ),
        pytest.param(
            "Saturday and Sunday, March 5 and 6.", [(None, 3, 5, 5), (None, 3, 6, 6)], id="two-days"
        ),
        pytest.param(
            "March 10 and 11 (Thursday and Friday)",
            [(None, 3, 10, 3), (None, 3, 11, 4)],
            id="two-days-in-brackets",
        ),
        pytest.param(
            "Monday, March 7-9, he", [(None, 3, 7, 0), (None, 3, 9, None)], id="first-weekday"
        ),
        pytest.param("on June 28-31, he", [(None, 6, 28, None), (None, 6, 31, None)], id="no-day"),
        pytest.param(
            "Nov 30-Feb 2, 2021", [(2020, 11, 30, None), (2021, 2, 2, None)], id="year-turns"
        ),
        pytest.param(
            "Friday, March 4 to Sunday, March 6, 2016",
            [(2016, 3, 4, 4), (2016, 3, 6, 6)],
            id="one-year-for-both",
        ),
        pytest.param(
            "on March 7, 2022 and April 8, 2023",
            [(2022, 3, 7, None), (2023, 4, 8, None)],
            id="no-range",
        ),
        pytest.param("Monday and Tuesday, March 8, he", [(None, 3, 8, None)], id="whose-weekday"),
        pytest.param("on March 7 to 20 people", [(None, 3, 7, None)], id="people"),
        pytest.param("in March 2022-23", [(2022, 3, None, None)], id="years"),
        pytest.param("from 31 to 7 March", [(None, 3, 7, None)], id="falling"),
        pytest.param("won on March 7, 9-2", [(None, 3, 7, None)], id="score"),
    ],
)
def test_ends(text: str, expected: Ends) -> None:
    assert ends(text) == expected


def test_both_ends_are_the_whole_range() -> None:
    assert spans("on Monday to Wednesday, March 7-9, he") == [
        "Monday to Wednesday, March 7-9",
        "Monday to Wednesday, March 7-9",
    ]
    assert spans("on 7-9 March (Monday-Wednesday).") == ["7-9 March (Monday-Wednesday"] * 2


@pytest.mark.parametrize("unit", ["March 7-9, ", "March 7 to ", "Monday-", "7-"])
def test_takes_time_in_proportion_to_the_text(unit: str) -> None:
    def cost(length: int) -> float:
        one = document(unit * length)
        found = dates(one)
        started = time.process_time()
        list(written_out(one.text, found))
        return time.process_time() - started

    cost(10)
    assert cost(4_000) < 30 * cost(400) + 0.2
