"""Where each article of a report is shown, so that pages can lead to one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.findings.finding import Passage, Severity
from audit.findings.report import ArticleReport, Report
from audit.findings.visible import one_line
from audit.findings.wording import counted

INDEX = -1
"""The index, where an article's number is asked for."""
_LINE_END = compiled(r"[\r\n]")
_AROUND = 160
_LONG_WORD = 24


@dataclass(frozen=True, slots=True)
class Book:
    """The articles of a report; `files` are their pages, all empty where one page shows them all.

    `order` are their numbers, the worst first; `stories` counts the articles of each story.
    """

    report: Report
    files: tuple[str, ...]
    numbers: dict[str, int]
    order: tuple[int, ...]
    stories: Counter[str]

    @property
    def in_one(self) -> bool:
        """Whether one page shows all."""
        return not any(self.files)

    def article(self, path: str) -> ArticleReport | None:
        """The article of that path, if it is in the report."""
        number = self.numbers.get(path)
        return None if number is None else self.report.articles[number]

    def address(self, number: int, here: int, line: int | None = None) -> str:
        """Where article `number`, or a line of it, is shown, for a link on the page `here`."""
        file = "" if number == here else self.files[number]
        return f"{file}#a{number}" + ("" if line is None else f"l{line}")

    def address_of(self, passage: Passage, here: int) -> str | None:
        """Where the passage is shown, if it is in the report."""
        number = self.numbers.get(passage.path)
        return None if number is None else self.address(number, here, passage.line)

    def title(self, path: str, longest: int = 90) -> str:
        """What the article is called; a reference, by its path."""
        article = self.article(path)
        return one_line((article and article.title) or path, longest)

    def surroundings(self, path: str, span: Span) -> tuple[str, str]:
        """What stands before and behind a passage on its lines, at most some words."""
        article = self.article(path)
        if article is None:
            return "", ""
        source = article.source
        before = source[max(0, span.start - _AROUND) : span.start]
        after = source[span.end : span.end + _AROUND]
        head, tail = _LINE_END.split(before)[-1], _LINE_END.split(after)[0]
        if head == before and span.start > _AROUND:
            head = _from_a_word(head)
        if tail == after and span.end + _AROUND < len(source):
            tail = _to_a_word(tail)
        return head.lstrip(), tail.rstrip()


def book(report: Report, files: Sequence[str]) -> Book:
    """The articles of `report`, article `n` shown in `files[n]`."""
    numbers = {article.path: number for number, article in enumerate(report.articles)}
    order = sorted(range(len(report.articles)), key=lambda n: (gravity(report.articles[n]), n))
    stories = Counter(one.story for one in report.articles if one.story)
    return Book(report, tuple(files), numbers, tuple(order), stories)


def gravity(article: ArticleReport) -> tuple[int, ...]:
    """Sorts the worst articles first."""
    return tuple(-count(article, severity) for severity in Severity)


def count(article: ArticleReport, severity: Severity) -> int:
    """How many findings of that severity stand."""
    return sum(finding.severity is severity for finding in article.findings)


def tally(article: ArticleReport) -> str:
    """The findings in words: `1 error, 2 warnings`."""
    counts = [(count(article, severity), severity.value) for severity in Severity]
    return ", ".join(counted(number, noun) for number, noun in counts if number) or "nothing found"


def _from_a_word(text: str) -> str:
    space = text.find(" ", 0, _LONG_WORD)
    return "…" + text[max(space, 0) :]


def _to_a_word(text: str) -> str:
    space = text.rfind(" ", max(0, len(text) - _LONG_WORD))
    return text[: space if space > 0 else None].rstrip() + " …"
