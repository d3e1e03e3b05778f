"""Words and where they stand."""

from __future__ import annotations

import unicodedata

import pytest

from audit.language.words import is_capitalised, may_take_stop, without_possessive, words
from tests.language.documents import document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("He left.", ["He", "left"], id="plain"),
        pytest.param("the U.S. Army", ["the", "U.S.", "Army"], id="dotted"),
        pytest.param("at 3 p.m. he", ["at", "3", "p.m.", "he"], id="dotted-small"),
        pytest.param("J. K. Rowling", ["J", "K", "Rowling"], id="initials"),
        pytest.param("then-President", ["then", "President"], id="hyphen"),
        pytest.param("don’t, O'Brien's", ["don’t", "O'Brien's"], id="apostrophes"),
        pytest.param("workers' '90s", ["workers", "90s"], id="apostrophes-outside"),
        pytest.param("a.b.cd", ["a", "b", "cd"], id="not-dotted"),
        pytest.param("F-35 3.5", ["F", "35", "3", "5"], id="numbers"),
        pytest.param("… — !", [], id="nothing"),
    ],
)
def test_cut(text: str, expected: list[str]) -> None:
    assert [word.text for word in words(document(text))] == expected


def test_decomposed_text_has_the_same_words() -> None:
    text = "Nausėda met Rinkēvičs in the U.S. today"
    composed, decomposed = (
        [unicodedata.normalize("NFC", word.text) for word in words(document(one))]
        for one in (text, unicodedata.normalize("NFD", text))
    )
    assert composed == decomposed


def test_offsets_are_code_points_across_segments() -> None:
    one = document("😀 He", "𝒜 left")
    assert [one.text[word.start : word.end] for word in words(one)] == ["He", "𝒜", "left"]
    assert [word.segment for word in words(one)] == [0, 1, 1]


@pytest.mark.parametrize(
    ("word", "expected"), [("Ėmė", True), ("ǅ", True), ("al", False), ("35", False)]
)
def test_capitalised(word: str, expected: bool) -> None:
    assert is_capitalised(word) is expected


@pytest.mark.parametrize(
    ("word", "expected"), [("Latvia’s", "Latvia"), ("BIDEN'S", "BIDEN"), ("us", "us"), ("'s", "'s")]
)
def test_without_possessive(word: str, expected: str) -> None:
    assert without_possessive(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"), [("J", True), ("Gen", True), ("j", False), ("MPs", False)]
)
def test_may_take_stop(word: str, expected: bool) -> None:
    assert may_take_stop(word) is expected
