"""The planted errors are found, as many as ever, and nothing is said in vain."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from audit.documents.spans import Span
from audit.kinds.variant import VariantRule
from audit.packs.library import load
from benchmarks.planted.__main__ import shown
from benchmarks.planted.measuring import Score, below, measured, pin, pinned
from benchmarks.planted.planting import Plant, plants
from tests.factories import rule, rules

KIEV = rule(VariantRule, id="desk/kiev", kind="variant", variants=("Kiev",), expected="Kyiv")


def plant(name: str, wrong: str, right: str) -> Plant:
    words = f"Talks began in {wrong}.\n"
    twin = f"Talks began in {right}.\n"
    return Plant("places", name, date(2022, 3, 8), words, Span(15, 15 + len(wrong)), twin)


def test_the_floors_hold() -> None:
    score = measured(plants(), load())
    assert list(below(score, pinned())) == [], shown(score)


def test_what_is_found_missed_and_said_in_vain() -> None:
    made = [plant("a", "Kiev", "Kyiv"), plant("b", "Riga", "Kiev"), plant("c", "Ryga", "Riga")]
    score = measured(made, rules(KIEV))
    assert (score.planted, score.found, score.false) == ({"places": 3}, {"places": 1}, 1)
    assert score.misses == ("b: Riga", "c: Ryga")
    assert [line.split(":")[0] for line in score.alarms] == ["b"]
    assert shown(score)[:2] == ["places         1 of   3 found", "false alarms   1"]


FLOOR = Score("d1", {"names": 3}, {"names": 2}, 1)


@pytest.mark.parametrize(
    ("score", "faults"),
    [
        pytest.param(FLOOR, 0, id="on the floor"),
        pytest.param(replace(FLOOR, found={"names": 3}, false=0), 0, id="above it"),
        pytest.param(replace(FLOOR, found={"names": 1}), 1, id="less found"),
        pytest.param(replace(FLOOR, found={}), 1, id="a family lost"),
        pytest.param(replace(FLOOR, false=2), 1, id="more alarms"),
        pytest.param(replace(FLOOR, digest="d2"), 1, id="other plants"),
    ],
)
def test_what_is_below_a_floor(score: Score, faults: int) -> None:
    assert len(list(below(score, FLOOR))) == faults


def test_floors_are_read_as_they_were_pinned(tmp_path: Path) -> None:
    pin(FLOOR, tmp_path / "floors.yaml")
    assert pinned(tmp_path / "floors.yaml") == FLOOR
