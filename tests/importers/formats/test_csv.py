from __future__ import annotations

from pathlib import Path

import pytest

from audit.importers.records import NotImportedError, Person, Post, Term
from tests.importers.factory import import_file, read_text, refusals, terms

HEAD = "position,person,personID,start,end\n"
ROW = "President of Zambia,Ada Able,Q1,2015,2021\n"


def test_a_table_becomes_a_pack() -> None:
    found = import_file("csv", "holders.csv", as_of="2023-09-01", jurisdiction="zm")
    assert terms(found.pack) == [
        ("person/chanda-mulenga", "office/zm-president", "2015-01-25", "2021-08-24"),
        ("person/bwalya-phiri", "office/zm-president", "2021-08-24", None),
        ("person/bwalya-phiri", "office/zm-minister-of-foreign-affairs", "2012", "2013-03"),
        ("person/mutale-zulu", "office/zm-member-of-the-house-of-elders", "2016", "2021"),
    ]
    assert found.pack.tenures[2].acting
    assert found.rows == 6
    assert [(one.line, one.reason[:28]) for one in found.tally.refused] == [
        (6, "'person' is empty"),
        (7, "start: 'soon' is no date; wr"),
    ]


def test_a_row_is_a_person_a_post_and_a_term(tmp_path: Path) -> None:
    assert read_text("csv", tmp_path, HEAD + ROW) == [
        Person(key="Q1", name="Ada Able", wikidata="Q1"),
        Post(key="President of Zambia", name="President of Zambia"),
        Term(person="Q1", post="President of Zambia", since="2015", until="2021", line=2),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\ufeff" + HEAD + ROW, id="byte-order-mark"),
        pytest.param((HEAD + ROW).replace(",", ";"), id="semicolons"),
        pytest.param((HEAD + ROW).replace(",", "\t"), id="tabs"),
        pytest.param((HEAD + ROW).replace("\n", "\r\n"), id="windows"),
        pytest.param(HEAD.replace("personID", "Person_Id") + ROW, id="other-case"),
        pytest.param("n," + HEAD + "1," + ROW, id="another-column"),
    ],
)
def test_tables_of_other_programs(text: str, tmp_path: Path) -> None:
    assert Person(key="Q1", name="Ada Able", wikidata="Q1") in read_text("csv", tmp_path, text)


def test_without_an_identifier_the_name_is_one(tmp_path: Path) -> None:
    text = "position,person,start,end\nPresident of Zambia,Ada Able,2015,\n"
    assert Person(key="Ada Able", name="Ada Able") in read_text("csv", tmp_path, text)


def test_a_column_may_say_whose_office_it_is(tmp_path: Path) -> None:
    text = "position,person,start,end,jurisdiction\nPresident,Ada Able,2015,,Zambia\n"
    posts = [one for one in read_text("csv", tmp_path, text) if isinstance(one, Post)]
    assert posts == [Post(key="President, Zambia", name="President", jurisdiction="Zambia")]


@pytest.mark.parametrize(
    ("header", "message"),
    [
        pytest.param("", "the first line should name the columns: position,person", id="empty"),
        pytest.param("\0\1\2", "the first line should name the columns", id="binary"),
        pytest.param(HEAD.replace("end", "edn"), "column 'edn' should be 'end'", id="slip"),
        pytest.param(
            HEAD.replace("personID", "personIDs"),
            "column 'personIDs' should be 'personID'",
            id="id",
        ),
        pytest.param("position,person,start", "there is no column 'end'", id="missing"),
        pytest.param(
            "who,what,when", "there is no column 'position'; there are also 'who'", id="other-table"
        ),
        pytest.param("person," + HEAD, "column 'person' is there twice", id="twice"),
        pytest.param('"position', "not a row of cells", id="open-quotation"),
    ],
)
def test_other_columns_are_no_table_of_holders(header: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(NotImportedError) as caught:
        read_text("csv", tmp_path, header + "\n" + ROW)
    assert caught.value.message.startswith(message)
    assert caught.value.line == 1


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        pytest.param("President of Zambia,Ada Able", "2 cells where the header has more", id="few"),
        pytest.param('"President of Zambia,Ada', "not a row of cells: unexpected end", id="quote"),
        pytest.param(",Ada Able,Q1,2015,", "'position' is empty", id="position"),
        pytest.param("President of Zambia,Ada Able,Q1,,", "'start' is empty", id="start"),
    ],
)
def test_a_bad_row_does_not_touch_the_next(row: str, reason: str, tmp_path: Path) -> None:
    records = read_text("csv", tmp_path, f"{HEAD}{row}\n\n{ROW}")
    assert [(line, why[: len(reason)]) for line, why in refusals(records)] == [(2, reason)]
    assert isinstance(records[-1], Term)
    assert records[-1].line == 4


def test_a_row_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    records = read_text("csv", tmp_path, (HEAD + ROW).encode() + b"\xff\xfe\n" + ROW.encode())
    assert refusals(records) == [(3, "not UTF-8 from byte 1 on")]
