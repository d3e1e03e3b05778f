"""Tell whether a name is part of a longer one: a university keeps the old name of its city.

Where a newspaper, a team, a street or a battle bears a place's name, only an editor knows whether
it changed with the place. So "Kiev Post", "Dynamo Kiev" and "Peking and Xiamen Universities" are
longer names, and so is "Mayor of Kiev", since capitals do not tell a mayor from a battle; "Kiev and
Moscow" are two names.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from audit.documents.document import Document
from audit.documents.expressions import compiled
from audit.documents.spans import Span
from audit.language.names import Name
from audit.language.reading import Reading

_REACH = 120
_LISTED = compiled(
    r"(?:,\s[\w-]{1,30}){1,6},?\sand\s(?:[A-Z][\w-]{1,30}\s){1,3}[A-Z][\w-]{1,30}s\b"
)
"""More names behind a comma, and then what they all are, in the plural."""


class LongerNames:
    """The longer names of a document, found when first asked for."""

    def __init__(self, document: Document) -> None:
        self._reading = Reading(document)

    def hold(self, span: Span) -> bool:
        """Whether `span` of the document's text is part of a longer name."""
        index = bisect_right(self._starts, span.start) - 1
        name = self._reading.phrases[index] if index >= 0 else None
        if name is not None and name.span.covers(span) and name.span != span:
            return _is_one(name)
        text = self._reading.document.text
        return _LISTED.match(text, span.end, min(len(text), span.end + _REACH)) is not None

    @cached_property
    def _starts(self) -> list[int]:
        return [name.span.start for name in self._reading.phrases]


def _is_one(name: Name) -> bool:
    """Whether it is one name, and not several with 'and' between them."""
    words = name.words
    if "and" not in words:
        return True
    return words[-1].endswith("s") and words[-2] != "and"
