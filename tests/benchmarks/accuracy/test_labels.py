"""Which findings answer to a label."""

from __future__ import annotations

import pytest

from audit.documents.spans import Span
from audit.findings.finding import Category
from benchmarks.accuracy.labels import FITTING, answering
from tests.benchmarks.accuracy.factory import finding

TEXT = "The mayor, Onna Brekke, opened the bridge. " + "Many people came to see it. " * 20
NAME = Span(TEXT.index("Onna"), TEXT.index(" Brekke"))


@pytest.mark.parametrize(
    ("words", "category", "answers"),
    [
        pytest.param("Onna", Category.NAME, True, id="same words"),
        pytest.param("Onna Brekke", Category.SPELLING, True, id="more words"),
        pytest.param("Onna", Category.FURNITURE, False, id="another category"),
        pytest.param("bridge", Category.NAME, False, id="elsewhere"),
        pytest.param(TEXT.strip(), Category.NAME, False, id="the whole article"),
    ],
)
def test_a_finding_answers_by_place_and_category(
    words: str, category: Category, answers: bool
) -> None:
    one = finding(TEXT, words, category=category)
    assert answering([one], NAME, ["name-spelling"]) == ([one] if answers else [])


def test_a_block_of_furniture_answers_for_each_of_its_lines() -> None:
    one = finding(TEXT, TEXT.strip(), category=Category.FURNITURE)
    assert answering([one], NAME, ["boilerplate-contamination"]) == [one]


def test_words_that_only_touch_do_not_answer() -> None:
    one = finding(TEXT, "Brekke")
    assert answering([one], NAME.shifted(1), ["name-spelling"]) == []


def test_an_unknown_kind_of_label_is_refused() -> None:
    with pytest.raises(KeyError, match="weather"):
        answering([], NAME, ["weather"])


def test_every_category_answers_to_some_kind() -> None:
    assert {category for fitting in FITTING.values() for category in fitting} == set(Category)
