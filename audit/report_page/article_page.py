"""One article: its head, its text with the cards, its tables, and what was checked."""

from __future__ import annotations

from audit.findings.finding import Severity
from audit.findings.rendering import problems_of
from audit.findings.report import ArticleReport
from audit.findings.visible import one_line
from audit.findings.wording import counted, dated
from audit.report_page.book import Book, count
from audit.report_page.closing import coverage, problems, set_aside
from audit.report_page.comparisons import comparisons
from audit.report_page.frame import bar, page, tools
from audit.report_page.marked_text import marked_text
from audit.report_page.markup import Html, joined, tag
from audit.report_page.names_table import names_table
from audit.report_page.signs import icon

_LONGEST_TITLE = 240


def article_page(book: Book, number: int) -> str:
    """The page of article `number` alone, which leads to the index and to the next article."""
    article = book.report.articles[number]
    main = joined(
        [
            article_section(book, number, 1),
            problems(problems_of(book.report, article), 2),
        ]
    )
    top = bar(_links(book, number), tools(article.findings))
    return page(article.title or article.path, top, main, book.report)


def article_section(book: Book, number: int, level: int) -> Html:
    """All about article `number` under a heading of that level."""
    article = book.report.articles[number]
    return tag(
        "section",
        _head(book, number, level),
        tag(f"h{level + 1}", "The text", class_="unseen"),
        marked_text(book, number),
        names_table(book, number, level + 1),
        comparisons(book, number, level + 1),
        coverage(article, level + 1),
        *set_aside(article, level + 1),
        class_="report",
        id=f"a{number}",
        tabindex="-1",
        aria_labelledby=f"a{number}t",
    )


def counts(article: ArticleReport) -> Html:
    """The findings of each severity, sign, number and word."""
    found = [(severity, count(article, severity)) for severity in Severity]
    parts = [
        tag(
            "span",
            icon(severity.value),
            f"{number} {severity}{'' if number == 1 else 's'}",
            class_=f"severity {severity.value}",
        )
        for severity, number in found
        if number
    ]
    nothing = tag("span", icon("none"), "nothing found", class_="severity none")
    return joined(parts or [nothing], " ")


def _head(book: Book, number: int, level: int) -> Html:
    article = book.report.articles[number]
    aside = [
        (len(article.suppressed), "suppressed"),
        (len(article.baselined), "in the baseline"),
    ]
    words = [f"{many} {where}" for many, where in aside if many]
    return tag(
        "header",
        tag("p", counts(article), " ", tag("span", ", ".join(words), class_="quiet"), class_="sum"),
        tag(f"h{level}", one_line(article.title or article.path, _LONGEST_TITLE), id=f"a{number}t"),
        tag("p", one_line(dated(article.dated)), class_="date"),
        tag("p", tag("code", one_line(article.path)), _story(book, article), class_="quiet"),
        class_="head",
    )


def _story(book: Book, article: ArticleReport) -> str:
    others = book.stories[article.story] - 1 if article.story else 0
    return f" · compared with {counted(others, 'other article')} on this story" if others else ""


def _links(book: Book, number: int) -> list[Html]:
    if book.in_one:
        return [tag("span", "Audit report", class_="name")]
    place = book.order.index(number)
    links = [tag("a", "All articles", href="index.html", class_="name")]
    if place > 0:
        address = book.files[book.order[place - 1]]
        links.append(tag("a", "Previous", href=address, rel="prev"))
    if place + 1 < len(book.order):
        links.append(tag("a", "Next", href=book.files[book.order[place + 1]], rel="next"))
    return links
