"""Find direct quotations by their marks, paragraph by paragraph.

A quotation that is not closed runs to the end of its paragraph and goes on in the next if that one
opens with the same mark, as newspapers print it; otherwise reading starts afresh there, so that one
lost mark never swallows the article. What stands in marks without being said is told apart in
`quotation_sorts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from audit.documents.document import Document
from audit.documents.expressions import compiled
from audit.documents.records import dataclass, replace
from audit.documents.spans import Span
from audit.language.quotation_sorts import Sort, sort_of

# Two single marks in place of a double one come from typesetting systems. One class of characters
# comes first, which lets the search skip ahead.
_MARKS = compiled("[\"“”„«»‘’'`](?:(?<=')'(?!\\w)|(?<=’)’(?!\\w)|(?<=`)`(?!\\w)|(?<!`))")
_DOUBLED = frozenset({"''", "’’", "``"})
_CLOSERS = {'"': '"', "“": "”", "„": "“”", "«": "»", "‘": "’", "'": "'"}
_SINGLES = "'‘"
_SENTENCE_ENDS = ".?!…:,’'"
_LONGEST_SINGLE = 400
_DEEPEST = 3
"""Levels of quotations inside quotations; nobody prints more."""
_SINGLE_END = compiled(r"[,.?!…][\"”]?['’](?!\w)|(?<!\w)[‘'](?=\w)")
_CLIPPED = compiled(r"(?:n|em|tis|twas|til|till|cause|bout|round)\b", re.IGNORECASE)
"""What an apostrophe begins: 'em, 'tis, rock 'n' roll."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A direct quotation: `span` with its marks, `inner` without; `closed` if its end is marked.

    `nested` are the quotations inside it. `continues` says that it goes on from the one before,
    which was left open at the end of a paragraph; `sort` whether somebody said it.
    """

    span: Span
    inner: Span
    mark: str
    closed: bool
    nested: tuple[Quotation, ...] = ()
    continues: bool = False
    sort: Sort = "speech"


def quotations(document: Document) -> tuple[Quotation, ...]:
    """The outermost quotations of the document, in order. Linear in the length of the text."""
    text = document.text
    found: list[Quotation] = []
    for segment in document.segments:
        for one in _within(text, segment.span):
            continues = bool(found) and _goes_on(text, found[-1], one)
            sort = "speech" if continues else sort_of(text, one.span, one.inner, segment.span)
            nested = _nested(text, one.inner, one.mark, _DEEPEST)
            found.append(replace(one, nested=nested, continues=continues, sort=sort))
    return tuple(found)


def _goes_on(text: str, before: Quotation, one: Quotation) -> bool:
    """Whether it opens anew what the one before left open at the end of a sentence."""
    if before.closed or before.mark != one.mark:
        return False
    ends = text[before.inner.end - 1] in _SENTENCE_ENDS
    return ends and not text[before.span.end : one.span.start].strip()


def _nested(text: str, inner: Span, mark: str, deepest: int) -> tuple[Quotation, ...]:
    if deepest == 0:
        return ()
    return tuple(
        replace(one, nested=_nested(text, one.inner, one.mark, deepest - 1))
        for one in _within(text, inner)
        if one.closed and one.mark != mark
    )


def _within(text: str, span: Span) -> Iterator[Quotation]:
    opened: tuple[int, str] | None = None
    for match in _MARKS.finditer(text, span.start, span.end):
        mark, at = match[0], match.start()
        if opened is None:
            opened = (at, mark) if _opens(text, at, mark, span) else None
            continue
        start, opening = opened
        doubled = mark in _DOUBLED and opening in '"“'
        if doubled or (mark[0] in _CLOSERS[opening] and _closes(text, at, opening, span)):
            width = len(mark) if doubled else 1
            yield from _quotation(text, start, at + width, opening, closed=width)
            opened = None
        elif _reopens(text, at, mark, opening):  # the first was never closed
            yield from _quotation(text, start, at, opening, closed=0)
            opened = (at, mark)
        elif opening in _SINGLES and _was_apostrophe(text, start, at, mark, span):
            opened = (at, mark) if _opens(text, at, mark, span) else None
    if opened is not None and opened[1] not in _SINGLES:
        yield from _quotation(text, opened[0], span.end, opened[1], closed=0)


def _quotation(text: str, start: int, end: int, mark: str, *, closed: int) -> Iterator[Quotation]:
    """The quotation, if it holds anything; its closing mark is `closed` characters wide."""
    if not closed:
        end = start + len(text[start:end].rstrip())
    if end - closed > start + 1:
        yield Quotation(Span(start, end), Span(start + 1, end - closed), mark, closed > 0)


def _opens(text: str, at: int, mark: str, within: Span) -> bool:
    if mark not in _CLOSERS:
        return False
    before = text[at - 1] if at > within.start else " "
    behind = text[at + 1] if at + 1 < within.end else " "
    if behind.isspace():
        return False
    if mark in "“„«":
        return True
    free = before.isspace() or before in "([{—–-/:;,"
    if mark == '"':
        return free or not before.isalnum()
    # "'90s" and "'em" have apostrophes.
    return free and not behind.isdigit() and _CLIPPED.match(text, at + 1, within.end) is None


def _closes(text: str, at: int, opening: str, within: Span) -> bool:
    if opening in "“„«":
        return True
    before = text[at - 1]
    behind = text[at + 1] if at + 1 < within.end else " "
    if opening == '"':
        return not behind.isalnum() or not before.isspace()
    if behind.isalnum() or before.isspace():
        return False
    return not (before == "s" and behind == " " and _single_ends(text, at + 1, within))


def _reopens(text: str, at: int, mark: str, opening: str) -> bool:
    """Whether the same mark stands where it can only open."""
    if mark != opening or mark not in '"“':
        return False
    return mark == "“" or (text[at - 1].isspace() and text[at + 1 : at + 2].isalnum())


def _was_apostrophe(text: str, start: int, at: int, mark: str, within: Span) -> bool:
    """Whether what looked like a single quotation at `start` was none, now that `mark` follows."""
    if at - start > _LONGEST_SINGLE:
        return True
    return mark in '"“„«' and not _single_ends(text, at + 1, within)


def _single_ends(text: str, at: int, within: Span) -> bool:
    """Whether a mark behind punctuation will close the single quotation that is open at `at`."""
    found = _SINGLE_END.search(text, at, min(within.end, at + _LONGEST_SINGLE))
    return found is not None and found[0] not in _SINGLES
