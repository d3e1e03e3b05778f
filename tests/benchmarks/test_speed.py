"""Budgets, and how they are shown."""

from __future__ import annotations

import os
import sys

import pytest

from benchmarks.speed import Line, Work, installed, interleaved, shown


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


def test_figures_stand_beside_their_budgets() -> None:
    lines = [Line("article", 0.4, "s", 0.2), Line("start", 0.05, "s")]
    assert list(shown(lines)) == [
        "article      0.40 s   budget 0.2 s, 2.00 of it  ABOVE",
        "start        0.05 s",
    ]


def test_commands_are_measured_in_their_order() -> None:
    works = [Work("idle", (sys.executable, "-c", "")), Work("no", ("false",), accepted=(1,))]
    idle, no = interleaved(works, os.environ, 1)
    assert idle.seconds > no.seconds


def test_a_distribution_that_is_not_here_has_no_version() -> None:
    assert installed("no-such-distribution") == ()
    assert installed("pytest") >= (8, 0)
