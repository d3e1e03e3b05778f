"""Measuring a process."""

from __future__ import annotations

import os
import sys

import pytest

from benchmarks.processes import Cost, FailedError, cost, medians


def test_work_costs_seconds() -> None:
    idle = cost([sys.executable, "-c", ""], os.environ, (0,))
    busy = cost([sys.executable, "-c", "sum(range(9**7))"], os.environ, (0,))
    assert 0 < idle.seconds < busy.seconds


def test_memory_is_counted_in_megabytes() -> None:
    held = cost([sys.executable, "-c", "held = b'x' * 500_000_000"], os.environ, (0,))
    assert 500 < held.megabytes < 560


def test_an_exit_status_nobody_expects_is_a_failure() -> None:
    with pytest.raises(FailedError, match="exit status 3"):
        cost([sys.executable, "-c", "raise SystemExit(3)"], os.environ, (0, 1))


def test_medians_are_taken_of_each() -> None:
    assert medians([Cost(3, 10), Cost(1, 30), Cost(2, 20)]) == Cost(2, 20)
