"""Markdown's inline marks. More in the Markdown reader's tests."""

from __future__ import annotations

import pytest

from audit.documents.edits import edited
from audit.documents.markdown_inline import label_key, markdown_edits


@pytest.mark.parametrize(
    ("block", "text"),
    [
        ("[![Ana](a.jpg)](u) Lind", "Ana Lind"),
        ("[Ana](u 'v') [Per](<a b>) [Ek]( u )", "Ana Per Ek"),
        ("[Ana](a b c)", "[Ana](a b c)"),
        ("[Ana]", "[Ana]"),
        ("[Ana][Known label]", "Ana"),
        ("[KNOWN  label][] [known label]", "KNOWN  label known label"),
        ("See[^1].", "See."),
        ("`[a](u)` *`b`* \\[c](u)", "  [c](u)"),
        ("**[Ana](u)** _`b`_", "Ana "),
        ("``` a `` b ` c", "``` a `` b ` c"),
        ("<ana@e.org> <b>x</b>", "ana@e.org x"),
    ],
)
def test_markdown_edits(block: str, text: str) -> None:
    assert edited(block, markdown_edits(block, {"known label", "^1"}))[0] == text


def test_label_key() -> None:
    assert label_key(" Known\n LABEL ") == "known label"
