"""What is planted, where, and what its twin says instead."""

from __future__ import annotations

from datetime import date

import pytest

from benchmarks.planted.planting import SLIPS, Plant, digest, plants

SET = """
published: 2022-03-08
stories:
  - [Title, One., Two.]
names: ["President [[Ana von Lind]] spoke."]
titles: ["[[Mayor|President]] Ana Lind spoke."]
quotations:
  - text: “We go,” she said.
    wrong: “We [[never]] go,” she said.
    against: We go.
furniture: [Read more]
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Plant]:
    path = tmp_path_factory.mktemp("set") / "plants.yaml"
    path.write_text(SET, "utf-8")
    return {plant.id: plant for plant in plants(path)}


def test_a_plant_and_its_twin_differ_in_what_is_wrong(made: dict[str, Plant]) -> None:
    plant = made["titles-0"]
    assert plant.text == "Title\n\nOne.\n\nPresident Ana Lind spoke.\n\nTwo.\n"
    assert plant.twin == "Title\n\nOne.\n\nMayor Ana Lind spoke.\n\nTwo.\n"
    assert plant.span.of(plant.text) == "President"
    assert plant.published == date(2022, 3, 8)


def test_slips_keep_the_words_and_capitals_of_a_name(made: dict[str, Plant]) -> None:
    slips = [plant.span.of(plant.text) for plant in made.values() if plant.family == "names"]
    assert len(set(slips)) == SLIPS
    assert "Ana von Lind" not in slips
    for slip in slips:
        given, particle, surname = slip.split()
        assert given.istitle()
        assert particle.islower()
        assert surname.istitle()


def test_a_quotation_has_its_reference(made: dict[str, Plant]) -> None:
    plant = made["quotations-0"]
    assert plant.span.of(plant.text) == "never"
    assert "“We go,”" in plant.twin
    assert plant.against == ("We go.",)


def test_the_twin_of_furniture_is_without_it(made: dict[str, Plant]) -> None:
    plant = made["furniture-0"]
    assert plant.span.of(plant.text) == "Read more"
    assert plant.twin == "Title\n\nOne.\n\nTwo.\n"


def test_the_same_is_planted_every_time() -> None:
    assert digest(plants()) == digest(plants())
    assert digest(plants()) != digest(plants()[1:])
