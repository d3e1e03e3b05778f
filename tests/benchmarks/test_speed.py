"""The command that measures against budgets."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.budgets import Line
from benchmarks.processes import FailedError
from benchmarks.speed import main, shown, texts_in


@pytest.mark.parametrize(
    ("line", "row"),
    [
        pytest.param(
            Line("a", 0.4, "s", 0.2), "0.40 s     budget 0.2, 2.00 of it  ABOVE", id="far"
        ),
        pytest.param(Line("a", 0.25, "s", 0.2), "0.25 s     budget 0.2, 1.25 of it", id="near"),
        pytest.param(Line("a", 0.05, "s"), "0.05 s", id="no budget"),
    ],
)
def test_figures_stand_beside_their_budgets(line: Line, row: str) -> None:
    assert shown(line).split(maxsplit=1) == ["a", row]


def test_a_section_is_measured_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sections = {"one": lambda _: iter([Line("first", 3, "s", 1)]), "two": lambda _: iter(())}
    monkeypatch.setattr("benchmarks.speed.SECTIONS", sections)
    assert main(["one"]) == 0
    assert main(["--check", "one"]) == 1
    assert main(["--check", "two"]) == 0
    assert capsys.readouterr().out.count("first") == 2


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        pytest.param(["no-such-section"], SystemExit, id="section"),
        pytest.param(["--base", "no-such-commit"], FailedError, id="commit"),
    ],
)
def test_what_does_not_exist_is_told(arguments: list[str], error: type[BaseException]) -> None:
    with pytest.raises(error):
        main(arguments)


def test_texts_are_read_from_json_lines(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n')
    assert texts_in(tmp_path / "in.jsonl") == ("One.", "Two.")
    assert texts_in(None) == ()
