"""The report for a browser: pages that need no network, the findings marked in the article's text.

Where one file is asked for, it holds the index and all articles.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.findings.rendering import Page, page_stems
from audit.findings.report import Report
from audit.report_page.article_page import article_page
from audit.report_page.book import book
from audit.report_page.index_page import index_page, whole_page


class HtmlReporter:
    """It holds everything, whatever is shown at the terminal."""

    name = "html"

    def render(self, report: Report, page: Page) -> str:  # noqa: ARG002
        """The page of the only article, or of all behind an index."""
        files = [""] * len(report.articles)
        one = len(report.articles) == 1 and all(
            problem.path == report.articles[0].path for problem in report.problems
        )
        return article_page(book(report, files), 0) if one else whole_page(book(report, files))

    def pages(self, report: Report) -> Iterator[tuple[str, str]]:
        """A page of each article, and `index.html`."""
        files = [f"{stem}.html" for stem in page_stems(report.articles)]
        shown = book(report, files)
        for number, file in enumerate(files):
            yield file, article_page(shown, number)
        yield "index.html", index_page(shown)


REPORTER = HtmlReporter()
