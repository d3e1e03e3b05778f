"""Changed lines, in real git repositories."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from audit.triage.changes import ChangesError, changes_since
from tests.triage.factory import finding

LINES = "".join(f"Line {number}.\n" for number in range(1, 21))


def git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org")
    command = ("git", "-C", str(folder), *who, *arguments)
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    (tmp_path / "a.txt").write_text(LINES)
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "first")
    return tmp_path


def touched(file: Path, revision: str = "HEAD") -> list[int]:
    """The lines on which a finding would be new."""
    source = file.read_text()
    changes = changes_since(revision, [str(file)])
    lines = source.splitlines()
    starts = [sum(len(one) + 1 for one in lines[:number]) for number in range(len(lines))]
    return [
        number
        for number, line in enumerate(lines, 1)
        if changes.touch(str(file), finding(source, line, after=starts[number - 1]))
    ]


def test_lines_that_changed_are_touched(repository: Path) -> None:
    file = repository / "a.txt"
    file.write_text(LINES.replace("Line 3.", "Line three.").replace("Line 9.\n", "Line 9.\nNew.\n"))
    assert touched(file) == [3, 10]


def test_lines_around_a_deletion_are_not(repository: Path) -> None:
    file = repository / "a.txt"
    file.write_text(LINES.replace("Line 3.\n", ""))
    assert touched(file) == []


def test_changes_are_counted_from_the_merge_base(repository: Path) -> None:
    file = repository / "a.txt"
    git(repository, "checkout", "--quiet", "-b", "draft")
    file.write_text(LINES.replace("Line 3.", "Line three."))
    git(repository, "commit", "--quiet", "-am", "draft")
    git(repository, "checkout", "--quiet", "main")
    file.write_text(LINES.replace("Line 7.", "Line seven."))
    git(repository, "commit", "--quiet", "-am", "main")
    git(repository, "checkout", "--quiet", "draft")
    assert touched(file, "main") == [3]


def test_a_renamed_file_is_followed(repository: Path) -> None:
    git(repository, "mv", "a.txt", "b.txt")
    file = repository / "b.txt"
    file.write_text(LINES.replace("Line 3.", "Line three."))
    git(repository, "add", ".")
    assert touched(file) == [3]


@pytest.mark.parametrize("name", ["new.txt", 'a "quoted" näme.txt', "two words.txt"])
def test_a_new_file_is_new_throughout(repository: Path, name: str) -> None:
    file = repository / name
    file.write_text("One.\nTwo.\n")
    assert touched(file) == [1, 2]
    git(repository, "add", ".")
    assert touched(file) == [1, 2]


def test_no_repository_and_no_revision_are_told(repository: Path) -> None:
    with pytest.raises(ChangesError, match="no-such-branch"):
        changes_since("no-such-branch", [str(repository / "a.txt")])
    with pytest.raises(ChangesError, match="is no revision"):
        changes_since("--output=x", [str(repository / "a.txt")])
    with pytest.raises(ChangesError, match="needs files"):
        changes_since("main", ["-"])
