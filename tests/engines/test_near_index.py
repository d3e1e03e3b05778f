"""The index of near names: everything within two edits, and nothing farther."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.engines.near_index import MOST_SHARING, NearIndex, write_near_index
from audit.engines.nearness import distance

NAMES = ["gitanas nauseda", "antony blinken", "liz truss", "ursula von der leyen", "li qiang"]


def index(folder: Path, *names: str) -> NearIndex:
    path = folder / "near.sqlite"
    path.unlink(missing_ok=True)
    write_near_index(path, names)
    return NearIndex(path)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        pytest.param("gitanas nauseda", "gitanas nauseda", id="the very name"),
        pytest.param("gitanys nauseda", "gitanas nauseda", id="replaced"),
        pytest.param("itanas nauseda", "gitanas nauseda", id="first letter dropped"),
        pytest.param("gitanas nausedaas", "gitanas nauseda", id="two added"),
        pytest.param("gitansa anuseda", "gitanas nauseda", id="swapped twice"),
        pytest.param("anton yblinken", "antony blinken", id="swapped with the space"),
        pytest.param("antonyblinken", "antony blinken", id="space dropped"),
        pytest.param("antoyn blinkex", "antony blinken", id="swapped over a cut, and another"),
    ],
)
def test_near_names(tmp_path: Path, asked: str, found: str) -> None:
    assert index(tmp_path, *NAMES).near(asked) == (found,)


@pytest.mark.parametrize("asked", ["gitanas nosed", "", "x", "truss liz", "Ä" * 300])
def test_farther_names(tmp_path: Path, asked: str) -> None:
    assert index(tmp_path, *NAMES).near(asked) == ()


def test_the_nearest_comes_first(tmp_path: Path) -> None:
    made = index(tmp_path, "john kelly", "john kerry", "john kerr")
    assert made.near("john kerr") == ("john kerr", "john kerry")
    assert made.near("john kery") == ("john kerr", "john kerry", "john kelly")
    assert made.near("john kery", 1) == ("john kerr", "john kerry")


def test_more_edits_than_it_is_made_for_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="2 edits"):
        index(tmp_path, *NAMES).near("liz truss", 3)


def test_short_names_and_no_names(tmp_path: Path) -> None:
    assert index(tmp_path, "", "a", "ab").near("b") == ("", "a", "ab")
    assert index(tmp_path).near("b") == ()


def test_the_same_names_make_the_same_bytes(tmp_path: Path) -> None:
    made = [tmp_path / "a.sqlite", tmp_path / "b.sqlite"]
    for path, names in zip(made, (NAMES, [*reversed(NAMES), "liz truss"]), strict=True):
        write_near_index(path, names)
    assert made[0].read_bytes() == made[1].read_bytes()


def test_a_part_that_many_share_is_split(tmp_path: Path) -> None:
    """Everybody is a Michael: the lists stay short, and nobody is lost."""
    random = Random(1)
    surnames = ["".join(random.choices("abcdefghij", k=8)) for _ in range(600)]
    made = index(tmp_path, *(f"michael {surname}" for surname in surnames))
    assert made.near(f"michal {surnames[7]}z")[0] == f"michael {surnames[7]}"
    query = "SELECT max(n) FROM (SELECT count(*) AS n FROM near_part GROUP BY part)"
    with sqlite3.connect(tmp_path / "near.sqlite") as connection:
        assert connection.execute(query).fetchone()[0] <= MOST_SHARING


NAME = st.text(st.sampled_from("ab n"), max_size=9)


@settings(max_examples=300, deadline=None)
@given(st.lists(NAME, max_size=60), NAME)
def test_what_a_walk_through_all_names_finds(
    tmp_path_factory: pytest.TempPathFactory, names: list[str], asked: str
) -> None:
    made = index(tmp_path_factory.mktemp("near"), *names)
    walked = sorted((distance(asked, name, 2), name) for name in set(names))
    assert list(made.near(asked)) == [name for apart, name in walked if apart <= 2]
