"""A filter never forgets a word, rarely takes in another, and is the same on every machine."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from audit.language.word_filter import word_filter


@given(st.lists(st.text(max_size=12), min_size=1, max_size=60))
def test_every_word_is_in_it(words: list[str]) -> None:
    made = word_filter(words, 10)
    assert all(word in made for word in words)


def test_other_words_are_rarely_in_it() -> None:
    made = word_filter([f"word{number}" for number in range(2_000)], 16)
    assert sum(f"other{number}" in made for number in range(2_000)) < 10


def test_the_order_of_the_words_does_not_matter() -> None:
    assert word_filter(["ebb", "flow"], 12) == word_filter(["flow", "ebb"], 12)


def test_an_empty_filter_holds_nothing() -> None:
    assert "word" not in word_filter([], 10)


def test_its_bytes_are_the_same_everywhere() -> None:
    assert word_filter(["ebb", "flow"], 12).bits.hex() == "8c522b65"
