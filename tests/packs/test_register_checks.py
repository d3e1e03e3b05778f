from __future__ import annotations

from dataclasses import replace

import pytest

from audit.packs.register_checks import doubtful, open_terms
from tests.packs.factory import REGISTER, packs, shown

TWO = REGISTER.replace(
    "  - id: office/",
    "  - { id: person/bo-bold, type: person, forms: [Bo Bold], sources: [gov] }\n  - id: office/",
)


def held(first_until: str, second_since: str, more: str = "") -> str:
    """The register in which one person follows another in the office."""
    until = f"2019-07\n    until: {first_until}" if first_until else "2019-07"
    second = (
        "  - { person: person/bo-bold, office: office/xx-president, "
        f"since: {second_since}, sources: [gov]{more} }}\n"
    )
    return TWO.replace("2019-07", until) + second


@pytest.mark.parametrize(
    ("until", "since"),
    [
        pytest.param("2021-07-08", "2021-07-08", id="hand-over-day"),
        pytest.param("2021-07", "2021-07-08", id="month-is-enough"),
        pytest.param("2021", "2021-07-08", id="year-is-enough"),
    ],
)
def test_a_hand_over_is_no_overlap(until: str, since: str) -> None:
    assert list(doubtful(packs(held(until, since)).registers)) == []


@pytest.mark.parametrize(
    ("until", "end"),
    [
        pytest.param("2021-07-09", "until 2021-07-09", id="a-day-late"),
        pytest.param("", "without an end", id="left-open"),
    ],
)
def test_two_holders_of_one_seat_are_a_problem(until: str, end: str) -> None:
    (problem,) = shown(list(doubtful(packs(held(until, "2021-07-08")).registers)))
    assert problem.endswith(
        "person/bo-bold holds office/xx-president since 2021-07-08, "
        f"but person/ada-able holds it since 2019-07 {end}"
    )


def test_acting_holders_and_second_seats_may_overlap() -> None:
    acting = held("", "2021-07-08", ", acting: true")
    seats = held("", "2021-07-08").replace("jurisdiction: xx", "jurisdiction: xx\n    seats: 2")
    assert list(doubtful(packs(acting).registers)) == []
    assert list(doubtful(packs(seats).registers)) == []


def test_a_source_that_nothing_cites_is_a_problem() -> None:
    unused = REGISTER.replace("entities:", "  spare: { title: Spare }\nentities:")
    assert shown(list(doubtful(packs(unused).registers))) == [
        "a.yaml:6:3: source 'spare' is cited by nothing"
    ]


def test_open_terms_are_counted_by_day() -> None:
    assert open_terms(packs(held("2021", "2021")).registers) == [("2026-01-22", 1)]


def test_a_shipped_term_that_a_newsroom_replaces_does_not_overlap() -> None:
    shipped, own = REGISTER, held("2021-07-08", "2021-07-08").replace("test", "own")
    read = packs(shipped, own).registers
    placed = [replace(read[0], shipped=True), read[1]]
    assert list(doubtful(placed)) == []
    assert list(doubtful([replace(one, shipped=False) for one in placed])) != []
