"""The index of a run: how much was found, when, and in which articles of what sort."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from audit.findings.finding import Category, Finding, Severity
from audit.findings.report import ArticleReport, Report
from audit.findings.visible import one_line
from audit.findings.wording import counted, day
from audit.report_page.article_page import article_section, counts
from audit.report_page.book import INDEX, Book, count
from audit.report_page.closing import problems
from audit.report_page.frame import bar, page, tools
from audit.report_page.markup import Html, joined, tag, unseen
from audit.report_page.signs import icon
from audit.report_page.tables import table
from audit.report_page.timeline import timeline

_LONGEST_TITLE = 140


def index_page(book: Book) -> str:
    """The index alone; it leads to the articles' pages."""
    top = bar([tag("span", "Audit report", class_="name")], tools(()))
    return page(_title(book.report), top, _index(book), book.report)


def whole_page(book: Book) -> str:
    """The index and behind it all the articles, in one page."""
    findings = list(chain.from_iterable(one.findings for one in book.report.articles))
    sections = (article_section(book, number, 2) for number in book.order)
    top = bar([tag("a", "All articles", href="#main", class_="name")], tools(findings))
    return page(_title(book.report), top, joined([_index(book), *sections]), book.report)


def _title(report: Report) -> str:
    return f"Audit of {counted(len(report.articles), 'article')}"


def _index(book: Book) -> Html:
    report = book.report
    return tag(
        "section",
        tag(
            "header",
            tag("h1", _title(report)),
            tag("p", *_found(report), class_="sum"),
            class_="head",
        ),
        problems(report.problems, 2),
        timeline(report.articles),
        _matrix(book),
        class_="index",
    )


def _found(report: Report) -> Iterator[Html]:
    every = tuple(chain.from_iterable(one.findings for one in report.articles))
    yield counts(ArticleReport("", "", "", findings=every))
    clean = sum(not one.findings for one in report.articles)
    if clean:
        words = f"nothing found in {counted(clean, 'article')}"
        yield tag("span", f" {words}", class_="quiet")


def _matrix(book: Book) -> Html:
    articles = book.report.articles
    if not articles:
        return Html()
    present = {finding.category for one in articles for finding in one.findings}
    categories = [category for category in Category if category in present]
    columns = ["Article", "Date", *(str(severity) for severity in Severity), *map(str, categories)]
    rows = [_row(book, number, categories) for number in book.order]
    heading = tag("h2", "The articles, the worst first")
    return tag("section", heading, table("Articles by category", columns, rows, "matrix"))


def _row(book: Book, number: int, categories: Sequence[Category]) -> list[str]:
    article = book.report.articles[number]
    title = one_line(article.title or article.path, _LONGEST_TITLE)
    published = article.dated.published
    path = one_line(article.path, _LONGEST_TITLE)
    name = tag("a", title, href=book.address(number, INDEX), class_="to")
    return [
        joined([name, tag("span", path, class_="path")]),
        day(published) if published else tag("span", "no date", class_="quiet"),
        *(_number(count(article, severity), severity.value) for severity in Severity),
        *_cells(article.findings, categories),
    ]


def _cells(findings: Sequence[Finding], categories: Sequence[Category]) -> Iterator[Html]:
    numbers = Counter(finding.category for finding in findings)
    worst: dict[Category, Severity] = {}
    for finding in findings:
        known = worst.get(finding.category)
        if known is None or finding.severity.rank > known.rank:
            worst[finding.category] = finding.severity
    for category in categories:
        worst_there = worst.get(category)
        yield _number(numbers[category], worst_there.value if worst_there else "")


def _number(number: int, severity: str) -> Html:
    if not number:
        return tag("span", tag("span", "·", aria_hidden="true"), unseen("0"), class_="zero")
    worst = unseen(f", the worst: {severity}")
    return tag("span", icon(severity), f"{number}", worst, class_=f"severity {severity}")
