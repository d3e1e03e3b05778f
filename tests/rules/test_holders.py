"""Whom a name means, and which office a title."""

from __future__ import annotations

from datetime import date

import pytest

from audit.register.register import Register
from audit.rules.holders import (
    borne_loosely,
    country_named,
    holders_on,
    offices_named,
    persons_named,
    tenures_claimed,
)
from tests.factories import mention


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Prime Minister Kaisa Tamm", ["person/kaisa-tamm"]),
        ("Prime Minister Kaisa Tamme", ["person/kaisa-tamm"]),
        ("Prime Minister KAISA TAMM", ["person/kaisa-tamm"]),
        ("Prime Minister Kaisa Liis Tamm", ["person/kaisa-tamm"]),
        ("Prime Minister Kajsa Tamm", []),
        ("Prime Minister Tamm", ["person/kaisa-tamm"]),
        ("Prime Minister Otto von der Heide", ["person/otto-von-der-heide"]),
        ("Prime Minister von der Heide", ["person/otto-von-der-heide"]),
        ("Prime Minister Virtanen", ["person/maria-virtanen", "person/risto-virtanen"]),
        ("Prime Minister Nils Tamm", []),
        ("Prime Minister Otto Heide", ["person/otto-von-der-heide"]),
        ("Prime Minister Anna Lind", ["person/anna-maria-lind"]),
        ("Anna Lind", []),
        ("Queen Maria", ["person/maria-of-finland"]),
    ],
)
def test_persons_named(register: Register, text: str, persons: list[str]) -> None:
    assert list(persons_named(mention(text), register)) == persons


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("Prime Minister Kaisa Tamm", ["office/ee-premier", "office/fi-premier"]),
        ("Finnish Prime Minister Kaisa Tamm", ["office/fi-premier"]),
        ("Swedish Prime Minister Kaisa Tamm", []),
        ("Kaisa Tamm", []),
    ],
)
def test_offices_named(register: Register, text: str, offices: list[str]) -> None:
    assert list(offices_named(mention(text), register)) == offices


@pytest.mark.parametrize(
    ("text", "loosely"),
    [
        ("Finnish leader Anna Lind", True),
        ("leader Anna Lind", True),
        ("Estonian leader Anna Lind", False),
        ("Minister Anna Lind", True),
        ("top diplomat Anna Lind", False),
        ("Anna Lind", False),
    ],
)
def test_borne_loosely(register: Register, text: str, loosely: bool) -> None:
    (tenure,) = register.tenures_of("person/anna-maria-lind")
    assert borne_loosely(mention(text), tenure, register) is loosely


def test_holders_on(register: Register) -> None:
    assert holders_on("office/fi-premier", date(2023, 6, 20), register) == (
        "person/otto-von-der-heide",
        "person/maria-virtanen",
    )


def test_tenures_claimed(register: Register) -> None:
    assert len(tenures_claimed(mention("Prime Minister Lauri Aho"), register)) == 2
    assert tenures_claimed(mention("Lauri Aho"), register) == ()


@pytest.mark.parametrize(("code", "name"), [("ee", "Estonia"), ("xk", "XK")])
def test_country_named(register: Register, code: str, name: str) -> None:
    assert country_named(code, register) == name
