"""Several references, one verdict."""

from __future__ import annotations

import time

import pytest

from audit.rules.look_up import Sort, Verdict
from tests.rules.looking_up import carried, contradicted, looked_up, missing

TEXT = "The storm damaged 84 houses in the village of Nordvik."
FEWER = "The storm damaged 48 houses in the village of Nordvik."
OTHER = "The mayor of Bergen has cats."


def test_what_one_reference_carries_is_carried() -> None:
    assert carried(Sort.NUMBER, TEXT, FEWER, TEXT) == ["84"]


def test_a_contradiction_names_its_reference() -> None:
    [found] = [one for one in looked_up(TEXT, OTHER, FEWER) if one.sort is Sort.NUMBER]
    assert (found.verdict, found.reference, found.expected) == (Verdict.CONTRADICTED, 1, "48")


def test_what_no_reference_has() -> None:
    assert missing(Sort.NUMBER, TEXT, OTHER) == ["84"]


def test_a_word_that_another_reference_has_is_no_contradiction() -> None:
    rose, fell = "Salmon prices rose sharply last week.", "Salmon prices fell sharply last week."
    assert contradicted(Sort.WORDING, rose, fell) == [("rose", "fell")]
    assert contradicted(Sort.WORDING, rose, fell, "Prices rose, he said.") == []


def test_look_ups_are_in_order() -> None:
    found = looked_up(TEXT + " Ann Lee left on Sunday with 12 cats.", FEWER)
    assert [one.whole for one in found] == sorted(one.whole for one in found)


def test_without_references_nothing_is_looked_up() -> None:
    assert looked_up(TEXT) == ()


@pytest.mark.parametrize(
    "unit",
    ["Ann Lee won 12 boats. ", "12 13 ", "Ann ", "not ", "May 5, 2021 ", "Ann Lee 12 May 5, 2021 "],
)
def test_hostile_texts_cost_in_proportion(unit: str) -> None:
    # any of three tries: a busy machine spoils a try, a quadratic part spoils all three
    assert any(_cost(unit, 8000) < 12 * max(_cost(unit, 2000), 0.05) for _ in range(3))


def _cost(unit: str, count: int) -> float:
    text = unit * (count // len(unit))
    started = time.perf_counter()
    looked_up(text, text)
    return time.perf_counter() - started
