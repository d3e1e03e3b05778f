"""Character references, strict in text and lenient in pages."""

from __future__ import annotations

import pytest

from audit.documents.character_references import reference_edits
from audit.documents.edits import edited


def decoded(source: str, *, lenient: bool) -> str:
    return edited(source, reference_edits(source, 0, len(source), lenient=lenient))[0]


@pytest.mark.parametrize(
    ("source", "strict", "lenient"),
    [
        ("a&nbsp;b", "a\xa0b", "a\xa0b"),
        ("&#8217;&#x2019;&#X2019;", "’’’", "’’’"),
        ("&nbsp b &#8217 c", "&nbsp b &#8217 c", "\xa0 b ’ c"),
        ("?a=1&copy=2", "?a=1&copy=2", "?a=1©=2"),
        ("&notit;", "&notit;", "¬it;"),
        ("AT&T; R&D", "AT&T; R&D", "AT&T; R&D"),
        ("&amp;nbsp;", "&nbsp;", "&nbsp;"),
        ("&#128;", "€", "€"),
        ("&#1;&#0;&#xD800;&#99999999;", "\ufffd" * 4, "\ufffd" * 4),
        ("&&&;&#;", "&&&;&#;", "&&&;&#;"),
    ],
)
def test_decodes(source: str, strict: str, lenient: str) -> None:
    assert decoded(source, lenient=False) == strict
    assert decoded(source, lenient=True) == lenient
