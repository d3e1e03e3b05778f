"""Which places are one slot."""

from __future__ import annotations

import pytest

from audit.rules.slots import Surroundings, likeness, turned


@pytest.mark.parametrize(
    ("before", "behind", "expected"),
    [
        (("arrest", "polic"), ("board", "ship"), 4),
        (("arrest",), ("left",), 2),
        (("today", "arrest"), ("ship", "board"), 2),
        ((), (), 0),
        (("met",), ("left",), 0),
    ],
    ids=["both", "one-side", "near", "edges-against-words", "neither"],
)
def test_likeness(before: tuple[str, ...], behind: tuple[str, ...], expected: int) -> None:
    here = Surroundings(("arrest", "polic"), ("board", "ship"))
    assert likeness(here, Surroundings(before, behind)) == expected
    assert likeness(Surroundings(before, behind), here) == expected


def test_two_edges_are_alike() -> None:
    assert likeness(Surroundings((), ("a",)), Surroundings((), ("b",))) == 1


def test_turned_round() -> None:
    here = Surroundings((), ("young", "telephon", "operator"))
    assert turned(here, Surroundings(("operator", "telephon", "young"), ("smile",)))
    assert not turned(here, Surroundings(("operator", "telephon"), ("smile",)))
