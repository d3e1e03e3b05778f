"""Measuring a process."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.processes import (
    ROOT,
    Cost,
    FailedError,
    Work,
    audit,
    cost,
    environment,
    interleaved,
    medians,
)


def python(program: str, *accepted: int) -> Work:
    return Work("python", (sys.executable, "-c", program), accepted=accepted or (0,))


def test_work_costs_seconds() -> None:
    idle, busy = cost(python("")), cost(python("sum(range(9**7))"))
    assert 0 < idle.seconds < busy.seconds


def test_time_passes_for_who_waits() -> None:
    waiting = cost(python("import time; time.sleep(0.5)"))
    assert waiting.seconds < 0.5 <= waiting.elapsed


def test_memory_is_counted_in_megabytes_and_is_not_ours() -> None:
    ours = b"x" * 300_000_000
    assert 200 < cost(python("held = b'x' * 200_000_000")).megabytes < 260
    assert cost(python("")).megabytes < 60 < len(ours)


def test_what_is_printed_is_kept_where_asked(tmp_path: Path) -> None:
    cost(python("print('said')"), tmp_path / "printed")
    assert (tmp_path / "printed").read_text() == "said\n"


def test_an_exit_status_nobody_expects_is_a_failure() -> None:
    assert cost(python("raise SystemExit(3)", 0, 3)).seconds > 0
    with pytest.raises(FailedError, match="exit status 3"):
        cost(python("raise SystemExit(3)", 0, 1))


def test_a_program_that_is_not_here_is_a_failure() -> None:
    with pytest.raises(FailedError, match="did not start: no-such-program"):
        cost(Work("no", ("no-such-program",)))


def test_medians_are_taken_of_each() -> None:
    costs = [Cost(3, 10, 7), Cost(1, 30, 9), Cost(2, 20, 8)]
    assert medians(costs) == Cost(2, 20, 8)


def test_commands_are_measured_in_their_order() -> None:
    idle, no = interleaved([python(""), Work("no", ("false",), accepted=(1,))], 1)
    assert idle.seconds > no.seconds


def test_the_code_that_is_asked_for_runs_wherever_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "other" / "audit" / "cli"
    package.mkdir(parents=True)
    for init in (package.parent, package):
        (init / "__init__.py").touch()
    (package / "main.py").write_text("print('the other')")
    monkeypatch.chdir(ROOT)
    work = Work("other", audit("."), environment(tmp_path, tmp_path / "other"))
    cost(work, tmp_path / "printed")
    assert (tmp_path / "printed").read_text() == "the other\n"
