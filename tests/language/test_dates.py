"""Dates as English copy prints them, and numbers beside months that are no dates."""

from __future__ import annotations

from datetime import date

import pytest

from audit.language.dates import StatedDate, dates, weekday_number
from tests.language.documents import document


def found(*paragraphs: str) -> list[str]:
    one = document(*paragraphs)
    return [stated.span.of(one.text) for stated in dates(one)]


def parts(text: str) -> tuple[int | None, int, int | None, int | None]:
    stated = only(text)
    return stated.year, stated.month, stated.day, stated.weekday


def only(text: str) -> StatedDate:
    (stated,) = dates(document(text))
    return stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("on March 7, 2022, he", (2022, 3, 7, None), id="american"),
        pytest.param("on 7 March 2022 he", (2022, 3, 7, None), id="british"),
        pytest.param("on Monday, March 7, he", (None, 3, 7, 0), id="weekday-before"),
        pytest.param("on Tuesday the 8th of March he", (None, 3, 8, 1), id="spelled-out"),
        pytest.param("on March 8, 2022, Tuesday.", (2022, 3, 8, 1), id="weekday-behind"),
        pytest.param("on Tuesday night, March 8, he", (None, 3, 8, 1), id="part-of-the-day"),
        pytest.param("on Tuesday (March 8) he", (None, 3, 8, 1), id="date-in-brackets"),
        pytest.param("on 8 March (Tuesday) he", (None, 3, 8, 1), id="weekday-in-brackets"),
        pytest.param("on March 8, a Tuesday, he", (None, 3, 8, 1), id="a-weekday"),
        pytest.param("as 8 March 2022 was a Tuesday", (2022, 3, 8, 1), id="was-a-weekday"),
        pytest.param("(Tues., Mar. 8, 2022)", (2022, 3, 8, 1), id="abbreviated"),
        pytest.param("on Sept. 30th, he", (None, 9, 30, None), id="ordinal"),
        pytest.param("in March 2022 he", (2022, 3, None, None), id="month-and-year"),
        pytest.param("dated 2022-03-07.", (2022, 3, 7, None), id="iso"),
        pytest.param("on\u00a07\u00a0March\r\n2022", (2022, 3, 7, None), id="odd-spaces"),
        pytest.param("between 4–7 March, he", (None, 3, 7, None), id="end-of-a-range"),
        pytest.param("on February 30, 2022, he", (2022, 2, 30, None), id="no-such-day"),
    ],
)
def test_parts(text: str, expected: tuple[int | None, int, int | None, int | None]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("on 7 March. He left", ["7 March"], id="full-stop-of-the-sentence"),
        pytest.param("on 7 Mar. 2022", ["7 Mar. 2022"], id="full-stop-of-the-month"),
        pytest.param("😀 on March 7 and April 8", ["March 7", "April 8"], id="astral-and-two"),
        pytest.param("on Mon. March 7, he", ["Mon. March 7"], id="weekday-abbreviated"),
        pytest.param("on Monday. March 7 was", ["March 7"], id="weekday-of-another-sentence"),
        pytest.param("on Monday (March 7) he", ["Monday (March 7)"], id="date-in-brackets"),
        pytest.param(
            "on Monday, March 7, Tuesday, March 8, he",
            ["Monday, March 7", "Tuesday, March 8"],
            id="weekday-of-the-next-date",
        ),
    ],
)
def test_span(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("prices in March 1,200 up", id="thousands"),
        pytest.param("by March 7.5 million", id="decimal"),
        pytest.param("at March 7:30 pm", id="time"),
        pytest.param("in May 5 per cent left", id="per-cent"),
        pytest.param("in March. 7 people", id="two-sentences"),
        pytest.param("and Marcus 7 won", id="longer-word"),
        pytest.param("some 7 Marches", id="plural"),
        pytest.param("it may 7 times", id="lower-case"),
        pytest.param("no. 12022-03-078", id="long-number"),
    ],
)
def test_no_date(text: str) -> None:
    assert found(text) == []


def test_date_never_crosses_paragraphs() -> None:
    assert found("It was March", "7 people came") == []


def test_value_of_a_full_date() -> None:
    assert only("on March 7, 2022").value == date(2022, 3, 7)


@pytest.mark.parametrize("text", ["on March 7", "in March 2022", "on February 30, 2022"])
def test_no_value(text: str) -> None:
    assert only(text).value is None


@pytest.mark.parametrize(
    ("name", "number"), [("Monday", 0), ("Tues", 1), ("thu", 3), ("SUNDAY", 6)]
)
def test_weekday_number(name: str, number: int) -> None:
    assert weekday_number(name) == number


def test_the_window_of_one_month_cuts_no_date_of_the_next() -> None:
    text = "The July delivery of the contract, which is to start on Wednesday, March 18, was sold."
    assert [stated.day for stated in dates(document(text))] == [18]


def test_a_stray_full_stop_behind_the_month_is_passed_over() -> None:
    assert [stated.day for stated in dates(document("On May. 3, 2013 it rained."))] == [3]
