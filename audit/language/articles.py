"""Tell an article that does not fit the sound of the word behind it: "a early", "an big".

Only what spelling alone tells: before most vowels, "h" and "u" depend on the word, and only those
are judged whose sound is known. What may be a letter, a grade or foreign is left alone.
"""

from __future__ import annotations

import re
from functools import cache

from audit.documents.expressions import compiled
from audit.documents.spans import Span
from audit.language.lexicon import is_ordinary
from audit.language.names import FUNCTION_WORDS
from audit.language.words import Word

ARTICLES = frozenset({"a", "an", "the"})
OPENED = frozenset({" “", " ‘", ' "'})
"""Between an article and its like inside a quotation: he called it a “a good day”."""

_SHORTEST = {"a": 3, "an": 4}
"""Shorter words are too often particles of other languages: "an der Ruhr"."""
_DETERMINERS = frozenset("this these those their our".split())
_JOINED = frozenset("-‑'’")
_BEFORE = frozenset({"", *" \"“‘'(\n\u00a0–—"})
_BEFORE_SENTENCE = 8
_ENDS = frozenset(".!?:;–—\n")


def misfitting(text: str, article: Word, word: Word) -> tuple[Span, str | None] | None:
    """Where an article does not fit the word behind it, and what should stand there, if sure."""
    seen = article.text
    fit = fitting(seen.lower(), word.text)
    if fit is None or text[word.end : word.end + 1] in _JOINED:
        return None
    if text[max(0, article.start - 1) : article.start] not in _BEFORE:
        return None
    if seen != seen.lower() and not _opens_sentence(text, article.start):
        return None  # "Part A offers"
    expected = {"an": f"{seen}n {word.text}", "a": None}.get(fit, word.text)
    return Span(article.start, word.end), expected


def fitting(article: str, word: str) -> str | None:
    """What 'a', 'an' or 'the' should be before a word in small letters; None if it may stand.

    An empty answer says that there should be no article at all. What is not 'an' may be 'and' too.

    >>> fitting("a", "early"), fitting("an", "unique"), fitting("a", "one"), fitting("the", "this")
    ('an', 'a', None, '')
    """
    if not word.islower() or not word.isascii():
        return None
    if article == "the":
        return "" if word in _DETERMINERS else None
    if len(word) < _SHORTEST[article] or word in FUNCTION_WORDS or not is_ordinary(word):
        return None
    if article == "a":
        return "an" if _vowel().match(word) else None
    return "a" if _consonant().match(word) else None


@cache
def _vowel() -> re.Pattern[str]:
    """Words that begin with a vowel's sound, as far as letters tell."""
    return compiled(
        r"a|e(?![uw])|i|o(?!nce|ne(?!r)|ui)|un(?![ai])|up|hour|honest|honou?r(?!ar)|heir"
    )


@cache
def _consonant() -> re.Pattern[str]:
    """Words that begin with a consonant's sound; an 'h' is dropped by some."""
    return compiled(r"[bcdfgjklmnpqrstvwyz]|e[uw]|once\b|uni(?:que|form|t|on|vers|corn)|us[eu]")


def _opens_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - _BEFORE_SENTENCE) : at].rstrip(" \"“‘'(")
    return not before or before[-1] in _ENDS
