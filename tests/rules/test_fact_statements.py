"""What the groups of a statement mean."""

from __future__ import annotations

import pytest

from audit.documents.spans import Span
from audit.engines.folding import folded
from audit.engines.patterns import PatternMatch
from audit.register.model import Form, Status
from audit.register.pack import Relation
from audit.register.register import Register
from audit.rules.fact_statements import People, Statement
from tests.factories import article, compiled_register, country, office, pack, person, place, tenure

PACK = pack(
    person("Ada Lind"),
    person("Bo Twin"),
    person("Cy Twin"),
    office("ab-president", "ab", "President"),
    country("ab", "Abland"),
    country("cd", "Cedia"),
    country("lt", "Lithuania"),
    place("The Highlands", "Highlands"),
    place("Oldtown", Form(text="Oldton", status=Status.WRONG), Form(text="Town", weak=True)),
    tenures=[tenure("ada-lind", "ab-president", "2000-05-07")],
    relations=[
        Relation(
            subject=f"country/{code}",
            relation="part-of",
            object="place/the-highlands",
            sources=("gazette",),
        )
        for code in ("ab", "cd")
    ],
)


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    return compiled_register(tmp_path_factory.mktemp("register"), PACK)


def statement(text: str, subject: str, register: Register) -> Statement:
    given = article(text, register=register)
    start = text.index(subject)
    match = PatternMatch(0, len(text), {"subject": (start, start + len(subject)), "date": (0, 0)})
    return Statement(given, People(given), Span(0, len(text)), folded(text), match)


@pytest.mark.parametrize(
    ("subject", "names"),
    [
        ("Abland", ["Abland"]),
        ("Abland and the Cedia", ["Abland", "Cedia"]),
        ("Abland, Cedia, and Oak", ["Abland", "Cedia", "Oak"]),
        ("Abland, Cedia", ["Cedia"]),
    ],
    ids=["one", "two", "three", "no-list"],
)
def test_subjects(register: Register, subject: str, names: list[str]) -> None:
    assert statement(f"{subject} joined.", subject, register).subjects() == names


@pytest.mark.parametrize(
    ("name", "codes"),
    [("Abland", ["ab"]), ("Highlands", ["ab", "cd"]), ("Oldtown", []), ("Nowhere", [])],
    ids=["country", "parts-of-a-region", "no-parts", "unknown"],
)
def test_countries(register: Register, name: str, codes: list[str]) -> None:
    found = statement(f"{name} joined.", name, register).countries(name)
    assert list(found) == [f"country/{code}" for code in codes]


@pytest.mark.parametrize(
    ("name", "entities"),
    [
        ("Oldtown", ("place/oldtown",)),
        ("The Oldtown", ("place/oldtown",)),
        ("Oldton", ()),
        ("Town", ()),
        ("Lithuanian", ("country/lt",)),
    ],
    ids=["name", "with-its-article", "wrong-form", "weak-form", "adjective"],
)
def test_named(register: Register, name: str, entities: tuple[str, ...]) -> None:
    assert statement(f"{name} rests.", name, register).named(name) == entities


def test_places_count_however_they_are_spelled(register: Register) -> None:
    assert statement("Oldton rests.", "Oldton", register).places() == ("place/oldtown",)
    assert statement("Abland rests.", "Abland", register).places() == ()


def test_a_group_that_took_no_part_is_nowhere(register: Register) -> None:
    given = statement("Oldtown rests.", "Oldtown", register)
    assert (given.words("date"), given.span("date"), given.entity("date")) == ("", None, None)
    assert given.span("subject") == Span(0, 7)
    assert given.entity("subject") == "place/oldtown"


@pytest.mark.parametrize(
    ("text", "subject", "who"),
    [
        ("President Ada Lind spoke.", "Ada Lind", "person/ada-lind"),
        ("Ada Lind met him. Then Lind left.", "Lind", "person/ada-lind"),
        ("Then Lind left.", "Lind", None),
        ("Bo Twin met Cy Twin.", "Cy Twin", None),
        ("Ada Lind Jr. spoke.", "Ada Lind", None),
    ],
    ids=["full", "surname", "bare", "two-of-the-name", "junior"],
)
def test_persons(register: Register, text: str, subject: str, who: str | None) -> None:
    assert statement(text, subject, register).person() == who


def test_who_is_given_an_office_they_held(register: Register) -> None:
    given = article("President Ada Lind spoke. Bo Twin left.", register=register)
    assert People(given).in_office == {"person/ada-lind"}


def test_of_a_sentence_without_end_only_what_is_near_counts(register: Register) -> None:
    given = statement("Oldtown rests " + "and rests " * 500, "Oldtown", register)
    near = Statement(
        given.article, given.people, given.sentence, given.text, PatternMatch(0, 7, {})
    )
    assert near.surroundings == given.text.cased[:507]
