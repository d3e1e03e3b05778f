"""Reading labelled rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from benchmarks.accuracy.rows import LabelError, read_rows


@dataclass(frozen=True, slots=True)
class Label:
    """A row of the tests."""

    id: str
    day: date | None


def test_fields_without_a_use_are_left_aside(tmp_path: Path) -> None:
    path = tmp_path / "labels.jsonl"
    path.write_text('{"id": "a", "day": "2022-03-07", "more": 1}\n\n{"id": "b", "day": null}\n')
    assert read_rows(path, Label) == (Label("a", date(2022, 3, 7)), Label("b", None))


def test_a_line_separator_inside_a_text_ends_no_row(tmp_path: Path) -> None:
    path = tmp_path / "labels.jsonl"
    path.write_text('{"id": "one\u2028two", "day": null}\n', encoding="utf-8")
    assert read_rows(path, Label)[0].id == "one\u2028two"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        pytest.param('{"day": null}', "2: id: Field required", id="missing field"),
        pytest.param('{"id": "b", "day": "soon"}', "2: day: ", id="no date"),
        pytest.param("{", "2: line: Invalid JSON", id="no JSON"),
    ],
)
def test_a_bad_row_is_named_by_its_line(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "labels.jsonl"
    path.write_text('{"id": "a", "day": null}\n' + line)
    with pytest.raises(LabelError, match=message):
        read_rows(path, Label)
