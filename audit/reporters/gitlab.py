"""GitLab's Code Quality report: findings beside the lines of a merge request.

GitLab knows five severities; an error is major, a warning minor and a note info, since its critical
and blocker are about what breaks. It tells entries apart by their fingerprint alone, so that ours
hold the file as well. Findings that were set aside are left out: GitLab has no word for them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from audit.findings.finding import Finding, Severity
from audit.findings.portable import file_name, written
from audit.findings.reasons import explained
from audit.findings.rendering import Page
from audit.findings.report import Problem, Report
from audit.findings.visible import one_line

_Record = dict[str, object]

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


class GitlabReporter:
    """A list of entries, what was not audited first."""

    name = "gitlab"

    def render(self, report: Report, page: Page) -> str:  # noqa: ARG002
        """The artifact, to be declared as `codequality`."""
        return written(list(_entries(report))) + "\n"


REPORTER = GitlabReporter()


def _entries(report: Report) -> Iterator[_Record]:
    for problem in report.problems:
        yield _problem_entry(problem)
    for article in report.articles:
        for finding in article.findings:
            yield _finding_entry(finding)


def _finding_entry(finding: Finding) -> _Record:
    at = finding.position
    # a stretch that ends with its line break ends on that line
    last_line = at.end_line - (at.end_column == 1)
    return {
        "description": explained(finding),
        "check_name": finding.rule,
        "fingerprint": _digest(finding.path, finding.fingerprint),
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": file_name(finding.path),
            "lines": {"begin": at.line, "end": last_line},
        },
    }


def _problem_entry(problem: Problem) -> _Record:
    # GitLab wants a line for everything
    place = {"path": file_name(problem.path), "lines": {"begin": max(problem.line, 1)}}
    return {
        "description": f"not audited: {one_line(problem.message)}",
        "check_name": "not-audited",
        "fingerprint": _digest(str(problem)),
        "severity": "major",
        "location": place,
    }


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
