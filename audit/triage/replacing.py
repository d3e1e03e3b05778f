"""Replace words of a document: where that may be done, and in which form.

What is put in keeps the capitals and the line breaks of what stood there, so that a corrected file
has as many lines as before.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from audit.documents.document import Document, Role
from audit.documents.edits import Edit
from audit.documents.encoding import Encoding
from audit.documents.expressions import compiled
from audit.documents.spans import Span
from audit.findings.finding import Category, Finding
from audit.language.quotations import quotations
from audit.triage.longer_names import LongerNames

_SPACE = compiled(r"\s+")
_ARTICLE = compiled(r"\b(?:a|an)\s+\Z", re.IGNORECASE)
_LONGEST_ARTICLE = 8
"""Characters of an article and the space behind it, in which a line may end."""
_QUOTED = compiled(r"<(?P<end>/?)q\b", re.IGNORECASE)
_MARKED_UP = (".md", ".markdown", ".html", ".htm", ".xhtml")
_BORROWED = frozenset({Category.PLACE, Category.ORGANISATION})
"""What other things are named after."""
_MARKUP = frozenset("<>&*_`[]\\")


class Page:
    """A document in which words are to be replaced, and how its file holds its text."""

    def __init__(self, document: Document, encoding: Encoding | None) -> None:
        self._document = document
        self._encoding = encoding
        self._longer = LongerNames(document)
        self._quoted = _merged([*_quoted(document), *_quoted_by_tags(document.source)])
        opens = document.source[:100].lstrip().startswith("<")
        self._marked_up = opens or document.path.lower().endswith(_MARKED_UP)

    def edit(self, finding: Finding, *, quoted: bool) -> Edit | str:
        """The edit of the source that makes the one suggestion true, or why there is none.

        Args:
            quoted: whether it may be made inside a quotation.
        """
        if self._encoding is None:
            return "its bytes cannot be told from its text"
        if not quoted and self._in_quotation(finding.at):
            return "it stands in a quotation"
        if finding.category in _BORROWED and self._longer.hold(finding.span):
            return "it is part of a longer name"
        if finding.text != finding.span.of(self._document.text):
            return "mark-up stands between the words"
        new = replacement(finding.text, finding.suggestions[0])
        if new is None:
            return "its capitals or line breaks could not be kept"
        if new == finding.text:
            return "it is as suggested but for the capitals"
        if self._misfits(finding.at.start, finding.text, new):
            return "the article before it would no longer fit"
        because = self._unwritable(new, self._encoding)
        return because or Edit(finding.at.start, finding.at.end, new)

    def _in_quotation(self, at: Span) -> bool:
        before = bisect_left(self._quoted, (at.end,)) - 1
        return before >= 0 and self._quoted[before][1] > at.start

    def _misfits(self, start: int, seen: str, new: str) -> bool:
        before = self._document.source[max(0, start - _LONGEST_ARTICLE) : start]
        return _ARTICLE.search(before) is not None and _vowel(seen) != _vowel(new)

    def _unwritable(self, new: str, encoding: Encoding) -> str | None:
        if not encoding.holds(new):
            return f"'{new}' cannot be written in {encoding.name}"
        if not self._marked_up:
            return None
        if not _MARKUP.isdisjoint(new):
            return f"'{new}' would need mark-up"
        if not new.isascii() and self._document.source.isascii():
            # nothing in such a page shows in which encoding a browser will read it
            return f"the page is all ASCII, and '{new}' is not"
        return None


def replacement(seen: str, suggestion: str) -> str | None:
    """The suggestion with the capitals and line breaks of `seen`; None where it cannot have both.

    >>> replacement("KIEV", "Kyiv"), replacement("Prime\\nMinster", "prime minister")
    ('KYIV', 'Prime\\nMinister')
    >>> replacement("USSR", "Soviet Union") is None
    True
    """
    old, new = seen.split(), suggestion.split()
    gaps = _SPACE.findall(seen)
    if not new or len(gaps) != len(old) - 1:
        return None
    if len(seen) > 1 and seen.isupper():
        # of one word in capitals nobody can say whether it is an acronym
        if len(old) == 1 and not suggestion.isupper() and not _alike(seen, suggestion):
            return None
        new = [word.upper() for word in new]
    elif len(old) == len(new):
        new = [_capitalised(a, b) for a, b in zip(old, new, strict=True)]
    else:
        new[0] = _capitalised(old[0], new[0])
    if len(old) == len(new):
        return "".join(part for pair in zip(new, [*gaps, ""], strict=True) for part in pair)
    return None if any(len(f"{gap}.".splitlines()) > 1 for gap in gaps) else " ".join(new)


def _alike(seen: str, suggestion: str) -> bool:
    """Whether both are one word with the same first letter."""
    same = seen[0].casefold() == suggestion[0].casefold()
    return same and len(suggestion.split()) == 1


def _capitalised(seen: str, word: str) -> str:
    return word[0].upper() + word[1:] if seen[0].isupper() else word


def _vowel(word: str) -> bool:
    return unicodedata.normalize("NFD", word)[0] in "aeiouAEIOU"


def _quoted(document: Document) -> Iterator[tuple[int, int]]:
    """Where quotations stand in the source, with their marks."""
    blocks = (one.span for one in document.segments if one.role is Role.QUOTE)
    for span in (*blocks, *(one.span for one in quotations(document))):
        in_source = document.source_span(span)
        yield in_source.start, in_source.end


def _quoted_by_tags(source: str) -> Iterator[tuple[int, int]]:
    """What stands between tags of HTML for quotations, whose marks the browser makes."""
    depth, start = 0, 0
    for tag in _QUOTED.finditer(source):
        if tag["end"]:
            if depth == 1:
                yield start, tag.start()
            depth = max(0, depth - 1)
        else:
            start = start if depth else tag.start()
            depth += 1
    if depth:
        yield start, len(source)


def _merged(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches in order, those that touch one another as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
