from __future__ import annotations

from pathlib import Path

import pytest

from audit.importers.formats import congress_legislators
from audit.importers.records import NotImportedError, Person, Term
from tests.importers.factory import import_file, read_text, refusals, terms

ENTRY = """\
- id: {bioguide: A1}
  name: {first: Ada, last: Able}
  terms:
"""


def term(since: str, until: str) -> str:
    return f"  - {{type: sen, start: '{since}', end: '{until}'}}\n"


def test_the_list_becomes_a_pack() -> None:
    found = import_file("congress-legislators", "congress.yaml", as_of="2023-09-01")
    assert terms(found.pack) == [
        ("person/chan-mulenga", "office/us-representative", "1997-01-07", "2001-01-03"),
        ("person/chan-mulenga", "office/us-senator", "2019-01-03", None),
        ("person/bwalya-phiri", "office/us-senator", "2021-01-20", None),
    ]
    assert found.rows == 4
    assert [(one.line, one.reason[:34]) for one in found.tally.refused] == [
        (33, "a term of P900002 with type 'mayor"),
        (49, "not YAML: did not find expected ',"),
        (49, "there is no 'id: bioguide:' in the"),
    ]


def test_the_name_that_copy_uses_comes_first() -> None:
    people = import_file("congress-legislators", "congress.yaml", as_of="2023-09-01").pack.entities
    assert people[-2].forms == ("Chan Mulenga", "Chanda Mulenga", "Chanda J. Mulenga")
    assert people[-1].forms == ("Bwalya Phiri", "Bwalya Phiri Jr.")


@pytest.mark.parametrize(
    ("gap", "expected"),
    [
        pytest.param("1999-01-06", [("1997-01-07", "2001-01-03")], id="sworn-in-again"),
        pytest.param(
            "1999-02-06",
            [("1997-01-07", "1999-01-03"), ("1999-02-06", "2001-01-03")],
            id="a-month-between",
        ),
    ],
)
def test_terms_that_follow_each_other_are_one(
    gap: str, expected: list[tuple[str, str]], tmp_path: Path
) -> None:
    text = ENTRY + term("1997-01-07", "1999-01-03") + term(gap, "2001-01-03")
    records = read_text("congress-legislators", tmp_path, text)
    assert [(one.since, one.until) for one in records if isinstance(one, Term)] == expected


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        pytest.param("- id: [unclosed\n  name: x\n", 2, id="not-yaml"),
        pytest.param("- just words\n", 1, id="words"),
        pytest.param("- *nobody\n", 1, id="alias"),
        pytest.param("- id: {bioguide: B1}\n  name: {}\n", 1, id="no-name"),
        pytest.param("- " + "[" * 5000 + "\n", 1, id="deep"),
        pytest.param("- " + "- " * 5000 + "x\n", 1, id="deep-without-brackets"),
        pytest.param(
            "- " + "".join(" " * n + "a:\n" for n in range(1400)), 1, id="deep-by-indentation"
        ),
        pytest.param("- \x01\n", 1, id="control"),
    ],
)
def test_a_broken_entry_does_not_touch_the_next(entry: str, line: int, tmp_path: Path) -> None:
    records = read_text("congress-legislators", tmp_path, entry + ENTRY)
    assert len(refusals(records)) == 1
    assert abs(refusals(records)[0][0] - line) <= 1
    assert Person(key="A1", name="Ada Able") in records


def test_an_entry_without_end_is_not_held_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(congress_legislators, "MOST_ENTRY", 200)
    records = read_text("congress-legislators", tmp_path, "- x: 1\n" + "  y: 2\n" * 100 + ENTRY)
    assert refusals(records) == [(1, "an entry of more than 200 characters")]


def test_a_file_that_is_no_list_is_not_imported(tmp_path: Path) -> None:
    with pytest.raises(NotImportedError, match="'register: x' where '- id:' should") as caught:
        read_text("congress-legislators", tmp_path, "# a pack\nregister: x\n")
    assert caught.value.line == 2
