"""Nothing is written unescaped."""

from __future__ import annotations

import pytest

from audit.report_page.markup import Html, joined, shown, tag, unseen


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("a & b", "a &amp; b"),
        ('"it\'s"', "&quot;it&#x27;s&quot;"),
        ("&amp;", "&amp;amp;"),
        ("\x00\x1b[31m", "␀␛[31m"),
        ("a\u202eb", "a&lt;U+202E&gt;b"),
        ("\ud800", "&lt;U+D800&gt;"),
        (Html("<b>kept</b>"), "<b>kept</b>"),
    ],
)
def test_shown(text: str, written: str) -> None:
    assert shown(text) == written


@pytest.mark.parametrize(
    ("element", "written"),
    [
        (tag("p", "<i>", tag("b", "&")), "<p>&lt;i&gt;<b>&amp;</b></p>"),
        (tag("p", class_="a", data_f="1", hidden=True), '<p class="a" data-f="1" hidden></p>'),
        (tag("p", id=None, hidden=False), "<p></p>"),
        (tag("input", name="x"), '<input name="x">'),
        (tag("p", title='" onclick="x()'), '<p title="&quot; onclick=&quot;x()"></p>'),
        (tag("p", title=Html('"><b>')), '<p title="&quot;&gt;&lt;b&gt;"></p>'),
        (unseen("<"), '<span class="unseen">&lt;</span>'),
    ],
)
def test_tag(element: Html, written: str) -> None:
    assert element == written


def test_joined_escapes_its_parts_and_what_stands_between() -> None:
    assert joined(["<", tag("b", "x")], "&") == "&lt;&amp;<b>x</b>"


def test_text_added_to_mark_up_is_text_again() -> None:
    assert type(tag("b", "x") + "<script>") is str
    assert shown(tag("b", "x") + "<") == "&lt;b&gt;x&lt;/b&gt;&lt;"
