"""Whether a finding sets two forms side by side."""

from __future__ import annotations

import pytest

from benchmarks.accuracy.pairing import forms_named, pairs
from tests.benchmarks.accuracy.factory import finding

CASES = [
    pytest.param("Onna Brekke", "Anna Brekke", "Anna Brekke", "Onna Brekke", True, id="in full"),
    pytest.param("Onna", "Anna", "Anna Brekke", "Onna Brekke", True, id="the word that differs"),
    pytest.param("Dr Onna", "Dr Anna", "Anna Brekke", "Onna Brekke", True, id="longer forms"),
    pytest.param("Brekke", "Brekke", "Anna Brekke", "Onna Brekke", False, id="what is common"),
    pytest.param("Onna", "Unna", "Anna Brekke", "Onna Brekke", False, id="another form"),
    pytest.param("Onna Brekke", None, "Anna Brekke", "Onna Brekke", False, id="one form only"),
    pytest.param("Lake Or", "Lake Lund Or", "Lake Or", "Lake Lund Or", True, id="a word more"),
    pytest.param("Lund", "Lond", "Lake Or", "Lake Lund Or", False, id="a word more, other form"),
    pytest.param("Mrs Brekke", "Ms Brekke", "Ms Brekke", "Mrs Brekke", True, id="titles"),
    pytest.param("Folk’s Aid", "Folks Aid", "Folk's Aid", "Folks Aid", True, id="apostrophes"),
    pytest.param("Lake  Or", "Lake Or", "Lake  Or", "Lake Or", True, id="space, as it is"),
    pytest.param("Or", "Orr", "Lake  Or", "Lake Or", False, id="space, other words"),
]


@pytest.mark.parametrize(("said", "expected", "first", "second", "paired"), CASES)
def test_pairs(said: str, expected: str | None, first: str, second: str, paired: bool) -> None:
    one = finding(f"Then {said} spoke.", said, expected=expected)
    assert pairs(one, first, second) is paired
    assert pairs(one, second, first) is paired


def test_forms_are_named_once_and_in_order() -> None:
    one = finding("Then Onna spoke.", "Onna", expected="Anna")
    assert forms_named(one) == ("Anna", "Onna")
