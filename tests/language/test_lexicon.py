"""What the lexicon calls known, ordinary and common, and that its file is read as written."""

from __future__ import annotations

import pytest

from audit.language.lexicon import (
    Lexicon,
    is_common,
    is_known,
    is_ordinary,
    packed,
    unpacked,
)
from audit.language.word_filter import word_filter


@pytest.mark.parametrize(
    "word", ["colour", "color", "organise", "organize", "Judge", "senators", "cafes"]
)
def test_both_spellings_are_ordinary_in_any_case(word: str) -> None:
    assert is_ordinary(word)


@pytest.mark.parametrize("word", ["judge's", "judge’s", "JUDGE’S"])
def test_a_possessive_is_as_ordinary_as_its_word(word: str) -> None:
    assert is_ordinary(word)


@pytest.mark.parametrize("word", ["Vilnius", "Brezhnev", "NATO"])
def test_names_are_known_but_not_ordinary(word: str) -> None:
    assert is_known(word)
    assert not is_ordinary(word)


@pytest.mark.parametrize("word", ["goverment", "recieve", "Nauseda", "occured"])
def test_misspellings_and_strange_names_are_neither(word: str) -> None:
    assert not is_known(word)
    assert not is_ordinary(word)


def test_rare_words_are_ordinary_but_not_common() -> None:
    assert is_ordinary("abeyance")
    assert not is_common("abeyance")
    assert is_common("government")


def test_what_was_packed_is_unpacked() -> None:
    made = Lexicon(*(word_filter([word], 12) for word in ("ebb", "flow", "tide")))
    assert unpacked(packed(made)) == made


def test_other_bytes_are_refused() -> None:
    with pytest.raises(ValueError, match="no lexicon"):
        unpacked(b"PK\x03\x04")
