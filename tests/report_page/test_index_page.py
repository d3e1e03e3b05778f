"""The index: a matrix of articles by category, the worst first."""

from __future__ import annotations

from audit.findings.finding import Category, Severity
from audit.findings.report import Problem
from audit.report_page.book import Book
from audit.report_page.index_page import index_page, whole_page
from tests.report_page.pages import Reader, one_page
from tests.reporters.factory import MARCH_7, Desk, flagged


def desk() -> Desk:
    made = Desk()
    made.article("One.", path="a.txt", title="First")
    made.article(
        "Two bad odd words.",
        flagged("bad", "m"),
        flagged("odd", "m", severity=Severity.NOTE),
        flagged("words", "m", severity=Severity.WARNING, category=Category.PLACE),
        path="b.txt",
        title="Second <b>",
        dated=MARCH_7,
    )
    made.problems.append(Problem("z.pdf", "locked"))
    return made


def paged() -> Book:
    return one_page(desk(), ("a.html", "b.html"))


def test_the_matrix() -> None:
    page = Reader(index_page(paged()))
    assert page.words("matrix") == (
        "Articles by categoryArticleDateerrorwarningnotenameplace"
        "Second <b>b.txt7 March 20221, the worst: error1, the worst: warning1, the worst: note"
        "2, the worst: error1, the worst: warning"
        "Firsta.txtno date" + "·0" * 5
    )


def test_articles_are_led_to() -> None:
    links = [one["href"] for one in Reader(index_page(paged())).all("a") if "class" in one]
    assert links == ["#main", "b.html#a1", "a.html#a0"]


def test_what_could_not_be_read_is_told() -> None:
    assert Reader(index_page(paged())).words("problems") == "Not auditedz.pdf: locked"


def test_the_sum() -> None:
    words = Reader(index_page(paged())).words("index")
    assert words.startswith(
        "Audit of 2 articles1 error 1 warning 1 note nothing found in 1 article"
    )


def test_a_run_without_articles() -> None:
    page = Reader(index_page(one_page(Desk())))
    assert "Audit of no articles" in page.words("index")
    assert page.words("matrix") == ""


def test_one_page_holds_all_and_leads_within_itself() -> None:
    page = Reader(whole_page(one_page(desk())))
    sections = [one["id"] for one in page.all("section") if one.get("class") == "report"]
    assert sections == ["a1", "a0"]
    ids = [one["id"] for _, one in page.elements if "id" in one]
    assert len(ids) == len(set(ids))
    assert {one["href"][1:] for one in page.all("a") if one["href"][0] == "#"} <= set(ids)
