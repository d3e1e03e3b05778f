"""Plain text files: what is text, what its parts are, and where each character came from."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.documents.document import DateOrigin, Document, Role
from audit.documents.spans import Span
from audit.readers.plain_text import READER

SEEDS = Path(__file__).parents[2] / "seeds"


def read(text: str) -> Document:
    return READER.read(text.encode(), "a.txt")


def parts(document: Document) -> list[tuple[str, str]]:
    return [(s.role.value, s.span.of(document.text)) for s in document.segments]


def test_plain_text_is_its_own_source() -> None:
    document = read("Talks resume in Riga\n\nMinisters met.\n")
    assert document.origin.is_identity
    assert document.text == "Talks resume in Riga\n\nMinisters met."
    assert document.metadata.title == "Talks resume in Riga"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param("Premier **Ana** Lind spoke.", "Premier Ana Lind spoke.", id="bold"),
        pytest.param("_Ana_ Lind and *Per* Ek", "Ana Lind and Per Ek", id="emphasis"),
        pytest.param("**Ana**’s promise", "Ana’s promise", id="possessive after the marks"),
        pytest.param("Ana&nbsp;Lind &amp; Per&#8217;s", "Ana\xa0Lind & Per’s", id="references"),
        pytest.param("<p>Ana <b>Lind</b></p>", "Ana Lind", id="tags"),
        pytest.param('See <a href="https://e.org">Ana</a> now', "See Ana now", id="link"),
        pytest.param("One <!-- two --> three", "One  three", id="comment"),
        pytest.param("if a <b and c> d", "if a <b and c> d", id="formula"),
        pytest.param("a <b> c", "a <b> c", id="tag never closed"),
        pytest.param("Fields are marked *", "Fields are marked *", id="lone asterisk"),
        pytest.param("5 * 3 * 2 and 5*3*2", "5 * 3 * 2 and 5*3*2", id="products"),
        pytest.param("a_long_name and f**k, s**t", "a_long_name and f**k, s**t", id="inside words"),
        pytest.param("https://e.org/_x_/y", "https://e.org/_x_/y", id="address"),
        pytest.param("AT&T; R&D; Q&A", "AT&T; R&D; Q&A", id="no references"),
        pytest.param("*one\n\ntwo*", "*one\n\ntwo*", id="marks in two paragraphs"),
        pytest.param("A stray\0 byte in the text here", "A stray byte in the text here", id="NUL"),
    ],
)
def test_sees_through_stray_mark_up(source: str, text: str) -> None:
    assert read(source).text.strip() == text


def test_a_span_over_mark_up_points_at_all_of_it() -> None:
    document = read("Premier **Ana**&nbsp;Lind spoke.")
    start = document.text.index("Ana\xa0Lind")
    name = document.source_span(Span(start, start + 8))
    assert name.of(document.source) == "Ana**&nbsp;Lind"


def test_front_matter_is_no_text() -> None:
    document = read("---\ntitle: Talks\npublished: 2022-03-08\n---\n\nMinisters met in Riga.\n")
    assert document.text == "Ministers met in Riga."
    assert document.metadata.title == "Talks"
    assert document.metadata.published_from is DateOrigin.FRONT_MATTER
    assert document.position(document.segments[0].span).line == 6


def test_block_tags_end_paragraphs() -> None:
    document = read("<p>One here.</p><p>Two here.<br>Three here.</p>")
    assert parts(document) == [
        ("body", "One here."),
        ("body", "Two here."),
        ("body", "Three here."),
    ]


def test_line_ends_of_windows_stay_in_the_source() -> None:
    document = read("Talks resume in Riga\r\n\r\nMinisters met.\r\n")
    assert document.source.count("\r\n") == 3
    assert document.position(document.segments[1].span).line == 3


@pytest.mark.parametrize(
    ("name", "furniture", "captions"),
    [
        ("000_867f89726991ccec.txt", 0, 0),
        ("001_4b226dd644329e96.txt", 3, 1),
        ("002_6dabd02ef97b2310.txt", 3, 1),
        ("003_badd61db92428ef2.txt", 0, 0),
        ("004_6c95a6c9a0685667.txt", 3, 0),
    ],
)
def test_seeds(name: str, furniture: int, captions: int) -> None:
    document = READER.read((SEEDS / name).read_bytes(), name)
    roles = [segment.role for segment in document.segments]
    assert roles.count(Role.HEADLINE) == 1
    assert roles.count(Role.FURNITURE) == furniture
    assert roles.count(Role.CAPTION) == captions
    assert roles.count(Role.STANDFIRST) == (name[:3] == "000")
    assert len(roles) == sum(1 for line in document.source.splitlines() if line.strip())
