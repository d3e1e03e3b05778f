"""CSV for spreadsheets: a row a finding, those that were set aside and what was not audited too.

As RFC 4180 has it: commas, quotation marks, CR LF, a heading; UTF-8 without a byte order mark.
Spreadsheets take a cell that begins with =, +, - or @ for a formula and would run it, whoever wrote
the article: such cells get an apostrophe in front. Columns and offsets are those of the JSON
report, in code points.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from audit.findings.finding import Finding
from audit.findings.portable import well_formed
from audit.findings.reasons import Status, by_status
from audit.findings.rendering import Page
from audit.findings.report import Problem, Report

_HEADING = (
    "path",
    "line",
    "column",
    "end_line",
    "end_column",
    "start",
    "end",
    "status",
    "severity",
    "confidence",
    "category",
    "kind",
    "rule",
    "message",
    "text",
    "suggestions",
    "because",
    "source",
    "url",
    "checked",
    "fingerprint",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class CsvReporter:
    """One table; a finding's further reasons and suggestions are parted by ` | `."""

    name = "csv"

    def render(self, report: Report, page: Page) -> str:  # noqa: ARG002
        """The table."""
        text = io.StringIO(newline="")
        writer = csv.DictWriter(text, _HEADING, restval="", lineterminator="\r\n")
        writer.writeheader()
        for row in _rows(report):
            writer.writerow({name: _safe(value) for name, value in row.items()})
        return text.getvalue()


REPORTER = CsvReporter()


def _rows(report: Report) -> Iterator[dict[str, str | int]]:
    for article in report.articles:
        for status, finding in by_status(article):
            yield _finding_row(finding, status)
    for problem in report.problems:
        yield _problem_row(problem)


def _finding_row(finding: Finding, status: Status) -> dict[str, str | int]:
    at = finding.position
    sources = [one.source for one in finding.evidence if one.source is not None]
    return {
        "path": finding.path,
        "line": at.line,
        "column": at.column,
        "end_line": at.end_line,
        "end_column": at.end_column,
        "start": finding.at.start,
        "end": finding.at.end,
        "status": status.value,
        "severity": finding.severity.value,
        "confidence": finding.confidence.value,
        "category": finding.category.value,
        "kind": finding.kind,
        "rule": finding.rule,
        "message": finding.message,
        "text": finding.text,
        "suggestions": " | ".join(finding.suggestions),
        "because": " | ".join(evidence.because for evidence in finding.evidence),
        "source": " | ".join(source.title for source in sources),
        "url": " | ".join(source.url or "" for source in sources),
        "checked": " | ".join(str(source.checked or "") for source in sources),
        "fingerprint": finding.fingerprint,
    }


def _problem_row(problem: Problem) -> dict[str, str | int]:
    place = {"line": problem.line, "column": problem.column} if problem.line else {}
    return {
        "path": problem.path,
        **place,
        "status": "not audited",
        "message": problem.message,
    }


def _safe(value: str | int) -> str | int:
    """The cell, never a formula, and of characters that every reader takes."""
    if isinstance(value, int):
        return value
    cell = well_formed(value).replace("\0", "\ufffd")
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
