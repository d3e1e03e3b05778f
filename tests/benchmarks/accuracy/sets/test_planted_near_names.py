from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

import pytest

from audit.register.register import Register
from benchmarks.accuracy.sets.clean_articles import CleanArticle
from benchmarks.accuracy.sets.planted_near_names import SLIPS, accepted_names, plants, slipped
from tests.factories import compiled_register, office, pack, person, tenure

TEXT = "Then Gitanas Nauseda spoke, Ana Lind and Gitanas Nauseda's guests."


@pytest.fixture
def register(tmp_path: Path) -> Register:
    made = pack(
        office("lt-president", "lt", "President"),
        person("Gitanas Nauseda", near_names=("Gitana Nauseda",)),
        person("Ana Lind"),
        tenures=[tenure("gitanas-nauseda", "lt-president", "2019-07-12")],
    )
    return compiled_register(tmp_path, made)


def articles(published: str, count: int = 40) -> list[CleanArticle]:
    day = date.fromisoformat(published)
    return [CleanArticle(f"a{nth}", day, None, TEXT) for nth in range(count)]


@pytest.mark.parametrize(
    ("slip", "length"),
    [("substitute", 7), ("delete", 6), ("insert", 8), ("transpose", 7), ("double", 8)],
)
def test_a_slip_is_one_edit(slip: str, length: int) -> None:
    for seed in range(50):
        made = slipped("Nauseda", slip, Random(seed))
        assert len(made) == length
        assert made != "Nauseda" or slip == "transpose"
        assert made[0].isupper()


def test_the_slip_stands_where_the_plant_says(register: Register) -> None:
    for plant in plants(articles("2022-03-07"), register):
        assert plant.at.of(plant.text) == plant.wrong
        assert plant.slip in SLIPS
        assert plant.right in {"Gitanas", "Nauseda"}
        assert plant.name in plant.text
        assert plant.name != "Gitana Nauseda"


def test_every_run_plants_the_same(register: Register) -> None:
    first, second = (list(plants(articles("2022-03-07"), register)) for _ in range(2))
    assert first == second
    assert len({plant.text for plant in first}) > 40


def test_nobody_is_planted_before_their_first_office(register: Register) -> None:
    assert list(plants(articles("2019-07-11"), register)) == []


def test_accepted_names_are_all_right_forms(register: Register) -> None:
    assert accepted_names(register) == ("Ana Lind", "Gitanas Nauseda")
