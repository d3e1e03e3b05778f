"""Planted slips: the same in every run, where they say they are, and one in each text."""

from __future__ import annotations

import pytest

from benchmarks.accuracy.planted.mechanics import FAMILIES, planted

TEXT = (
    "The ministers of both countries met in the old harbour on Monday, as they had promised. "
    "Officials from the northern district said that their plans were ready for the council. "
    "Nobody there expected the visitors to stay for longer than a week in the small town. "
    "The mayor travelled with them to Upper Slavonia.\nNothing more was known about it. "
)
FITTING = sorted(set(FAMILIES))


@pytest.mark.parametrize("family", FITTING)
def test_a_slip_is_where_it_says_and_the_rest_is_as_before(family: str) -> None:
    [(name, slip)] = planted([("one", TEXT)], family)
    assert name == "one"
    assert slip.text != TEXT
    assert slip.text[: slip.at.start] == TEXT[: slip.at.start]
    behind = slip.text[slip.at.end :]
    assert TEXT.endswith(behind)


@pytest.mark.parametrize("family", FITTING)
def test_every_run_plants_the_same(family: str) -> None:
    assert list(planted([("one", TEXT)], family)) == list(planted([("one", TEXT)], family))


def test_a_text_without_a_place_gets_none() -> None:
    assert list(planted([("one", "Yes.")], "doubled sentence")) == []
