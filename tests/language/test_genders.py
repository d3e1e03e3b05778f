"""He or she, as far as words tell."""

from __future__ import annotations

import pytest

from audit.language.genders import gender_of_given, gender_of_word


@pytest.mark.parametrize(
    ("word", "gender"),
    [("Mr.", "he"), ("Ms", "she"), ("spokeswoman", "she"), ("chairman", "he"), ("Dr.", None)],
)
def test_titles_and_nouns(word: str, gender: str | None) -> None:
    assert gender_of_word(word) == gender


@pytest.mark.parametrize(
    ("name", "gender"), [("Robert", "he"), ("Mary", "she"), ("Jean", None), ("Zyx", None)]
)
def test_given_names(name: str, gender: str | None) -> None:
    assert gender_of_given(name) == gender
