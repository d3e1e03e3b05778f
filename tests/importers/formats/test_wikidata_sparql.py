from __future__ import annotations

import json
from pathlib import Path

import pytest

from audit.importers.records import LeftOut, NotImportedError, Person, Post, Record, Term
from tests.importers.factory import import_file, read_text, refusals, terms

ROW = {
    "person": "http://www.wikidata.org/entity/Q1",
    "personLabel": "Ada Able",
    "position": "http://www.wikidata.org/entity/Q8",
    "positionLabel": "president of Zambia",
    "start": "2015-01-25T00:00:00Z",
}


def result(folder: Path, *rows: dict[str, str]) -> list[Record]:
    """What the service's simple shape of these rows makes."""
    return read_text("wikidata-sparql", folder, json.dumps(rows, indent=0))


def test_a_result_becomes_a_pack() -> None:
    found = import_file("wikidata-sparql", "sparql.json", as_of="2023-09-01")
    assert terms(found.pack) == [
        ("person/chanda-mulenga", "office/zm-president", "2015-01-25", "2021-08"),
        ("person/bwalya-phiri", "office/zm-president", "2021-08-24", None),
    ]
    assert found.rows == 4
    assert dict(found.tally.left_out) == {
        "statements of deprecated rank": 1,
        "terms of which the start or the end is not known, though there was one": 1,
    }


def test_the_simple_shape_is_read_the_same(tmp_path: Path) -> None:
    assert result(tmp_path, ROW) == [
        Person(key="Q1", name="Ada Able", wikidata="Q1"),
        Post(key="Q8", name="president of Zambia", wikidata="Q8"),
        Term(person="Q1", post="Q8", since="2015-01-25", line=2),
    ]


def test_the_names_of_the_example_queries_will_do(tmp_path: Path) -> None:
    other = {key.replace("person", "item"): value for key, value in ROW.items()}
    assert result(tmp_path, other) == result(tmp_path, ROW)


def test_an_item_without_a_label_has_no_name(tmp_path: Path) -> None:
    assert result(tmp_path, {**ROW, "personLabel": "Q1"})[0] == Person(
        key="Q1", name="", wikidata="Q1"
    )


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        pytest.param({"start": ""}, "terms without a start", id="no-start"),
        pytest.param(
            {"start": "-0044-03-15T00:00:00Z"},
            "dates before our era, or known to no more than a decade",
            id="before-our-era",
        ),
        pytest.param(
            {"end": "2010-01-01T00:00:00Z", "endPrecision": "8"},
            "dates before our era, or known to no more than a decade",
            id="decade",
        ),
        pytest.param(
            {"end": "http://www.wikidata.org/.well-known/genid/9f"},
            "terms of which the start or the end is not known, though there was one",
            id="unknown-end",
        ),
    ],
)
def test_terms_that_say_too_little_are_left_out(
    more: dict[str, str], reason: str, tmp_path: Path
) -> None:
    assert result(tmp_path, {**ROW, **more})[-1] == LeftOut(reason)


def test_a_row_without_items_says_what_it_has(tmp_path: Path) -> None:
    assert refusals(result(tmp_path, {"who": "Ada"})) == [
        (2, "there is no item 'person' in the row; it has who")
    ]


def test_a_slip_that_would_leave_every_term_open_is_not_imported(tmp_path: Path) -> None:
    with pytest.raises(NotImportedError, match="variable 'edn' should be 'end'"):
        result(tmp_path, {**ROW, "edn": "2021-08-24T00:00:00Z"})
