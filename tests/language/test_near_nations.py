"""Slips in the names of countries, and names that are only near."""

from __future__ import annotations

import pytest

from audit.language.near_nations import nation_meant


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("Ukriane", "Ukraine"),
        ("Isreal", "Israel"),
        ("Isreali", "Israeli"),
        ("Afganistan", "Afghanistan"),
        ("Lithunia", "Lithuania"),
        ("Ukranian", "Ukrainian"),
        ("Belguim", "Belgium"),
        ("Russsia", "Russia"),
    ],
)
def test_a_slip_leads_to_the_country(word: str, right: str) -> None:
    assert nation_meant(word) == right


@pytest.mark.parametrize(
    "word",
    [
        "Ukraine",
        "ukriane",
        "UKRIANE",
        "Cyrus",
        "Koran",
        "Ian",
        "Irn",
        "Rgentina",
        "Brasil",
        "Mali",
        "U" * 99_999,
    ],
)
def test_names_and_rarer_slips_are_left_alone(word: str) -> None:
    assert nation_meant(word) is None
