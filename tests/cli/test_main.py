"""The command `audit`: its parts, and how it is called."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from audit import __version__
from audit.cli.main import COMMANDS, audit


def test_the_version() -> None:
    assert CliRunner().invoke(audit, ["--version"]).stdout == f"audit, version {__version__}\n"


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_lists_every_command(option: str) -> None:
    result = CliRunner().invoke(audit, [option])
    assert result.exit_code == 0
    assert all(f"\n  {command}" in result.stdout for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str) -> None:
    result = CliRunner().invoke(audit, [command, "--help"])
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: audit {command} ")


@pytest.mark.parametrize("arguments", [["chek"], ["output"], ["--nonsense"]])
def test_what_is_no_command_is_refused(arguments: list[str]) -> None:
    assert CliRunner().invoke(audit, arguments).exit_code == 2


def test_prints_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    (tmp_path / "\udcff.txt").write_text("Nausėda speaks in Vilnius\n\nHe spoke there.\n", "utf-8")
    ended = subprocess.run(
        [sys.executable, "-m", "audit.cli.main", "check", str(tmp_path), "--format", "json"],
        env={
            **os.environ,
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "LC_ALL": "C",
            "PYTHONUTF8": "0",
            "PYTHONIOENCODING": "ascii",
        },
        capture_output=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert "ė".encode() in ended.stdout


def test_an_interrupt_is_no_finding(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "audit.cli.main", "check", "-"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path
    ) as process:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=4)  # until it waits for its input
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=20)
    assert (process.returncode, output) == (130, b"")
    assert errors.splitlines()[-1].startswith(b"interrupted")
    assert b"Traceback" not in errors
