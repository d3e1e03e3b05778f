"""Numbers with their units, what they count, and which way they are bounds."""

from __future__ import annotations

import pytest

from audit.language.quantities import Quantity, measured
from audit.language.reading import Reading
from tests.language.documents import document


def found(text: str) -> tuple[Quantity, ...]:
    return Reading(document(text)).quantities


@pytest.mark.parametrize(
    ("text", "span", "sort", "value", "unit"),
    [
        ("It cost £1.3m.", "£1.3m", "money", 1_300_000, "gbp"),
        ("It cost US$5 million.", "US$5 million", "money", 5_000_000, "usd"),
        ("It cost 200 million euros.", "200 million euros", "money", 200_000_000, "eur"),
        ("Up 5.2% now.", "5.2%", "percent", 5.2, "%"),
        ("Up 5 per cent now.", "5 per cent", "percent", 5, "%"),
        ("Up 3 percentage points.", "3 percentage points", "points", 3, "%"),
        ("Up 70 basis points.", "70 basis points", "points", 70, "basis"),
        ("A 92-year-old man.", "92-year-old", "age", 92, "year"),
        ("He is aged 92.", "92", "age", 92, "year"),
        ("Ann Lee, 46, spoke.", "46", "age", 46, "year"),
        ("It is 5 km away.", "5 km", "measure", 5, "km"),
        ("It has 1,400 sq ft.", "1,400 sq ft", "measure", 1400, "square ft"),
        ("In 1990 it rained.", "1990", "year", 1990, ""),
        ("In the 1990s it rained.", "1990s", "decade", 1990, ""),
        ("At 9.30am it rained.", "9.30am", "time", 930, ""),
        ("At 3 p.m. it rained.", "3 p.m.", "time", 300, ""),
        ("The third goal.", "third", "ordinal", 3, ""),
    ],
)
def test_units(text: str, span: str, sort: str, value: float, unit: str) -> None:
    [one] = found(text)
    assert (one.span.of(text), str(one.sort), one.unit) == (span, sort, unit)
    assert one.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("It sank with 12 people aboard.", "person"),
        ("It sank with 12 Spanish citizens aboard.", "citizen"),
        ("He has a five-year deal.", "year"),
        ("He won a 15% discount.", "discount"),
        ("It sank with 12.", ""),
        ("Some 12 of them sank.", ""),
        ("The 12 were killed.", ""),
    ],
)
def test_what_is_counted(text: str, noun: str) -> None:
    assert found(text)[0].noun == noun


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("More than 50 boats.", "over"),
        ("At least 50 boats.", "over"),
        ("Nearly 50 boats.", "under"),
        ("Up to 50 boats.", "under"),
        ("About 50 boats.", "about"),
        ("There are 50 or more boats.", "over"),
        ("The 50 boats.", "exact"),
        ("It cost more than $50.", "over"),
    ],
)
def test_bounds(text: str, bound: str) -> None:
    assert found(text)[0].bound == bound


def test_a_score_has_two_values() -> None:
    [one] = found("They won 2-1 at home.")
    assert (one.sort, one.value, one.other) == ("pair", 2, 1)


@pytest.mark.parametrize("text", ["On May 29, 1943 it rained.", "It rained on 7 March 2022."])
def test_dates_are_no_quantities(text: str) -> None:
    assert found(text) == ()


def test_four_digits_count_what_follows() -> None:
    [one] = found("Around 2000 people came.")
    assert (one.sort, one.noun) == ("count", "person")


@pytest.mark.parametrize(
    ("text", "dimension", "value"),
    [("5 km", "m", 5000), ("10 miles", "m", 16_093.44), ("3 acres", "m2", 12_140.568)],
)
def test_measures_in_one_unit(text: str, dimension: str, value: float) -> None:
    found_in = measured(found(f"It is {text} in all.")[0])
    assert found_in is not None
    assert found_in[0] == dimension
    assert found_in[1] == pytest.approx(value)


def test_what_is_no_measure_has_no_dimension() -> None:
    assert measured(found("It sank with 12 people.")[0]) is None
