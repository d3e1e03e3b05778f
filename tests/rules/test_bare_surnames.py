"""People whom an article calls by their surname before it introduces them, or without doing so."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.documents.document import Role
from audit.documents.spans import Span
from audit.register.register import Register
from audit.rules.article import Article
from audit.rules.bare_surnames import is_attributive, named_later, never_named
from tests.factories import (
    article,
    compiled_register,
    document,
    office,
    pack,
    person,
    place,
    tenure,
)


@pytest.fixture
def register(tmp_path: Path) -> Register:
    made = pack(
        office("xx-mayor", "lv", "Mayor"),
        person("Anna Brundtveit"),
        person("Olav Kaldorsen"),
        person("Ada Harbour"),
        place("Kaldorsen"),
        tenures=[
            tenure(who, "xx-mayor", "2019-07-12", "2023-01-01")
            for who in ("anna-brundtveit", "olav-kaldorsen", "ada-harbour")
        ],
    )
    return compiled_register(tmp_path, made)


def later(text: str) -> list[str]:
    made = article(text)
    return [
        f"{one.surname} {one.span.start}: {one.full.of(text)}"
        for one in named_later(made)
        if one.full
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "It rained. Lindqvist left, and Anna Lindqvist, the pilot, stayed.",
            ["Lindqvist 11: Anna Lindqvist"],
            id="introduced later",
        ),
        pytest.param(
            "Anna Lindqvist, the pilot, left. Lindqvist stayed.", [], id="introduced first"
        ),
        pytest.param("The Lindqvist team left. Anna Lindqvist, 50, stayed.", [], id="attributive"),
        pytest.param("In Lindqvist it rained. Anna Lindqvist, 50, left.", [], id="a place"),
        pytest.param("So [Anna] Lindqvist left. Anna Lindqvist, 50, sat.", [], id="bracket"),
        pytest.param("“Lindqvist left.” Anna Lindqvist, the pilot, stayed.", [], id="quoted"),
        pytest.param(
            "Dortmund won. Borussia Dortmund are first.", [], id="nothing says it is a person"
        ),
        pytest.param("Images went up. Anna Images, the pilot, left.", [], id="an ordinary word"),
    ],
)
def test_named_later(text: str, found: list[str]) -> None:
    assert later(text) == found


@pytest.mark.parametrize(
    ("text", "published", "found"),
    [
        pytest.param("It rained on Brundtveit again.", "2022-03-07", ["Brundtveit"], id="never"),
        pytest.param(
            "Both Brundtveit and Brundtveit's dog left.", "2022-03-07", ["Brundtveit"], id="once"
        ),
        pytest.param("Then Mayor Brundtveit left.", "2022-03-07", [], id="a title"),
        pytest.param("Then Lea Brundtveit left Brundtveit.", "2022-03-07", [], id="another's"),
        pytest.param("It rained on Brundtveit again.", "2024-03-07", [], id="out of office"),
        pytest.param("It rained on Brundtveit again.", None, [], id="no date"),
        pytest.param("It rained on Kaldorsen again.", "2022-03-07", [], id="a place too"),
        pytest.param("It rained on Harbour again.", "2022-03-07", [], id="an ordinary word"),
        pytest.param("The mood in Brundtveit was low.", "2022-03-07", [], id="as a place"),
        pytest.param("Then the Brundtveit era ended.", "2022-03-07", [], id="attributive"),
    ],
)
def test_never_named(
    register: Register, text: str, published: str | None, found: list[str]
) -> None:
    made = article(f"{text} They were in Latvia.", published=published, register=register)
    assert [one.surname for one in never_named(made)] == found


def test_the_register_says_who_it_may_be(register: Register) -> None:
    (one,) = never_named(
        article(
            "It rained on Brundtveit. Latvian boats left.",
            published="2022-03-07",
            register=register,
        )
    )
    assert one.held is not None
    assert one.held.preferred == "Anna Brundtveit"


def test_a_namesake_in_a_story_on_other_countries_is_nobody_s_leader(register: Register) -> None:
    text = "The ball went to Brundtveit, and Estonian fans sang."
    assert list(never_named(article(text, published="2022-03-07", register=register))) == []


def test_headlines_are_no_first_mention(register: Register) -> None:
    made = document(
        "It rained on Brundtveit in Latvia.", published="2022-03-07", role=Role.HEADLINE
    )
    assert list(never_named(Article(made, register))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("the Lind administration fell", True, id="article"),
        pytest.param("a new Lind campaign began", True, id="noun"),
        pytest.param("in Lind Tower", True, id="name"),
        pytest.param("an anti-Lind march", True, id="prefix"),
        pytest.param("for Anna Lind to say", True, id="given name"),
        pytest.param("then Lind said", False, id="subject"),
        pytest.param("Then Lind said", False, id="subject behind a capital"),
        pytest.param("for Micheál Lind to say", True, id="given name with an accent"),
        pytest.param("on Lind's word", False, id="genitive"),
    ],
)
def test_attributive(text: str, expected: bool) -> None:
    at = text.index("Lind")
    assert is_attributive(text, Span(at, at + 4)) is expected
