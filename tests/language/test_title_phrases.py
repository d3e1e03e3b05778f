"""Titles in running text, with the jurisdiction and the qualifier around them."""

from __future__ import annotations

import pytest

from audit.language.title_phrases import TitlePhrase, title_phrases
from audit.language.words import words
from tests.language.documents import document


def phrases(*paragraphs: str) -> list[TitlePhrase]:
    one = document(*paragraphs)
    return list(title_phrases(one.text, words(one)))


def only(text: str) -> TitlePhrase:
    (phrase,) = phrases(text)
    return phrase


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("the Latvian foreign minister", ("foreign minister", "lv", None), id="nation"),
        pytest.param("South Korean President Park", ("president", "kr", None), id="two-words"),
        pytest.param("Latvia’s foreign minister", ("foreign minister", "lv", None), id="genitive"),
        pytest.param("prime minister of Estonia", ("prime minister", "ee", None), id="behind"),
        pytest.param("president of the U.S.", ("president", "us", None), id="behind-article"),
        pytest.param("the US top diplomat", ("top diplomat", "us", None), id="top-diplomat"),
        pytest.param("former President Roe", ("president", None, "former"), id="former"),
        pytest.param("then-President Roe", ("president", None, "then"), id="then"),
        pytest.param("ex-French president", ("president", "fr", "ex"), id="ex-and-nation"),
        pytest.param("ousted Prime Minister Roe", ("prime minister", None, "former"), id="ousted"),
        pytest.param("President-elect Roe", ("president", None, "elect"), id="elect"),
        pytest.param("then-President-elect Roe", ("president", None, "then"), id="then-elect"),
        pytest.param("Deputy Foreign Minister Roe", ("deputy foreign minister", None, None)),
        pytest.param("Deputy Russian Foreign Minister", ("deputy foreign minister", "ru", None)),
        pytest.param(
            "Russian First Deputy Foreign Minister", ("first deputy foreign minister", "ru", None)
        ),
        pytest.param("UN Secretary-General Roe", ("secretary general", "un", None), id="hyphen"),
        pytest.param("ties to Russia. President Roe", ("president", None, None), id="full-stop"),
        pytest.param("the foreign\r\nminister", ("foreign minister", None, None), id="wrapped"),
        pytest.param("Lt. Gen. Roe", ("lieutenant general", None, None), id="abbreviated"),
        pytest.param("director of Russia’s museum", ("director", None, None), id="no-jurisdiction"),
        pytest.param("captain of English side", ("captain", None, None), id="adjective-behind"),
    ],
)
def test_surroundings(text: str, expected: tuple[str, str | None, str | None]) -> None:
    phrase = only(text)
    assert (phrase.canonical, phrase.nation, phrase.qualifier) == expected


@pytest.mark.parametrize(
    ("text", "definite"),
    [
        pytest.param("so the president left", True, id="article"),
        pytest.param("so Latvia’s president left", True, id="nation"),
        pytest.param("so Biden's president left", True, id="genitive"),
        pytest.param("so a president left", False, id="indefinite"),
        pytest.param("president", False, id="bare"),
    ],
)
def test_definite(text: str, definite: bool) -> None:
    assert only(text).definite is definite


def test_spans_are_of_the_title_and_of_all() -> None:
    text = "😀 former Latvian president Roe"
    phrase = only(text)
    assert phrase.span.of(text) == "president"
    assert phrase.whole.of(text) == "former Latvian president"
    assert phrase.nation_span is not None
    assert phrase.nation_span.of(text) == "Latvian"


def test_paragraphs_are_apart() -> None:
    found = phrases("He is Latvian", "President Roe is foreign", "minister")
    assert [(one.canonical, one.nation) for one in found] == [
        ("president", None),
        ("minister", None),
    ]


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        pytest.param("the presidents of Estonia and Latvia", ("ee", "lv"), id="behind"),
        pytest.param(
            "the presidents of Estonia, Latvia, and Poland", ("ee", "lv", "pl"), id="list"
        ),
        pytest.param("the French and German presidents", ("fr", "de"), id="before"),
        pytest.param("the president of Estonia and Latvia", (), id="singular"),
        pytest.param("the presidents of Estonia", (), id="one"),
    ],
)
def test_nations_that_share_a_title(text: str, shared: tuple[str, ...]) -> None:
    assert only(text).shared == shared


@pytest.mark.parametrize(
    ("text", "of_body"),
    [
        pytest.param("so the president of the bank left", True, id="behind"),
        pytest.param("so the president of Latvia left", False, id="nation"),
        pytest.param("so Bundesbank President Roe left", True, id="before"),
        pytest.param("so Latvian President Roe left", False, id="nation-before"),
        pytest.param("on Tuesday President Roe left", False, id="weekday"),
        pytest.param("But President Roe left", False, id="small-word"),
        pytest.param("so Turkish Cypriot President Roe left", True, id="people"),
        pytest.param("an adviser to the president, Roe, left", True, id="servant"),
        pytest.param("an adviser to President Roe left", True, id="servant-without-article"),
        pytest.param("so they gave it to the president, Roe", False, id="no-servant"),
    ],
)
def test_title_of_a_body(text: str, of_body: bool) -> None:
    assert only(text).of_body is of_body


def test_a_people_is_no_nation() -> None:
    assert only("Bosnian Serb President Roe").nation is None
