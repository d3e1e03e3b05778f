"""Dates of an article, looked up in what it was written from."""

from __future__ import annotations

import pytest

from audit.rules.look_up import Sort
from tests.rules.looking_up import carried, contradicted, missing

BRIDGE = "The bridge at Nordvik was opened on 5 May 2021. It closed on Friday."


def test_another_day_of_the_same_event() -> None:
    text = "The bridge at Nordvik was opened on May 9, 2021."
    assert contradicted(Sort.DATE, text, BRIDGE) == [("May 9, 2021", "5 May 2021")]


def test_another_weekday_of_the_same_event() -> None:
    text = "The bridge at Nordvik was opened on Tuesday."
    reference = "The bridge at Nordvik was opened on Monday."
    assert contradicted(Sort.DATE, text, reference) == [("Tuesday", "Monday")]


@pytest.mark.parametrize(
    "text",
    [
        "It was opened on May 5.",
        "It was opened in May 2021.",
        "It closed on Friday.",
    ],
)
def test_less_precise_dates_are_carried(text: str) -> None:
    assert len(carried(Sort.DATE, text, BRIDGE)) == 1


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("The mayor left on 3 June.", "3 June"),
        ("The mayor left on Sunday.", "Sunday"),
        ("The mayor left last October.", "October"),
    ],
)
def test_dates_of_which_the_reference_is_silent(text: str, seen: str) -> None:
    assert missing(Sort.DATE, text, BRIDGE) == [seen]


def test_yesterday_may_be_any_weekday() -> None:
    assert missing(Sort.DATE, "The mayor left on Sunday.", "The mayor left yesterday.") == []
