from __future__ import annotations

import json
from pathlib import Path

import pytest

from audit.packs.assembling import read_packs
from audit.packs.files import PackError, PackFile, Wanted, pack_files
from audit.packs.json_lines import MOST_PROBLEMS, read_register_lines
from audit.packs.model_reading import read_as
from audit.packs.yaml_source import plain_data
from audit.register.pack import RegisterPack
from tests.packs.factory import REGISTER, shown, tree

HEAD = (
    '{"register": "test", "description": "x", "current_as_of": "2026-01-22",'
    ' "sources": {"gov": {"title": "Government"}}}'
)
PERSON = (
    '{"entity": {"id": "person/ada", "type": "person", "forms": ["Ada Able"], "sources": ["gov"]}}'
)


def lines(*texts: str) -> bytes:
    return "\n".join((*texts, "")).encode()


def faults(*texts: str) -> list[str]:
    _, problems = read_register_lines(lines(*texts), "a.jsonl", shipped=False)
    return shown(problems)


def test_a_pack_is_the_same_in_yaml_and_in_json_lines() -> None:
    whole = plain_data(tree(REGISTER))
    assert isinstance(whole, dict)
    entries = {"entity": whole.pop("entities"), "tenure": whole.pop("tenures")}
    texts = [json.dumps(whole)]
    texts += [json.dumps({name: one}) for name, some in entries.items() for one in some or ()]
    placed, problems = read_register_lines(lines(*texts), "a.jsonl", shipped=False)
    expected, _ = read_as(RegisterPack, tree(REGISTER), "a.yaml")
    assert problems == []
    assert placed is not None
    assert placed.pack == expected


def test_numbers_and_yes_or_no_are_what_they_are() -> None:
    office = (
        '{"entity": {"id": "office/xx-mp", "type": "office", "jurisdiction": "xx", "seats": 7,'
        ' "forms": [{"text": "MP", "weak": true}], "sources": ["gov"]}}'
    )
    placed, problems = read_register_lines(lines(HEAD, "", office), "a.jsonl", shipped=False)
    assert problems == []
    assert placed is not None
    assert placed.pack.entities[0].seats == 7


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param([PERSON], "1:1: the first line should say what the pack is", id="no-head"),
        pytest.param([""], "1:1: not JSON: expecting value", id="empty"),
        pytest.param([HEAD, "[1]"], "2:1: a line should hold keys with values", id="list"),
        pytest.param([HEAD, PERSON[:-3]], "2:91: not JSON: expecting", id="cut-off"),
        pytest.param([HEAD, "[" * 100_000], "2:1: not JSON: nested too deeply", id="deep"),
        pytest.param(
            [HEAD, PERSON.replace("entity", "entitie")],
            "2:1: a line should have one key of 'entity', 'tenure', 'relation' (did you mean",
            id="key-of-a-line",
        ),
        pytest.param(
            [HEAD, "", PERSON.replace("forms", "form")],
            "3:1: extra key 'form' (did you mean 'forms'?)",
            id="key-of-an-entry",
        ),
        pytest.param(
            [HEAD, PERSON.replace('["Ada Able"]', '"Ada Able"')],
            "2:1: 'Ada Able' should be a list",
            id="words-for-a-list",
        ),
        pytest.param(
            [HEAD.replace('"x"', '"x", "entities": []'), PERSON],
            "1:1: 'entities' should not stand in the first line",
            id="entries-in-the-head",
        ),
        pytest.param(
            [HEAD, PERSON.replace('["Ada Able"]', "[" * 600 + "]" * 600)],
            "2:1: ",
            id="deep-but-json",
        ),
    ],
)
def test_problems_name_the_line(texts: list[str], expected: str) -> None:
    found = faults(*texts)
    assert any(one.startswith(f"a.jsonl:{expected}") for one in found), found


def test_a_file_of_something_else_is_not_read_to_its_end() -> None:
    assert len(faults(HEAD, *["nothing"] * (10 * MOST_PROBLEMS))) == MOST_PROBLEMS


def test_a_file_that_is_not_utf_8() -> None:
    _, problems = read_register_lines(b"{\xff", "a.jsonl", shipped=False)
    assert shown(problems) == ["a.jsonl:1:2: not UTF-8; save the file in that encoding"]


def test_what_a_schema_cannot_say_is_found_with_its_line() -> None:
    file = PackFile("a.jsonl", lines(HEAD, PERSON, PERSON), "", Wanted.REGISTER, shipped=False)
    assert shown(read_packs([file]).problems) == [
        "a.jsonl:3:1: id 'person/ada' is taken already, at a.jsonl:2:1"
    ]


def test_a_folder_of_register_packs_may_hold_json_lines(tmp_path: Path, shipped: Path) -> None:
    assert shipped
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "a.jsonl").write_bytes(lines(HEAD))
    paths = [Path(file.path).name for file in pack_files((), (tmp_path / "own",))]
    assert "a.jsonl" in paths


def test_a_folder_of_rule_packs_holds_none(tmp_path: Path, shipped: Path) -> None:
    assert shipped
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "articles.jsonl").write_bytes(b"{}\n")
    with pytest.raises(PackError, match="no pack in this folder"):
        pack_files((tmp_path / "own",), ())
