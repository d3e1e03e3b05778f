"""Each sort of fact: what its statements are judged by."""

from __future__ import annotations

import pytest

from audit.documents.spans import Span
from audit.engines.folding import folded
from audit.engines.patterns import PatternMatch
from audit.findings.finding import Severity
from audit.register.model import Entity, EntityType
from audit.register.pack import Relation
from audit.register.register import Register
from audit.rules.fact_statements import People, Statement
from audit.rules.facts import SORTS, Fact
from tests.factories import article, compiled_register, country, office, pack, person, tenure

LEAGUE = "organisation/league"


def related(subject: str, name: str, to: str, since: str | None = None) -> Relation:
    return Relation(subject=subject, relation=name, object=to, since=since, sources=("gazette",))


PACK = pack(
    person("Ada Lind", born="1950-06-15"),
    office("ab-president", "ab", "President"),
    country("ab", "Abland"),
    country("cd", "Cedia"),
    Entity(
        id=LEAGUE,
        type=EntityType.ORGANISATION,
        forms=("League",),
        all_members=True,
        sources=("gazette",),
    ),
    Entity(id="currency/thaler", type=EntityType.CURRENCY, forms=("thaler",), sources=("gazette",)),
    Entity(id="currency/gulden", type=EntityType.CURRENCY, forms=("gulden",), sources=("gazette",)),
    tenures=[tenure("ada-lind", "ab-president", "2000-05-07", "2008-01-20")],
    relations=[
        related("country/cd", "member-of", LEAGUE, "1949"),
        related("country/ab", "member-of", LEAGUE, "2004-03-29"),
        related("country/ab", "uses-currency", "currency/thaler"),
    ],
)


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    return compiled_register(tmp_path_factory.mktemp("register"), PACK)


def statement(
    text: str, register: Register, published: str | None = "2010-01-01", /, **groups: str
) -> Statement:
    given = article(text, published=published, register=register)
    spans = {
        name: (text.index(words), text.index(words) + len(words)) for name, words in groups.items()
    }
    sentence = given.reading.sentence_at(min(start for start, _ in spans.values()))
    assert sentence is not None
    shifted = {name: (a - sentence.start, b - sentence.start) for name, (a, b) in spans.items()}
    folds = folded(sentence.of(text))
    match = PatternMatch(0, len(folds.cased), shifted)
    return Statement(given, People(given), Span(sentence.start, sentence.end), folds, match)


def verdicts(fact: Fact, given: Statement, what: str | None = None) -> list[str]:
    return [found.because for _, found in SORTS[fact].judge(given, what)]


def test_every_fact_has_its_sort() -> None:
    assert set(SORTS) == set(Fact)
    assert all(sort.flagged in sort.groups for sort in SORTS.values())


def test_joined(register: Register) -> None:
    given = statement("Abland joined in 2003.", register, subject="Abland", date="2003")
    assert verdicts(Fact.JOINED, given, LEAGUE) == ["Abland joined League on 2004-03-29"]
    assert verdicts(Fact.JOINED, given, None) == []


@pytest.mark.parametrize(
    ("text", "published", "count"),
    [
        ("League member Abland left.", "2001-01-01", 1),
        ("League member Abland left.", "2010-01-01", 0),
        ("League member Abland left.", None, 0),
        ("League member Abland left in 1999.", "2001-01-01", 0),
    ],
    ids=["not-yet", "member", "undated", "another-year"],
)
def test_member(register: Register, text: str, published: str | None, count: int) -> None:
    given = statement(text, register, published, subject="Abland")
    assert len(verdicts(Fact.MEMBER, given, LEAGUE)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The three-member club met.", 0),
        ("The League is rich. The three-member club met.", 1),
        ("The League is rich. The two-member club met.", 0),
    ],
    ids=["not-named-nearby", "wrong", "right"],
)
def test_number_of_members(register: Register, text: str, count: int) -> None:
    words = "three" if "three" in text else "two"
    given = statement(text, register, count=words)
    assert len(verdicts(Fact.MEMBER_COUNT, given, LEAGUE)) == count


@pytest.mark.parametrize(
    ("money", "because"),
    [("gulden", ["the currency of Abland is the thaler"]), ("thaler", []), ("shell", [])],
)
def test_currency(register: Register, money: str, because: list[str]) -> None:
    given = statement(f"Abland uses the {money}.", register, subject="Abland", object=money)
    assert verdicts(Fact.USES_CURRENCY, given) == because


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Ada Lind was born in 1951.", Severity.WARNING),
        ("President Ada Lind was born in 1951.", None),
    ],
    ids=["maybe-a-namesake", "with-office"],
)
def test_who_is_surely_meant(register: Register, text: str, severity: Severity | None) -> None:
    given = statement(text, register, subject="Ada Lind", date="1951")
    [(name, found)] = SORTS[Fact.BORN].judge(given, None)
    assert (name, found.severity) == ("Ada Lind", severity)


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (Fact.IN_OFFICE, "Ada Lind was president in 1998."),
        (Fact.ELECTED, "Ada Lind was elected president in 1996."),
        (Fact.TOOK_OFFICE, "Ada Lind became president in 1998."),
    ],
)
def test_dated_offices(register: Register, fact: Fact, text: str) -> None:
    given = statement(text, register, subject="Ada Lind", title="president", date=text[-5:-1])
    assert len(verdicts(fact, given)) == 1


def test_years_in_office(register: Register) -> None:
    text = "Ada Lind was president from 2000 to 2004."
    given = statement(
        text, register, subject="Ada Lind", title="president", date="2000", until="2004"
    )
    [(_, found)] = SORTS[Fact.IN_OFFICE_BETWEEN].judge(given, None)
    assert (found.group, found.expected) == ("until", "2008")
