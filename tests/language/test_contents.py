"""What a text carries, by key."""

from __future__ import annotations

import pytest

from audit.language.contents import Contents, key
from audit.language.reading import Reading
from tests.language.documents import document


def contents(*paragraphs: str) -> Contents:
    return Reading(document(*paragraphs)).contents


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Nausėda", "nauseda"), ("U.S.", "us"), ("Lund’s", "lund"), ("FERRY", "ferry")],
)
def test_keys(word: str, expected: str) -> None:
    assert key(word) == expected


def test_a_sentence_has_its_own_words_names_and_numbers() -> None:
    text = "Ann Lee bought 12 boats. Bob Ray sold 3 ships."
    first, second = contents(text).sentences
    assert [name.words for name in first.names] == [("Ann", "Lee")]
    assert [quantity.value for quantity in second.quantities] == [3]
    assert "ship" in second.stems
    assert "ship" not in first.stems


def test_sentences_are_found_by_their_stems() -> None:
    found = contents("Ann Lee bought boats.", "Bob Ray sold the boat.")
    assert found.holding["boat"] == [0, 1]
    assert found.holding["buy"] == [0]


def test_grammar_is_no_content() -> None:
    assert contents("He was with them there.").sentences[0].tokens == ()


def test_nations_weekdays_months_and_values() -> None:
    found = contents("On Monday a Norwegian crew of 12 won 3-1; it was 7 March 2022.")
    assert found.nations == {"no"}
    assert found.weekdays == {0}
    assert found.months == {3}
    assert found.values == {12, 3, 1}


def test_initials_and_given_names() -> None:
    found = contents("The Nordvik Ferry Board met Ann Lee.")
    assert "nfb" in found.initials
    assert list(found.given_names["lee"]) == ["ann"]


def test_an_empty_text_has_no_sentences() -> None:
    assert contents("...").holding == {}
