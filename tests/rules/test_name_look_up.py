"""Names of an article, looked up in what it was written from."""

from __future__ import annotations

import pytest

from audit.rules.look_up import Sort
from tests.rules.looking_up import carried, contradicted, missing

ELECTION = (
    "Tora Lund was elected mayor of Nordvik on Monday night. She had been a teacher."
    " The winner thanked everybody. Nina Aas, a nurse, wished her well later."
)


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("The Norwegian ferry sank.", "A ferry of Norway sank."),
        ("The ferry met the FA.", "The ferry met the Football Association."),
        ("The ferry met the Football Association.", "The ferry met the FA."),
        ("The ferry met Lund’s crew.", "The ferry met the crew of Tora Lund."),
        ("The ferry met Mr Lund.", "The ferry met Tora Lund."),
        ("The ferry met Mr Nausėda.", "The ferry met Gitanas Nauseda."),
        ("The ferry met a Bergen-based crew.", "The ferry met a crew based in Bergen."),
        ("The tests for COVID-19 came.", "The tests for COVID came late."),
    ],
    ids=["nation", "acronym", "spelled-out", "possessive", "surname", "accent", "hyphen", "digits"],
)
def test_other_forms_of_a_name_are_carried(text: str, reference: str) -> None:
    assert missing(Sort.NAME, text, reference) == []
    assert carried(Sort.NAME, text, reference) != []


@pytest.mark.parametrize(
    ("text", "reference", "seen"),
    [
        ("The ferry sailed to Tromso.", "The ferry sailed along the coast.", "Tromso"),
        ("The ferry met Ann Lund.", "The ferry met Mr Lund.", "Ann"),
        ("The tests for COVID-21 came.", "The tests for COVID-19 came late.", "COVID-21"),
    ],
    ids=["place", "given-name", "digits"],
)
def test_a_name_that_no_reference_has(text: str, reference: str, seen: str) -> None:
    assert missing(Sort.NAME, text, reference) == [seen]


def test_an_ordinary_word_that_opens_a_sentence_is_no_name() -> None:
    text = "Politicians protested. Furthermore, nets were cut. Current prices fell."
    assert missing(Sort.NAME, text, "There was a protest.") == []


def test_a_name_that_is_a_rare_word_too_may_open_a_sentence() -> None:
    assert missing(Sort.NAME, "Terry won.", "There was a race.") == ["Terry"]


def test_another_given_name_contradicts() -> None:
    text = "Kari Lund was elected mayor of Nordvik on Monday night."
    assert contradicted(Sort.NAME, text, ELECTION) == [("Kari", "Tora Lund")]


def test_somebody_else_of_the_reference_did_it() -> None:
    text = "Nina Aas was elected mayor of Nordvik on Monday night."
    assert contradicted(Sort.NAME, text, ELECTION) == [("Nina Aas", "Tora Lund")]


def test_another_place_between_the_same_words() -> None:
    reference = "Truck drivers in Nordvik sell fish at night. Bergen is far away. It rains there."
    text = "Truck drivers in Bergen sell fish."
    assert contradicted(Sort.NAME, text, reference) == [("Bergen", "Nordvik")]


@pytest.mark.parametrize(
    "text",
    [
        "Tora Lund was elected mayor of Nordvik on Monday night.",
        "Lund was elected mayor on Monday night.",
        "Tora Lund had been a teacher.",
        "Nina Aas wished Lund well.",
    ],
    ids=["same", "surname", "pronoun-in-the-reference", "two-people"],
)
def test_the_same_story_in_other_words_is_silent(text: str) -> None:
    assert contradicted(Sort.NAME, text, ELECTION) == []


def test_a_pronoun_that_opens_the_text_names_nobody() -> None:
    assert missing(Sort.NAME, "She was elected mayor. She thanked all.", ELECTION) == ["She"]
    assert missing(Sort.NAME, "It was a good night.", ELECTION) == []
