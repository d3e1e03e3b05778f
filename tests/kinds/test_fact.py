"""The kind `fact`: what its groups mean, and how grave a contradiction is."""

from __future__ import annotations

from typing import Any

import pytest

from audit.findings.finding import Severity
from audit.kinds.fact import FactRule
from audit.register.model import Entity, EntityType, Form, Status
from audit.register.pack import Relation
from audit.register.register import Register
from audit.rules.facts import Fact
from tests.factories import (
    GAZETTE,
    compiled_register,
    country,
    findings,
    flagged,
    office,
    pack,
    person,
    place,
    rule,
    tenure,
)

LEAGUE = "organisation/league"


def relation(subject: str, name: str, to: str, since: str | None = None) -> Relation:
    return Relation(subject=subject, relation=name, object=to, since=since, sources=("gazette",))


PACK = pack(
    person("Ada Lind", born="1950-06-15"),
    person("Bo Twin", born="1950"),
    person("Cy Twin", born="1960"),
    office("ab-president", "ab", "President"),
    country("ab", "Abland"),
    country("cd", "Cedia"),
    country("ef", "Effland"),
    country("gh", "Old Gehia"),
    place("Newtown", Form(text="Newton", status=Status.DEPRECATED)),
    place("Elsewhere"),
    Entity(id=LEAGUE, type=EntityType.ORGANISATION, forms=("League",)),
    tenures=[tenure("ada-lind", "ab-president", "2000-05-07", "2008-01-20")],
    relations=[
        relation("country/gh", "member-of", LEAGUE, "1949"),
        relation("country/ab", "member-of", LEAGUE, "2004-03-29"),
        relation("country/cd", "member-of", LEAGUE, "2007"),
        relation("place/newtown", "capital-of", "country/ab"),
    ],
)
NAME = r"(?P<subject>(?-i:[A-Z]\w+(?: [A-Z]\w+)*))"


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    return compiled_register(tmp_path_factory.mktemp("register"), PACK)


def fact(states: Fact, pattern: str, *requires: str, **fields: Any) -> FactRule:
    shared = {"kind": "fact", "states": states, "pattern": pattern, "requires": requires}
    return rule(FactRule, **{**shared, "sources": (), "message": "{subject}: {text}", **fields})


JOINED = fact(
    Fact.JOINED,
    r"(?P<subject>(?-i:[A-Z]\w+(?:(?:, and | and |, | )(?:the )?[A-Z]\w+)*)) joined the"
    r" (?P<object>\w+) in (?P<date>\d{4})",
    "joined the",
)
CAPITAL = fact(
    Fact.CAPITAL_OF, rf"{NAME}, the capital of (?P<object>(?-i:[A-Z]\w+))", "the capital of"
)
BORN = fact(Fact.BORN, rf"{NAME}(?: Jr\.)? was born in (?P<date>\d{{4}})", "born in")
AGE = fact(Fact.AGE, rf"{NAME}, (?P<age>\d\d), ", "said")
WAS = fact(
    Fact.IN_OFFICE, rf"{NAME} was (?P<title>president) in (?P<date>\d{{4}})", "was president"
)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Abland joined the League in 2003.", ["2003"]),
        ("Abland joined the League in 2004.", []),
        ("Abland and Cedia joined the League in 2007.", ["2007"]),
        ("Abland, Nowhere, and the Cedia joined the League in 2004.", ["2004"]),
        ("Effland joined the League in 2003.", []),
        ("Nowhere joined the League in 2003.", []),
        ("Abland joined the Club in 2003.", []),
        ("Cedia, Abland joined the League in 2004.", []),
    ],
    ids=[
        "wrong",
        "right",
        "list",
        "list-with-unknown",
        "no-relation",
        "unknown",
        "other",
        "no-list",
    ],
)
def test_who_joined(register: Register, text: str, seen: list[str]) -> None:
    assert flagged(JOINED, text, register=register) == seen


def test_each_of_a_list_is_evidence(register: Register) -> None:
    [finding] = findings(JOINED, "Abland and Cedia joined the League in 2001.", register=register)
    assert finding.message == "Abland and Cedia: 2001"
    assert finding.suggestions == ()
    assert [(one.expected, one.source) for one in finding.evidence] == [
        ("2004", GAZETTE),
        ("2007", GAZETTE),
    ]


def test_the_object_may_stand_in_the_rule(register: Register) -> None:
    given = fact(Fact.JOINED, rf"{NAME} joined in (?P<date>\d+)", "joined in", about=LEAGUE)
    assert flagged(given, "Abland joined in 2003.", register=register) == ["2003"]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("In Elsewhere, the capital of Abland, it rained.", []),
        ("Elsewhere, the capital of Abland, lies low.", ["Elsewhere"]),
        ("Newton, the capital of Abland, lies low.", []),
        ("Nowhere, the capital of Abland, lies low.", []),
        ("Cedia, the capital of Abland, lies low.", []),
        ("Elsewhere, the capital of Cedia, lies low.", []),
    ],
    ids=["not-the-name", "wrong", "other-form", "unknown-place", "no-place", "unknown-capital"],
)
def test_capitals(register: Register, text: str, seen: list[str]) -> None:
    assert flagged(CAPITAL, text, published="2020-01-01", register=register) == seen


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("President Ada Lind spoke. Ada Lind was born in 1951.", Severity.ERROR),
        ("Ada Lind was born in 1951.", Severity.WARNING),
        ("President Ada Lind spoke. Lind was born in 1951.", Severity.ERROR),
    ],
    ids=["with-office", "maybe-a-namesake", "surname"],
)
def test_who_is_surely_meant(register: Register, text: str, severity: Severity) -> None:
    [finding] = findings(BORN, text, register=register)
    assert (finding.text, finding.severity) == ("1951", severity)


@pytest.mark.parametrize(
    "text",
    [
        "Lind was born in 1951.",
        "Ada Lind met Eve Lind. Lind was born in 1951.",
        "Bo Twin met Cy Twin. Twin was born in 1951.",
        "Dora Lind was born in 1951.",
        "Ada Lind Jr. was born in 1951.",
        "Ada Lind was born in 1950.",
    ],
    ids=["bare-surname", "unknown-namesake", "two-persons", "unknown", "junior", "right"],
)
def test_who_may_be_somebody_else(register: Register, text: str) -> None:
    assert flagged(BORN, text, register=register) == []


@pytest.mark.parametrize(
    ("text", "published", "seen"),
    [
        ("President Ada Lind, 60, said so.", "2020-01-01", ["60"]),
        ("President Ada Lind, 69, said so.", "2020-01-01", []),
        ("President Ada Lind, 60, said so.", None, []),
        ("President Ada Lind, 50, said so in 2000.", "2020-01-01", []),
    ],
    ids=["wrong", "right", "no-date", "another-year"],
)
def test_ages(register: Register, text: str, published: str | None, seen: list[str]) -> None:
    assert flagged(AGE, text, published=published, register=register) == seen


def test_a_year_in_office(register: Register) -> None:
    text = "Ada Lind was president in 1999."
    [finding] = findings(WAS, text, register=register)
    assert finding.text == "president"
    assert finding.evidence[0].because == (
        "Ada Lind was President (Abland) from 2000-05-07 until 2008-01-20"
    )
    assert flagged(WAS, text.replace("1999", "2003"), register=register) == []


def test_no_finding_is_graver_than_the_rule(register: Register) -> None:
    given = fact(Fact.BORN, BORN.pattern, "born in", severity=Severity.NOTE)
    text = "President Ada Lind spoke. Ada Lind was born in 1951."
    [finding] = findings(given, text, register=register)
    assert finding.severity is Severity.NOTE


@pytest.mark.parametrize(
    ("pattern", "fields", "problem"),
    [
        ("(", {}, "the pattern does not compile: missing ) at character 2"),
        (NAME, {}, "the pattern needs a group called 'date'"),
        (rf"{NAME}(?P<date>\d)(?P<age>\d)", {}, "the pattern has no use for a group"),
        (BORN.pattern, {"requires": ()}, "name at least one word that the pattern cannot match"),
    ],
    ids=["fault", "missing", "needless", "no-guard"],
)
def test_problems(pattern: str, fields: dict[str, Any], problem: str) -> None:
    given = fact(Fact.BORN, pattern, "born", **fields)
    assert any(message.startswith(problem) for _, message in given.problems())


def test_a_right_rule_has_no_problems() -> None:
    assert [*JOINED.problems(), *BORN.problems(), *AGE.problems(), *WAS.problems()] == []
