"""What contradicts a stated fact, by a small register."""

from __future__ import annotations

from datetime import date

import pytest

from audit.findings.finding import Severity
from audit.register.dates import PartialDate
from audit.register.pack import Relation
from audit.register.register import Register
from audit.rules.stated_facts import (
    aged,
    born,
    capital,
    died,
    elected,
    in_office,
    in_office_between,
    took_office,
)
from tests.factories import compiled_register, country, office, pack, person, place, tenure

ADA, ERIK = "person/ada-lind", "person/erik-oak"


def seat(city: str, since: str | None, until: str | None = None) -> Relation:
    return Relation(
        subject=f"place/{city}",
        relation="capital-of",
        object="country/ab",
        since=since,
        until=until,
        sources=("gazette",),
    )


PACK = pack(
    person("Ada Lind", born="1950-06-15"),
    person("Erik Oak", born="1940", died="2010-02-01"),
    office("ab-president", "ab", "President"),
    office("ab-prime-minister", "ab", "Prime Minister"),
    country("ab", "Abland"),
    country("cd", "Cedia"),
    country("ef", "Effland"),
    place("Newtown"),
    place("Oldtown"),
    place("Elsewhere"),
    tenures=[
        tenure("ada-lind", "ab-prime-minister", "1999-01-10", "1999-12-31"),
        tenure("ada-lind", "ab-president", "1999-12-31", "2000-05-07", acting=True),
        tenure("ada-lind", "ab-president", "2000-05-07", "2008-01-20"),
        tenure("erik-oak", "ab-president", "1990-01-01", "1999-12-31"),
    ],
    relations=[
        seat("oldtown", "1900", "1997-12-10"),
        seat("newtown", "1997-12-10"),
    ],
)


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    return compiled_register(tmp_path_factory.mktemp("register"), PACK)


def on(text: str) -> PartialDate:
    return PartialDate.parsed(text)


@pytest.mark.parametrize(
    ("city", "day", "severity"),
    [
        ("elsewhere", date(2020, 1, 1), None),
        ("oldtown", date(2020, 1, 1), Severity.WARNING),
        ("newtown", date(1990, 1, 1), Severity.WARNING),
    ],
    ids=["never", "no-longer", "not-yet"],
)
def test_no_capital(register: Register, city: str, day: date, severity: Severity | None) -> None:
    found = capital([f"place/{city}"], "country/ab", day, register)
    assert found is not None
    assert found.severity is severity


def test_a_capital(register: Register) -> None:
    assert capital(["place/newtown"], "country/ab", date(2020, 1, 1), register) is None
    assert capital(["place/oldtown"], "country/ab", date(1990, 1, 1), register) is None
    assert capital(["place/oldtown"], "country/ab", None, register) is None
    assert capital(["place/elsewhere"], "country/ab", None, register) is None
    assert capital(["place/elsewhere"], "country/cd", date(2020, 1, 1), register) is None


@pytest.mark.parametrize(
    ("title", "year", "severity", "expected"),
    [
        ("president", "1998", None, None),
        ("president", "1999", Severity.WARNING, "prime minister"),
        ("president", "2008", Severity.NOTE, None),
        ("president", "2010", Severity.WARNING, None),
    ],
    ids=["another-held-it-all-year", "stand-in-for-a-day", "twenty-days", "nobody-known"],
)
def test_not_in_office(
    register: Register, title: str, year: str, severity: Severity | None, expected: str | None
) -> None:
    found = in_office(ADA, title, on(year), register)
    assert found is not None
    assert (found.severity, found.expected) == (severity, expected)


def test_in_office(register: Register) -> None:
    assert in_office(ADA, "president", on("2000"), register) is None
    assert in_office(ADA, "president", on("1999-12-31"), register) is None
    assert in_office(ADA, "foreign minister", on("1999"), register) is None
    assert in_office("person/nobody", "president", on("1999"), register) is None


@pytest.mark.parametrize(
    ("year", "severity"),
    [("1998", Severity.NOTE), ("1995", None), ("2003", Severity.WARNING)],
    ids=["the-year-before", "another-held-it", "in-office-already"],
)
def test_took_office(register: Register, year: str, severity: Severity | None) -> None:
    found = took_office(ADA, "president", on(year), register)
    assert found is not None
    assert found.severity is severity
    assert took_office(ADA, "president", on("2000-05"), register) is None


def test_born(register: Register) -> None:
    found = born(ADA, on("1951"), register)
    assert found is not None
    assert (found.because, found.expected) == ("Ada Lind was born on 1950-06-15", "1950")
    assert born(ADA, on("1950-06"), register) is None
    assert born(ERIK, on("1940-03-01"), register) is None
    assert born("person/nobody", on("1940"), register) is None


@pytest.mark.parametrize(
    ("who", "age", "day", "wrong"),
    [
        (ADA, 70, date(2020, 9, 1), False),
        (ADA, 69, date(2020, 9, 1), True),
        (ADA, 69, date(2020, 6, 18), False),
        (ADA, 70, date(2020, 6, 10), False),
        (ADA, 70, date(2020, 6, 1), True),
        (ADA, 60, date(2020, 9, 1), True),
        (ADA, 58, date(2020, 9, 1), False),
        (ERIK, 59, date(2000, 5, 1), False),
        (ERIK, 60, date(2000, 5, 1), False),
        (ERIK, 61, date(2000, 5, 1), True),
        (ERIK, 60, date(2012, 5, 1), False),
    ],
)
def test_age(register: Register, who: str, age: int, day: date, wrong: bool) -> None:
    assert (aged(who, age, day, register) is not None) is wrong


@pytest.mark.parametrize("year", ["1997", "2010"], ids=["two-years-before", "long-after"])
def test_not_elected(register: Register, year: str) -> None:
    found = elected(ADA, "president", on(year), register)
    assert found is not None
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize("year", ["1999", "2000", "2004"], ids=["before", "then", "again"])
def test_elected(register: Register, year: str) -> None:
    assert elected(ADA, "president", on(year), register) is None


@pytest.mark.parametrize(
    ("since", "until", "group", "expected"),
    [
        ("1989", "1999", "date", "1990"),
        ("1990", "1998", "until", "1999"),
    ],
    ids=["first-year", "last-year"],
)
def test_not_in_office_between(
    register: Register, since: str, until: str, group: str, expected: str
) -> None:
    found = in_office_between(ERIK, "president", on(since), on(until), register)
    assert found is not None
    assert (found.group, found.expected) == (group, expected)


def test_in_office_between(register: Register) -> None:
    assert in_office_between(ERIK, "president", on("1990"), on("1999"), register) is None
    assert in_office_between(ADA, "president", on("2000"), on("2008"), register) is None
    assert in_office_between(ADA, "minister", on("1970"), on("1971"), register) is None


def test_died(register: Register) -> None:
    found = died(ERIK, on("2011"), register)
    assert found is not None
    assert (found.because, found.expected) == ("Erik Oak died on 2010-02-01", "2010")
    assert died(ERIK, on("2010-02"), register) is None
    assert died(ADA, on("2011"), register) is None
    assert died("person/nobody", on("2011"), register) is None
