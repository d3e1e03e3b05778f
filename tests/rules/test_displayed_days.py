"""Weekdays of a headline where the story has another."""

from __future__ import annotations

import pytest

from audit.documents.document import Role
from audit.rules.displayed_days import clashing_days
from tests.rules.headlines import headed, told

STORY = "The harbour of Kaldor reopens to ferries on Wednesday after a fire, the mayor said."


def test_contradicted() -> None:
    made = headed("Harbour of Kaldor reopens on Tuesday after fire", STORY)
    assert told(clashing_days, made) == [("Tuesday", "Wednesday")]


@pytest.mark.parametrize(
    ("headline", "story"),
    [
        pytest.param("Harbour of Kaldor reopens on Wednesday", STORY, id="the same"),
        pytest.param("Harbour of Kaldor reopens", STORY, id="none"),
        pytest.param("Harbour of Kaldor reopens Tuesday", "It reopens soon.", id="silence"),
        pytest.param("Mayor to resign on Tuesday", STORY, id="about something else"),
        pytest.param(
            "Harbour of Kaldor reopens on Tuesday after fire",
            STORY + " On Tuesday it rained.",
            id="both in the story",
        ),
        pytest.param(
            "Harbour of Kaldor reopens on Tuesday after fire",
            "Kaldor's harbour reopens on Monday or Friday after a fire.",
            id="two others",
        ),
    ],
)
def test_not_contradicted(headline: str, story: str) -> None:
    assert told(clashing_days, headed(headline, story, "It rained.")) == []


@pytest.mark.parametrize(
    ("caption", "count"),
    [
        ("The harbour of Kaldor on Tuesday.", 0),
        ("The harbour of Kaldor reopens to ferries on Tuesday after a fire.", 1),
    ],
    ids=["a photo of any day", "the sentence itself"],
)
def test_a_caption_must_tell_the_same(caption: str, count: int) -> None:
    assert len(told(clashing_days, headed(caption, STORY, role=Role.CAPTION))) == count
