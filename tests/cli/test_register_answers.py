from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from audit.cli.register_answers import answers, near_misses
from audit.register.register import Register
from tests.factories import compiled_register, country, office, pack, person, place, tenure


@pytest.fixture
def held(tmp_path: Path) -> Register:
    made = pack(
        country("lt", "Lithuania"),
        country("lv", "Latvia"),
        country("ee", "Estonia"),
        office("lt-foreign", "lt", "Foreign Minister"),
        office("lv-foreign", "lv", "Foreign Minister"),
        office("ee-foreign", "ee", "Foreign Minister"),
        office("lt-president", "lt", "President"),
        person("Gitanas Nauseda"),
        person("Gitana Nausedas"),
        person("Ana Lind"),
        person("Edgars Rinkevics"),
        place("Kaunas"),
        tenures=[
            tenure("ana-lind", "lt-foreign", "2020-12-11", "2024-12-12"),
            tenure("edgars-rinkevics", "lv-foreign", "2011-10-25", "2023-07-08"),
            tenure("gitanas-nauseda", "lt-president", "2019-07-12"),
        ],
    )
    return compiled_register(tmp_path, made)


def test_a_title_alone_is_answered_by_country(held: Register) -> None:
    assert list(answers("the Foreign Minister", date(2022, 3, 7), held)) == [
        "'the Foreign Minister' is the title of 3 offices; with a country it is one of them",
        "  Latvia: Edgars Rinkevics",
        "  Lithuania: Ana Lind",
        "  1 more, whose holder the register does not know on 2022-03-07",
    ]


@pytest.mark.parametrize("asked", ["Latvian foreign minister", "Foreign Minister of Latvia"])
def test_a_title_and_a_country_are_one_office(held: Register, asked: str) -> None:
    first, *_ = answers(asked, date(2022, 3, 7), held)
    assert first == "Foreign Minister (office, office/lv-foreign)"


def test_a_title_that_one_country_has_is_one_office(held: Register) -> None:
    lines = list(answers("President", date(2022, 3, 7), held))
    assert lines[1].startswith("  Gitanas Nauseda, since 2019-07-12")


def test_a_longer_text_is_not_taken_for_its_title(held: Register) -> None:
    assert list(answers("Foreign Minister of nowhere at all", None, held)) == []


@pytest.mark.parametrize(
    ("asked", "guesses"),
    [
        pytest.param("Gitanis Nauseda", ["Gitanas Nauseda"], id="full name"),
        pytest.param("Gitana Nauseda", ["Gitana Nausedas", "Gitanas Nauseda"], id="two as near"),
        pytest.param("Rinkevcis", ["Edgars Rinkevics"], id="surname"),
        pytest.param("Kaunass", ["Kaunas"], id="place"),
        pytest.param("Forein Minister", [], id="no office"),
        pytest.param("Nobody Atall", [], id="nobody"),
    ],
)
def test_near_misses(held: Register, asked: str, guesses: list[str]) -> None:
    assert near_misses(asked, held) == guesses


def test_an_empty_register_knows_nobody() -> None:
    assert near_misses("Gitanis Nauseda", Register(None)) == []
    assert list(answers("Gitanis Nauseda", None, Register(None))) == []
