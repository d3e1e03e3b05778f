"""Folds text for matching, so that a rule need not know how a phrase happens to be printed.

Folding drops marks on letters, soft hyphens and zero-width characters, makes quotation marks,
apostrophes and dashes straight, turns every run of white space into one space (a paragraph break
into a line feed, which no phrase contains) and leaves out an initial between a given name and a
surname. Case is kept in `cased` and lowered in `text`; both have the same length.

An alternative was to fold each phrase into a regular expression that allows all of this; it costs
a thousand times the automaton for ten thousand phrases.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from functools import cache

from audit.documents.characters import plain
from audit.documents.expressions import compiled
from audit.documents.offsets import OffsetMap, OffsetRecorder
from audit.documents.records import dataclass
from audit.documents.spans import Span

_NOTHING = "\ufffc"
_FEW = 48
"""Up to so many different characters, replacing them one by one beats a pass over the text."""

_GAP = rf"[ {_NOTHING}]*+"
_INITIALS = rf"[A-Z]\.{_GAP}(?:[A-Z]\.{_GAP}){{0,2}}(?<=[ {_NOTHING}])(?=[A-Z]{_NOTHING}*+[^\W\d_])"
_DROPPED = rf"(?P<dropped>{_NOTHING}*+(?P<blank> [ {_NOTHING}]*)?)"
"""Behind one `_NOTHING`: the others, and the space that they stand before."""
_RUNS = compiled(rf" [ {_NOTHING}]+|{_NOTHING}{_DROPPED}")
# Each alternative begins with a literal, which lets the search skip ahead: with a look-behind or a
# group first it was four times slower. Most spaces have a small letter behind and end there. The
# second alternative is for a name that ends in a letter and its accent.
_SPECIAL = compiled(
    rf" (?=[A-Z {_NOTHING}])(?:"
    rf"(?<=(?:[^\W\d_]|{_NOTHING})[^\W\d_] ){_GAP}(?P<initials>{_INITIALS})|[ {_NOTHING}]+)"
    rf"|{_NOTHING}(?:"
    rf"{_NOTHING}*+ (?<=[^\W\d_]{_NOTHING} ){_GAP}(?P<accented>{_INITIALS})|{_DROPPED})"
)
_BREAK = compiled(r"\n\s*\n|\r\n?\s*\r|\u2029")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text as it is searched. `origin` maps `text` (and `cased`) back to what was folded."""

    text: str
    cased: str
    origin: OffsetMap = field(default_factory=OffsetMap)

    def span(self, start: int, end: int) -> Span:
        """Where the folded characters `start` up to `end` stand in the text that was folded."""
        return self.origin.to_origin(Span(start, end))


def folded(text: str) -> Folded:
    """Fold `text` and record where every character came from. Linear in its length.

    >>> folded("Anthony J.\\nBlinken\\u2019s").text
    "anthony blinken's"
    """
    levelled = _levelled(text)
    recorder = OffsetRecorder()
    kept_until = 0
    for special in _specials(levelled, text):
        start, end = special.span()
        recorder.keep(levelled[kept_until:start], kept_until)
        if special["dropped"] is None or special["blank"]:
            recorder.replace("\n" if _BREAK.search(text, start, end) else " ", start, end)
        kept_until = end
    recorder.keep(levelled[kept_until:], kept_until)
    cased, origin = recorder.finish()
    return Folded(cased.lower(), cased, origin)


def _specials(levelled: str, text: str) -> Iterator[re.Match[str]]:
    """Runs of space, initials and what is dropped; across a paragraph break no initial is one."""
    for special in _SPECIAL.finditer(levelled):
        start, end = special.span()
        if special.lastgroup in {"initials", "accented"} and _BREAK.search(text, start, end):
            yield from _RUNS.finditer(levelled, start, end)
        else:
            yield special


def fold(text: str) -> str:
    """`text` folded and in lower case, without its map: for phrases and fingerprints."""
    levelled = _levelled(text)
    # of most phrases nothing is left out, and to record nothing takes longer than to look
    return folded(text).text if _SPECIAL.search(levelled) else levelled.lower()


def _levelled(text: str) -> str:
    """The text with each character made plain, as long as before; what is dropped is `_NOTHING`."""
    if text.isascii() and text.isprintable():
        return text.replace("`", "'")
    distinct = sorted(character for character in set(text) if not " " <= character <= "~")
    if len(distinct) > _FEW:
        return "".join([_level(character) for character in text])
    for character in distinct:
        text = text.replace(character, _level(character))
    return text.replace("`", "'")


@cache
def _level(character: str) -> str:
    return " " if character.isspace() else plain(character) or _NOTHING
