"""Words that say the contrary of the reference, or something else in the same place."""

from __future__ import annotations

import pytest

from audit.rules.look_up import Sort
from tests.rules.looking_up import contradicted, missing

SALMON = "Prices of salmon fell sharply in the harbour of Nordvik last week."


@pytest.mark.parametrize(
    ("text", "reference", "expected"),
    [
        (
            "Prices of salmon rose sharply in the harbour of Nordvik last week.",
            SALMON,
            [("rose", "fell")],
        ),
        (
            "Prices of salmon fell sharply in the harbour of Nordvik last month.",
            SALMON,
            [("month", "week")],
        ),
        (
            "The council did not approve the new bridge over the fjord.",
            "The council did approve the new bridge over the fjord.",
            [("not", "")],
        ),
        (
            "The council did approve the new bridge over the fjord.",
            "The council never did approve the new bridge over the fjord.",
            [("The council did approve the new bridge over the fjord.", "never")],
        ),
    ],
    ids=["opposite", "duration", "negation-added", "negation-dropped"],
)
def test_the_contrary(text: str, reference: str, expected: list[tuple[str, str]]) -> None:
    assert contradicted(Sort.WORDING, text, reference) == expected


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("Prices of salmon fell in Nordvik.", SALMON),
        ("Prices of cod rose in Bergen.", SALMON),
        (
            "Salmon rose and fell sharply in the harbour of Nordvik.",
            "Salmon fell and rose sharply in the harbour of Nordvik.",
        ),
    ],
    ids=["shorter", "other-story", "both-words"],
)
def test_no_contradiction(text: str, reference: str) -> None:
    assert contradicted(Sort.WORDING, text, reference) == []


def test_another_word_in_the_same_place_is_not_carried() -> None:
    text = "Prices of herring fell sharply in the harbour of Nordvik last week."
    assert missing(Sort.WORDING, text, SALMON) == ["herring"]


def test_new_words_of_the_article_are_its_own() -> None:
    assert missing(Sort.WORDING, "Fishermen celebrated with fireworks.", SALMON) == []
