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

from audit.auditor.workers import workers

ROOT = Path(__file__).parents[2]
PROGRAM = """
import os, time
from audit.auditor.workers import workers

def slept(_):
    time.sleep(60)

with workers(2) as pool:
    pool.map(slept, range(2))
    time.sleep(0.5)
    print(*pool._processes, flush=True)
    time.sleep(60)
"""


def runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def square(number: int) -> int:
    return number * number


def test_they_work() -> None:
    with workers(2) as pool:
        assert list(pool.map(square, range(3))) == [0, 1, 4]


def test_what_ends_a_process_otherwise_is_as_it_was() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with workers(1) as pool:
        pool.submit(square, 2).result()
        assert signal.getsignal(signal.SIGTERM) != before
    assert signal.getsignal(signal.SIGTERM) == before


def test_they_work_for_another_thread() -> None:
    found: list[int] = []

    def ask() -> None:
        with workers(1) as pool:
            found.append(pool.submit(square, 3).result())

    thread = Thread(target=ask)
    thread.start()
    thread.join()
    assert found == [9]


@pytest.mark.skipif(sys.platform == "win32", reason="ends processes in another way")
def test_none_outlives_a_run_that_is_told_to_end(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    with subprocess.Popen(
        [sys.executable, str(program)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        children = [int(word) for word in process.stdout.readline().split()]
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=20)
    assert len(children) == 2
    assert (process.returncode, errors) == (128 + signal.SIGTERM, b"")
    waited = time.monotonic() + 10
    while any(map(runs, children)) and time.monotonic() < waited:
        time.sleep(0.05)
    assert not any(map(runs, children))
