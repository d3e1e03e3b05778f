"""Markdown: what of it is text, in which roles, and where it came from."""

from __future__ import annotations

from datetime import date

import pytest

from audit.documents.decoding import UnreadableError
from audit.documents.document import Document
from audit.documents.spans import Span
from audit.readers.markdown import READER


def read(text: str) -> Document:
    return READER.read(text.encode(), "a.md")


def parts(text: str) -> list[tuple[str, str]]:
    document = read(text)
    return [(s.role.value, s.span.of(document.text)) for s in document.segments]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param("Premier **Ana** *Lind* _spoke_", "Premier Ana Lind spoke", id="emphasis"),
        pytest.param("~~Ana~~ Lind", "Ana Lind", id="struck out"),
        pytest.param("[Ana](https://e.org/a_b) Lind", "Ana Lind", id="link"),
        pytest.param('[Ana](<u r> "a title") Lind', "Ana Lind", id="link with title"),
        pytest.param("[Ana](https://e.org/a_(b)) Lind", "Ana Lind", id="link with parentheses"),
        pytest.param("[**Ana**](u) Lind", "Ana Lind", id="emphasis in a link"),
        pytest.param("[Ana][1] and [Per]\n\n[1]: u\n[per]: v", "Ana and Per", id="references"),
        pytest.param("[NATO's] line [sic]", "[NATO's] line [sic]", id="the writer's own brackets"),
        pytest.param("Ana[^1] spoke", "Ana[^1] spoke", id="footnote nobody defines"),
        pytest.param("Run `x = *a*` now", "Run  now", id="code"),
        pytest.param("A ``b ` c`` d", "A  d", id="code with a backtick"),
        pytest.param("A ` b", "A ` b", id="lone backtick"),
        pytest.param(r"5 \* 3 \* 2 \_a\_", "5 * 3 * 2 _a_", id="escapes"),
        pytest.param("<https://e.org/_x_>", "https://e.org/_x_", id="address"),
        pytest.param("Ana&nbsp;Lind &amp; <b>Per</b>", "Ana\xa0Lind & Per", id="HTML"),
        pytest.param("One <!-- two\n\nthree --> four", "One  four", id="comment"),
        pytest.param("a_long_name", "a_long_name", id="underscores inside words"),
    ],
)
def test_inline_marks(source: str, text: str) -> None:
    assert read(source).text == text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("# Talks #\nText.", [("headline", "Talks"), ("body", "Text.")], id="heading"),
        pytest.param("# On C#\n", [("headline", "On C#")], id="number sign"),
        pytest.param(
            "Talks\n===\nText.", [("headline", "Talks"), ("body", "Text.")], id="underlined"
        ),
        pytest.param("# A\n\n## B", [("headline", "A"), ("body", "B")], id="second heading"),
        pytest.param("One\ntwo\n\nThree", [("body", "One\ntwo"), ("body", "Three")], id="wrapped"),
        pytest.param("> One\n> two\n\nB", [("quote", "One\ntwo"), ("body", "B")], id="quote"),
        pytest.param(
            "- One\n* Two\n3. Three", [("body", w) for w in ("One", "Two", "Three")], id="list"
        ),
        pytest.param("| A | B |\n|:--|--:|\n| c | |", [("body", w) for w in "ABc"], id="table"),
        pytest.param("A\n\n---\n\nB", [("body", "A"), ("body", "B")], id="rule"),
        pytest.param("A\n\n```\ncode\n\n```\nB", [("body", "A"), ("body", "B")], id="fence"),
        pytest.param("A\n\n```\nB", [("body", "A"), ("body", "B")], id="fence never closed"),
        pytest.param("    Indented.", [("body", "Indented.")], id="indented text is text"),
        pytest.param("![Ana in Riga](a.jpg)", [("caption", "Ana in Riga")], id="image"),
        pytest.param("[^1]: See Ana.", [("body", "See Ana.")], id="footnote"),
        pytest.param(
            "One<br>two</p><p>three", [("body", "One\ntwo"), ("body", "three")], id="tags"
        ),
        pytest.param("RIGA — Text.", [("dateline", "RIGA —"), ("body", "Text.")], id="dateline"),
        pytest.param(
            "Text.\n\nBy Ana Lind", [("body", "Text."), ("byline", "By Ana Lind")], id="byline"
        ),
    ],
)
def test_blocks(source: str, expected: list[tuple[str, str]]) -> None:
    assert parts(source) == expected


def test_front_matter() -> None:
    document = read("---\ntitle: Talks\ndate: 2022-03-08\n---\n# Riga\n\nText.")
    assert document.text == "Riga\n\nText."
    assert (document.metadata.title, document.metadata.published) == ("Talks", date(2022, 3, 8))


def test_spans_point_behind_the_marks() -> None:
    document = read("> Premier **Ana**\n> [Lind](u) spoke.")
    start = document.text.index("Ana\nLind")
    assert document.source_span(Span(start, start + 8)).of(document.source) == "Ana**\n> [Lind"
    assert document.position(Span(start, start + 8)).end_line == 2


def test_nothing_but_code_is_unreadable() -> None:
    with pytest.raises(UnreadableError, match="no text"):
        read("```\ncode\n```\n")
