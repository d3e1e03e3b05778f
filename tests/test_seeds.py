"""The five seed articles, as their committed reports have them, and what those must hold."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "reports" / "seeds"


@cache
def written(*options: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "audit.cli.main", "check", "--format", "json", *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False)


@cache
def found() -> list[tuple[str, str, str, str | None]]:
    """(article, severity, text, expected) of every finding in the seeds."""
    report = json.loads(written("seeds").stdout)
    return [
        (
            Path(article["path"]).name[:3],
            finding["severity"],
            finding["text"],
            finding["evidence"][0]["expected"],
        )
        for article in report["articles"]
        for finding in article["findings"]
    ]


def test_the_reports_are_the_committed_ones(tmp_path: Path) -> None:
    written("seeds", "--report-dir", str(tmp_path))
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == sorted(path.name for path in GOLDEN.iterdir())
    for name in names:
        assert (tmp_path / name).read_text() == (GOLDEN / name).read_text(), name


@pytest.mark.parametrize(
    "finding",
    [
        ("000", "error", "Gitanes", "Gitanas"),
        ("001", "error", "Foreign Secretary", "Secretary of State"),
        ("002", "error", "Anthony", "Antony"),
        ("004", "warning", "Kiev", "Kyiv"),
    ],
    ids=lambda finding: f"{finding[0]}-{finding[2]}",
)
def test_what_an_editor_must_see_is_there(finding: tuple[str, str, str, str]) -> None:
    assert finding in found()


def test_anthony_and_kiev_are_found_at_both_places() -> None:
    assert found().count(("002", "error", "Anthony", "Antony")) == 2
    assert found().count(("004", "warning", "Kiev", "Kyiv")) == 2


def test_findings_end_the_run_with_1_unless_they_may_not() -> None:
    assert written("seeds").returncode == 1
    assert written("seeds", "--fail-on", "never").returncode == 0


@pytest.mark.parametrize(
    "options",
    [("--jobs", "2"), ("--no-cache",), ("--jobs", "1")],
    ids=["two-jobs", "no-cache", "one-job"],
)
def test_the_same_articles_give_the_same_bytes(options: tuple[str, ...]) -> None:
    assert written("seeds", *options).stdout == written("seeds").stdout


def test_the_order_of_files_does_not_matter() -> None:
    files = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "seeds").iterdir())
    assert written(*reversed(files)).stdout == written(*files).stdout
