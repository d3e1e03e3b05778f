from __future__ import annotations

import re
from datetime import date

import pytest

from benchmarks.accuracy.sets.clean_articles import CleanArticle
from benchmarks.accuracy.sets.planted_headlines import DAYS, PLACES, Plant, planted

TEXT = (
    "A German ferry with 14 people on board reached Nordholmen on Monday, said Anna Lindqvist."
    " It had left Germany on Sunday."
)
TITLE = "German ferry with 14 on board reaches Nordholmen, says Lindqvist on Monday"


def plants(title: str, count: int = 20) -> list[tuple[str, Plant]]:
    articles = [CleanArticle(f"a{nth}", date(2022, 3, 7), title, TEXT) for nth in range(count)]
    return list(planted(articles))


def test_each_family_is_planted_in_headline_and_standfirst() -> None:
    assert {family for family, _ in plants(TITLE)} == {
        f"{family} in the {part}"
        for family in ("name", "number", "place", "weekday")
        for part in ("headline", "standfirst")
    }


def test_what_is_planted_stands_where_the_plant_says_and_nowhere_in_the_story() -> None:
    for _, plant in plants(TITLE):
        end = plant.at.start + len(plant.wrong)
        assert plant.changed[plant.at.start : end] == plant.wrong
        assert re.search(rf"\b{plant.wrong}\b", TEXT) is None
        assert plant.at.of(plant.display.text) in TEXT


@pytest.mark.parametrize("title", ["Boat arrives", "German ferry of 15 sinks"])
def test_only_what_the_story_has_too_is_changed(title: str) -> None:
    families = {family for family, plant in plants(title) if not plant.display.standfirst}
    assert families <= {"place in the headline"}


def test_every_run_plants_the_same() -> None:
    assert plants(TITLE) == plants(TITLE)


def test_places_go_in_triples_of_one_country() -> None:
    assert len(PLACES[0]) == len(PLACES[1])
    assert len(DAYS) == len(set(DAYS)) == 7
