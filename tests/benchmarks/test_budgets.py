"""What has a budget, measured on little."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import budgets
from benchmarks.budgets import Bench, Line, Tree, kind_lines, memory_lines, name_lines, short_lines
from benchmarks.processes import environment


@pytest.fixture(name="trees", scope="module")
def made_trees(tmp_path_factory: pytest.TempPathFactory) -> tuple[Tree, ...]:
    """The present code twice; its rules are compiled once."""
    env = environment(tmp_path_factory.mktemp("kept"))
    return Tree("now", env), Tree("the same again", env)


@pytest.fixture(name="bench")
def made_bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trees: tuple[Tree, ...]) -> Bench:
    """A bench with little work and no peers but Python."""
    monkeypatch.setattr(budgets, "program", lambda _: None)
    monkeypatch.setattr(budgets, "FILES", {True: 3})
    monkeypatch.setattr(budgets, "KIND_FILES", {True: 2})
    monkeypatch.setattr(budgets, "MEMORY_FILES", {True: (1, 2)})
    monkeypatch.setattr(budgets, "MANY", 200)
    return Bench(tmp_path, trees, runs=1, quick=True)


@pytest.mark.parametrize(
    ("line", "exceeded"),
    [
        pytest.param(Line("a", 0.29, "s", 0.2), False, id="within what machines differ"),
        pytest.param(Line("a", 0.31, "s", 0.2), True, id="beyond it"),
        pytest.param(Line("a", 1.6, "x", 1.5, slack=1.0), True, id="a ratio has no slack"),
        pytest.param(Line("a", 99.0, "s"), False, id="no budget"),
    ],
)
def test_a_budget_is_exceeded_beyond_its_slack(line: Line, exceeded: bool) -> None:
    assert line.exceeded is exceeded


def test_short_work_stands_beside_peers_and_another_tree(bench: Bench) -> None:
    lines = list(short_lines(bench))
    names = [line.name for line in lines]
    assert names[:4] == [
        "one 5 kB article",
        "  memory",
        "  times the same again",
        "  times starting Python",
    ]
    assert lines[0].budget == 0.20
    assert 0.2 < lines[2].value < 5
    assert lines[3].value > 1


def test_names_are_few_and_many(bench: Bench) -> None:
    lines = {line.name: line for line in name_lines(bench)}
    assert lines["200 names against 100"].budget == 1.5
    assert lines["200 names against 100"].value > 0
    assert "  times a loop of re" in lines


def test_kinds_are_measured_on_one_core_and_on_two(bench: Bench) -> None:
    lines = {line.name: line for line in kind_lines(bench)}
    pace = lines["  pace on a core"].value
    assert lines["  seconds a MB"].value == pytest.approx(1 / pace)
    assert lines["  time on the clock, --jobs 2 of --jobs 1"].value > 0


def test_memory_is_measured_by_the_number_of_files(bench: Bench) -> None:
    names = [line.name for line in memory_lines(bench)]
    assert names.count("  memory of 2 against 1") == 2
