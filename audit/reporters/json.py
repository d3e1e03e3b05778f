"""The report for other programs: version 1 of the JSON contract, complete, whatever is shown."""

from __future__ import annotations

import json
from collections.abc import Iterator

from audit.documents.expressions import compiled
from audit.documents.records import replace
from audit.findings.rendering import Page, page_stems, problems_of
from audit.findings.report import Report
from audit.findings.wire import plain, report_record

_SURROGATE = compiled("[\ud800-\udfff]")


class JsonReporter:
    """Writes the same bytes for the same report."""

    name = "json"

    def render(self, report: Report, page: Page) -> str:  # noqa: ARG002
        """The whole report."""
        return _written(report)

    def pages(self, report: Report) -> Iterator[tuple[str, str]]:
        """A whole report of each article with its problems, and one of all in `index.json`."""
        for stem, article in zip(page_stems(report.articles), report.articles, strict=True):
            problems = problems_of(report, article)
            yield f"{stem}.json", _written(replace(report, articles=(article,), problems=problems))
        yield "index.json", _written(report)


REPORTER = JsonReporter()


def _written(report: Report) -> str:
    text = json.dumps(report_record(report), ensure_ascii=False, indent=2, default=plain)
    # file names that are not UTF-8 arrive as lone surrogates, which only JSON's escapes can carry
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"
