from __future__ import annotations

from pathlib import Path

import pytest

from audit.importers.records import AsOf, Place
from audit.register.model import Form
from tests.importers.factory import import_file, left_out, read_text, refusals

CELLS = ["7", "Phiri", "Phiri", "", "-1", "2", "P", "PPL", "ZM", *[""] * 9, "2020-02-02"]


def line(**changes: str) -> str:
    cells = list(CELLS)
    for column, text in changes.items():
        cells[int(column.removeprefix("c"))] = text
    return "\t".join(cells) + "\n"


def test_the_places_become_a_pack() -> None:
    found = import_file("geonames", "geonames.txt")
    assert [one.id for one in found.pack.entities] == [
        "place/mulengaville",
        "place/phiri-9000002",
        "place/phiri-9000003",
    ]
    assert found.pack.current_as_of == "2023-07-31"
    assert dict(found.tally.left_out) == {
        "features that are neither populated places nor administrative divisions": 1,
        "places that are no more": 1,
    }
    assert [(one.line, one.reason) for one in found.tally.refused] == [
        (6, "2 columns parted by tabs where GeoNames has 19")
    ]


def test_alternate_names_in_latin_letters_are_weak() -> None:
    place = import_file("geonames", "geonames.txt").pack.entities[0]
    assert place.forms == (
        "Mulengaville",
        Form(text="Mulenga Town", weak=True),
        Form(text="Mulengastadt", weak=True),
    )


def test_a_line_is_a_place_and_a_day(tmp_path: Path) -> None:
    assert read_text("geonames", tmp_path, line()) == [
        Place(key="7", name="Phiri", aliases=("Phiri",)),
        AsOf("2020-02-02"),
    ]


@pytest.mark.parametrize("kind", ["H", "R", "S", "T"])
def test_rivers_and_buildings_are_left_out(kind: str, tmp_path: Path) -> None:
    assert len(left_out(read_text("geonames", tmp_path, line(c6=kind)))) == 1


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("Phiri,7", "1 columns parted by tabs where GeoNames has 19", id="commas"),
        pytest.param(line(c0="x"), "'x' in the first column is no number of GeoNames", id="id"),
        pytest.param(line(c6="?"), "'?' in column 7 is no feature class", id="class"),
    ],
)
def test_bad_lines_are_refused(text: str, reason: str, tmp_path: Path) -> None:
    assert refusals(read_text("geonames", tmp_path, "\n" + text)) == [(2, reason)]
