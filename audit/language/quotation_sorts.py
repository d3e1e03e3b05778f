"""Tell what somebody said from scare quotes and titles of works, by what stands around the marks.

A `fragment` is a part of a sentence that its own sentence attributes to somebody: he called it "a
disgrace". A `scare` quote is a word that the writer holds at a distance or explains, and no one
said it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from audit.documents.expressions import compiled
from audit.documents.spans import Span
from audit.language.names import FUNCTION_WORDS
from audit.language.speech_verbs import saying_forms, speech_verb

Sort = Literal["speech", "fragment", "scare", "title"]

_LONGEST_SCARE = 4
_LONGEST_TITLE = 10
_LONGEST = 120
_AROUND = 160
_ENDS = ",.?!…—–-"
_MARKS = ".,;:?!…'’‘\"“”()[]—–-"
_STOPS = (". ", "? ", "! ", ".” ", '." ')
_WORKS = frozenset(
    "album anthem article ballad bestseller book cartoon chapter column comedy documentary drama"
    " editorial episode essay exhibition feature film hit hymn lecture magazine manifesto memoir"
    " movie musical novel opera painting pamphlet paper play podcast poem program programme report"
    " sculpture sequel series show single sitcom song story thriller titled entitled track trilogy"
    " tune video work".split()
)
_NAMING = frozenset(
    "according branded called calling calls characterised characterized cited citing condemned"
    " criticised criticized decried deemed denounced described describes describing dismissed"
    " dubbed hailed labeled labelled lauded praised quoted quoting refer referred refers slammed"
    " termed terms words".split()
)
"""What introduces words that were said, though none is a verb of speech."""


def sort_of(text: str, span: Span, inner: Span, within: Span) -> Sort:
    """What the quotation with the marks at `span` is; `within` is its paragraph."""
    if inner.end - inner.start > _LONGEST:
        return "speech"
    content = inner.of(text).strip(" \u200b\xa0")
    words = _words(content)
    if not words or len(words) > _LONGEST_TITLE:
        return "speech"
    last = content[-1]
    before = text[max(within.start, span.start - _AROUND) : span.start].rstrip()
    leading = before[-1:]
    if len(words) == 1 and _is_nickname(words[0], before, text[span.end : span.end + 2]):
        return "scare"
    if _is_title(words, last, before):
        return "title"
    if (not leading or leading in '.?!:…”"') and (last in _ENDS or len(words) > _LONGEST_SCARE):
        return "speech"
    if leading and leading in ",:" and last in _ENDS:
        return "speech"
    behind = text[span.end : min(within.end, span.end + _AROUND)]
    if _is_attributed(before, behind):
        return "speech" if last in "?!" and content[0].isupper() else "fragment"
    return "scare" if len(words) <= _LONGEST_SCARE else "fragment"


def _is_nickname(word: str, before: str, behind: str) -> bool:
    """Whether it stands between the parts of a name: Ann "Annie" Lee."""
    given = before.rsplit(maxsplit=1)[-1:]
    names = word[0].isupper() and bool(given) and given[0][0].isupper()
    return names and behind[:1] == " " and behind[1:].isupper()


def _is_title(words: list[str], last: str, before: str) -> bool:
    """Whether the words have a title's capitals and nobody is said to say them."""
    if not words[0][0].isupper():
        return False
    weighty = [word for word in words if word.lower() not in FUNCTION_WORDS]
    if not weighty or not all(word[0].isupper() or word[0].isdigit() for word in weighty):
        return False
    leading = [word.lower() for word in _words(before[-60:])[-3:]]
    if any(word.removesuffix("’s").removesuffix("'s") in _WORKS for word in leading):
        return True
    if not before or before[-1] in ",:":
        return False
    verb = speech_verb(leading[-1]) if leading else None
    return verb is None and last not in "?!" and (len(words) > 1 or last not in ".,")


def _is_attributed(before: str, behind: str) -> bool:
    """Whether the sentence around has a verb of speech or a word like "called"."""
    start = max(before.rfind(stop) for stop in _STOPS)
    ends = [at for stop in _STOPS if (at := behind.find(stop)) >= 0]
    near = f"{before[start + 1 :]} {behind[: min(ends, default=len(behind))]}"
    words = _letters().findall(near.lower())
    return not (_NAMING.isdisjoint(words) and saying_forms().isdisjoint(words))


@cache
def _letters() -> re.Pattern[str]:
    return compiled(r"[a-z-]+")


def _words(stretch: str) -> list[str]:
    """The words between white space, without the marks around them."""
    stripped = (part.strip(_MARKS) for part in stretch.split())
    return [word for word in stripped if word]
