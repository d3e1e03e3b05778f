"""The progress bar, on a real terminal and off it."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

import pytest

SCRIPT = """
from audit.cli.progress import progress
with progress("auditing", 3, quiet={quiet}) as advance:
    for _ in range(3):
        advance()
"""


def shown(*, quiet: bool) -> str:
    """What a terminal on standard error receives."""
    ours, theirs = pty.openpty()
    script = SCRIPT.format(quiet=quiet)
    subprocess.run([sys.executable, "-c", script], check=True, stderr=theirs, timeout=60)
    os.write(theirs, b"<end>")
    received = b""
    while not received.endswith(b"<end>"):
        received += os.read(ours, 4096)
    return received.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_terminal_sees_the_work_move_on() -> None:
    assert "auditing" in shown(quiet=False)
    assert "100%" in shown(quiet=False)


def test_quiet_is_quiet() -> None:
    assert shown(quiet=True) == "<end>"


def test_a_pipe_sees_nothing() -> None:
    script = SCRIPT.format(quiet=False)
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)
    assert done.stderr == b""
