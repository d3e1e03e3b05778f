"""JSON Lines: the JSON report cut into lines, for programs that read one record after another.

The first line is the run; each article is followed by its findings, which name its file; then come
the problems, and last the summary, without which a file is not complete. `type` says what a line
is, and `status` whether a finding stands. All other fields are those of the JSON report.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.documents.records import field_names
from audit.findings.portable import written_exactly
from audit.findings.reasons import Status
from audit.findings.rendering import Page
from audit.findings.report import Report
from audit.findings.wire import (
    ArticleRecord,
    FindingRecord,
    ProblemRecord,
    SummaryRecord,
    report_record,
)

_Record = dict[str, object]

_FINDINGS = ("findings", "suppressed", "baselined")
"""The lists of an article that become lines of their own."""


class JsonlReporter:
    """Everything the JSON report holds."""

    name = "jsonl"

    def render(self, report: Report, page: Page) -> str:  # noqa: ARG002
        """The lines."""
        return "".join(f"{written_exactly(line)}\n" for line in _lines(report))


REPORTER = JsonlReporter()


def _lines(report: Report) -> Iterator[_Record]:
    record = report_record(report)
    yield {
        "type": "run",
        "version": record.version,
        "tool": record.tool,
        "rules_digest": record.rules_digest,
    }
    for article in record.articles:
        yield from _of_article(article)
    for problem in record.problems:
        yield {"type": "problem", **_fields(problem)}
    yield {"type": "summary", **_fields(record.summary)}


def _of_article(article: ArticleRecord) -> Iterator[_Record]:
    own = {name: value for name, value in _fields(article).items() if name not in _FINDINGS}
    yield {"type": "article", **own}
    for status, findings in (
        (Status.FOUND, article.findings),
        (Status.SUPPRESSED, article.suppressed),
        (Status.BASELINED, article.baselined),
    ):
        for finding in findings:
            yield {
                "type": "finding",
                "status": status.value,
                "path": article.path,
                **_fields(finding),
            }


def _fields(record: ArticleRecord | FindingRecord | ProblemRecord | SummaryRecord) -> _Record:
    return {name: getattr(record, name) for name in field_names(type(record))}
