"""A person of whom the article tells what the reference tells of another."""

from __future__ import annotations

import pytest

from audit.rules.aligned_sentences import AlignedSentence
from audit.rules.misplaced_names import told_of_another
from tests.factories import article

REFERENCE = (
    "Nina Aas, from Bergen, wrote some of the best-loved pop songs of the island. She was born in"
    " Nordvik and went to sea. She sang in the harbour. The mayor was there as well. "
    "“We all loved her,” Prime Minister Tora Lund wrote on Monday. Lund had flown in from Oslo."
)


def found(text: str, reference: str = REFERENCE) -> list[str]:
    here, there = article(text).reading.contents, article(reference).reading.contents
    told = [
        told_of_another(name, AlignedSentence(sentence, there), here)
        for sentence in here.sentences
        for name in sentence.names
    ]
    return [one[0].span.of(reference) for one in told if one is not None]


def test_the_songs_of_another() -> None:
    assert found("Tora Lund wrote the best-loved pop songs of the island.") == ["Nina Aas"]


@pytest.mark.parametrize(
    "text",
    [
        "Nina Aas wrote the best-loved pop songs of the island.",
        "Tora Lund's island had the best-loved pop songs.",
        "Tora Lund: the island has the best-loved pop songs.",
        "The best-loved pop songs of the island are known to Tora Lund.",
        "Tora Lund flew in from Oslo and wrote on Monday.",
        "Tora Lund loved Nina Aas and the best-loved pop songs of the island.",
        "Kari Vik wrote the best-loved pop songs of the island.",
        "Oslo has the best-loved pop songs of the island.",
    ],
    ids=[
        "right", "possessive", "label", "no-subject", "there", "both", "not-in-reference", "place",
    ],
)  # fmt: skip
def test_what_is_not_told_of_another(text: str) -> None:
    assert found(text) == []
