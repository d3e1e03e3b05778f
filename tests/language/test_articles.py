"""Articles by the sound of the word behind them."""

from __future__ import annotations

import pytest

from audit.language.articles import fitting


@pytest.mark.parametrize(
    ("article", "word", "expected"),
    [
        ("a", "early", "an"),
        ("a", "era", "an"),
        ("a", "unusual", "an"),
        ("a", "upset", "an"),
        ("a", "onerous", "an"),
        ("a", "hour", "an"),
        ("a", "honourable", "an"),
        ("an", "great", "a"),
        ("an", "unique", "a"),
        ("an", "useful", "a"),
        ("an", "yearly", "a"),
        ("the", "this", ""),
        ("the", "their", ""),
    ],
)
def test_an_article_that_does_not_fit(article: str, word: str, expected: str) -> None:
    assert fitting(article, word) == expected


@pytest.mark.parametrize(
    ("article", "word"),
    [
        ("a", "one"),
        ("a", "onetime"),
        ("a", "once"),
        ("a", "union"),
        ("a", "unanimous"),
        ("a", "useful"),
        ("a", "euro"),
        ("a", "ewe"),
        ("a", "is"),
        ("a", "and"),
        ("a", "honorarium"),
        ("a", "igual"),
        ("a", "Asian"),
        ("an", "historic"),
        ("an", "der"),
        ("an", "hour"),
        ("an", "xray"),
        ("the", "other"),
    ],
)
def test_an_article_that_may_stand(article: str, word: str) -> None:
    assert fitting(article, word) is None
