from __future__ import annotations

import pytest

from audit.language.differences import Change, Wording
from audit.language.wordings import compared

STAY = "Our soldiers will stay on the island until the harbour is safe again."


def changes(one: str, other: str, before: str = "") -> list[tuple[str, str, str]]:
    found = compared(Wording(one, before=before), Wording(other)).differences
    return [(d.change.value, one[slice(*d.here)], other[slice(*d.there)]) for d in found]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        pytest.param(STAY, [], id="equal"),
        pytest.param(STAY.upper().replace(".", "!"), [], id="capitals and stops"),
        pytest.param("soldiers will stay on the island", [], id="cut at both ends"),
        pytest.param(STAY.replace("will ", "will, will "), [], id="stutter"),
        pytest.param(STAY.replace("soldiers", "sol-diers"), [], id="hyphen"),
        pytest.param(STAY.replace("harbour", "h***r"), [], id="masked"),
        pytest.param(
            STAY.replace("will stay", "will not stay"), [("negation", "", "not")], id="negation"
        ),
        pytest.param(
            STAY.replace("Our soldiers", "Our 40 soldiers"), [("number", "", "40")], id="number"
        ),
        pytest.param(
            STAY.replace("the island", "Gotska"), [("name", "the island", "Gotska")], id="name"
        ),
        pytest.param(STAY.replace("safe", "open"), [("content", "safe", "open")], id="content"),
        pytest.param(STAY.replace("on the", "in the"), [("function", "on", "in")], id="function"),
        pytest.param(
            STAY.replace("harbour is", "harbour's"),
            [("contraction", "is", "harbour's")],
            id="short",
        ),
        pytest.param(
            STAY.replace("on the island", "..."), [("marked", "on the island", "")], id="ellipsis"
        ),
        pytest.param(
            STAY.replace("the island", "[Gotska]"), [("marked", "the island", "")], id="brackets"
        ),
        pytest.param(STAY.replace("island", "island [of Sand]"), [], id="words put in"),
        pytest.param(
            STAY.replace("on the island", "(inaudible)"),
            [("marked", "on the island", "")],
            id="inaudible",
        ),
        pytest.param("Their " + STAY[4:], [("function", "Our", "Their")], id="another first word"),
        pytest.param(
            STAY[:-1].replace("again", "and quiet"),
            [("content", "again", "and quiet")],
            id="another last word",
        ),
    ],
)
def test_difference_is_named_by_what_it_touches(
    other: str, expected: list[tuple[str, str, str]]
) -> None:
    assert changes(STAY, other) == expected


def test_words_up_to_the_end_of_a_sentence_are_shown() -> None:
    one = "The enemy will not sleep on that island if he will not be beaten."
    other = "The enemy will not sleep on that island if he will not sleep. Nobody will."
    assert changes(one, other) == [("content", "be beaten", "sleep")]


def test_negation_cut_off_is_a_difference() -> None:
    whole = "We do not want foreign soldiers on this island"
    (found,) = changes("want foreign soldiers on this island", whole)
    assert found[0] == Change.NEGATION
    assert found[2] == "We do not"


def test_negation_that_the_article_says_itself_is_none() -> None:
    whole = "We do not want foreign soldiers on this island"
    assert changes("want foreign soldiers on this island", whole, "they do not") == []


@pytest.mark.parametrize(
    "whole",
    [
        pytest.param("We not only want foreign soldiers on this island", id="not only"),
        pytest.param(
            "It will not do. We want foreign soldiers on this island", id="a sentence ago"
        ),
        pytest.param("It is not clear, and want of foreign soldiers hurts", id="clause"),
        pytest.param("They do not sleep and want foreign soldiers on this island", id="joined"),
        pytest.param("No man or woman here would want foreign soldiers on it", id="far off"),
    ],
)
def test_negation_that_governs_something_else_is_none(whole: str) -> None:
    assert not [
        found for found in changes("want foreign soldiers", whole) if found[0] == "negation"
    ]


def test_other_sentences_around_are_no_difference() -> None:
    one = "Thank you all. Our soldiers will stay on the island. We promise."
    other = "I am glad. Our soldiers will stay on the island. Ask them."
    assert changes(one, other) == []


def test_left_out_sentence_runs_over() -> None:
    one = Wording("The harbour is safe and the island is calm")
    other = Wording("The harbour is safe. Nobody slept. And the island is calm")
    assert [d.over for d in compared(one, other).differences] == [True]
