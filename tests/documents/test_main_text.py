"""What of a page is left out, and which element is the article. More in the HTML reader's tests."""

from __future__ import annotations

import pytest

from audit.documents.main_text import left_out, main_text
from audit.documents.tags import page_of


@pytest.mark.parametrize(
    ("source", "out"),
    [
        ("a<nav>b<nav>c</nav></nav>d", ["<nav>b<nav>c</nav></nav>"]),
        ("a<script>b</script>", ["<script>b"]),
        ("a<header><h1>b</h1></header>", []),
        ("a<footer>b", []),
        ("a<!-- b -->c", ["<!-- b -->"]),
        ("a<div hidden>b</div><p hidden>c</p>", ["<div hidden>b</div>", "<p hidden>c</p>"]),
    ],
)
def test_left_out(source: str, out: list[str]) -> None:
    assert [source[start:end] for start, end in left_out(page_of(source))] == out


@pytest.mark.parametrize(
    ("source", "start"),
    [
        ("<p>aaa</p><article><p>bbbbbb</p></article>", "<article>"),
        ("<article><p>a</p></article><main><p>bbbbbbb</p></main>", "<main>"),
        ("<div><p>a</p></div><section><p>bbbb</p><p>cccc</p></section>", "<section>"),
        ("no paragraphs <b>at all</b>", "no para"),
    ],
)
def test_main_text(source: str, start: str) -> None:
    page = page_of(source)
    assert source[slice(*main_text(page, left_out(page)))].startswith(start)
