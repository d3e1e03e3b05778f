"""Behind which words a full stop ends nothing."""

from __future__ import annotations

import pytest

from audit.language.abbreviations import is_abbreviation


@pytest.mark.parametrize("word", ["J", "U.S.", "Inc", "Mr", "Calif", "approx", "Miss", "Mass"])
def test_abbreviations(word: str) -> None:
    assert is_abbreviation(word)


@pytest.mark.parametrize("word", ["threats", "miss", "mass", "ill", "Riga", "end"])
def test_words_that_end_sentences(word: str) -> None:
    assert not is_abbreviation(word)
