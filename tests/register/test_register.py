"""The compiled register: what goes in comes out, and every look-up."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from audit.register.dates import PartialDate
from audit.register.model import EntityType, Status
from audit.register.pack import Relation
from audit.register.register import HeldRelation, Register, surname_keys
from tests.factories import (
    GAZETTE,
    STYLE,
    barred,
    compiled_register,
    country,
    office,
    pack,
    person,
    place,
    tenure,
)

KYIV = place("Kyiv", barred("Kiev", since="2019-08-14", exceptions=("chicken Kiev",)))
PACK = pack(
    person(
        "Liz Truss", "Elizabeth Truss", near_names=("Lynne Truss",), sources=("style", "gazette")
    ),
    person("Anna Lind", barred("Ana Lind", Status.WRONG), barred("Annie", weak=True)),
    person("Erik Lind"),
    person("Ursula von der Leyen"),
    office("gb-foreign", "gb", "Foreign Secretary", wrong_titles={"Foreign Minister": "x"}),
    office("lv-foreign", "lv", "Minister of Foreign Affairs", "Foreign Minister"),
    country("gb", "United Kingdom"),
    KYIV,
    tenures=[
        tenure("liz-truss", "gb-foreign", "2021-09-15", "2022-09-06"),
        tenure("anna-lind", "gb-foreign", "2022-09-06", sources=()),
        tenure("erik-lind", "lv-foreign", "2004", "2005-03", acting=True),
    ],
    relations=[
        Relation(
            subject="place/kyiv",
            relation="capital-of",
            object="country/ua",
            since="1991",
            sources=("gazette",),
        )
    ],
)


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    return compiled_register(tmp_path_factory.mktemp("register"), PACK)


@pytest.mark.parametrize("entity", PACK.entities, ids=lambda entity: entity.id)
def test_an_entity_comes_out_as_it_went_in(register: Register, entity: object) -> None:
    held = register.entity(entity.id)  # type: ignore[attr-defined]
    assert held is not None
    assert held.entity == entity


def test_an_entity_carries_its_sources_and_their_day(register: Register) -> None:
    held = register.entity("person/liz-truss")
    assert held is not None
    assert held.sources == (STYLE, GAZETTE)
    assert held.source == STYLE
    assert held.current_as_of == date(2026, 1, 22)
    assert held.preferred == "Liz Truss"


@pytest.mark.parametrize("identity", ["person/nobody", "", "person/Liz-Truss"])
def test_an_unknown_entity(register: Register, identity: str) -> None:
    assert register.entity(identity) is None


@pytest.mark.parametrize(
    ("name", "entities"),
    [
        ("Liz Truss", ["person/liz-truss"]),
        ("ELIZABETH  TRUSS", ["person/liz-truss"]),
        ("Kiëv", ["place/kyiv"]),
        ("Truss", []),
        ("", []),
        ("'; DROP TABLE form; --", []),
    ],
)
def test_named(register: Register, name: str, entities: list[str]) -> None:
    assert [named.entity for named in register.named(name)] == entities


def test_a_name_comes_with_the_form_it_is(register: Register) -> None:
    (named,) = register.named("kiev")
    assert (named.form.status, named.form.since) == (Status.DEPRECATED, "2019-08-14")


@pytest.mark.parametrize(
    ("surname", "persons"),
    [
        ("Lind", ["person/anna-lind", "person/erik-lind"]),
        ("TRUSS", ["person/liz-truss"]),
        ("von der Leyen", ["person/ursula-von-der-leyen"]),
        ("Leyen", ["person/ursula-von-der-leyen"]),
        ("Anna", []),
        ("Annie", []),
    ],
)
def test_persons_called(register: Register, surname: str, persons: list[str]) -> None:
    assert list(register.persons_called(surname)) == persons


def test_persons_first_called(register: Register) -> None:
    assert register.persons_first_called("anna") == ("person/anna-lind",)
    assert register.persons_first_called("Lind") == ()


@pytest.mark.parametrize(
    ("title", "offices"),
    [
        ("foreign secretary", ["office/gb-foreign"]),
        ("foreign minister", ["office/lv-foreign"]),
        ("king", []),
    ],
)
def test_offices_titled(register: Register, title: str, offices: list[str]) -> None:
    assert list(register.offices_titled(title)) == offices


def test_tenures(register: Register) -> None:
    (held,) = register.tenures_of("person/erik-lind")
    assert held.acting
    assert (str(held.since), str(held.until), held.source) == ("2004", "2005-03", GAZETTE)
    in_office = register.tenures_in("office/gb-foreign")
    assert [held.person for held in in_office] == ["person/liz-truss", "person/anna-lind"]
    assert in_office[1].source is None


@pytest.mark.parametrize(
    ("who", "day", "holds"),
    [
        pytest.param("liz-truss", "2021-09-14", False, id="the day before"),
        pytest.param("liz-truss", "2021-09-15", True, id="the first day"),
        pytest.param("liz-truss", "2022-09-06", True, id="the hand-over day, going"),
        pytest.param("anna-lind", "2022-09-06", True, id="the hand-over day, coming"),
        pytest.param("liz-truss", "2022-09-07", False, id="the day after"),
        pytest.param("anna-lind", "2026-01-22", True, id="the last day we know of"),
        pytest.param("anna-lind", "2026-01-23", None, id="after what we know"),
        pytest.param("erik-lind", "2004-01-01", True, id="in the first year"),
        pytest.param("erik-lind", "2005-03-31", True, id="in the last month"),
        pytest.param("erik-lind", "2005-04-01", False, id="after the last month"),
    ],
)
def test_holds_on(register: Register, who: str, day: str, holds: bool | None) -> None:
    (held,) = register.tenures_of("person/" + who)
    assert held.holds_on(date.fromisoformat(day)) is holds


def test_entities_by_type(register: Register) -> None:
    found = register.entities(EntityType.PLACE, EntityType.COUNTRY)
    assert [held.entity.id for held in found] == ["country/gb", "place/kyiv"]


def test_relations(register: Register) -> None:
    since = PartialDate.parsed("1991")
    held = HeldRelation("place/kyiv", "capital-of", "country/ua", since, None, GAZETTE)
    assert register.relations_of("place/kyiv") == (held,)
    assert register.relations_to("country/ua") == (held,)
    assert register.relations_to("place/kyiv") == ()


def test_a_register_without_a_file_knows_nothing() -> None:
    empty = Register(None)
    assert empty.entity("place/kyiv") is None
    assert empty.named("Kyiv") == ()
    assert list(empty.entities(EntityType.PLACE)) == []
    assert empty.tenures_of("person/liz-truss") == ()


def test_a_register_may_lie_in_an_odd_folder(tmp_path: Path) -> None:
    folder = tmp_path / "50% off? #1 é"
    folder.mkdir()
    assert compiled_register(folder, PACK).entity("place/kyiv") is not None


def test_a_run_that_asks_often_gets_the_same_answers(tmp_path: Path) -> None:
    register = compiled_register(tmp_path, PACK)
    strangers = [register.persons_called(f"Stranger {number}") for number in range(300)]
    assert set(strangers) == {()}
    assert register.persons_called("Lind") == ("person/anna-lind", "person/erik-lind")
    assert [register.named(f"Stranger {number}") for number in range(300)] == [()] * 300
    assert [one.entity for one in register.named("Kiev")] == ["place/kyiv"]


def test_a_register_is_never_written_to(register: Register) -> None:
    with pytest.raises(Exception, match="readonly"):
        register._rows("DELETE FROM entity")


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("Antony Blinken", ("blinken",)),
        ("Joseph R. Biden, Jr.", ("biden",)),
        ("Charles de Gaulle", ("gaulle", "de gaulle")),
        ("Bashar al-Assad", ("al-assad", "assad")),
        ("Mohammed bin Salman", ("salman", "bin salman")),
        ("Eva-Maria Liimets", ("liimets",)),
        ("Madonna", ()),
    ],
)
def test_surname_keys(name: str, keys: tuple[str, ...]) -> None:
    assert surname_keys(name) == keys


def test_keys_are_those_of_forms_and_surnames(tmp_path: Path) -> None:
    made = compiled_register(tmp_path, pack(person("Ana Lind", "A. Lind"), place("Riga")))
    assert list(made.keys()) == ["a lind", "ana lind", "lind", "riga"]
