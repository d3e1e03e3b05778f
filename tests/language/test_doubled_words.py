"""Words that stand twice by a slip, and those that do so on purpose."""

from __future__ import annotations

import pytest

from audit.language.doubled_words import is_doubled
from audit.language.words import words
from tests.factories import document


def doubled(text: str) -> list[str]:
    tokens = words(document(text))
    return [tokens[at].text for at in range(1, len(tokens)) if is_doubled(text, tokens, at)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They went to the the hall.", "the"),
        ("The the hall burned.", "the"),
        ("In In the hall it burned.", "In"),
        ("They burned burned halls.", "burned"),
        ("It was a a hall.", "a"),
    ],
)
def test_a_word_typed_twice_is_found(text: str, word: str) -> None:
    assert doubled(text) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "He had had enough; what it is is bad.",
        "Pago Pago, Duran Duran, Cricetus cricetus, very very cold.",
        "Row row row your boat. No no.",
        "They said it in in-house papers, and that that\u2019s it.",
        "At 10 10 men left; F\ufffdin in the hall.",
    ],
)
def test_what_stands_twice_on_purpose_passes(text: str) -> None:
    assert doubled(text) == []
