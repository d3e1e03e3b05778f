"""The names in question, each form once."""

from __future__ import annotations

from dataclasses import replace

from audit.documents.spans import Position, Span
from audit.findings.finding import Category, Evidence, Severity
from audit.report_page.names_table import named, names_table
from tests.report_page.pages import Reader, one_page, passage
from tests.reporters.factory import Desk, flagged


def drifting() -> Desk:
    desk = Desk()
    other = desk.article("x\nGitanas Nauseda", path="b.txt")
    there = passage("b.txt", "Gitanas Nauseda", other)
    text = "Gitanes Nauseda spoke.\nLater Gitanes left."
    own = passage("a.txt", "Gitanes Nauseda")
    desk.article(
        text,
        flagged("Gitanes", expected="Gitanas", because="the register says so"),
        flagged(
            "Gitanes",
            "two ways",
            evidence=(Evidence("Gitanes", "spelled in two ways", "Gitanas", passage=there),),
            related=(own, there),
            rule="names/drift",
            severity=Severity.WARNING,
        ),
        path="a.txt",
    )
    return desk


def test_findings_on_one_form_are_one_row_by_what_is_expected() -> None:
    found = named(drifting().articles[1].findings)
    (one,) = found
    assert (one.text, one.expected, one.numbers) == ("Gitanes", "Gitanas", (0, 1))
    assert [evidence.because for evidence in one.evidence] == [
        "the register says so",
        "spelled in two ways",
    ]


def test_what_the_article_says_there_itself_is_not_elsewhere() -> None:
    found = named(drifting().articles[1].findings)
    assert [one.path for one in found[0].elsewhere] == ["b.txt"]


def test_the_table_says_where_what_else_and_who() -> None:
    page = Reader(names_table(one_page(drifting()), 1, 2))
    assert page.words("names").endswith(
        "Gitanes nameline 1GitanasGitanas Nauseda b.txt, line 2"
        "the register says so President of Lithuania, Biography, checked 20 November 2026"
        "spelled in two ways"
    )
    assert page.words("differs") == "GitanesGitanas"
    assert {"href": "#a1f1"} in page.all("a")
    assert {"href": "#a0l2"} in page.all("a")


def test_other_findings_make_no_table() -> None:
    desk = Desk()
    desk.article("One bad word", flagged("bad", "m", category=Category.SPELLING))
    assert names_table(one_page(desk), 0, 2) == ""


def test_lines_are_named_once_and_not_for_ever() -> None:
    desk = Desk()
    article = desk.article("\n".join(["Kiev and Kiev"] * 20), flagged("Kiev", expected="Kyiv"))
    every = [
        replace(article.findings[0], at=Span(at, at + 4), position=Position(line, 1, line, 5))
        for line in range(1, 21)
        for at in (14 * line - 14, 14 * line - 5)
    ]
    desk.articles[0] = replace(article, findings=tuple(every))
    words = Reader(names_table(one_page(desk), 0, 2)).words("names")
    assert "line 1, line 2, " in words
    assert "line 12, 8 more lines" in words
