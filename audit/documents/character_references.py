"""HTML character references (`&nbsp;`, `&#8217;`) wherever they turn up in a text."""

from __future__ import annotations

from collections.abc import Iterator

from audit.documents.edits import Edit
from audit.documents.expressions import compiled

# Names are letters and digits and never longer than this; the bound keeps "&&&&" linear.
REFERENCE = compiled(r"&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,7};?|[A-Za-z][A-Za-z0-9]{1,31};?)")


def reference_edits(source: str, start: int, end: int, *, lenient: bool) -> Iterator[Edit]:
    """An edit for each character reference between the two offsets.

    Args:
        lenient: take "&nbsp" and "&#8217" without the semicolon too, as browsers do in pages.
    """
    if source.find("&", start, end) < 0:
        return
    for found in REFERENCE.finditer(source, start, end):
        length = _length(found[0], lenient=lenient)
        if length:
            at = found.start()
            yield Edit(at, at + length, _meaning(source[at : at + length]))


def _length(seen: str, *, lenient: bool) -> int:
    """How many characters of `seen` are a reference; 0 if none."""
    # the table of names is slow to import, and most texts have no reference
    from html.entities import html5  # noqa: PLC0415

    if seen.endswith(";") and (seen[1] == "#" or seen[1:] in html5):
        return len(seen)
    if not lenient:
        return 0
    if seen[1] == "#":
        return len(seen)
    known = (length for length in range(len(seen), 2, -1) if seen[1:length] in html5)
    return next(known, 0)


def _meaning(reference: str) -> str:
    """The character; one that no text may hold becomes the replacement character."""
    from html import unescape  # noqa: PLC0415 - as above

    return unescape(reference) or "\ufffd"
