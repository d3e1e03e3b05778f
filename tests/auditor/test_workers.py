"""The processes of a run, and how they end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

import pytest

from audit.auditor.workers import BrokenProcessError, worked

ROOT = Path(__file__).parents[2]
PROGRAM = """
import os, time
from pathlib import Path
from audit.auditor.workers import worked

def slept(_):
    print(os.getpid(), flush=True)
    time.sleep(60)

list(worked(slept, range(2), 2))
"""
LONG = 1 << 26


def runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def square(number: int) -> int:
    return number * number


def slow_at_first(number: int) -> int:
    time.sleep(0 if number else 0.3)
    return number


def refused(number: int) -> int:
    if number == 1:
        raise ValueError("one")
    return number


def ended_in_the_middle(_: int) -> bytes:
    """Answer at length, and be ended when a part of the answer is written."""
    written = Path("/proc/self/io")

    def end() -> None:
        while int(written.read_text().split("wchar: ")[1].split()[0]) < LONG // 100:
            pass
        os.kill(os.getpid(), signal.SIGKILL)

    Thread(target=end, daemon=True).start()
    return bytes(LONG)


def test_they_work() -> None:
    assert list(worked(square, range(3), 2)) == [0, 1, 4]


def test_answers_come_in_order() -> None:
    assert list(worked(slow_at_first, range(20), 2)) == list(range(20))


def test_work_begins_little_ahead_of_what_is_taken() -> None:
    begun: list[int] = []

    class Pieces(list[int]):
        def __getitem__(self, index: int) -> int:  # type: ignore[override]
            begun.append(index)
            return super().__getitem__(index)

    answers = worked(square, Pieces(range(1000)), 2)
    next(answers)
    assert len(begun) < 20


def test_what_is_raised_there_is_raised_here() -> None:
    answers = worked(refused, range(3), 1)
    assert next(answers) == 0
    with pytest.raises(ValueError, match="one"):
        next(answers)


def test_what_ends_a_process_otherwise_is_as_it_was() -> None:
    before = signal.getsignal(signal.SIGTERM)
    answers = worked(square, range(2), 1)
    next(answers)
    assert signal.getsignal(signal.SIGTERM) != before
    list(answers)
    assert signal.getsignal(signal.SIGTERM) == before


def test_they_work_for_another_thread() -> None:
    found: list[int] = []
    thread = Thread(target=lambda: found.extend(worked(square, [3], 1)))
    thread.start()
    thread.join()
    assert found == [9]


@pytest.mark.skipif(not Path("/proc/self/io").exists(), reason="reads what was written from there")
def test_one_that_is_ended_in_the_middle_of_an_answer_holds_nobody_up() -> None:
    with pytest.raises(BrokenProcessError):
        list(worked(ended_in_the_middle, range(4), 2))


@pytest.mark.skipif(sys.platform == "win32", reason="ends processes in another way")
@pytest.mark.parametrize(
    ("sent", "told"),
    [(signal.SIGTERM, ""), (signal.SIGINT, "KeyboardInterrupt")],
    ids=["SIGTERM", "Ctrl-C"],
)
def test_none_outlives_a_run_that_is_told_to_end(
    tmp_path: Path, sent: signal.Signals, told: str
) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    with subprocess.Popen(
        [sys.executable, str(program)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        children = [int(process.stdout.readline()) for _ in range(2)]
        os.killpg(process.pid, sent)
        _, errors = process.communicate(timeout=20)
    assert process.returncode in {128 + sent, -sent}
    assert errors.count("Traceback") == bool(told)  # that of the run itself, which nobody caught
    waited = time.monotonic() + 10
    while any(map(runs, children)) and time.monotonic() < waited:
        time.sleep(0.05)
    assert not any(map(runs, children))
