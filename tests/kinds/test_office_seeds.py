"""Every office mention in the seed articles, as of the Tuesday on which they were written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from audit.language.reading import Reading
from audit.packs.library import load
from audit.readers.registry import read
from audit.register.register import Register
from audit.rules.judged_titles import judged_mentions, second_references

SEEDS = Path(__file__).parents[2] / "seeds"
TITLES = Path(__file__).parents[2] / "rules" / "titles.yaml"
TUESDAY = date(2022, 3, 8)
RIGHT = {
    "000": [
        "U.S. Secretary of State Antony Blinken",
        "U.S. Secretary of State Antony Blinken",
        "Estonian Foreign Minister Eva-Maria Liimets",
        "Russian President Vladimir Putin",
        "Latvian Foreign Minister Edgars Rinkevics",
        "French President Emmanuel Macron",
        "Russian leader",
    ],
    "001": [
        "Latvian Foreign Minister Edgars Rinkevics",
        "Lithuanian President Gitanas Nauseda",
        "Estonian Prime Minister Kaja Kallas",
        "NATO Secretary General Jens Stoltenberg",
    ],
    "002": [
        "Secretary of State Blinken",
        "U.S. Secretary of State Antony Blinken",
        "foreign minister, Gabrielius Landsbergis",
        "Lithuania's foreign minister",
        "Lithuania's foreign minister",
        "President Joe Biden",
        "Lithuanian President Gitanas Nauseda",
        "Lithuanian leader",
        "Foreign Minister Landsbergis",
    ],
    "003": [
        "Secretary of State Antony Blinken",
        "Lithuanian Foreign Minister Gabrielius Landsbergis",
    ],
    "004": [
        "Secretary of State\u00a0Antony Blinken",
        "Lithuanian Foreign Minister Gabrielius Landsbergis",
        "US top diplomat",
    ],
}
OTHER = {
    "000": [("Lithuanian President Gitanes Nauseda", "near miss")],
    "001": [("Foreign Secretary Antony Blinken", "wrong title")],
    "002": [
        ("Secretary of State Anthony Blinken", "near miss"),
        ("Secretary of State Anthony Blinken", "near miss"),
    ],
    "003": [],
    "004": [],
}


@pytest.fixture(scope="module")
def register() -> Register:
    return load((TITLES,)).register


def outcomes(number: str, register: Register, on: date | None) -> list[tuple[str, str]]:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    document = read(path.name, path.read_bytes())
    reading = Reading(document)
    judged = judged_mentions(reading, register, on)
    every = [*judged, *second_references(reading, register, judged)]
    every.sort(key=lambda one: one.span.start)
    return [(one.span.of(document.text), str(one.judgement.outcome)) for one in every]


@pytest.mark.parametrize("number", RIGHT)
def test_the_right_ones_are_confirmed(number: str, register: Register) -> None:
    found = outcomes(number, register, TUESDAY)
    assert [words for words, outcome in found if outcome == "confirmed"] == RIGHT[number]


@pytest.mark.parametrize("number", OTHER)
def test_the_others_are_the_wrong_ones(number: str, register: Register) -> None:
    found = outcomes(number, register, TUESDAY)
    assert [one for one in found if one[1] != "confirmed"] == OTHER[number]


@pytest.mark.parametrize("number", RIGHT)
def test_without_a_day_only_a_year_confirms(number: str, register: Register) -> None:
    found = outcomes(number, register, None)
    captioned = [("U.S. Secretary of State Antony Blinken", "confirmed")] if number == "002" else []
    assert [one for one in found if one[1] == "confirmed"] == captioned
    assert {outcome for _, outcome in found} <= {
        "confirmed",
        "unverified",
        "near miss",
        "wrong title",
    }
