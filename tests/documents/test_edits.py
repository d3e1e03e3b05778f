"""Texts derived by edits."""

from __future__ import annotations

import pytest

from audit.documents.edits import Edit, edited, nul_edits
from audit.documents.spans import Span


@pytest.mark.parametrize(
    ("edits", "text"),
    [
        pytest.param([], "abcdef", id="none"),
        pytest.param([Edit(1, 3)], "adef", id="dropped"),
        pytest.param([Edit(4, 5, "E"), Edit(0, 1)], "bcdEf", id="in any order"),
        pytest.param(
            [Edit(1, 4, "-"), Edit(3, 5, "+")], "a-ef", id="the first of two that overlap"
        ),
        pytest.param([Edit(1, 2, "-"), Edit(1, 4, "+")], "a+ef", id="the longer of two"),
        pytest.param([Edit(5, 9)], "abcdef", id="beyond the end"),
    ],
)
def test_edited(edits: list[Edit], text: str) -> None:
    assert edited("abcdef", edits)[0] == text


def test_a_part_of_the_source() -> None:
    text, origin = edited("abcdef", [Edit(3, 4)], 2, 5)
    assert text == "ce"
    assert origin.to_origin(Span(0, 2)) == Span(2, 5)


def test_nul_edits() -> None:
    assert list(nul_edits("\0a\0b\0", 1, 4)) == [Edit(2, 3)]
