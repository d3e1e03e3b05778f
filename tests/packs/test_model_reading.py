"""YAML trees read as models, and what is said of those that do not fit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

import pytest

from audit.packs.model_reading import Location, mark_of, read_as
from audit.packs.yaml_source import Mark
from tests.packs.factory import shown, tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Grape:
    __pydantic_config__ = {"extra": "forbid"}

    name: str
    share: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wine:
    __pydantic_config__ = {"extra": "forbid"}

    name: str
    colour: Literal["red", "white"] = "red"
    year: int | None = None
    bottled: date | None = None
    dry: bool = True
    grapes: tuple[str | Grape, ...] = ()
    prices: dict[str, int] | None = None


def said(text: str) -> list[str]:
    """What keeps the text from being a wine."""
    wine, problems = read_as(Wine, tree(text), "a.yaml")
    assert wine is None
    return shown(problems)


def test_words_become_what_the_model_asks_for() -> None:
    text = "name: 1811\nyear: 2019\nbottled: 2020-03-07\ndry: false\ngrapes: [a, {name: b}]"
    assert read_as(Wine, tree(text), "a.yaml") == (
        Wine(
            name="1811",
            year=2019,
            bottled=date(2020, 3, 7),
            dry=False,
            grapes=("a", Grape(name="b")),
        ),
        [],
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("year: 2019", "1:1: missing key 'name'", id="missing"),
        pytest.param("name:", "1:1: 'name' is empty", id="empty"),
        pytest.param("name: [a]", "1:1: 'name' should be words", id="list-for-words"),
        pytest.param(
            "name: a\ncolor: red", "2:1: extra key 'color' (did you mean 'colour'?)", id="extra"
        ),
        pytest.param("name: a\nzzz: red", "2:1: extra key 'zzz'", id="extra-like-nothing"),
        pytest.param(
            "name: a\ncolour: rad",
            "2:9: 'rad' should be one of red, white (did you mean 'red'?)",
            id="literal",
        ),
        pytest.param("name: a\nyear: old", "2:7: 'old' should be a whole number", id="int"),
        pytest.param(
            "name: a\nbottled: May", "2:10: 'May' should be a date such as 2022-03-07", id="date"
        ),
        pytest.param("name: a\ndry: very", "2:6: 'very' should be true or false", id="bool"),
        pytest.param("name: a\ngrapes: b", "2:9: 'b' should be a list", id="words-for-list"),
        pytest.param(
            "name: a\nprices: b", "2:9: 'b' should be keys with values", id="words-for-keys"
        ),
        pytest.param(
            "name: a\nprices: {home: dear}",
            "2:16: 'dear' should be a whole number",
            id="value-of-any-key",
        ),
    ],
)
def test_what_does_not_fit_is_said_in_plain_words(text: str, expected: str) -> None:
    assert said(text) == [f"a.yaml:{expected}"]


@pytest.mark.parametrize(
    ("grape", "expected"),
    [
        pytest.param("{nam: b, name: c}", "extra key 'nam' (did you mean 'name'?)", id="extra"),
        pytest.param("{share: 1}", "missing key 'name'", id="missing"),
        pytest.param("{name: b, share: all}", "'all' should be a number", id="value"),
        pytest.param("~", "an entry of 'grapes' is empty", id="empty"),
    ],
)
def test_of_a_union_only_the_branch_meant_is_spoken_of(grape: str, expected: str) -> None:
    (problem,) = said(f"name: a\ngrapes: [{grape}]")
    assert problem.partition(": ")[2] == expected


def test_everything_is_said_at_once() -> None:
    assert len(said("colour: rad\nyear: old\ngrapes: b\nzzz: 1")) == 5


@pytest.mark.parametrize(
    ("location", "line", "column"),
    [
        pytest.param((), 1, 1, id="top"),
        pytest.param(("a",), 1, 4, id="word"),
        pytest.param(("b",), 2, 1, id="empty-at-its-key"),
        pytest.param(("c",), 3, 1, id="block-at-its-key"),
        pytest.param(("c", 1), 5, 5, id="item"),
        pytest.param(("c", 1, "d"), 5, 8, id="word-in-item"),
        pytest.param(("c", 9), 3, 1, id="no-such-item"),
        pytest.param(("c", 1, "nosuch"), 5, 5, id="no-such-key"),
    ],
)
def test_a_place_is_that_of_the_nearest_thing_there(
    location: Location, line: int, column: int
) -> None:
    node = tree("a: x\nb:\nc:\n  - y\n  - d: z\n")
    assert mark_of(node, location) == Mark(line, column)
