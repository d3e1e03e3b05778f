"""Which files a command line means, and what of it is not there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from audit.auditor.inputs import expanded

FOLDER = {
    "b.txt": "b",
    "a.txt": "a",
    "deep/c.md": "c",
    "deep/er/d.txt": "d",
    ".hidden": "no",
    ".git/e.txt": "no",
}


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in FOLDER.items():
        (tmp_path / "f" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "f" / name).write_text(text)
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("paths", "files"),
    [
        pytest.param(["f/b.txt", "f/a.txt"], ["f/a.txt", "f/b.txt"], id="files, sorted"),
        pytest.param(["f"], ["f/a.txt", "f/b.txt", "f/deep/c.md", "f/deep/er/d.txt"], id="folder"),
        pytest.param(["f/deep/"], ["f/deep/c.md", "f/deep/er/d.txt"], id="folder with a slash"),
        pytest.param(["f/*.txt"], ["f/a.txt", "f/b.txt"], id="glob"),
        pytest.param(["f/**/*.txt"], ["f/a.txt", "f/b.txt", "f/deep/er/d.txt"], id="deep glob"),
        pytest.param(["-"], ["-"], id="standard input"),
        pytest.param(["f/.hidden"], ["f/.hidden"], id="hidden if named"),
        pytest.param(
            ["f/a.txt", "./f/a.txt", "f//a.txt", "f/a*"], ["f/a.txt"], id="one file, four names"
        ),
    ],
)
def test_files(paths: list[str], files: list[str]) -> None:
    assert expanded(paths) == (files, [])


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("nobody.txt", "no such file or folder"),
        ("f/*.pdf", "no file matches"),
        ("empty", "the folder holds no files"),
        ("pipe", "neither a file nor a folder"),
    ],
)
def test_what_is_not_there_is_said(tmp_path: Path, path: str, says: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    files, problems = expanded(["f/a.txt", path])
    assert files == ["f/a.txt"]
    assert [(problem.path, problem.message) for problem in problems] == [(path, says)]


def test_a_name_with_signs_of_a_glob_is_a_name_first(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text("a")
    assert expanded(["a[1].txt"]) == (["a[1].txt"], [])


def test_a_file_called_like_standard_input(tmp_path: Path) -> None:
    (tmp_path / "-").write_text("a")
    assert expanded(["./-"]) == (["./-"], [])


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "f" / "deep" / "loop").symlink_to(tmp_path / "f")
    files, problems = expanded(["f"])
    assert len(files) == 4
    assert problems == []


@pytest.mark.parametrize(
    "leads_to", [".", "empty", "f/.git", pytest.param("f/deep/../../empty", id="by a detour")]
)
def test_a_link_to_what_is_not_audited_is_a_problem(tmp_path: Path, leads_to: str) -> None:
    (tmp_path / "f" / "deep" / "link").symlink_to(tmp_path / leads_to)
    files, (problem,) = expanded(["f"])
    assert len(files) == 4
    assert str(problem).startswith("f/deep/link: a link to another folder")


def test_a_link_that_leads_nowhere_is_read_and_then_reported(tmp_path: Path) -> None:
    (tmp_path / "empty" / "lost.txt").symlink_to("nowhere")
    assert expanded(["empty"]) == (["empty/lost.txt"], [])


def test_a_pipe_in_a_folder_is_a_problem_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "empty" / "pipe")
    files, (problem,) = expanded(["empty"])
    assert files == []
    assert str(problem) == "empty/pipe: neither a file nor a folder"


@pytest.fixture
def nobody() -> Iterator[None]:
    """Without the right to read everything, where the tests run with it."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    yield
    os.seteuid(0)


def test_a_folder_that_may_not_be_listed_is_a_problem(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    tmp_path.chmod(0o755)
    locked = tmp_path / "f" / "deep" / "er"
    locked.chmod(0o000)
    request.getfixturevalue("nobody")
    files, problems = expanded(["f"])
    assert files == ["f/a.txt", "f/b.txt", "f/deep/c.md"]
    assert [str(problem) for problem in problems] == ["f/deep/er: Permission denied"]
