"""Stray mark-up in plain text, and what only looks like it."""

from __future__ import annotations

import pytest

from audit.documents.edits import edited
from audit.documents.inline_markup import inline_edits


def seen_through(source: str) -> str:
    return edited(source, inline_edits(source, 0, len(source)))[0]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("“**Ana**,” (_Per_)", "“Ana,” (Per)"),
        ("***Ana***", "Ana"),
        ('*"No," Ana said.*', '"No," Ana said.'),
        ("**<i>Ana</i>**", "Ana"),
        ("__Ana__ and ~~Per *Ek*~~", "Ana and Per Ek"),
        ("**Ana\nLind**", "Ana\nLind"),
        ("<i>Ana</i> <B>Lind</B>", "Ana Lind"),
        ('<span class="x">Ana</span><img src="u"/>', "Ana"),
        ("One<hr>two<br/>three", "One\n\ntwo\nthree"),
    ],
)
def test_sees_through(source: str, text: str) -> None:
    assert seen_through(source) == text


@pytest.mark.parametrize(
    "source",
    [
        "** Ana **",
        "**Ana*",
        "* item\n* item",
        "*****",
        "Fields marked *, and words*",
        "5*3*2",
        "s**t f**k",
        "Up 5%* on the year.\n\n*Unaudited",
        "<ana@e.org> wrote",
        "</b>Ana",
        "<em>Ana",
        "<!-- Ana",
        "<blink>Ana</blink>",
        "x < y > z",
    ],
)
def test_leaves(source: str) -> None:
    assert seen_through(source) == source
