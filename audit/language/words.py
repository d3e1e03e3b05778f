"""Cut a text into words; everything else here looks at words, not at characters.

A hyphen separates words, so that "Secretary-General" and "then-President" need no case of their
own; an apostrophe inside a word does not. Full stops belong to dotted abbreviations ("U.S.").
"""

from __future__ import annotations

import operator
import re
from functools import cache
from typing import NamedTuple

from audit.documents.document import Document
from audit.documents.expressions import compiled

# Combining marks are no word characters to `re`, and a decomposed "ė" is an "e" and such a mark.
WORD = compiled(
    r"(?:[^\W\d_]\.){2,8}(?![\w.])|[\w\u0300-\u036f]+(?:['’‘ʼ][^\W\d_][\w\u0300-\u036f]*)*"
)
_COMBINING = compiled("[\u0300-\u036f]")
_SPAN = operator.methodcaller("span")
APOSTROPHES = "'’‘ʼ"
TO_STRAIGHT = str.maketrans(dict.fromkeys("’‘ʼ", "'"))
ABBREVIATED = frozenset(
    "adm amb assoc atty bros brig capt cmdr cmd co col comm cpl ct det dr drs esq fr gen gov hon"
    " insp jr lt ltd maj mme mlle mr mrs ms msgr mt no pfc pres prof pvt rep reps rev sec sen sens"
    " sgt sr st ste supt vs".split()
)


class Word(NamedTuple):
    """A word, where it stands, and which segment it is in."""

    start: int
    end: int
    text: str
    segment: int


def words(document: Document) -> list[Word]:
    """The words of every segment, in order."""
    text = document.text
    found_in = (WORD if not text.isascii() and _COMBINING.search(text) else _composed()).finditer
    new = tuple.__new__  # half the time of calling Word, and this is the busiest line of all
    return [
        new(Word, (start, end, text[start:end], index))
        for index, segment in enumerate(document.segments)
        for start, end in map(_SPAN, found_in(text, segment.span.start, segment.span.end))
    ]


@cache
def _composed() -> re.Pattern[str]:
    """The same words as `WORD` in a text without combining marks, found faster."""
    tail = r"(?:['’‘ʼ][^\W\d_]\w*)*"
    dotted = r"(?<=[^\W\d_])\.(?:[^\W\d_]\.){1,7}(?![\w.])"
    return compiled(rf"\w(?:\w+{tail}|{dotted}|{tail})")


def is_capitalised(word: str) -> bool:
    """Whether the word begins with a capital letter."""
    return word[0].isupper() or word[0].istitle()


def without_possessive(word: str) -> str:
    """The word without a trailing 's."""
    if len(word) > 2 and word[-1] in "sS" and word[-2] in APOSTROPHES:
        return word[:-2]
    return word


def may_take_stop(word: str) -> bool:
    """Whether a full stop behind the word can belong to it: an initial or an abbreviated title."""
    return (len(word) == 1 and word.isupper()) or word.lower() in ABBREVIATED
