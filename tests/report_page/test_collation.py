"""What each witness prints at each place where one differs."""

from __future__ import annotations

import pytest

from audit.report_page.collation import collated

BASE = "the lines are clear, and we will act to protect every inch"


def table(base: str, *witnesses: str) -> list[tuple[str, ...]]:
    return [
        (base[one.start : one.end], *("?" if said is None else said for said in one.witnesses))
        for one in collated(base, witnesses)
    ]


@pytest.mark.parametrize(
    ("base", "witnesses", "places"),
    [
        (BASE, ["the line is clear"], [("lines are", "line is")]),
        (
            BASE,
            ["the line is clear", "we will fight to protect every inch"],
            [("lines are", "line is", "?"), ("act", "?", "fight")],
        ),
        ("we act now", ["we will act now"], [("we", "we will")]),
        ("we will act now", ["we act now"], [("we will", "we")]),
        ("we act now", ["we will act now", "we shall act now"], [("we", "we will", "we shall")]),
        ("forward defense", ["we need more defense here."], [("forward", "more")]),
        ("more defense", ["more attack"], [("defense", "attack")]),
        (BASE, [BASE], []),
        (BASE, ["nothing of it"], []),
        ("", ["x"], []),
    ],
)
def test_collated(base: str, witnesses: list[str], places: list[tuple[str, ...]]) -> None:
    assert table(base, *witnesses) == places


def test_places_that_touch_the_same_words_are_one() -> None:
    base = "in any one of these old towns"
    found = table(base, "in any two for these old towns", "in any one or two old towns")
    assert found == [("one of these", "two for these", "one or two")]
