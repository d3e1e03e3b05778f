"""Names of a headline that the story spells otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.rules.displayed_names import clashing_names
from tests.factories import compiled_register, pack, person
from tests.rules.headlines import headed, told

STORY = (
    "Anna Brundtveit, the harbour master, left Nordholmen at dawn.",
    "The town of Nordholmen will miss Brundtveit, the mayor said in Nordholmen.",
)


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        pytest.param("Harbour Master Brundveit Leaves", "Brundveit", id="surname"),
        pytest.param("Mayor will miss Brundtviet", "Brundtviet", id="swapped letters"),
        pytest.param("Anne Brundtveitt's Last Day", "Brundtveitt", id="possessive"),
        pytest.param("Norholmen Loses Harbour Master", "Norholmen", id="a town"),
    ],
)
def test_misspelled(headline: str, found: str) -> None:
    ((seen, _),) = told(clashing_names, headed(headline, *STORY))
    assert seen == found


@pytest.mark.parametrize(
    "headline",
    [
        pytest.param("Harbour Master Brundtveit Leaves", id="as in the story"),
        pytest.param("BRUNDTVEIT LEAVES NORDHOLMEN", id="capitals"),
        pytest.param("Nordholmen's Farewell", id="possessive"),
        pytest.param("Brundtveits leave town", id="plural"),
        pytest.param("Kaldor Says Farewell", id="not in the story"),
    ],
)
def test_right(headline: str) -> None:
    assert told(clashing_names, headed(headline, *STORY)) == []


def test_an_ordinary_word_is_no_misspelling() -> None:
    story = "Anna Baaker, the pilot, left. Baaker was tired."
    assert told(clashing_names, headed("Baker Leaves At Dawn", story)) == []


@pytest.mark.parametrize(
    ("headline", "count"),
    [("Anthony Lindqvist Leaves", 1), ("Lindqvist And Anthony Leave", 0)],
    ids=["beside the surname", "alone"],
)
def test_a_known_name_is_one_beside_the_rest_of_the_name(headline: str, count: int) -> None:
    story = "Antony Lindqvist, the pilot, left. Lindqvist was tired."
    assert len(told(clashing_names, headed(headline, story))) == count


def test_what_the_register_holds_is_right(tmp_path: Path) -> None:
    register = compiled_register(tmp_path, pack(person("Antony Lindqvist")))
    story = "Anthony Lindqvist, the pilot, left. Lindqvist was tired."
    made = headed("Antony Lindqvist Leaves", story, register=register)
    assert told(clashing_names, made) == []


def test_two_names_alike_settle_nothing() -> None:
    story = "Anna Lindqvist, 50, and Olav Lindkvist, 40, left at dawn."
    assert told(clashing_names, headed("Lindgvist Leaves At Dawn", story)) == []
