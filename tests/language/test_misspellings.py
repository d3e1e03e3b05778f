"""Which strange words are slips, and of which word."""

from __future__ import annotations

import pytest

from audit.language.misspellings import candidates, misspellings
from audit.language.words import words
from tests.factories import document


def found(*paragraphs: str) -> list[tuple[str, tuple[str, ...]]]:
    made = document(*paragraphs)
    return [(one.word, one.candidates) for one in misspellings(made, words(made))]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("goverment", "government"),
        ("untill", "until"),
        ("possesion", "possession"),
        ("definately", "definitely"),
        ("seperate", "separate"),
        ("enviroment", "environment"),
        ("occured", "occurred"),
        ("beleive", "believe"),
        ("concious", "conscious"),
        ("suprise", "surprise"),
    ],
)
def test_a_slip_leads_to_its_word(word: str, meant: str) -> None:
    assert found(f"They saw the {word} there.") == [(word, (meant,))]


@pytest.mark.parametrize(
    ("word", "meant"),
    [("fundsto", "funds to"), ("ofmilitary", "of military"), ("andthe", "and the")],
)
def test_two_words_run_together_are_taken_apart(word: str, meant: str) -> None:
    assert found(f"They saw {word} there.") == [(word, (meant,))]


@pytest.mark.parametrize(
    "word",
    [
        "insurees",
        "castmate",
        "demining",
        "rightwing",
        "workin",
        "unfollowable",
        "grexit",
        "wonkishly",
        "zoomy",
    ],
)
def test_made_words_and_strange_words_pass(word: str) -> None:
    assert found(f"They saw the {word} there.") == []


def test_what_cannot_be_decided_is_left_to_the_reader() -> None:
    assert candidates("seting") == ("seating", "setting")


def test_a_word_that_returns_is_a_slip_only_beside_the_right_one() -> None:
    assert found("A missle fell.", "The missle was theirs.") == []
    assert found("A missle fell.", "The missle was no missile of ours.") == [
        ("missle", ("missile",)),
        ("missle", ("missile",)),
    ]


def test_words_beside_foreign_ones_pass() -> None:
    assert found("They sang of lieben und leben, immer wiedre, all night.") == []
    assert found("A sort of casus bellli was found.") == []


def test_a_word_in_capitals_elsewhere_passes() -> None:
    assert found("They met the goverment.", "Goverment is a band.") == []


def test_the_first_letter_is_never_in_doubt() -> None:
    assert candidates("kovernment") == ()


def test_short_words_are_not_replaced_letter_by_letter() -> None:
    assert candidates("voort") == ()


def test_an_article_of_known_words_is_not_searched() -> None:
    assert found("The government fell on Monday, and nobody minded.") == []


def test_a_text_of_strange_words_is_not_searched() -> None:
    letters = "bcdfghjklm"
    strange = (f"the q{a}{b}{c}x" for a in letters for b in letters for c in letters)
    assert found("The goverment fell.", " ".join(strange)) == []
