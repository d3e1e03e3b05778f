from __future__ import annotations

import time

import pytest

from audit.language.differences import Change, Wording
from audit.language.passages import Passages, passages_of
from audit.language.wordings import Relation

TRANSCRIPT = """\
MINISTER: Good morning. The ferries will return to the outer islands before winter, I am sure of
that. We lost a great deal in the storm. Nobody has forgotten it. And the harbour master has all of
our thanks for what he did that night. QUESTION: Will the fares go up? MINISTER: We do not plan to
raise any fares this year (inaudible) the council decides.
"""


@pytest.mark.parametrize(
    ("quoted", "expected"),
    [
        pytest.param(
            "The ferries will return to the outer islands before winter",
            Relation.VERBATIM,
            id="whole",
        ),
        pytest.param("outer islands before winter", Relation.VERBATIM, id="fragment"),
        pytest.param(
            "not plan to raise any fares this year until the council decides",
            Relation.MARKED,
            id="unheard",
        ),
        pytest.param(
            "The ferries must return to the outer islands by winter", Relation.ALTERED, id="altered"
        ),
        pytest.param(
            "We lost a great deal in the storm. And the harbour master has all of our thanks",
            Relation.SPLICED,
            id="spliced",
        ),
        pytest.param("We do not plan to raise fares this year", Relation.ELIDED, id="elided"),
        pytest.param(
            "The lighthouse will be painted red in spring", Relation.APART, id="elsewhere"
        ),
        pytest.param("", Relation.APART, id="nothing"),
    ],
)
def test_relation_to_the_passage(quoted: str, expected: Relation) -> None:
    assert Passages(TRANSCRIPT).find(Wording(quoted)).relation is expected


def test_passage_is_given_by_its_place() -> None:
    found = Passages(TRANSCRIPT).find(Wording("We lost a great deal in a storm"))
    assert TRANSCRIPT[slice(*found.there)] == "We lost a great deal in the storm"


def test_what_was_found_is_asked_for_again_without_looking() -> None:
    passages = Passages(TRANSCRIPT)
    article = "He said, ‘we lost a great deal in the storm’, and left."
    asked = [Wording(article, 10, 43) for _ in range(2)]
    found = [passages.find(one) for one in asked]
    assert found[0] is found[1]
    other = passages.find(Wording("The lighthouse will be painted red in spring"))
    assert other.relation is Relation.APART


def test_passage_is_found_far_into_a_long_text() -> None:
    text = "The council met and spoke of roads and schools. " * 2_000 + TRANSCRIPT
    found = Passages(text).find(Wording("We do not plan to raise the fares this year"))
    assert found.gravest is Change.CONTENT or found.gravest is Change.FUNCTION
    assert "raise any fares" in text[slice(*found.there)]


def test_same_matter_in_other_words_is_told() -> None:
    quoted = Wording("Before the winter, ferries are to come back to the islands further out")
    passages = Passages(TRANSCRIPT)
    assert passages.find(quoted).relation is Relation.APART
    place = passages.reworded(Wording("winter ferries back at those islands, they return sure"))
    assert place is not None
    assert "ferries will return" in TRANSCRIPT[slice(*place)]


@pytest.mark.parametrize("quoted", ["the lamp is red", "a budget for schools, roads and libraries"])
def test_another_matter_is_not(quoted: str) -> None:
    assert Passages(TRANSCRIPT).reworded(Wording(quoted)) is None


def test_text_is_indexed_once() -> None:
    assert passages_of(TRANSCRIPT) is passages_of(TRANSCRIPT)


def test_hostile_texts_are_searched_in_bounded_time() -> None:
    passages = Passages("the ship and " * 60_000)
    start = time.process_time()
    passages.find(Wording("ship and the " * 30_000))
    passages.reworded(Wording("ship and the " * 30_000))
    assert time.process_time() - start < 10
