from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from audit.importers.records import AsOf, LeftOut, Person, Post, Record, Refused, Term
from tests.importers.factory import FILES, import_file, read_file, read_text, terms

HELD = {"mainsnak": {"datavalue": {"value": {"id": "Q8"}}}, "rank": "normal"}
DAY = {"time": "+2015-01-25T00:00:00Z", "precision": 11}


def snak(value: dict[str, object]) -> dict[str, object]:
    return {"snaktype": "value", "datavalue": {"value": value}}


def person(**more: object) -> dict[str, object]:
    statement = {**HELD, "qualifiers": {"P580": [snak(dict(DAY))]}, **more}
    labels = {"en": {"language": "en", "value": "Ada Able"}}
    return {"type": "item", "id": "Q1", "labels": labels, "claims": {"P39": [statement]}}


def position(name: str, **claims: list[str]) -> dict[str, object]:
    made = {
        key: [{"rank": "normal", "mainsnak": snak({"id": item})} for item in items]
        for key, items in claims.items()
    }
    label = {"en": {"language": "en", "value": name}} if name else {}
    return {"type": "item", "id": "Q8", "labels": label, "claims": made}


def country(item: str, code: str) -> dict[str, object]:
    value = {"snaktype": "value", "datavalue": {"value": code}}
    return {
        "type": "item",
        "id": item,
        "claims": {"P297": [{"rank": "normal", "mainsnak": value}]},
    }


def dump(folder: Path, *items: dict[str, object]) -> list[Record]:
    return read_text("wikidata", folder, "[\n" + ",\n".join(map(json.dumps, items)) + "\n]\n")


def test_a_dump_becomes_a_pack() -> None:
    found = import_file("wikidata", "wikidata.json")
    assert found.pack.current_as_of == "2023-08-30"
    assert terms(found.pack) == [
        ("person/chanda-mulenga", "office/zm-president", "2015-01-25", "2021-08"),
        ("person/bwalya-phiri", "office/zm-president", "2021-08-24", None),
    ]
    assert found.rows == 8
    assert dict(found.tally.left_out) == {
        "dates before our era, or known to no more than a decade": 1,
        "holders of positions who are no human beings": 1,
        "statements of deprecated rank": 1,
        "terms in offices that were refused": 1,
        "terms of which the start or the end is not known, though there was one": 1,
        "terms without a start": 1,
    }


def test_what_cannot_be_used_is_refused() -> None:
    assert [
        (one.line, one.reason[:34])
        for one in import_file("wikidata", "wikidata.json").tally.refused
    ] == [
        (8, "JSON that is cut off or broken"),
        (0, "position Q910002 has no name here,"),
    ]


def test_names_births_and_other_titles_are_kept() -> None:
    office, ada, *_ = import_file("wikidata", "wikidata.json").pack.entities
    assert office.forms == ("President", "Head of state")
    assert office.wikidata == "Q910001"
    assert [str(getattr(form, "text", form)) for form in ada.forms] == [
        "Chanda Mulenga",
        "C. J. Mulenga",
        "Mulenga",
    ]
    assert (ada.born, ada.wikidata) == ("1956-11-11", "Q900001")


def test_a_packed_dump_is_read_the_same(tmp_path: Path) -> None:
    path = tmp_path / "dump.json.gz"
    path.write_bytes(gzip.compress((FILES / "wikidata.json").read_bytes()))
    assert read_file("wikidata", path) == read_file("wikidata", FILES / "wikidata.json")


def test_a_position_may_come_before_the_person(tmp_path: Path) -> None:
    posts = [
        [one for one in dump(tmp_path, *items) if isinstance(one, Post)]
        for items in ((position("mayor"), person()), (person(), position("mayor")))
    ]
    assert posts[0] == posts[1] == [Post(key="Q8", name="mayor", wikidata="Q8")]


@pytest.mark.parametrize(
    ("name", "claims", "expected"),
    [
        pytest.param("president", {"P1001": ["Q953"]}, "zm", id="jurisdiction"),
        pytest.param("president", {"P17": ["Q953"]}, "zm", id="country"),
        pytest.param("president of Zambia", {"P17": ["Q30"]}, None, id="the-name-tells"),
        pytest.param(
            "Governor of Georgia", {"P1001": ["Q1428"], "P17": ["Q30"]}, "us", id="a-part-s"
        ),
        pytest.param("president", {"P1001": ["Q953", "Q30"]}, None, id="two"),
        pytest.param("president", {}, None, id="nobody-says"),
    ],
)
def test_whose_office_it_is(
    name: str, claims: dict[str, list[str]], expected: str | None, tmp_path: Path
) -> None:
    states = country("Q953", "ZM"), country("Q30", "US")
    records = dump(tmp_path, *states, person(), position(name, **claims))
    assert [one.jurisdiction for one in records if isinstance(one, Post)] == [expected]


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        pytest.param({"rank": "deprecated"}, "statements of deprecated rank", id="deprecated"),
        pytest.param({"qualifiers": {}}, "terms without a start", id="no-start"),
        pytest.param(
            {"mainsnak": {"snaktype": "somevalue"}},
            "statements of an unknown position, or of none",
            id="no-position",
        ),
        pytest.param(
            {"qualifiers": {"P580": [snak(dict(DAY)), snak(dict(DAY))]}},
            "terms with several starts or ends",
            id="two-starts",
        ),
        pytest.param(
            {"qualifiers": {"P580": [snak(dict(DAY))], "P582": [{"snaktype": "somevalue"}]}},
            "terms of which the start or the end is not known, though there was one",
            id="ended-some-day",
        ),
    ],
)
def test_terms_that_say_too_little_are_left_out(
    more: dict[str, object], reason: str, tmp_path: Path
) -> None:
    assert LeftOut(reason) in dump(tmp_path, person(**more))


def test_an_end_that_is_said_to_be_none_is_open(tmp_path: Path) -> None:
    qualifiers = {"P580": [snak(dict(DAY))], "P582": [{"snaktype": "novalue"}]}
    records = dump(tmp_path, person(rank="preferred", qualifiers=qualifiers))
    assert Term(person="Q1", post="Q8", since="2015-01-25", line=2) in records


def test_nobody_without_a_position_is_read(tmp_path: Path) -> None:
    item = person()
    item["claims"] = {"P31": [{"mainsnak": snak({"id": "Q5"})}], "P1": "P39"}
    assert dump(tmp_path, item) == []


@pytest.mark.parametrize("line", ["P39", '{"id":"Q1","claims":{"P39":[}}', '{"a": "P39"', "\0\0"])
def test_a_broken_line_does_not_touch_the_next(line: str, tmp_path: Path) -> None:
    records = read_text("wikidata", tmp_path, f"[\n{line},\n{json.dumps(person())}\n]")
    assert isinstance(records[0], Refused)
    assert records[0].line == 2
    assert any(isinstance(one, Person) for one in records)


def test_the_latest_change_is_the_dump_s_day(tmp_path: Path) -> None:
    items = [{**person(), "modified": f"2023-0{month}-30T12:00:00Z"} for month in (3, 8, 5)]
    assert AsOf("2023-08-30") in dump(tmp_path, *items)
