"""The work that peers share, and what is said of it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.checkers import Checker, line_hits
from benchmarks.figures import COLD, Figure, read_figures
from benchmarks.made_text import wrong_words
from benchmarks.peers import (
    USUAL_COUNT,
    USUAL_SIZE,
    checked,
    draw,
    drawn,
    measured,
    shown,
    works,
)
from benchmarks.processes import ROOT, FailedError, Work

PLOTS = ROOT / "benchmarks" / "plots"


def figure(name: str, count: int, size: int, seconds: float) -> Figure:
    return Figure(name, "", count, size, seconds, 30, 3)


def test_rules_and_sizes_are_varied_one_at_a_time_and_the_least_work_is_first() -> None:
    pairs = works((10, 1_000, 10_000), (5_000, 1_000_000))
    assert pairs == [(1_000, 5_000), (10, 1_000_000), (1_000, 1_000_000), (10_000, 1_000_000)]


def test_costs_stand_beside_ours() -> None:
    rows = [figure("audit", 10, 5_000, 0.2), figure("grep -F", 10, 5_000, 0.01)]
    assert list(shown(rows)) == [
        "10 words in 0.005 MB, medians of 3",
        "  audit                  0.20 s       30 MB     1.00 times ours",
        "  grep -F                0.01 s       30 MB     0.05 times ours",
    ]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        pytest.param("", "missed 1 of 1 words and found 0", id="nothing found"),
        pytest.param("00000.txt {0}\n00001.txt {0}", "missed 0 of 1 words and found 1", id="more"),
        pytest.param("00000.txt {0}\n00000.txt {0}", "missed 0 of 1 words and found 1", id="twice"),
    ],
)
def test_a_program_that_does_not_find_what_was_planted_is_not_measured(
    said: str, told: str, tmp_path: Path
) -> None:
    words = wrong_words(1)
    planted = {("00000", words[0].lower()): 1}
    careless = Checker("careless", "", lambda _, __: (), line_hits)
    work = Work("careless", ("printf", said.format(*words)))
    with pytest.raises(FailedError, match=told):
        checked(careless, work, words, Counter(planted), tmp_path)


def test_every_program_that_is_here_is_measured_and_ours_a_first_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("benchmarks.checkers.program", lambda _: None)
    figures = {one.program: one for one in measured(tmp_path, 5, 500, 1)}
    assert list(figures)[:2] == ["audit", "loop of re"]
    assert figures[COLD].seconds > figures["audit"].seconds


def test_what_is_slow_is_measured_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.checkers.program", lambda _: None)
    monkeypatch.setattr("benchmarks.peers.SLOW", 0.0)
    assert {one.runs for one in measured(tmp_path, 5, 500, 3)} == {1}


def test_figures_are_kept_and_drawn(tmp_path: Path) -> None:
    figures = [figure("audit", *one) for one in ((10, 900, 0.2), (99, 900, 0.3), (99, 50, 0.1))]
    draw(figures, tmp_path, 99, 900)
    names = ["by-rules.svg", "by-size.svg", "figures.json", "start-up.svg"]
    assert sorted(path.name for path in tmp_path.iterdir()) == names
    assert read_figures(tmp_path / "figures.json") == figures


def test_the_committed_plots_show_the_committed_figures() -> None:
    plots = dict(drawn(read_figures(PLOTS / "figures.json"), USUAL_COUNT, USUAL_SIZE))
    assert plots == {path.stem: path.read_text("utf-8") for path in PLOTS.glob("*.svg")}
