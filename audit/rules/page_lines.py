"""Cut a line of a page into sentences, also where one was glued to the next.

Plainer than the sentences of a reading, and needed before there is one: what is furniture decides
how the rest is read. A cut too few only widens what is judged at once.
"""

from __future__ import annotations

import re
from functools import cache

from audit.documents.expressions import compiled
from audit.documents.spans import Span

# The mark comes first, which lets the search skip ahead; what stands before it is asked then.
_END = (
    r"[.!?…](?:[\"'”’)\]]{0,3}\s+(?=[\"'“‘(\[]?[A-Z0-9])"
    r"|(?<=[a-z][.!?])[\"”’?-]{0,3}(?=“?[A-Z][a-z. ]))"
)
_ABBREVIATION = (
    r"\b(?:[A-Za-z]|Mr|Mrs|Ms|Dr|St|Inc|Co|Corp|Ltd|No|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Prof|vs)\.$"
)


def cut(text: str, span: Span) -> list[Span]:
    """The sentences of `span` of the text, in order, without white space around them."""
    sentences: list[Span] = []
    ends, abbreviation = _patterns()
    at = span.start
    for end in ends.finditer(text, span.start, span.end):
        stop = end.start() + len(end[0].rstrip())
        if text[end.start()] == "." and abbreviation.search(text, max(at, stop - 8), stop):
            continue
        sentences.append(Span(at, stop))
        at = end.end()
    rest = text[at : span.end].rstrip()
    if rest:
        sentences.append(Span(at, at + len(rest)))
    return sentences


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return compiled(_END), compiled(_ABBREVIATION)
