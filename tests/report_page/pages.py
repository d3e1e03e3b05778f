"""What the tests of this folder share: reports made by hand, and pages read as a reader does."""

from __future__ import annotations

from html.parser import HTMLParser

from audit.documents.spans import Span
from audit.findings.finding import Evidence, Passage
from audit.findings.report import ArticleReport
from audit.report_page.book import Book, book
from tests.reporters.factory import Desk

VOID = {"input", "meta"}


class Reader(HTMLParser):
    """Reads a page: its elements in order, and the words under the elements of a class."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self._open: list[tuple[str, list[str]]] = []
        self._texts: list[tuple[list[str], str]] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.elements.append((tag, attributes))
        if tag not in VOID:
            self._open.append((tag, attributes.get("class", "").split()))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self._texts.append(([name for _, names in self._open for name in names], data))

    def words(self, inside: str, but: str = "") -> str:
        """The text under elements of class `inside`, without what is under class `but`."""
        return "".join(text for names, text in self._texts if inside in names and but not in names)

    def all(self, name: str) -> list[dict[str, str]]:
        """The attributes of every element of that name."""
        return [attributes for tag, attributes in self.elements if tag == name]


def one_page(desk: Desk, files: tuple[str, ...] = ()) -> Book:
    """The book of a desk's articles, in one page unless files are given."""
    return book(desk.report(), files or ("",) * len(desk.articles))


def passage(path: str, text: str, within: ArticleReport | None = None) -> Passage:
    """Words of another article, where they stand there."""
    start = within.source.index(text) if within else 0
    line = within.source.count("\n", 0, start) + 1 if within else 1
    return Passage(path, Span(start, start + len(text)), line, text)


def said_by(here: str, there: Passage, because: str = "another article says so") -> Evidence:
    """What another article says otherwise."""
    return Evidence(here, because, passage=there)
