"""The text as published, its findings in place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.documents.document import Document
from audit.documents.spans import Span
from audit.findings.finding import Category, Confidence, Evidence, Severity, found, place
from audit.findings.report import ArticleReport, Report
from audit.findings.visible import visible
from audit.report_page.book import book
from audit.report_page.lines import blocks
from audit.report_page.marked_text import marked_text
from tests.report_page.pages import Reader, one_page
from tests.reporters.factory import Desk, Flag, flagged


def shown(text: str, *flags: Flag, path: str = "a.txt", title: str | None = None) -> Reader:
    desk = Desk()
    desk.article(text, *flags, path=path, title=title)
    return Reader(marked_text(one_page(desk), 0))


def test_findings_are_marked_and_lead_to_their_cards() -> None:
    note = flagged("Nauseda", "m", severity=Severity.NOTE, category=Category.QUOTATION)
    page = shown("President Gitanes Nauseda.", flagged("Gitanes", "m"), note)
    assert page.all("mark") == [
        {"data-f": "1", "data-severity": "error", "data-family": "who"},
        {"data-f": "2", "data-severity": "note", "data-family": "said"},
    ]
    reference = next(one for one in page.all("a") if one.get("class") == "reference error")
    assert (reference["href"], reference["id"]) == ("#a0f1", "a0f1m")
    assert reference["aria-label"] == "finding 1: error, name"


def test_cards_stand_beside_the_line_of_their_words() -> None:
    page = marked_text_of("One.\nTwo bad.\nThree.", flagged("bad", "m"))
    rows = page.split('<div class="row">')[1:]
    assert ["card" in row for row in rows] == [False, True, False]


def marked_text_of(text: str, *flags: Flag) -> str:
    desk = Desk()
    desk.article(text, *flags)
    return marked_text(one_page(desk), 0)


@pytest.mark.parametrize(
    ("text", "words"),
    [("a\n\nb", "\n\n"), ("a\n\n", "\n\n"), ("\n \n", "\n"), ("\n\na", "\n")],
    ids=["between", "behind", "nowhere", "before"],
)
def test_what_stands_on_blank_lines_has_its_card(text: str, words: str) -> None:
    page = shown(text, flagged(words, "m"))
    assert len(page.all("article")) == 1


def test_an_article_of_scripts_is_shown() -> None:
    text = "<script>alert(1)</script>\n<img src=x onerror=alert(1)>\n</p></div>&lt;"
    page = shown(text, flagged("<script>", "m"), title="<script>")
    assert [name for name, _ in page.elements if name in {"script", "img"}] == []
    assert page.words("line", but="reference") == text.replace("\n", "")


def test_a_very_long_line_has_one_address_and_its_cards_near() -> None:
    page = shown("word " * 1_500 + "bad", flagged("bad", "m"))
    lines = [one for one in page.all("span") if one.get("class", "").startswith("line")]
    assert [one.get("id") for one in lines] == ["a0l1", None]
    rows = marked_text_of("word " * 1_500 + "bad", flagged("bad", "m")).split('<div class="row">')
    assert ["card" in row for row in rows[1:]] == [False, True]


def test_passages_are_tinted_and_not_underlined() -> None:
    text = "word " * 100
    page = shown(text, flagged(text.strip(), "m"))
    assert page.all("mark")[0]["class"] == "wide"


def test_lines_can_be_led_to() -> None:
    page = shown("One.\n\nThree.")
    lines = [one for one in page.all("span") if one.get("class") == "line"]
    assert [(one["id"], one["data-line"]) for one in lines] == [("a0l1", "1"), ("a0l3", "3")]


@pytest.mark.parametrize(
    ("path", "sort"), [("a.txt", "text"), ("a.md", "text"), ("b/A.HTML", "text raw")]
)
def test_marked_up_files_are_shown_as_they_are(path: str, sort: str) -> None:
    assert shown("<p>One</p>", path=path).all("div")[0]["class"] == sort


@pytest.mark.parametrize(("lines", "sort"), [(400, "text"), (401, "text long")])
def test_long_articles_are_laid_out_as_they_are_read(lines: int, sort: str) -> None:
    assert shown("line\n" * lines).all("div")[0]["class"] == sort


@pytest.mark.parametrize(
    ("title", "headlines"),
    [
        ("One", [True, False, False]),
        ("Two", [False, True, False]),
        ("Three", [False] * 3),
        (None, [False] * 3),
    ],
)
def test_the_headline_is_the_first_line_that_is_the_title(
    title: str | None, headlines: list[bool]
) -> None:
    page = shown("One\n\nTwo\nTwo", title=title)
    classes = [one["class"] for one in page.all("p") if "words" in one["class"]]
    assert ["headline" in one for one in classes] == headlines


@given(
    st.text(st.characters(), min_size=1, max_size=80),
    st.lists(st.tuples(st.integers(0, 79), st.integers(1, 80)), max_size=6),
)
def test_the_text_is_what_was_published(text: str, places: list[tuple[int, int]]) -> None:
    document = Document("a.txt", text, text, "", ())
    findings = tuple(
        found(
            place(document, Span(start, min(start + length, len(text)))),
            [Evidence("", "b")],
            rule="r/x",
            kind="k",
            category=Category.FACT,
            severity=Severity.WARNING,
            confidence=Confidence.LOW,
            message="m",
        )
        for start, length in places
        if start < len(text)
    )
    article = ArticleReport("a.txt", "", text, findings=findings)
    page = Reader(marked_text(book(Report("1", "d", (article,)), [""]), 0))
    lines = [line for block in blocks(text) for line in block]
    published = "".join(visible(text[line.start : line.end]) for line in lines)
    assert page.words("line", but="reference") == published
    assert len(page.all("article")) == len(findings)
    ids = [one["id"] for _, one in page.elements if "id" in one]
    assert len(ids) == len(set(ids))
    assert {one["href"][1:] for one in page.all("a") if one.get("class", "")[:3] == "ref"} <= set(
        ids
    )
