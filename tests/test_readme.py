"""Every command of the README does what the README says."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"<!-- (?P<name>[\w.-]+) -->\n```\w*\n(?P<text>.*?)```", re.DOTALL)
README = (ROOT / "README.md").read_text()
BLOCKS = {match["name"]: match["text"] for match in BLOCK.finditer(README)}

COMMANDS = ("rule", "compare", "gate", "start", "register")
"""The blocks whose every line is run; `rule` stands for `rule-commands`."""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the README's rule file, the seeds and a draft, and `audit` on the path."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    (tmp_path / "desk.yaml").write_text(BLOCKS["desk.yaml"])
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "story.txt").write_text("The minister spoke on Monday.\n")
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "transcript.txt").write_text("On Monday the minister spoke.\n")
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    command = bin_folder / "audit"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m audit.cli.main "$@"\n')
    command.chmod(0o755)
    return tmp_path


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "NO_COLOR": "1",
    }
    shell = ["sh", "-c", command]
    return subprocess.run(
        shell, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    "command",
    [line for name in COMMANDS for line in BLOCKS[f"{name}-commands"].splitlines() if line],
)
def test_a_command_succeeds(command: str, desk: Path) -> None:
    done = run(command, desk)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_excerpt_is_what_the_seeds_report_says(desk: Path) -> None:
    done = run("audit check seeds/", desk)
    excerpt = [line.rstrip() for line in BLOCKS["excerpt"].splitlines() if line.strip() != "..."]
    report = [line.rstrip() for line in done.stdout.splitlines()]
    missing = [line for line in excerpt if line and line not in report]
    assert done.returncode == 1
    assert missing == []


@pytest.mark.parametrize("name", ["install-and-audit", "install-and-test"])
def test_the_install_commands_are_run_by_the_gate(name: str) -> None:
    assert f"readme_command {name}" in (ROOT / ".ci" / "run").read_text()
    assert "pip install" in BLOCKS[name]
