"""Rows of office holders as register packs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from audit.register.register import Register
from benchmarks.accuracy.holders_pack import Holding, holders_packs
from tests.factories import compiled_register, country, office, pack, person

FIELDS: dict[str, Any] = {
    "person": "Ana Lind",
    "aliases": ("A. Lind",),
    "office": "Prime Minister",
    "office_norm": "head_of_government",
    "country": "Estonia",
    "start": "2019-12-10",
    "end": "2021-01-26",
    "as_of": "2022-03-04",
}


def holding(**fields: Any) -> Holding:
    return Holding(**{**FIELDS, **fields})


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Register:
    made = pack(
        country("ee", "Estonia"),
        office("ee-premier", "ee", "Prime Minister"),
        person("Kaisa Tamm"),
    )
    return compiled_register(tmp_path_factory.mktemp("register"), made)


def test_a_registered_office_stays_that_office(shipped: Register) -> None:
    (made,) = holders_packs([holding()], shipped)
    assert [tenure.office for tenure in made.tenures] == ["office/ee-premier"]
    assert [entity.id for entity in made.entities] == ["person/rows-ana-lind"]


def test_a_registered_person_stays_that_person(shipped: Register) -> None:
    (made,) = holders_packs([holding(person="Kaisa Tamm", aliases=())], shipped)
    assert (made.tenures[0].person, made.entities) == ("person/kaisa-tamm", ())


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("President", "office/rows-ee-president"),
        ("President of Estonia", "office/rows-ee-president"),
        ("Minister of Foreign Affairs", "office/rows-ee-foreign-minister"),
        ("Minister of Foreign Affairs of Estonia", "office/rows-ee-foreign-minister"),
    ],
)
def test_a_new_office_is_called_by_its_title(shipped: Register, title: str, office: str) -> None:
    (made,) = holders_packs([holding(office=title, office_norm="")], shipped)
    assert made.tenures[0].office == office


@pytest.mark.parametrize("fields", [{"country": "Atlantis"}, {"start": None}])
def test_what_cannot_be_judged_is_left_out(shipped: Register, fields: dict[str, Any]) -> None:
    assert [pack.tenures for pack in holders_packs([holding(**fields)], shipped)] in ([], [()])


def test_each_day_has_its_pack(shipped: Register) -> None:
    rows = [holding(), holding(as_of="2022-10-10", start="2022-01-01", end=None)]
    made = list(holders_packs(rows, shipped))
    assert [one.current_as_of for one in made] == ["2022-03-04", "2022-10-10"]
    assert [len(one.entities) for one in made] == [1, 0]


def test_the_packs_make_a_register(shipped: Register, tmp_path: Path) -> None:
    base = pack(country("ee", "Estonia"), office("ee-premier", "ee", "Prime Minister"))
    register = compiled_register(tmp_path, base, *holders_packs([holding()], shipped))
    (tenure,) = register.tenures_of("person/rows-ana-lind")
    assert str(tenure.since) == "2019-12-10"
    assert register.persons_called("Lind") == ("person/rows-ana-lind",)
