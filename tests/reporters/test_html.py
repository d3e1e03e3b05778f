"""The HTML reporter: one page an article, an index, or all in one."""

from __future__ import annotations

import re

import pytest

from audit.documents.spans import Span
from audit.findings.finding import Passage
from audit.findings.rendering import Page, PagedReporter
from audit.findings.report import Problem
from audit.reporters.html import REPORTER
from tests.report_page.pages import Reader
from tests.reporters.attacks import ATTACKS, hostile
from tests.reporters.factory import Desk, flagged


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_of_an_article_is_mark_up(attack: str) -> None:
    harmless = shape(hostile("harmless words"))
    assert shape(hostile(attack)) == harmless


def shape(desk: Desk) -> list[list[tuple[str, tuple[str, ...]]]]:
    """The elements and the names of their attributes, which words cannot change."""
    pages = [text for _, text in REPORTER.pages(desk.report())]
    pages.append(REPORTER.render(desk.report(), Page()))
    return [
        [(name, tuple(sorted(one))) for name, one in Reader(page).elements if name != "em"]
        for page in pages
    ]


def test_it_writes_pages() -> None:
    assert isinstance(REPORTER, PagedReporter)
    desk = Desk()
    desk.article("One.", path="seeds/a.txt")
    desk.article("Two.", path="seeds/b.txt")
    assert [name for name, _ in REPORTER.pages(desk.report())] == [
        "seeds-a.html",
        "seeds-b.html",
        "index.html",
    ]


def test_one_article_is_its_page() -> None:
    desk = Desk()
    desk.article("One.", path="a.txt", title="Talks")
    desk.problems.append(Problem("a.txt", "slow"))
    assert "<h1" in (page := REPORTER.render(desk.report(), Page()))
    assert re.findall(r"<h1[^>]*>(.*?)</h1>", page) == ["Talks"]


@pytest.mark.parametrize("path", ["a.pdf", ""])
def test_a_problem_elsewhere_asks_for_the_index(path: str) -> None:
    desk = Desk()
    desk.article("One.", path="a.txt", title="Talks")
    desk.problems.append(Problem(path, "locked"))
    page = REPORTER.render(desk.report(), Page())
    assert re.findall(r"<h1[^>]*>(.*?)</h1>", page) == ["Audit of 1 article"]
    assert "locked" in page


def test_links_between_pages_hold() -> None:
    desk = Desk()
    there = desk.article("One line.\nIt is clear", path="b.txt")
    start = there.source.index("It")
    passage = Passage("b.txt", Span(start, start + 11), 2, "It is clear")
    desk.article("It was clear", flagged("It was clear", "m", related=(passage,)), path="a.txt")
    pages = dict(REPORTER.pages(desk.report()))
    ids = {
        name: {one["id"] for _, one in Reader(text).elements if "id" in one}
        for name, text in pages.items()
    }
    for name, text in pages.items():
        for link in Reader(text).all("a"):
            file, _, target = link["href"].partition("#")
            if not file.startswith("https:"):
                assert not target or target in ids[file or name]


def test_the_same_report_gives_the_same_bytes_in_utf_8() -> None:
    first, second = (REPORTER.render(hostile("\ud800ė").report(), Page()) for _ in range(2))
    assert first.encode() == second.encode()
    assert first.endswith("</html>\n")
