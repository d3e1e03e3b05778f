"""What can stand between "said" and what was said."""

from __future__ import annotations

import pytest

from audit.language.circumstances import behind_circumstances, behind_colon, that_clause
from tests.language.one_sentence import read


@pytest.mark.parametrize(
    ("text", "tells", "rest"),
    [
        pytest.param("on Friday it went", False, "it", id="day"),
        pytest.param("in a written statement it went", False, "it", id="occasion"),
        pytest.param("late Friday it went", False, "it", id="late"),
        pytest.param("reporters on Friday it went", True, "it", id="listeners"),
        pytest.param("the crowd it went", True, "it", id="crowd"),
        pytest.param("Hull Radio it went", True, "it", id="listener-by-name"),
        pytest.param("in his town it went", False, "in", id="a-place-is-none"),
    ],
)
def test_past_circumstances(text: str, tells: bool, rest: str) -> None:
    atoms, _ = read(f"x {text}")
    assert atoms[behind_circumstances(atoms, 1, tells=tells)].text == rest


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("that it went", True, id="at-once"),
        pytest.param("before the whole council that it went", True, id="behind-a-place"),
        pytest.param("it was the car that went", False, id="relative"),
        pytest.param("to them: that was it", False, id="colon"),
    ],
)
def test_that(text: str, found: bool) -> None:
    atoms, _ = read(f"x {text}")
    assert (that_clause(atoms, 1) is not None) is found


def test_colon() -> None:
    atoms, _ = read("she told them there: “No.”")
    assert behind_colon(atoms, 2) == (4, 5)
    assert behind_colon(read("she told them “No.”")[0], 2) is None
