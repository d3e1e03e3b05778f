"""Memberships and currencies, by a small register."""

from __future__ import annotations

from datetime import date

import pytest

from audit.findings.finding import Severity
from audit.register.dates import PartialDate
from audit.register.model import Entity, EntityType
from audit.register.pack import Relation
from audit.register.register import Register
from audit.rules.memberships import currency, joined, left, member, member_count
from tests.factories import compiled_register, country, pack

LEAGUE, CLUB = "organisation/league", "organisation/club"


def related(
    subject: str, relation: str, to: str, since: str | None, until: str | None, *sources: str
) -> Relation:
    return Relation(
        subject=f"country/{subject}",
        relation=relation,
        object=to,
        since=since,
        until=until,
        sources=sources,
    )


def member_of(code: str, since: str, until: str | None = None, *, to: str = LEAGUE) -> Relation:
    return related(code, "member-of", to, since, until, "gazette")


def pays(code: str, money: str, since: str | None, until: str | None = None) -> Relation:
    return related(code, "uses-currency", f"currency/{money}", since, until, "gazette")


def money(name: str) -> Entity:
    return Entity(
        id=f"currency/{name}", type=EntityType.CURRENCY, forms=(name,), sources=("gazette",)
    )


PACK = pack(
    *(country(code, name) for code, name in (("ab", "Abland"), ("cd", "Cedia"), ("ef", "Effland"))),
    country("gh", "Gehia"),
    Entity(
        id=LEAGUE,
        type=EntityType.ORGANISATION,
        forms=("League",),
        all_members=True,
        sources=("gazette",),
    ),
    Entity(id=CLUB, type=EntityType.ORGANISATION, forms=("Club",), sources=("gazette",)),
    money("thaler"),
    money("gulden"),
    relations=[
        member_of("ab", "1949"),
        member_of("cd", "2004-03-29", "2020-01-31"),
        related("ef", "member-of", LEAGUE, "2004-03-29", None),
        member_of("ab", "1949", to=CLUB),
        pays("ab", "thaler", None),
        pays("cd", "gulden", None, "2011-12-31"),
        pays("cd", "thaler", "2012-01-01"),
        pays("ef", "gulden", None),
        pays("ef", "thaler", "2015"),
    ],
)


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    return compiled_register(tmp_path_factory.mktemp("register"), PACK)


def on(text: str) -> PartialDate:
    return PartialDate.parsed(text)


@pytest.mark.parametrize(
    ("who", "stated", "expected", "severity"),
    [
        ("cd", "2003", "2004", None),
        ("cd", "2003-03-29", "2004-03-29", None),
        ("cd", "2004-04", "2004-03-29", Severity.WARNING),
        ("ef", "2003", "2004", Severity.WARNING),
    ],
    ids=["year", "day-of-another-year", "month-alone", "no-authority"],
)
def test_joined_wrongly(
    register: Register, who: str, stated: str, expected: str, severity: Severity | None
) -> None:
    found = joined(f"country/{who}", LEAGUE, on(stated), register)
    assert found is not None
    assert (found.expected, found.severity) == (expected, severity)


@pytest.mark.parametrize(
    ("who", "stated"),
    [("cd", "2004"), ("cd", "2004-03"), ("ab", "1951"), ("gh", "2003")],
    ids=["year", "month", "founder", "unknown"],
)
def test_joined_rightly_or_unknown(register: Register, who: str, stated: str) -> None:
    assert joined(f"country/{who}", LEAGUE, on(stated), register) is None


def test_left(register: Register) -> None:
    found = left("country/cd", LEAGUE, on("2016"), register)
    assert found is not None
    assert (found.because, found.expected) == ("Cedia left League on 2020-01-31", "2020")
    assert left("country/cd", LEAGUE, on("2020"), register) is None
    assert left("country/ab", LEAGUE, on("2016"), register) is None


@pytest.mark.parametrize(
    ("who", "day", "because"),
    [
        ("cd", date(2002, 1, 1), "Cedia joined League only on 2004-03-29"),
        ("cd", date(2022, 1, 1), "Cedia was a member of League until 2020-01-31"),
        ("gh", date(2022, 1, 1), "Gehia never was a member of League"),
    ],
    ids=["not-yet", "no-longer", "never"],
)
def test_no_member(register: Register, who: str, day: date, because: str) -> None:
    found = member(f"country/{who}", LEAGUE, day, register)
    assert found is not None
    assert found.because == because


@pytest.mark.parametrize(
    ("who", "what", "day"),
    [
        ("cd", LEAGUE, date(2010, 1, 1)),
        ("cd", LEAGUE, date(2004, 3, 20)),
        ("gh", CLUB, date(2010, 1, 1)),
        ("gh", LEAGUE, date(2090, 1, 1)),
    ],
    ids=["member", "nine-days-ahead", "members-not-all-known", "beyond-the-register"],
)
def test_member_or_unknown(register: Register, who: str, what: str, day: date) -> None:
    assert member(f"country/{who}", what, day, register) is None


def test_a_wrong_number_of_members(register: Register) -> None:
    found = member_count(LEAGUE, 2, date(2010, 1, 1), register)
    assert found is not None
    assert found.expected == "3"
    assert found.because == (
        "League had 3 members on 2010-01-01; the last to join was Effland on 2004-03-29"
    )


@pytest.mark.parametrize(
    ("what", "count", "day"),
    [
        (LEAGUE, 3, date(2010, 1, 1)),
        (LEAGUE, 1, date(2004, 4, 5)),
        (LEAGUE, 2, date(2020, 2, 5)),
        (LEAGUE, 9, date(2010, 1, 1)),
        (CLUB, 2, date(2010, 1, 1)),
        (LEAGUE, 2, date(2090, 1, 1)),
    ],
    ids=["right", "a-week-behind", "after-one-left", "far-out", "not-all-known", "beyond"],
)
def test_a_number_of_members(register: Register, what: str, count: int, day: date) -> None:
    assert member_count(what, count, day, register) is None


@pytest.mark.parametrize(
    ("who", "paid", "day", "severity"),
    [
        ("ab", "gulden", date(2010, 1, 1), None),
        ("cd", "gulden", date(2014, 1, 1), Severity.WARNING),
        ("cd", "thaler", date(2010, 1, 1), Severity.WARNING),
    ],
    ids=["never", "no-longer", "not-yet"],
)
def test_not_the_currency(
    register: Register, who: str, paid: str, day: date, severity: Severity | None
) -> None:
    found = currency(f"country/{who}", [f"currency/{paid}"], day, register)
    assert found is not None
    assert found.severity is severity


@pytest.mark.parametrize(
    ("who", "paid", "day"),
    [
        ("ab", "thaler", date(2010, 1, 1)),
        ("cd", "gulden", date(2012, 6, 1)),
        ("cd", "thaler", date(2011, 6, 1)),
        ("ef", "rouble", date(2020, 1, 1)),
        ("gh", "thaler", date(2010, 1, 1)),
    ],
    ids=["right", "lately", "soon", "two-at-once", "unknown"],
)
def test_the_currency(register: Register, who: str, paid: str, day: date) -> None:
    assert currency(f"country/{who}", [f"currency/{paid}"], day, register) is None
