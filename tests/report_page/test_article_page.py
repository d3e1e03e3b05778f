"""The page of one article."""

from __future__ import annotations

from audit.findings.finding import Severity
from audit.findings.report import Coverage, Problem
from audit.report_page.article_page import article_page, counts
from audit.report_page.book import Book
from tests.report_page.pages import Reader, one_page
from tests.reporters.factory import MARCH_7, Desk, flagged


def three() -> Book:
    desk = Desk()
    desk.article("One.", path="a.txt", title="First")
    desk.article(
        "Two bad words.",
        flagged("bad", "m"),
        path="b.txt",
        title="Second <b>",
        dated=MARCH_7,
        story="s1",
        coverage={"names": Coverage(1, 2)},
    )
    desk.article("Three", flagged("Three", "m", severity=Severity.NOTE), path="c.txt", story="s1")
    desk.problems.append(Problem("b.txt", "a rule took too long"))
    desk.problems.append(Problem("z.pdf", "locked"))
    return one_page(desk, ("a.html", "b.html", "c.html"))


def test_the_head_says_what_and_when() -> None:
    page = Reader(article_page(three(), 1))
    assert page.words("report").startswith("1 error Second <b>7 March 2022, from the text")
    assert "b.txt · compared with 1 other article on this story" in page.words("report")


def test_pages_lead_to_one_another_the_worst_first() -> None:
    book = three()
    links = [
        [one["href"] for one in Reader(article_page(book, n)).all("a") if "rel" in one]
        for n in (1, 2, 0)
    ]
    assert links[0][:1] == ["c.html"]
    assert links[1][:2] == ["b.html", "a.html"]
    assert links[2] == ["c.html"]


def test_only_its_own_problems_are_told() -> None:
    page = Reader(article_page(three(), 1))
    assert page.words("problems") == "Not auditedb.txt: a rule took too long"
    assert Reader(article_page(three(), 0)).words("problems") == ""


def test_headings_go_down_step_by_step() -> None:
    levels = [
        int(name[1])
        for name, _ in Reader(article_page(three(), 1)).elements
        if len(name) == 2 and name[0] == "h" and name[1].isdigit()
    ]
    assert levels == [1, 2, 2, 2, 2]


def test_counts() -> None:
    articles = three().report.articles
    assert [Reader(counts(one)).words("severity") for one in articles] == [
        "nothing found",
        "1 error",
        "1 note",
    ]
