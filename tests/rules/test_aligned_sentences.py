"""Which sentences tell one thing, and which places in them are one slot."""

from __future__ import annotations

import pytest

from audit.documents.spans import Span
from audit.rules.aligned_sentences import AlignedSentence, surroundings
from audit.rules.slots import likeness, turned
from tests.factories import article


def aligned(text: str, reference: str) -> AlignedSentence:
    [sentence] = article(text).reading.contents.sentences
    return AlignedSentence(sentence, article(reference).reading.contents)


def places(text: str, word: str, reference: str, other: str) -> tuple[int, bool]:
    """How alike the places of two words are, and whether they are turned round."""
    around = []
    for whole, part in ((text, word), (reference, other)):
        [sentence] = article(whole).reading.contents.sentences
        start = whole.index(part)
        around.append(surroundings(sentence, Span(start, start + len(part))))
    return likeness(*around), turned(*around)


REFERENCE = "Salmon prices fell last week. The council met on Monday. Salmon is a fish."


def test_the_sentence_that_shares_most_comes_first() -> None:
    found = aligned("Prices of salmon rose last week.", REFERENCE)
    assert [one.index for one in found.candidates] == [0, 2]


def test_a_sentence_that_shares_nothing_is_no_candidate() -> None:
    assert aligned("Ferries sank.", REFERENCE).candidates == ()


def test_the_share_grows_with_what_is_left_out() -> None:
    found = aligned("Prices of salmon rose last week.", REFERENCE)
    best = found.candidates[0]
    assert 0.4 < found.share(best) < 1
    assert found.share(best, {"rose", "ris", "rise"}) == 1


def test_without_any_word_nothing_is_shared() -> None:
    found = aligned("Prices of salmon rose last week.", REFERENCE)
    assert found.share(found.candidates[0], found.sentence.stems) == 0


@pytest.mark.parametrize(
    ("text", "word", "reference", "other", "expected"),
    [
        ("Police arrested Ann Lee on board.", "Ann Lee", "Police arrested Bob on board.", "Bob", 4),
        ("Ann met police.", "Ann", "Bob met nurses.", "Bob", 3),
        ("Ferries reached Nordvik.", "Nordvik", "Ships left Bergen early.", "Bergen", 0),
    ],
    ids=["both-sides", "one-side-and-the-edge", "neither"],
)
def test_likeness(text: str, word: str, reference: str, other: str, expected: int) -> None:
    assert places(text, word, reference, other)[0] == expected


def test_a_name_may_have_changed_sides() -> None:
    text = "Ann Lee was a young telephone operator."
    assert places(text, "Ann Lee", "As a young telephone operator Bob was happy.", "Bob")[1]
    assert not places(text, "Ann Lee", "Bob saw a happy operator.", "Bob")[1]
