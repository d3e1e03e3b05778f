"""Where articles are shown, and what stands around a passage."""

from __future__ import annotations

import pytest

from audit.documents.spans import Span
from audit.findings.finding import Severity
from audit.report_page.book import INDEX, Book, book, tally
from tests.report_page.pages import one_page, passage
from tests.reporters.factory import Desk, flagged


def three() -> Desk:
    desk = Desk()
    desk.article("One.", path="a.txt", title="The <first>")
    desk.article("Two bad words.", flagged("bad", "m"), path="b.txt", story="s1")
    note = flagged("bad", "m", severity=Severity.NOTE)
    desk.article("Three bad words.", note, path="c.txt", story="s1")
    return desk


def paged() -> Book:
    return book(three().report(), ["a.html", "b.html", "c.html"])


def test_the_worst_come_first() -> None:
    assert paged().order == (1, 2, 0)


def test_stories_are_counted() -> None:
    assert paged().stories == {"s1": 2}


@pytest.mark.parametrize(
    ("shown", "here", "address"),
    [
        (paged(), 0, "b.html#a1l7"),
        (paged(), 1, "#a1l7"),
        (paged(), INDEX, "b.html#a1l7"),
        (one_page(three()), 0, "#a1l7"),
    ],
    ids=["another page", "its own", "the index", "one page"],
)
def test_addresses(shown: Book, here: int, address: str) -> None:
    assert shown.address(1, here, 7) == address


def test_a_reference_has_no_address_and_is_called_by_its_path() -> None:
    reference = passage("wire/copy.txt", "words")
    assert paged().address_of(reference, 0) is None
    assert paged().title("wire/copy.txt") == "wire/copy.txt"
    assert paged().surroundings("wire/copy.txt", Span(0, 3)) == ("", "")


@pytest.mark.parametrize(
    ("source", "words", "around"),
    [
        ("He said yes today.", "yes", ("He said ", " today.")),
        ("One.\nyes\nThree.", "yes", ("", "")),
        ("One.\r\nHe yes.\r\nThree.", "yes", ("He ", ".")),
        ("word " * 60 + "yes" + " word" * 60, "yes", ("… " + "word " * 31, " word" * 31 + " …")),
        ("yes", "yes", ("", "")),
    ],
    ids=["a line", "alone", "line ends", "long", "whole"],
)
def test_surroundings(source: str, words: str, around: tuple[str, str]) -> None:
    desk = Desk()
    article = desk.article(source, path="a.txt")
    start = article.source.index(words)
    assert one_page(desk).surroundings("a.txt", Span(start, start + len(words))) == around


def test_tally() -> None:
    report = three().report()
    assert [tally(one) for one in report.articles] == ["nothing found", "1 error", "1 note"]
