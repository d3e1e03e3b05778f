"""Tell what somebody said from scare quotes and titles of works, by what stands around the marks.

A `fragment` is a part of a sentence that its own sentence attributes to somebody: he called it "a
disgrace". A `scare` quote is a word that the writer holds at a distance or explains, and no one
said it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from audit.documents.spans import Span
from audit.language.names import FUNCTION_WORDS
from audit.language.speech_verbs import speech_verb

Sort = Literal["speech", "fragment", "scare", "title"]

_LONGEST_SCARE = 4
_LONGEST_TITLE = 10
_AROUND = 200
_ENDS = ",.?!…—–-"
_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")
# What introduces words that were said though no verb of speech does.
_WORKS = frozenset(
    "album anthem article ballad bestseller book chapter cartoon classic column comedy documentary"
    " drama editorial episode essay exhibition feature film hit hymn lecture magazine manifesto"
    " memoir movie musical novel opera painting pamphlet paper play podcast poem programme program"
    " report sculpture sequel series serial show single sitcom song story thriller titled entitled"
    " track trilogy tune video volume work".split()
)


def sort_of(text: str, span: Span, inner: Span, within: Span) -> Sort:
    """What the quotation with the marks at `span` is; `within` is its paragraph."""
    words = _WORD.findall(text, inner.start, min(inner.end, inner.start + 2 * _AROUND))
    if not words or len(words) > _LONGEST_TITLE:
        return "speech"
    last = text[inner.end - 1]
    before = text[max(within.start, span.start - _AROUND) : span.start]
    behind = text[span.end : min(within.end, span.end + _AROUND)]
    if _is_title(words, last, before):
        return "title"
    opens = not before.strip() or before.rstrip()[-1] in '.?!:…”"'
    if opens and (last in _ENDS or len(words) > _LONGEST_SCARE):
        return "speech"
    if before.rstrip()[-1:] in ",:" and last in _ENDS:
        return "speech"
    if _is_attributed(before, behind):
        return "speech" if last in "?!" and text[inner.start].isupper() else "fragment"
    return "scare" if len(words) <= _LONGEST_SCARE else "fragment"


def _is_title(words: list[str], last: str, before: str) -> bool:
    """Whether the words have a title's capitals and nobody is said to say them."""
    weighty = [word for word in words if word.lower() not in FUNCTION_WORDS]
    capital = [word for word in weighty if word[0].isupper()]
    if not words[0][0].isupper() or not weighty or len(capital) < len(weighty):
        return False
    leading = _WORD.findall(before)[-3:]
    if any(word.lower().removesuffix("’s").removesuffix("'s") in _WORKS for word in leading):
        return True
    if before.rstrip()[-1:] in {",", ":"} or not before.strip():
        return False
    verb = speech_verb(leading[-1].lower()) if leading else None
    return verb is None and last not in "?!" and (len(words) > 1 or last not in ".,")


def _is_attributed(before: str, behind: str) -> bool:
    """Whether the sentence around has a verb of speech or a word like "called"."""
    near = f"{_sentence_end().split(before)[-1]} {_sentence_end().split(behind, maxsplit=1)[0]}"
    lowered = [word.lower() for word in _WORD.findall(near)]
    return any(
        word in _NAMING or ((verb := speech_verb(word)) is not None and not verb.ambiguous)
        for word in lowered
    )


_NAMING = frozenset(
    "according calls called calling dubbed labelled labeled branded termed described describes"
    " describing terms words deemed denounced condemned praised hailed criticised criticized"
    " slammed blasted dismissed decried lauded referred refers refer characterised characterized"
    " cited citing quoted quoting".split()
)


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"[.?!][”\"’']?\s+(?=[\"“‘A-Z])")
