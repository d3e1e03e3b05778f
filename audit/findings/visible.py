"""Article text made safe to show, and how wide a terminal shows it.

An article may hold anything: escape sequences that repaint the editor's terminal, marks that turn
the reading direction round, bytes that are no text. None of them may act outside the article.
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import category, east_asian_width

from audit.documents.expressions import compiled

_UNSAFE = compiled(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
# soft hyphens, zero-width spaces and their like: dropped, since a page of them could not be read
_UNSEEN = compiled("[\xad\u180e\u200b\u2060-\u2064\ufeff\U000e0000-\U000e0fff]")
_TAB = "    "
# a line of thousands of combining marks takes no columns: such text is cut by characters instead
_MARKS_A_COLUMN = 8


def visible(text: str) -> str:
    """`text` with nothing in it that a terminal or an editor obeys instead of showing.

    >>> visible("a\\x1b[31mb\\u202ec")
    'a␛[31mb<U+202E>c'
    """
    if text.isascii() and text.isprintable():
        return text
    # not by the pattern: a text of nothing else would call back for each character
    return text.translate(_SHOWN) if _UNSAFE.search(text) else text


def one_line(text: str, longest: int | None = None) -> str:
    """`text` safe to show, on one line with single spaces, cut after `longest` characters."""
    if longest is not None and len(text) > 2 * longest:
        text = text[: 2 * longest]
    flat = " ".join(visible(compiled(r"[\s\x85]+").sub(" ", text)).split())
    if longest is None or len(flat) <= longest:
        return flat
    return flat[: longest - 1].rstrip() + "…"


def columns(text: str) -> int:
    """How many columns a terminal needs for `text`, which is safe to show."""
    if text.isascii():
        return len(text)
    return sum(map(_width, text))


def first_columns(text: str, room: int) -> str:
    """The longest beginning of `text` that fits into `room` columns."""
    if text.isascii():
        return text[:room]
    used = 0
    text = text[: room * _MARKS_A_COLUMN]
    for index, character in enumerate(text):
        used += _width(character)
        if used > room:
            return text[:index]
    return text


def last_columns(text: str, room: int) -> str:
    """The longest end of `text` that fits into `room` columns and begins with a base character."""
    if text.isascii():
        return text[-room:] if room else ""
    used = 0
    floor = max(0, len(text) - room * _MARKS_A_COLUMN)
    start = len(text)
    for index in range(len(text) - 1, floor - 1, -1):
        width = _width(text[index])
        used += width
        if used > room:
            break
        if width:
            start = index
    return text[start:]


@lru_cache(maxsize=1 << 12)
def _width(character: str) -> int:
    if character.isascii():
        return 1
    if east_asian_width(character) in "WF":
        return 2
    return 0 if category(character) in {"Mn", "Me", "Cf"} else 1


def _shown(character: str) -> str:
    if not _UNSAFE.match(character):
        return character
    if character == "\t":
        return _TAB
    if _UNSEEN.match(character):
        return ""
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)  # the picture of that very control character
    return "␡" if code == 0x7F else f"<U+{code:04X}>"


class _Shown(dict[int, str]):
    """What is shown for each character that was met."""

    def __missing__(self, code: int) -> str:
        shown = self[code] = _shown(chr(code))
        return shown


_SHOWN = _Shown()
