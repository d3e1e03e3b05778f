"""What is asked of a reading: the sentence, quotation or exemption at a place."""

from __future__ import annotations

from datetime import date

import pytest

from audit.documents.spans import Span
from audit.language.reading import Reading
from tests.language.documents import document

TEXT = "Gitanes [sic] Nauseda left. “He stays,” she said.  Nobody came"


@pytest.fixture
def reading() -> Reading:
    return Reading(document(TEXT))


def span(of: str) -> Span:
    start = TEXT.index(of)
    return Span(start, start + len(of))


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("Gitanes", "Gitanes [sic] Nauseda left."),
        ("left", "Gitanes [sic] Nauseda left."),
        ("came", "Nobody came"),
    ],
)
def test_sentence_at(reading: Reading, word: str, sentence: str) -> None:
    found = reading.sentence_at(span(word).start)
    assert found is not None
    assert found.of(TEXT) == sentence


def test_no_sentence_between_or_behind(reading: Reading) -> None:
    assert reading.sentence_at(span("  Nobody").start) is None
    assert reading.sentence_at(len(TEXT)) is None


@pytest.mark.parametrize(
    ("words", "inside"),
    [("He stays", True), ("“He stays,”", False), ("Nauseda", False), ("she said", False)],
)
def test_in_quotation(reading: Reading, words: str, inside: bool) -> None:
    assert reading.in_quotation(span(words)) is inside


@pytest.mark.parametrize(
    ("words", "exempt"), [("Gitanes", True), ("Nauseda left", True), ("He stays", False)]
)
def test_exempt(reading: Reading, words: str, exempt: bool) -> None:
    assert (reading.exempt(span(words)) is not None) is exempt


def test_parts_are_found_once(reading: Reading) -> None:
    assert reading.mentions is reading.mentions
    assert reading.tokens is reading.tokens


def test_stated_date_comes_from_the_dates() -> None:
    reading = Reading(document("March 7, 2022", "He left."))
    assert reading.stated_date == (date(2022, 3, 7), Span(0, 13))
    assert [found.value for found in reading.dates] == [date(2022, 3, 7)]


def test_empty_document_holds_nothing() -> None:
    reading = Reading(document())
    assert reading.mentions == ()
    assert reading.sentence_at(0) is None
    assert not reading.in_quotation(Span(0, 1))
    assert reading.exempt(Span(0, 1)) is None
