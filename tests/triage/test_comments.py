"""Exceptions in the comments of an article."""

from __future__ import annotations

import time

import pytest

from audit.triage.comments import in_comments


def reached(source: str, path: str = "a.md") -> list[tuple[str | None, str, str]]:
    found = list(in_comments(path, source))
    assert all(one.reach is not None for one in found)
    return [
        (one.suppression.rule, one.suppression.reason, one.reach.of(source))
        for one in found
        if one.reach is not None
    ]


def test_a_comment_on_its_own_line_holds_for_the_block_below() -> None:
    comment = "<!-- audit: allow names/drift: both are right -->"
    block = f"{comment}\nOne line,\nand two."
    assert reached(f"Before.\n\n{block}\n\nThen.\n") == [("names/drift", "both are right", block)]


def test_a_comment_beside_text_holds_for_its_line() -> None:
    source = "One.\nTwo. <!-- audit: allow names: old style -->\nThree.\n"
    ((rule, reason, reach),) = reached(source)
    assert (rule, reason) == ("names", "old style")
    assert reach.startswith("Two.")
    assert reach.endswith("-->")


def test_a_comment_at_the_end_holds_for_nothing() -> None:
    ((_, _, reach),) = reached("One.\n\n<!-- audit: allow names: old -->\n")
    assert reach == "<!-- audit: allow names: old -->"


def test_a_reason_may_be_missing() -> None:
    assert reached("<!-- audit: allow names -->\nOne.\n")[0][1] == ""


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("a.txt", "<!-- audit: allow names: old -->\nOne.\n"),
        ("a.md", "<!-- allow names: old -->\nOne.\n"),
        ("a.md", "audit: allow names: old\n"),
    ],
    ids=["plain text", "another comment", "no comment"],
)
def test_other_text_is_no_exception(path: str, source: str) -> None:
    assert reached(source, path) == []


def test_many_comments_that_never_end_are_quick() -> None:
    start = time.process_time()
    assert reached("<!-- audit: allow names " * 50_000) == []
    assert time.process_time() - start < 5
