"""HTML pages: which part is the article, its text, roles, metadata and origins."""

from __future__ import annotations

from datetime import date

import pytest

from audit.documents.decoding import UnreadableError
from audit.documents.document import DateOrigin, Document, Role
from audit.documents.spans import Span
from audit.readers.html import READER

LONG = "The ministers met in the old town on Monday and went home without a word. " * 3


def read(page: str) -> Document:
    return READER.read(page.encode(), "a.html")


def parts(page: str) -> list[tuple[str, str]]:
    document = read(page)
    return [(s.role.value, s.span.of(document.text)) for s in document.segments]


@pytest.mark.parametrize(
    ("page", "text"),
    [
        pytest.param("<p>Ana <b>Lind</b>.</p>", "Ana Lind.", id="inline tags vanish"),
        pytest.param("<p>Ana</p><p>Per</p>", "Ana\n\nPer", id="blocks stand apart"),
        pytest.param("<p>Ana<p>Per", "Ana\n\nPer", id="unclosed paragraphs"),
        pytest.param("<p> Ana \n\t Lind </p>", "Ana Lind", id="white space"),
        pytest.param("<p>Ana <b> Lind</b></p>", "Ana Lind", id="white space across a tag"),
        pytest.param("<p>Ana<b> </b>Lind</p>", "Ana Lind", id="white space inside a tag"),
        pytest.param(
            "<p>Ana&nbsp;Lind&#8217;s &mdash; x</p>", "Ana\xa0Lind’s — x", id="references"
        ),
        pytest.param(
            "<p>AT&T &copy 2022 &bogus;</p>", "AT&T © 2022 &bogus;", id="loose references"
        ),
        pytest.param("<p>&#xD800;&#0;x</p>", "\ufffd\ufffdx", id="references to nothing"),
        pytest.param("<p>5 < 6 and 7 > 6</p>", "5 < 6 and 7 > 6", id="comparison"),
        pytest.param("<p>A<br>B<br><br>C</p>", "A\nB\n\nC", id="line breaks"),
        pytest.param("<pre>a\n  b</pre>", "a\n  b", id="preformatted"),
        pytest.param("<p>He said <q>no</q>.</p>", "He said “no”.", id="q"),
        pytest.param("<p>A<!-- <p>x --> B</p>", "A B", id="comment"),
        pytest.param("<p>A</p><script>'<p>x</p>'</script><p>B</p>", "A\n\nB", id="script"),
        pytest.param("<p>A<script>1<2</script> B</p>", "A B", id="script in a paragraph"),
        pytest.param("<p>A</p><nav><p>x</p></nav><aside>y</aside><p>B</p>", "A\n\nB", id="beside"),
        pytest.param("<p>A</p><div hidden><p>x</p></div>", "A", id="hidden"),
        pytest.param('<p>A</p><div style="display: none">x</div>', "A", id="not displayed"),
        pytest.param("<nav><p>A</p><p>B</p>", "A\n\nB", id="nav never closed"),
        pytest.param("<p>A</p><script>x", "A\n\nx", id="script never closed"),
        pytest.param('<p><a title="a > b">Ana</a></p>', "Ana", id="bracket in an attribute"),
        pytest.param('<p><a title="x>Ana</a></p>', "Ana", id="attribute never closed"),
        pytest.param("<ul><li>A</li><li>B</li></ul>", "A\n\nB", id="list"),
        pytest.param("<table><tr><td>A</td><td>B</td></tr></table>", "A\n\nB", id="table"),
    ],
)
def test_text(page: str, text: str) -> None:
    assert read(page).text == text


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param("<h1>Talks</h1><p>Text.</p>", ["headline", "body"], id="headline"),
        pytest.param("<h1>A</h1><h2>B</h2><h1>C</h1>", ["headline", "body", "body"], id="headings"),
        pytest.param(
            "<figure><figcaption>A</figcaption></figure><p>B", ["caption", "body"], id="caption"
        ),
        pytest.param(
            "<blockquote><p>A</p><p>B</p></blockquote>C", ["quote", "quote", "body"], id="quote"
        ),
        pytest.param(
            '<p class="standfirst">A</p><p>B</p>', ["standfirst", "body"], id="standfirst"
        ),
        pytest.param('<div class="byline">Ana Lind</div>B', ["byline", "body"], id="byline"),
        pytest.param("<p>RIGA, May 8 (AP) — Text.</p>", ["dateline", "body"], id="dateline"),
        pytest.param("<p>A</p><p>© 2022 The Wire</p>", ["body", "furniture"], id="copyright"),
    ],
)
def test_roles(page: str, expected: list[str]) -> None:
    assert [role for role, _ in parts(page)] == expected


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(f"<p>x</p><article><p>{LONG}</article><p>y</p>", id="article"),
        pytest.param(f"<p>x</p><main><p>{LONG}</p></main><p>y</p>", id="main"),
        pytest.param(f'<p>x</p><div role="main"><p>{LONG}</p></div>', id="role"),
        pytest.param(f'<p>x</p><div itemprop="articleBody"><p>{LONG}</p></div>', id="articleBody"),
        pytest.param(
            f"<div><p>x</p></div><div><p>{LONG}</p></div><div><p>y</p></div>", id="densest"
        ),
        pytest.param(f"<article><p>x</p></article><article><p>{LONG}</p></article>", id="teasers"),
        pytest.param(f"<form><h1></h1><main><p>{LONG}</p></main></form>", id="page in a form"),
    ],
)
def test_finds_the_article(page: str) -> None:
    assert parts(page) == [("body", LONG.strip())]


def test_a_headline_above_the_article_belongs_to_it() -> None:
    page = f"<nav>x</nav><h1>Talks</h1><p>Share</p><article><p>{LONG}</p></article>"
    assert parts(page)[0] == ("headline", "Talks")
    assert len(parts(page)) == 2


def test_paragraphs_in_boxes_of_their_own_all_count() -> None:
    page = f"<div>{f'<div><p>{LONG}</p></div>' * 4}</div>"
    assert len(parts(page)) == 4


def test_spans_point_at_all_of_the_source() -> None:
    document = read("<p>Premier <b>Ana</b>&nbsp;\n<i>Lind</i> spoke.</p>")
    start = document.text.index("Ana")
    span = Span(start, document.text.index(" spoke"))
    assert document.source_span(span).of(document.source) == "Ana</b>&nbsp;\n<i>Lind"


def test_metadata_of_the_head() -> None:
    metadata = read(
        '<html lang="en-GB"><title>T | The Wire</title><meta name=author content="Ana Lind">'
        '<meta property="article:published_time" content="2022-03-08T23:30:00Z">'
        '<meta property="og:site_name" content="The Wire">'
        '<meta property="og:title" content="A &amp; B">'
        '<link rel="canonical" href="https://e.org/t"><p>Text.</p>'
    ).metadata
    assert (metadata.title, metadata.byline, metadata.source) == ("A & B", "Ana Lind", "The Wire")
    assert (metadata.published, metadata.published_from) == (date(2022, 3, 8), DateOrigin.METADATA)
    assert (metadata.url, metadata.language) == ("https://e.org/t", "en-GB")


@pytest.mark.parametrize(
    "json_ld",
    [
        '{"@type":"NewsArticle","datePublished":"2022-03-08","author":"Ana"}',
        '[{"@type":"WebSite"},{"@type":["NewsArticle"],"datePublished":"2022-03-08","author":["Ana"]}]',
        '{"@graph":[{"@type":"Article","datePublished":"2022-03-08","author":[{"name":"Ana"}]}]}',
    ],
)
def test_json_ld(json_ld: str) -> None:
    page = f'<script type="application/ld+json">{json_ld}</script><p>Text.</p>'
    metadata = read(page).metadata
    assert (metadata.published, metadata.byline) == (date(2022, 3, 8), "Ana")


@pytest.mark.parametrize("json_ld", ["{", "[" * 100_000, "null", '{"@graph": 3}', '"x"'])
def test_broken_json_ld_is_passed_over(json_ld: str) -> None:
    page = f'<script type="application/ld+json">{json_ld}</script><p>Text.</p>'
    assert read(page).metadata.published is None


def test_one_time_element_dates_the_page_and_two_do_not() -> None:
    time = '<p>Text.</p><time datetime="2022-03-08"></time>'
    assert read(time).metadata.published == date(2022, 3, 8)
    assert read(time * 2).metadata.published is None


def test_the_headline_is_the_title() -> None:
    document = read("<title>Site</title><h1>Talks\n end</h1><p>Text.</p>")
    assert document.metadata.title == "Talks end"
    assert document.segments[0].role is Role.HEADLINE


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ('<meta charset="windows-1257">', "windows-1257"),
        (
            '<meta http-equiv="Content-Type" content="text/html; charset=windows-1257">',
            "windows-1257",
        ),
        ('<?xml version="1.0" encoding="iso-8859-13"?>', "iso-8859-13"),
    ],
)
def test_the_page_may_declare_its_encoding(declaration: str, encoding: str) -> None:
    raw = f"{declaration}<p>Gitanas Nausėda</p>".encode(encoding)
    assert READER.read(raw, "a.html").text == "Gitanas Nausėda"


def test_a_page_without_text_is_unreadable() -> None:
    with pytest.raises(UnreadableError, match="no text"):
        read("<html><body><script>1</script></body></html>")
