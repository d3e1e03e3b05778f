"""Reviewdog's Diagnostic Format, which it turns into comments on GitHub, GitLab and Bitbucket.

Its columns count UTF-8 bytes, from 1, and its ends are exclusive. Each suggestion is one way to put
it right, between which the reader chooses. Findings that were set aside are left out: the format
has no word for them.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.documents.spans import Position
from audit.findings.finding import Finding, Severity
from audit.findings.portable import file_name, written
from audit.findings.reasons import explained
from audit.findings.rendering import Page
from audit.findings.report import ArticleReport, Problem, Report
from audit.findings.rulers import Ruler
from audit.findings.visible import one_line

_Record = dict[str, object]

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


class RdjsonReporter:
    """One result with all diagnostics, what was not audited first."""

    name = "rdjson"

    def render(self, report: Report, page: Page) -> str:  # noqa: ARG002
        """The result."""
        diagnostics = [_of_problem(problem) for problem in report.problems]
        for article in report.articles:
            diagnostics += _of_article(article)
        return written({"source": {"name": "audit"}, "diagnostics": diagnostics}) + "\n"


REPORTER = RdjsonReporter()


def _of_problem(problem: Problem) -> _Record:
    location: _Record = {"path": file_name(problem.path)}
    if problem.line:
        # no column: ours are in code points, and the text is not at hand
        location["range"] = {"start": {"line": problem.line}}
    return {
        "message": f"not audited: {one_line(problem.message)}",
        "location": location,
        "severity": "ERROR",
        "code": {"value": "not-audited"},
    }


def _of_article(article: ArticleReport) -> Iterator[_Record]:
    ruler = Ruler(article.source, "utf-8")
    for finding in article.findings:
        yield _of_finding(finding, _range(ruler.position(finding.at)))


def _of_finding(finding: Finding, where: _Record) -> _Record:
    diagnostic: _Record = {
        "message": explained(finding),
        "location": {"path": file_name(finding.path), "range": where},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    # what stands there may be mark-up, which plain words must not replace
    if finding.suggestions and not {"<", "&"} & {*finding.text}:
        diagnostic["suggestions"] = [
            {"range": where, "text": suggestion} for suggestion in finding.suggestions
        ]
    return diagnostic


def _range(at: Position) -> _Record:
    return {
        "start": {"line": at.line, "column": at.column},
        "end": {"line": at.end_line, "column": at.end_column},
    }
