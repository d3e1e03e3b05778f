"""Globs and relative paths."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.triage.paths import matches, relative


@pytest.mark.parametrize(
    ("pattern", "path", "means"),
    [
        ("a.txt", "a.txt", True),
        ("a.txt", "b/a.txt", False),
        ("desk/*.txt", "desk/a.txt", True),
        ("desk/*.txt", "desk/b/a.txt", False),
        ("desk/**", "desk/b/a.txt", True),
        ("**/a.txt", "a.txt", True),
        ("**/a.txt", "desk/b/a.txt", True),
        ("desk", "desk/b/a.txt", True),
        ("desk/", "desk/a.txt", True),
        ("des", "desk/a.txt", False),
        ("./desk/?.txt", "desk/a.txt", True),
        ("a+b(1).txt", "a+b(1).txt", True),
    ],
)
def test_a_glob_names_paths(pattern: str, path: str, means: bool) -> None:
    assert matches(path, pattern) is means


def test_a_path_is_seen_from_the_folder_of_the_file_that_names_it() -> None:
    assert relative("desk/march/a.txt", Path("desk")) == "march/a.txt"
    assert relative("a.txt", Path("desk")) == "../a.txt"
    assert relative("-", Path("desk")) == "-"
