from __future__ import annotations

import json
from pathlib import Path

import pytest

from audit.importers.records import NotImportedError, Person, Post
from tests.importers.factory import import_file, left_out, read_text, refusals, terms

PARLIAMENT = "office/zm-member-of-national-assembly"


def test_a_parliament_becomes_a_pack() -> None:
    found = import_file("popolo", "popolo.json", as_of="2023-09-01", jurisdiction="zm")
    assert terms(found.pack) == [
        ("person/chanda-mulenga", PARLIAMENT, "2016-09-30", "2021-05-12"),
        ("person/bwalya-phiri", PARLIAMENT, "2018-03-01", "2021-05-12"),
        ("person/bwalya-phiri", "office/zm-minister-of-foreign-affairs", "2021-09-07", None),
    ]
    assert dict(found.tally.left_out) == {
        "memberships of parties and groups": 1,
        "memberships without a start": 1,
    }
    assert [(one.line, one.reason) for one in found.tally.refused] == [
        (27, "there is no person 'a9' in the file")
    ]


def test_names_of_other_languages_are_left_aside() -> None:
    found = import_file("popolo", "popolo.json", as_of="2023-09-01")
    assert found.pack.entities[-2].forms == ("Chanda Mulenga", "C. J. Mulenga")
    assert found.pack.entities[-2].wikidata == "Q900001"


def test_an_organization_s_area_says_whose_office_it_is() -> None:
    found = import_file("popolo", "popolo.json", as_of="2023-09-01")
    offices = [one for one in found.pack.entities if one.jurisdiction]
    assert [one.id for one in offices] == ["office/zm-minister-of-foreign-affairs"]


def test_memberships_may_stand_in_the_person(tmp_path: Path) -> None:
    person = {"id": "1", "name": "Ada Able", "memberships": [{"role": "King", "start_date": "1"}]}
    records = read_text("popolo", tmp_path, json.dumps({"persons": [person]}))
    assert Post(key=" King", name="King") in records


@pytest.mark.parametrize(
    ("lists", "reason"),
    [
        pytest.param({"persons": [{"name": "Ada"}]}, "a person without 'id'", id="person"),
        pytest.param(
            {"persons": [], "memberships": [{"role": "King"}]},
            "a membership without 'person_id'",
            id="membership",
        ),
        pytest.param(
            {"persons": [], "memberships": [{"person_id": "1"}]},
            "a membership with neither role, nor post, nor organization",
            id="office",
        ),
        pytest.param(
            {"posts": [{}], "persons": [7]}, "keys with values should stand here", id="shape"
        ),
    ],
)
def test_bad_items_are_refused(lists: dict[str, object], reason: str, tmp_path: Path) -> None:
    assert refusals(read_text("popolo", tmp_path, json.dumps(lists))) == [(1, reason)]


def test_another_json_file_names_its_lists(tmp_path: Path) -> None:
    with pytest.raises(NotImportedError, match="no 'persons' in it; the lists there: 'people'"):
        read_text("popolo", tmp_path, '{"people": [{"id": "1"}]}')


def test_a_file_that_is_cut_off_is_not_imported(tmp_path: Path) -> None:
    with pytest.raises(NotImportedError, match="is it cut off") as caught:
        read_text("popolo", tmp_path, '{"persons": [{"id": "1", "name": "Ada"},\n{"id')
    assert (caught.value.line, caught.value.column) == (2, 2)


def test_values_of_another_sort_are_nothing(tmp_path: Path) -> None:
    text = '{"persons": [{"id": 3, "name": ["x"], "other_names": 1, "identifiers": {}}]}'
    records = read_text("popolo", tmp_path, text)
    assert records == [Person(key="3", name="")]
    assert left_out(records) == []
