"""Inflections of one word meet in one stem, and other words do not."""

from __future__ import annotations

import pytest

from audit.language.stems import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("defrauded", "defrauding"),
        ("city", "Cities"),
        ("stop", "stopped"),
        ("house", "houses"),
        ("nurse", "nurses’"),
        ("buy", "bought"),
        ("carry", "carried"),
        ("Lithuania's", "Lithuania"),
        ("make", "making"),
    ],
)
def test_inflections_meet(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("rose", "fell"), ("business", "busy"), ("need", "ne"), ("king", "k")]
)
def test_other_words_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)
