"""Nouns for people and for bodies."""

from __future__ import annotations

import pytest

from audit.language.nouns import head_noun, is_personal


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("the minister", "minister"),
        ("the minister of health", "minister"),
        ("a nurse from the town of Hull", "nurse"),
        ("officials", "officials"),
    ],
)
def test_head(phrase: str, head: str) -> None:
    assert head_noun(phrase.split()) == head


@pytest.mark.parametrize(
    ("phrase", "personal"),
    [
        ("the minister", True),
        ("the 30-year-old", True),
        ("a violinist", True),
        ("a Department of Health spokeswoman", True),
        ("the ministry", False),
        ("the report", False),
        ("the newspaper", False),
        ("the dam", False),
    ],
)
def test_personal(phrase: str, personal: bool) -> None:
    assert is_personal(phrase.split()) is personal
