"""Runs of capitalised words, and the marks and particles inside them."""

from __future__ import annotations

import unicodedata

import pytest

from audit.documents.document import Document, Role, Segment
from audit.documents.spans import Span
from audit.language.names import Name, names, phrases


def document(*paragraphs: str, role: Role = Role.BODY) -> Document:
    text = "\n\n".join(paragraphs)
    segments, at = [], 0
    for paragraph in paragraphs:
        segments.append(Segment(role, Span(at, at + len(paragraph))))
        at += len(paragraph) + 2
    return Document("a.txt", text, text, "", tuple(segments))


def found(text: str) -> list[str]:
    one = document(text)
    return [name.span.of(one.text) for name in names(one)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("he met Eva-Maria Liimets.", ["Eva-Maria Liimets"], id="hyphen"),
        pytest.param("in Bashar al-Assad’s day", ["Bashar al-Assad"], id="arabic-article"),
        pytest.param("by Ursula von der Leyen,", ["Ursula von der Leyen"], id="particles"),
        pytest.param("said Kim Jong-un today", ["Kim Jong-un"], id="small-second-syllable"),
        pytest.param("two Russian-made MiG jets", ["Russian", "MiG"], id="compound-adjective"),
        pytest.param("in Côte d'Ivoire now", ["Côte d'Ivoire"], id="elision"),
        pytest.param("for Antony J. Blinken and", ["Antony J. Blinken"], id="initial"),
        pytest.param("from J.F. Kennedy on", ["J.F. Kennedy"], id="dotted-initials"),
        pytest.param("new F-35 jets", ["F-35"], id="number-behind-hyphen"),
        pytest.param("with AT&T or Dow Jones & Company", ["AT&T", "Dow Jones & Company"], id="&"),
        pytest.param("Latvia's Edgars Rinkevics", ["Latvia", "Edgars Rinkevics"], id="possessive"),
        pytest.param(
            "leaders in the Baltics as Ukrainian flags", ["Baltics", "Ukrainian"], id="as"
        ),
        pytest.param("on Monday Blinken left", ["Monday", "Blinken"], id="weekday-joins-nothing"),
        pytest.param(
            "in Vilnius, Lithuania, Putin", ["Vilnius", "Lithuania", "Putin"], id="commas"
        ),
        pytest.param("But Blinken left. He saw Riga.", ["Blinken", "Riga"], id="grammar-left-out"),
        pytest.param("then-Foreign Secretary Ann Lee", ["Foreign Secretary Ann Lee"], id="then"),
    ],
)
def test_run(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_run_over_a_wrapped_line() -> None:
    assert found("she met Angela\nMerkel there") == ["Angela\nMerkel"]


def test_run_never_crosses_segments() -> None:
    one = document("we saw Angela", "Merkel left")
    assert [name.words for name in names(one)] == [("Angela",), ("Merkel",)]


def test_decomposed_letters_stay_in_one_word() -> None:
    text = unicodedata.normalize("NFD", "said Gitanas Nausėda today")
    assert found(text) == [unicodedata.normalize("NFD", "Gitanas Nausėda")]


def test_apostrophes_are_straight_in_words() -> None:
    assert only("by Conan O’Brien’s").words == ("Conan", "O'Brien")


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        pytest.param("Liimets spoke", True, id="segment"),
        pytest.param("it ended. Liimets spoke", True, id="sentence"),
        pytest.param("he said “Liimets spoke", True, id="quotation"),
        pytest.param("and Liimets spoke", False, id="inside"),
        pytest.param("yesterday, Liimets spoke", False, id="comma"),
    ],
)
def test_opens_sentence(text: str, opens: bool) -> None:
    assert only(text).opens_sentence is opens


def test_all_caps() -> None:
    assert only("and ANTHONY BLINKEN came").all_caps
    assert not only("and Antony J. Blinken came").all_caps


def test_title_case_headline_is_marked() -> None:
    one = document("Blinken Tells Lithuania Troop Deployments Continue", role=Role.HEADLINE)
    assert all(name.title_case for name in names(one))


def test_sentence_with_many_names_is_no_title_case() -> None:
    assert not only("and here the Prime Minister was speaking to some other people").title_case


@pytest.mark.parametrize(
    "organisation",
    ["Bank of England", "Bosnia and Herzegovina", "Bank of the Republic", "House of Lords"],
)
def test_phrase(organisation: str) -> None:
    one = document(f"he saw the {organisation} there")
    assert [name.span.of(one.text) for name in phrases(one)] == [organisation]


def test_run_has_a_greatest_length() -> None:
    one = document("Aaa " * 100)
    assert max(len(name.words) for name in names(one)) <= 31


def only(text: str) -> Name:
    (name,) = names(document(text))
    return name
