"""Find characters that nobody typed: encoding errors, look-alikes, no-break spaces, mixed marks.

Nothing is repaired. `ftfy` tells whether odd letters are what a wrong encoding makes of others, and
of which; it takes 120 ms to import, so that it is asked only about words that look like it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from audit.documents.document import Document, Role
from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.language.abbreviations import is_abbreviation
from audit.language.words import Word

_LONGEST = 80
_MOST_ASKED = 300
"""Words that ftfy is asked about; a text with more of them has been reported long before."""
_NO_BREAK = "\u00a0"
_LOOK_ALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁԛԝһАΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανι",
    "ABESIJKMHOPCTYXaesijopcyxdqwhAABEZHIKMNOPTYXoavi",
)
"""Cyrillic and Greek letters that look like Latin ones."""


@dataclass(frozen=True, slots=True)
class Oddity:
    """Odd characters, and what should stand there if that is sure."""

    spans: tuple[Span, ...]
    expected: str | None = None
    marks: tuple[str, str] = ("", "")
    """Of mixed marks: the rarer and the commoner form."""
    small: bool = False
    """Whether no letter of a word is lost by it."""


def encoding_errors(document: Document) -> Iterator[Oddity]:
    """Words in which letters were read in a wrong encoding, and replacement characters."""
    text = document.text
    if text.isascii():
        return
    lost: list[Span] = []
    small = True
    asked = 0
    for match in _debris().finditer(text):
        start, end = _around(text, match.start(), match.end())
        if lost and lost[-1].end > start:
            continue
        if match[0][0] == "\ufffd" or "\x80" <= match[0][0] <= "\x9f" or match[0] == "ï¿½":
            lost.append(Span(start, end))
            small = small and not _is_inside_word(text, match.start())
            continue
        word = text[start:end]
        asked += 1
        if asked > _MOST_ASKED:
            break
        meant = _repaired(word)
        if meant != word:
            yield Oddity((Span(start, end),), meant)
    if lost:
        yield Oddity(tuple(lost), small=small)


def mixed_scripts(tokens: Iterable[Word]) -> Iterator[Oddity]:
    """Words of Latin letters with Cyrillic or Greek ones among them that look the same."""
    for token in tokens:
        word = token.text
        if word.isascii() or not any("\u0370" <= letter <= "\u052f" for letter in word):
            continue
        meant = word.translate(_LOOK_ALIKES)
        strange = any("\u0370" <= letter <= "\u052f" for letter in meant)
        latin = any(letter.isascii() and letter.isalpha() for letter in word)
        if latin and not strange:
            yield Oddity((Span(token.start, token.end),), meant)


def no_break_spaces(document: Document) -> Oddity | None:
    """No-break spaces that a copied page left, where a plain space belongs."""
    text = document.text
    found = []
    at = text.find(_NO_BREAK)
    while at >= 0:
        if not _is_meant(text, at) and _is_copy(document, at):
            found.append(Span(at, at + 1))
        at = text.find(_NO_BREAK, at + 1)
    return Oddity(tuple(found)) if found else None


def mixed_marks(document: Document) -> Iterator[Oddity]:
    """Straight among curly quotation marks, and straight among curly apostrophes."""
    text = document.text
    if '"' in text and ("“" in text or "”" in text):
        yield from _mixed(document, _straight_marks(), _curly_marks(), ("straight", "curly"))
    if "'" in text and "’" in text:
        yield from _mixed(document, _straight_apostrophe(), _curly_apostrophe(), ("'", "’"))


def _mixed(
    document: Document, straight: re.Pattern[str], curly: re.Pattern[str], names: tuple[str, str]
) -> Iterator[Oddity]:
    """The rarer of the two forms; on a tie the straight ones."""
    text = document.text
    first = _places(document, straight.finditer(text))
    second = _places(document, curly.finditer(text))
    if not first or not second:
        return
    if len(first) <= len(second):
        yield Oddity(tuple(first), None, names)
    else:
        yield Oddity(tuple(second), None, (names[1], names[0]))


def _places(document: Document, found: Iterable[re.Match[str]]) -> list[Span]:
    return [Span(*one.span()) for one in found if _is_copy(document, one.start())]


def _is_copy(document: Document, offset: int) -> bool:
    segment = document.segment_at(offset)
    return segment is not None and segment.role is not Role.FURNITURE


def _is_inside_word(text: str, at: int) -> bool:
    return text[max(0, at - 1) : at].isalpha()


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without white space that holds `start` to `end`, if it is not too long."""
    first, last = start, end
    while first > 0 and start - first < _LONGEST and not text[first - 1].isspace():
        first -= 1
    while last < len(text) and last - end < _LONGEST and not text[last].isspace():
        last += 1
    return first, last


def _repaired(word: str) -> str:
    """What the word was before somebody read its bytes in a wrong encoding, or the word."""
    import ftfy  # noqa: PLC0415 - 120 ms to import, and hardly ever needed

    meant: str = ftfy.fix_encoding(word)
    return meant


def _is_meant(text: str, at: int) -> bool:
    """Whether a typographer puts a no-break space there: '10 km', 'Mr. Roe', '« oui »'."""
    before, behind = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    if before.isdigit() or behind.isdigit() or before in "«‹–—№§" or behind in "»›:;!?%–—€$£":
        return bool(before and behind)
    if before != ".":
        return False
    word = _last_word().search(text, max(0, at - 12), at)
    return word is not None and is_abbreviation(word[1])


@cache
def _debris() -> re.Pattern[str]:
    """What the bytes of one character look like when each is read as one: a lead and a follower."""
    follower = "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    follower += "\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122"
    return compiled(f"ï¿½|[\u00c2-\u00f4][{follower}]|[\ufffd\u0080-\u009f]")


@cache
def _straight_marks() -> re.Pattern[str]:
    return compiled(r'(?<![\d"])"(?!")')


@cache
def _curly_marks() -> re.Pattern[str]:
    return compiled("[“”]")


@cache
def _straight_apostrophe() -> re.Pattern[str]:
    return compiled(r"(?<=[^\W\d_])'(?=[^\W\d_])")


@cache
def _curly_apostrophe() -> re.Pattern[str]:
    return compiled(r"(?<=[^\W\d_])’(?=[^\W\d_])")


@cache
def _last_word() -> re.Pattern[str]:
    return compiled(r"([^\W\d_]{1,8})\.\Z")
