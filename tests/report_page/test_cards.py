"""The card beside a finding: what, why, who says so, suggestion, fingerprint."""

from __future__ import annotations

from datetime import date

import pytest

from audit.documents.citation import Source
from audit.findings.finding import Category, Evidence, Severity
from audit.report_page.cards import card, cited, place_of
from tests.report_page.pages import Reader, one_page, passage, said_by
from tests.reporters.factory import Desk, Flag, flagged


def carded(flag: Flag, text: str = "President Gitanes Nauseda.") -> Reader:
    desk = Desk()
    article = desk.article(text, flag)
    return Reader(card(one_page(desk), 0, 0, article.findings[0]))


def test_everything_an_editor_asks_is_on_it() -> None:
    page = carded(flagged("Gitanes", expected="Gitanas", because="his name is Gitanas"))
    assert page.words("what") == "'Gitanes' should be 'Gitanas'"
    assert page.words("suggestion") == "Suggestion Gitanas"
    assert page.words("why") == (
        "his name is Gitanas President of Lithuania, Biography, checked 20 November 2026"
    )
    assert page.words("severity") == "Error"
    assert page.words("category") == "name"
    words = page.words("card")
    assert "Placeline 1, column 11Confidencehighnames/" in words.replace("Rule", "")
    assert {"href": "https://www.lrp.lt/en/biography", "rel": "noopener noreferrer external"} in (
        page.all("a")
    )


def test_the_fingerprint_can_be_copied() -> None:
    desk = Desk()
    article = desk.article("bad", flagged("bad", "m"))
    page = Reader(card(one_page(desk), 0, 0, article.findings[0]))
    fingerprint = article.findings[0].fingerprint
    assert page.all("button")[0]["data-copy"] == fingerprint
    assert fingerprint in page.words("card")


def test_what_filters_ask_for_is_on_it() -> None:
    page = carded(
        flagged("Gitanes", "m", severity=Severity.NOTE, category=Category.PLACE, rule="x/<y>")
    )
    attributes = page.all("article")[0]
    asked = ("data-severity", "data-category", "data-rule", "data-n", "id")
    assert [attributes[name] for name in asked] == ["note", "place", "x/<y>", "1", "a0f1"]


@pytest.mark.parametrize(
    ("source", "written"),
    [
        (Source(title="A <b>", url=None, checked=None), "<cite>A &lt;b&gt;</cite>"),
        (
            Source(title="A", url="javascript:alert(1)", checked=None),
            "<cite>A (javascript:alert(1))</cite>",
        ),
        (Source(title="A", url=" https://a.b", checked=None), "<cite>A (https://a.b)</cite>"),
        (
            Source(title="A", url='https://a.b/"onclick=', checked=date(2026, 1, 2)),
            (
                '<cite><a href="https://a.b/&quot;onclick=" rel="noopener noreferrer external">'
                "A</a>, checked 2 January 2026</cite>"
            ),
        ),
    ],
)
def test_cited(source: Source, written: str) -> None:
    assert cited(source) == written


def test_passages_of_other_articles_are_linked_and_their_differing_words_marked() -> None:
    desk = Desk()
    there = desk.article("First.\nthe line is clear", path="b.txt")
    evidence = said_by("lines are", passage("b.txt", "the line is clear", there), "b has it so")
    article = desk.article(
        "the lines are clear",
        flagged("the lines are clear", "m", evidence=(evidence, Evidence("x", "a second reason"))),
    )
    page = Reader(card(one_page(desk), 1, 0, article.findings[0]))
    assert page.words("differs") == "line is"
    assert {"href": "#a0l2"} in page.all("a")
    assert page.words("why") == "b has it soa second reason"
    assert "Details and 1 passage" in page.words("card")


def test_a_passage_that_evidence_names_is_not_repeated() -> None:
    other = passage("ref.txt", "words there")
    page = carded(flagged("Gitanes", "m", evidence=(said_by("x", other),), related=(other,)))
    assert page.words("card").count("words there") == 1


def test_a_reference_outside_the_report_is_named_without_a_link() -> None:
    assert place_of(one_page(Desk()), passage("ref<1>.txt", "w"), 0) == "ref&lt;1&gt;.txt, line 1"


def test_long_texts_are_cut() -> None:
    page = carded(flagged("Gitanes", "m" * 9_000, because="b" * 9_000))
    assert len(page.words("card")) < 1_200
