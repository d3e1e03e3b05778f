"""Which words exclude each other in one place."""

from __future__ import annotations

import pytest

from audit.language.opposites import excluded_by
from audit.language.stems import stem


def excludes(one: str, other: str) -> bool:
    return bool(excluded_by(stem(one), frozenset({stem(other)})))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rose", "fell"),
        ("increase", "decreased"),
        ("eastern", "western"),
        ("legal", "illegal"),
        ("fairly", "unfairly"),
        ("husband", "wives"),
        ("months", "years"),
    ],
)
def test_opposites_exclude_each_other_both_ways(one: str, other: str) -> None:
    assert excludes(one, other)
    assert excludes(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("fell", "dropped"), ("ban", "prohibit"), ("rose", "rises"), ("red", "blue")],
)
def test_synonyms_and_others_do_not(one: str, other: str) -> None:
    assert not excludes(one, other)
