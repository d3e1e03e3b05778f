"""File names of reports that are one file an article."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.findings.rendering import page_stems
from audit.findings.report import ArticleReport


def stems(*paths: str) -> list[str]:
    return page_stems(ArticleReport(path, "", "") for path in paths)


@pytest.mark.parametrize(
    ("path", "stem"),
    [
        ("seeds/000_867f.txt", "seeds-000_867f"),
        ("../../etc/passwd", "etc-passwd"),
        ("/abs/draft.md", "abs-draft"),
        ("C:\\drafts\\a.txt", "C-drafts-a"),
        ("-", "article"),
        ("草稿/文.txt", "article"),
        (".hidden", "article"),
        ("v1.2 notes", "v1.2-notes"),
        ("x" * 300 + "-end.txt", "x" * 76 + "-end"),
        ("a\n\x1b[31m.txt", "a-31m"),
    ],
)
def test_stem_is_made_from_the_path(path: str, stem: str) -> None:
    assert stems(path) == [stem]


@pytest.mark.parametrize("path", ["index.html", "Con.txt", "LPT1.md"])
def test_reserved_names_get_a_digest(path: str) -> None:
    assert re.fullmatch(r"\w+-[0-9a-f]{8}", stems(path)[0])


def test_alike_names_get_a_digest_and_others_keep_theirs() -> None:
    alone = stems("a/b.txt")
    first, second, third = stems("a/b.txt", "A-b.html", "c.txt")
    assert alone == ["a-b"]
    assert third == "c"
    assert len({first.lower(), second.lower(), "a-b"}) == 3


def test_name_does_not_depend_on_the_order() -> None:
    assert stems("a/b.txt", "a-b.txt") == stems("a-b.txt", "a/b.txt")[::-1]


@given(st.lists(st.text(alphabet="aA./-é2 ", max_size=6), max_size=12))
def test_no_two_names_are_alike_and_all_are_safe(paths: list[str]) -> None:
    names = stems(*paths)
    assert len({name.lower() for name in names}) == len(paths)
    assert all(re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9._-]*", name) for name in names)
