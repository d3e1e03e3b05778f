"""Several outputs of one run, and a file that could not be read in each of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from audit.cli.main import audit

FORMATS = (
    "csv",
    "github",
    "gitlab",
    "json",
    "jsonl",
    "junit",
    "markdown",
    "rdjson",
    "sarif",
    "webannotation",
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    (drafts / "a.txt").write_text("The ministers met in Kiev on Monday, March 7, 2022.\n")
    (drafts / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    return tmp_path


def test_one_run_writes_every_format_and_each_names_the_skipped_file(folder: Path) -> None:
    outputs = [f"--format={name}:out.{name}" for name in FORMATS]
    run = CliRunner().invoke(audit, ["check", "drafts", "--fail-on=never", *outputs])
    assert (run.exit_code, run.output) == (3, "")
    written = {name: (folder / f"out.{name}").read_text("utf-8") for name in FORMATS}
    assert [name for name, text in written.items() if "Kiev" not in text] == []
    assert [name for name, text in written.items() if "drafts/picture.txt" not in text] == []


def test_markdown_can_be_written_to_the_summary_of_a_step(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = folder / "step" / "summary"
    summary.parent.mkdir()
    summary.touch()
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    run = CliRunner().invoke(
        audit,
        ["check", "drafts", "--fail-on=never", "--format=github", f"--format=markdown:{summary}"],
    )
    assert run.output.startswith("::error file=drafts/picture.txt,")
    assert "Kiev" in summary.read_text("utf-8")
