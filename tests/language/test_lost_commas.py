"""Commas behind full dates and behind states."""

from __future__ import annotations

import pytest

from audit.language.dates import dates
from audit.language.lost_commas import dates_without_comma, states_without_comma
from audit.language.words import words
from tests.factories import document


def of_dates(text: str) -> list[str]:
    made = document(text)
    return [span.of(text) for span in dates_without_comma(made, dates(made))]


def of_states(text: str) -> list[str]:
    made = document(text)
    return [span.of(text) for span in states_without_comma(made, words(made))]


def test_a_date_runs_on_without_its_comma() -> None:
    assert of_dates("On March 7, 2022 the ministers met.") == ["March 7, 2022"]


@pytest.mark.parametrize(
    "text",
    [
        "On March 7, 2022, the ministers met.",
        "On 7 March 2022 the ministers met.",
        "They met on March 7, 2022. Nobody spoke.",
        "It ran from March 7, 2022 to May 1, 2023.",
        "In March 2022 the ministers met.",
    ],
)
def test_dates_that_need_none_pass(text: str) -> None:
    assert of_dates(text) == []


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("They met in Austin, Texas on Monday.", "Austin, Texas"),
        ("They met in Washington, D.C. on Monday.", "Washington, D.C."),
    ],
)
def test_a_state_runs_on_without_its_comma(text: str, seen: str) -> None:
    assert of_states(text) == [seen]


@pytest.mark.parametrize(
    "text",
    [
        "They met in Austin, Texas, on Monday.",
        "Shops in Boston, Dallas, Texas and Ohio closed.",
        "As of Friday, Tennessee has no law.",
        "In Dallas, Texas officials met.",
        "Shops in Texas, Ohio on the map.",
        "They met in Austin, Texas.",
    ],
)
def test_states_that_need_none_pass(text: str) -> None:
    assert of_states(text) == []
