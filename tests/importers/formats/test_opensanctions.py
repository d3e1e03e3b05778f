from __future__ import annotations

import json
from pathlib import Path

import pytest

from audit.importers.records import LeftOut, Person, Post, Record, Term
from audit.register.model import Form
from tests.importers.factory import import_file, read_text, refusals, terms


def entity(schema: str, **properties: list[str]) -> str:
    return json.dumps({"id": "x", "schema": schema, "properties": properties})


def occupancy(**more: list[str]) -> str:
    fields = {"holder": ["p"], "post": ["o"], "startDate": ["2015"], **more}
    return entity("Occupancy", **fields)


def only(folder: Path, text: str) -> Record:
    (record,) = read_text("opensanctions", folder, text + "\n")
    return record


def test_the_entities_become_a_pack() -> None:
    found = import_file("opensanctions", "opensanctions.json")
    assert found.pack.current_as_of == "2023-08-31"
    assert terms(found.pack) == [
        ("person/chanda-mulenga", "office/zm-president", "2015-01-25", "2021-08-24"),
        ("person/bwalya-phiri", "office/zm-president", "2021-08-24", None),
    ]
    assert found.rows == 9
    assert dict(found.tally.left_out) == {
        "entities that are neither people nor positions": 1,
        "occupancies of which nobody knows whether they have ended": 1,
        "occupancies that have ended, nobody says when": 1,
    }
    assert [(one.line, one.reason) for one in found.tally.refused] == [
        (9, "JSON that is cut off or broken")
    ]


def test_weak_aliases_are_weak() -> None:
    person = import_file("opensanctions", "opensanctions.json").pack.entities[1]
    assert person.forms == (
        "Chanda Mulenga",
        "Chanda J. Mulenga",
        "C. J. Mulenga",
        Form(text="CJ", weak=True),
        Form(text="The Eagle", weak=True),
    )


def test_a_person_has_the_caption_first(tmp_path: Path) -> None:
    row = {"id": "a", "schema": "Person", "caption": "Ada Able", "properties": {"name": ["Able A"]}}
    assert only(tmp_path, json.dumps(row)) == Person(key="a", name="Ada Able", aliases=("Able A",))


@pytest.mark.parametrize(
    ("countries", "expected"),
    [pytest.param(["zm"], "zm", id="one"), pytest.param(["zm", "zw"], None, id="two")],
)
def test_a_position_belongs_to_its_one_country(
    countries: list[str], expected: str | None, tmp_path: Path
) -> None:
    found = only(tmp_path, entity("Position", name=["President"], country=countries))
    assert found == Post(key="x", name="President", jurisdiction=expected)


@pytest.mark.parametrize(
    ("more", "until"),
    [
        pytest.param({}, None, id="no-status"),
        pytest.param({"status": ["current"]}, None, id="current"),
        pytest.param({"endDate": ["2019"], "status": ["ended"]}, "2019", id="ended"),
    ],
)
def test_occupancies_with_known_ends(
    more: dict[str, list[str]], until: str | None, tmp_path: Path
) -> None:
    term = Term(person="p", post="o", since="2015", until=until, line=1)
    assert only(tmp_path, occupancy(**more)) == term


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        pytest.param({"status": ["ended"]}, "occupancies that have ended, nobody", id="ended"),
        pytest.param({"status": ["unknown"]}, "occupancies of which nobody knows", id="unknown"),
        pytest.param({"startDate": []}, "occupancies without one start", id="no-start"),
        pytest.param({"endDate": ["1", "2"]}, "occupancies with several ends", id="two-ends"),
    ],
)
def test_occupancies_that_say_too_little_are_left_out(
    more: dict[str, list[str]], reason: str, tmp_path: Path
) -> None:
    found = only(tmp_path, occupancy(**more))
    assert isinstance(found, LeftOut)
    assert found.reason.startswith(reason)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("id,name", "'{' should begin the line", id="table"),
        pytest.param('{"id": "x"', "JSON that is cut off or broken", id="cut-off"),
        pytest.param('{"id": "x"}', "there is no 'schema' in the entity", id="no-schema"),
        pytest.param('{"schema": "Person"}', "there is no 'id' in the entity", id="no-id"),
        pytest.param(
            occupancy(holder=["a", "b"]),
            "an occupancy should have one holder and one post",
            id="two-holders",
        ),
    ],
)
def test_bad_lines_are_refused(text: str, reason: str, tmp_path: Path) -> None:
    assert refusals(read_text("opensanctions", tmp_path, f"\n{text}\n")) == [(2, reason)]
