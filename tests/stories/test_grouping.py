"""Which articles are on one event."""

from __future__ import annotations

import itertools
import time

import pytest

from audit.stories.grouping import grouped
from tests.stories.factory import FLOOD, FLOOD_AGAIN, STRIKE, sketch


def test_articles_on_one_event_come_together_and_others_stay_alone() -> None:
    made = [sketch("a", *FLOOD), sketch("b", *STRIKE), sketch("c", *FLOOD_AGAIN)]
    assert grouped(made) == [("a", "c"), ("b",)]


def test_the_order_given_changes_nothing() -> None:
    made = [
        sketch("a", *FLOOD),
        sketch("b", *FLOOD_AGAIN),
        sketch("c", *STRIKE),
        sketch("d", *STRIKE[1:]),
    ]
    assert {str(grouped(order)) for order in itertools.permutations(made)} == {
        "[('a', 'b'), ('c', 'd')]"
    }


@pytest.mark.parametrize(
    ("late", "stories"),
    [
        pytest.param("2022-03-13", [("a", "b")], id="within the week"),
        pytest.param("2022-05-07", [("a",), ("b",)], id="two months later"),
        pytest.param(None, [("a", "b")], id="undated"),
    ],
)
def test_an_article_that_comes_long_after_is_another_story(
    late: str | None, stories: list[tuple[str, ...]]
) -> None:
    made = [
        sketch("a", *FLOOD, published="2022-03-07"),
        sketch("b", *FLOOD_AGAIN, published=late),
    ]
    assert grouped(made) == stories


def test_nothing_makes_no_story() -> None:
    assert grouped([]) == []
    assert grouped([sketch("a"), sketch("b")]) == [("a",), ("b",)]


def seconds(count: int) -> float:
    """The time to group so many articles, each on an event of its own but on one beat."""
    made = [
        sketch(f"{number:05}", f"Storm in {number * 7919 % 99991}ville: Brenhaven {number} rises.")
        for number in range(count)
    ]
    start = time.process_time()
    grouped(made)
    return time.process_time() - start


def test_many_articles_are_grouped_in_time_that_grows_with_their_number() -> None:
    assert min(seconds(1000) / seconds(250) for _ in range(3)) < 10
