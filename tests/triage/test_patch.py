"""Unified diffs that the usual programs read."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.triage.patch import patch
from tests.triage.test_changes import git

NUMBERED = "".join(f"line {number}\n" for number in range(1, 31))


def test_a_hunk_has_three_lines_around_what_changed() -> None:
    assert list(patch("a.txt", NUMBERED, NUMBERED.replace("line 10\n", "line ten\n"))) == [
        "--- a/a.txt\n",
        "+++ b/a.txt\n",
        "@@ -7,7 +7,7 @@\n",
        " line 7\n",
        " line 8\n",
        " line 9\n",
        "-line 10\n",
        "+line ten\n",
        " line 11\n",
        " line 12\n",
        " line 13\n",
    ]


def test_the_same_text_has_no_diff() -> None:
    assert list(patch("a.txt", NUMBERED, NUMBERED)) == []


def test_texts_of_other_lines_are_refused() -> None:
    with pytest.raises(ValueError, match="longer"):
        list(patch("a.txt", "one\n", "one\ntwo\n"))


@pytest.mark.parametrize(
    ("other", "hunks"), [(17, 1), (18, 2)], ids=["contexts that meet", "contexts apart"]
)
def test_changes_share_a_hunk_where_their_contexts_meet(other: int, hunks: int) -> None:
    new = NUMBERED.replace("line 11\n", "x\n").replace(f"line {other}\n", "y\n")
    assert sum(line.startswith("@@") for line in patch("a.txt", NUMBERED, new)) == hunks


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        pytest.param("a.txt", NUMBERED, NUMBERED.replace("1", "one"), id="many lines"),
        pytest.param("a.txt", "one\ntwo", "one\n2", id="no line break at the end"),
        pytest.param("a.txt", "one\r\ntwo\r\n", "1\r\ntwo\r\n", id="CR LF"),
        pytest.param("a.txt", "one\rtwo\rthree", "one\r2\rthree", id="lone CR"),
        pytest.param("a.txt", "\ufeffone\n", "\ufeff1\n", id="a byte order mark"),
        pytest.param("a b.txt", "one\n", "1\n", id="a space in the name"),
        pytest.param('a"b\t.txt', "one\n", "1\n", id="a tab and a mark in the name"),
        pytest.param("ė.txt", "one\x0ctwo\n", "one\x0c2\n", id="a form feed"),
    ],
)
def test_git_applies_it(tmp_path: Path, name: str, old: str, new: str) -> None:
    (tmp_path / name).write_bytes(old.encode())
    git(tmp_path, "init", "--quiet")
    diff = "".join(patch(name, old, new)).encode()
    applied = subprocess.run(
        ["git", "apply", "-"], cwd=tmp_path, input=diff, capture_output=True, check=False
    )
    assert applied.returncode == 0, applied.stderr
    assert (tmp_path / name).read_bytes() == new.encode()


@given(st.lists(st.tuples(st.text("ab\r"), st.text("ab\r")), min_size=1, max_size=40))
def test_its_two_sides_are_the_changed_lines(pairs: list[tuple[str, str]]) -> None:
    old, new = ("".join(f"{line}\n" for line in side) for side in zip(*pairs, strict=True))
    lines = list(patch("a.txt", old, new))[2:]
    minus = [line[1:-1] for line in lines if line.startswith("-")]
    plus = [line[1:-1] for line in lines if line.startswith("+")]
    changed = [pair for pair in pairs if pair[0] != pair[1]]
    assert (minus, plus) == ([a for a, _ in changed], [b for _, b in changed])
