"""Whole runs over hostile files, as a newsroom's folder may hold them: no traceback, no half file.

What cannot be audited is a problem and exit status 3; the other files are audited.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PACK = """
pack: desk
description: For tests.
rules:
  - id: desk/kyiv
    kind: variant
    category: place
    severity: warning
    message: "'{text}' should be '{expected}'"
    because: the desk says so
    variants: [Kiev]
    expected: Kyiv
    examples: {flag: ["In [[Kiev]]."], pass: [In Kyiv.]}
"""
SLOW = """
  - id: desk/slow
    kind: pattern
    category: spelling
    severity: warning
    message: "'{text}' is odd"
    because: the desk says so
    requires: [start]
    pattern: "start (?:a|a)*(?:a|a)*(?:aa?)*c"
    examples: {flag: ["[[start aac]]"], pass: [Nothing.]}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a rule pack and one good article."""
    (tmp_path / "desk.yaml").write_text(PACK)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text("Talks began in Kiev.\n")
    return tmp_path


def command(*arguments: str) -> list[str]:
    base = [sys.executable, "-m", "audit.cli.main", "check", "in", "--rules", "desk.yaml"]
    return [*base, *arguments]


def environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(folder / "cache")}


def audit(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    ended = subprocess.run(
        command("--fail-on", "never", *arguments),
        cwd=folder,
        env=environment(folder),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert "Traceback" not in ended.stderr
    return ended


def reported(folder: Path, *arguments: str) -> tuple[int, dict[str, Any]]:
    ended = audit(folder, "--format", "json", *arguments)
    return ended.returncode, json.loads(ended.stdout)


ODD = {
    "a lone surrogate": b"\xed\xa0\x80 In Kiev.",
    "a turned direction": "In \u202eveiK\u202c and Kiev.".encode(),
    "NULs": b"In Kiev.\0\0 In Riga.",
    "half an UTF-16 file": b"\xff\xfeI\x00n\x00 \x00",
    "two byte order marks": b"\xef\xbb\xbf\xef\xbb\xbfIn Kiev.",
    "100,000 quotation marks": b'"' * 100_000 + b" In Kiev.",
    "100,000 brackets": b"(" * 100_000 + b" In Kiev.",
    "terminal sequences": b"\x1b[2J\x1b]0;owned\x07 In Kiev.",
    "a binary file": bytes(range(256)) * 8,
}


def test_odd_bytes_are_audited_or_refused(folder: Path) -> None:
    for name, raw in ODD.items():
        (folder / "in" / f"{name}.txt").write_bytes(raw)
    status, report = reported(folder)
    audited = [article["path"] for article in report["articles"]]
    refused = [problem["path"] for problem in report["problems"]]
    assert status == 3
    assert sorted(audited + refused) == sorted(f"in/{name}.txt" for name in ["good", *ODD])
    assert not any("Error" in problem["message"] for problem in report["problems"])


def test_files_that_cannot_be_opened_are_problems(folder: Path) -> None:
    loop, lost = folder / "in" / "loop.txt", folder / "in" / "lost.txt"
    loop.symlink_to("loop.txt")
    lost.symlink_to("nowhere.txt")
    status, report = reported(folder)
    assert status == 3
    assert [problem["path"] for problem in report["problems"]] == ["in/loop.txt", "in/lost.txt"]


def test_a_slow_pattern_is_named_and_the_run_goes_on(folder: Path) -> None:
    (folder / "desk.yaml").write_text(PACK + SLOW)
    (folder / "in" / "slow.txt").write_text(f"In Kiev. The start {'a' * 10_000} b.\n")
    status, report = reported(folder)
    (problem,) = report["problems"]
    assert (status, problem["path"]) == (3, "in/slow.txt")
    assert problem["message"].startswith("rule desk/slow was not run to its end")
    assert [len(article["findings"]) for article in report["articles"]] == [1, 1]


def test_aliases_of_aliases_are_refused(folder: Path) -> None:
    lines = ["a: &a0 [x, x, x, x, x, x, x, x]"]
    lines += [f"b{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 8)}]" for n in range(1, 20)]
    (folder / "desk.yaml").write_text("\n".join(lines))
    ended = audit(folder)
    assert ended.returncode == 2
    assert "desk.yaml:" in ended.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_disk_leaves_no_half_report(folder: Path) -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            command("--format", "json"),
            cwd=folder,
            env=environment(folder),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="limits files in another way")
def test_a_report_that_does_not_fit_is_not_there(folder: Path) -> None:
    audit(folder)  # so that what the cache holds is written
    limited = ["bash", "-c", 'ulimit -f 0; trap "" XFSZ; exec "$@"', "limited"]
    ended = subprocess.run(
        [*limited, *command("--format", "json:out.json")],
        cwd=folder,
        env=environment(folder),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 2, ended.stderr
    assert "the report was not written: out.json" in ended.stderr
    assert sorted(path.name for path in folder.iterdir()) == ["cache", "desk.yaml", "in"]


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts in another way")
@pytest.mark.parametrize(
    ("sent", "statuses"),
    [
        pytest.param(signal.SIGINT, {130}, id="Ctrl-C"),
        # the second, if it had not begun to work
        pytest.param(signal.SIGTERM, {143, -signal.SIGTERM}, id="SIGTERM"),
    ],
)
def test_a_run_that_is_told_to_end_leaves_nothing(
    folder: Path, sent: signal.Signals, statuses: set[int]
) -> None:
    for number in range(400):
        (folder / "in" / f"{number}.txt").write_text("He met her in Kiev on Monday. " * 200)
    with subprocess.Popen(
        command("--jobs", "2", "--format", "json:out.json"),
        cwd=folder,
        env=environment(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        time.sleep(2)
        os.killpg(process.pid, sent)
        output, errors = process.communicate(timeout=30)
    assert process.returncode in statuses
    assert output == ""
    assert "Traceback" not in errors
    assert not (folder / "out.json").exists()
    assert not list(folder.glob(".*.part"))
