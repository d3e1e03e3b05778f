from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.importers import json_rows as module
from audit.importers.json_rows import (
    Item,
    json_rows,
    object_of,
    objects_of,
    read_object,
    text_of,
    texts_of,
)
from audit.importers.records import NotImportedError, Refused
from audit.importers.source_file import SourceFile


def rows(folder: Path, text: str | bytes, inside: str = "") -> list[Item | Refused]:
    path = folder / "a.json"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return list(json_rows(SourceFile(path), inside))


def test_the_lists_of_an_object(tmp_path: Path) -> None:
    text = '{"meta": {"x": [1]},\n "a": [{"n": 1},\n {"n": 2}], "b": [], "c": [{"n": 3}]}'
    assert rows(tmp_path, text) == [
        Item("a", 2, {"n": 1}),
        Item("a", 3, {"n": 2}),
        Item("c", 3, {"n": 3}),
    ]


def test_a_list_alone(tmp_path: Path) -> None:
    assert rows(tmp_path, '\ufeff[{"n": "é"}]') == [Item("", 1, {"n": "é"})]


def test_the_lists_of_an_object_inside(tmp_path: Path) -> None:
    text = '{"head": {"vars": ["x"]}, "results": {"bindings": [{"n": 1}]}}'
    assert rows(tmp_path, text, "results") == [Item("bindings", 1, {"n": 1})]


def test_an_item_that_is_no_object_is_refused(tmp_path: Path) -> None:
    assert rows(tmp_path, '{"a": [{"n": 1},\n 7]}')[1] == Refused(
        "keys with values should stand here", 2
    )


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        pytest.param("", 1, 1, "the file ends where '{' or '[' should stand", id="empty"),
        pytest.param("hello", 1, 1, "'h' where '{' or '['", id="words"),
        pytest.param("\0\1", 1, 1, "'character 0' where", id="binary"),
        pytest.param('{"a": [{"n": 1},\n {"n"', 2, 6, "ends in the middle", id="cut-off"),
        pytest.param('{"a": [{"n": 1}', 1, 16, "the file ends where ',' or ']'", id="no-bracket"),
        pytest.param('{"a": [{"n": 1} {"n": 2}]}', 1, 17, "'{' where ',' or ']'", id="no-comma"),
        pytest.param('{"a" [1]}', 1, 6, "'[' where ':'", id="no-colon"),
        pytest.param("{a: 1}", 1, 2, "'a' where a key in quotation marks", id="bare-key"),
        pytest.param('[{"n": 1}]\n[', 2, 1, "'[' where nothing more", id="two-values"),
        pytest.param('[{"n": "x}]', 1, 8, "ends in the middle of a value", id="open-string"),
        pytest.param("[" * 100_000, 1, 2, "nested too deeply", id="deep"),
        pytest.param(b'[{"n": "\xff"}]', 1, 1, "not UTF-8: byte 0xff", id="not-utf-8"),
    ],
)
def test_a_file_that_is_not_json_says_where(
    tmp_path: Path, text: str | bytes, line: int, column: int, message: str
) -> None:
    with pytest.raises(NotImportedError) as caught:
        rows(tmp_path, text)
    assert message in caught.value.message
    assert (caught.value.line, caught.value.column) == (line, column)


def test_lines_are_counted_across_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_CHUNK", 7)
    text = '{"a": [\n' + ",\n".join('{"n": "x"}' for _ in range(9)) + "\n],\n x}"
    with pytest.raises(NotImportedError) as caught:
        rows(tmp_path, text)
    assert (caught.value.line, caught.value.column) == (12, 2)
    whole = rows(tmp_path, text.replace(",\n x", ""))
    assert [one.line for one in whole] == list(range(2, 11))


def test_a_value_without_end_is_not_held_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_VALUE", 100)
    monkeypatch.setattr(module, "_CHUNK", 60)
    with pytest.raises(NotImportedError, match="a value of more than"):
        rows(tmp_path, '[{"n": "' + "x" * 1000 + '"}]')


@given(
    st.lists(st.dictionaries(st.text(max_size=3), st.integers() | st.text(max_size=5))),
    st.integers(1, 9),
)
def test_whatever_the_pieces_in_which_it_is_read(
    tmp_path_factory: pytest.TempPathFactory, items: list[dict[str, int | str]], chunk: int
) -> None:
    path = tmp_path_factory.mktemp("j") / "a.json"
    path.write_text(json.dumps({"a": items}), "utf-8")
    patch = pytest.MonkeyPatch()
    patch.setattr(module, "_CHUNK", chunk)
    try:
        found = list(json_rows(SourceFile(path)))
    finally:
        patch.undo()
    assert [one.row for one in found if isinstance(one, Item)] == items


def test_values_of_another_sort_are_nothing() -> None:
    row = read_object('{"a": 1, "b": [" x ", 2, {"n": 1}], "c": {"n": true}}')
    assert row is not None
    assert (text_of(row, "a"), text_of(row, "b"), text_of(row, "z")) == ("1", "", "")
    assert (texts_of(row, "b"), texts_of(row, "a")) == (["x"], [])
    assert (object_of(row, "c"), object_of(row, "a")) == ({"n": True}, {})
    assert (objects_of(row, "b"), objects_of(row, "c")) == ([{"n": 1}], [])


@pytest.mark.parametrize("text", ["[1]", '{"a"', "[" * 100_000, "1" * 5000, b"\xff"])
def test_what_is_no_object_is_none(text: str | bytes) -> None:
    assert read_object(text) is None
