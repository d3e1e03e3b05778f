from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from audit.importers.entities import (
    lifetime_fault,
    named_people,
    office_entity,
    person_entities,
    place_entities,
)
from audit.importers.linking import Links
from audit.importers.offices import Office
from audit.importers.records import Person, Place
from audit.importers.tally import Tally
from audit.importers.terms import Dated
from audit.register.dates import PartialDate
from audit.register.model import Form
from tests.importers.factory import NOTHING, small_register

LINKS = Links(NOTHING, date(2023, 9, 1))


@pytest.fixture
def tally() -> Tally:
    return Tally()


def test_names_that_differ_in_accents_only_are_one(tally: Tally) -> None:
    person = Person(key="1", name="Zoë Ågren", aliases=("Zoe Agren", "ZOË ÅGREN", "Z. Ågren"))
    assert named_people([person], LINKS, tally)["1"].aliases == ("Z. Ågren",)


@pytest.mark.parametrize("name", ["", " \u200b ", "***", "x" * 500])
def test_a_person_without_a_name_is_refused(name: str, tally: Tally) -> None:
    assert named_people([Person(key="1", name=name)], LINKS, tally) == {}
    assert tally.refused[0].reason == "person 1 has no name here that the register could hold"


def test_a_name_that_the_register_holds_as_wrong_is_left_out(tmp_path: Path, tally: Tally) -> None:
    links = Links(small_register(tmp_path), date(2023, 9, 1))
    person = Person(key="1", name="Chandra Mulenga", aliases=("C. Mulenga",))
    assert named_people([person], links, tally)["1"].name == "C. Mulenga"
    assert tally.left_out.total() == 1


@pytest.mark.parametrize(
    ("born", "died", "expected"),
    [
        pytest.param("1956-11-11", "2014", ("1956-11-11", "2014"), id="dates"),
        pytest.param("1956-00-00", None, (None, None), id="no-date"),
        pytest.param("2014", "1956", (None, None), id="turned"),
    ],
)
def test_lives(
    born: str | None, died: str | None, expected: tuple[str | None, str | None], tally: Tally
) -> None:
    named = named_people([Person(key="1", name="A B", born=born, died=died)], LINKS, tally)
    assert (named["1"].born, named["1"].died) == expected


def test_a_person_keeps_what_is_known() -> None:
    person = Person(key="Q1", name="Ada Able", born="1956", wikidata="Q1")
    entity = person_entities({"Q1": person}, LINKS)["Q1"]
    assert (entity.id, entity.born, entity.wikidata) == ("person/ada-able", "1956", "Q1")


def test_a_name_in_another_script_is_identified_by_its_key() -> None:
    people = {"Q1": Person(key="Q1", name="Ада Эйбл")}
    assert person_entities(people, LINKS)["Q1"].id == "person/q1"


def test_an_office_has_each_title_once() -> None:
    offices = [Office(("President",), "zm"), Office(("president", "Head of State"), "zm")]
    entity = office_entity("office/zm-president", offices, None, 1)
    assert len(entity.forms) == 2


def test_places_of_one_name_stay_apart(tally: Tally) -> None:
    places = [Place(key="8", name="Phiri"), Place(key="7", name="Phirí", weak=("Old",))]
    found = place_entities(places, LINKS, tally)
    assert [one.id for one in found] == ["place/phiri-8", "place/phiri-7"]
    assert found[1].forms == ("Phirí", Form(text="Old", weak=True))


def test_a_place_without_a_name_is_refused(tally: Tally) -> None:
    assert place_entities([Place(key="7", name="")], LINKS, tally) == []
    assert tally.refusals == 1


def test_a_year_of_birth_is_no_fault_in_that_year() -> None:
    person = Person(key="1", name="A B", born="2015-06", died="2015-06")
    term = Dated("1", "o", PartialDate.parsed("2015"), None)
    assert lifetime_fault(person, term) is None
