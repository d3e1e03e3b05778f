"""GitHub workflow commands: findings as annotations on the lines of a pull request.

GitHub shows ten annotations of a level in a step and drops the rest without a word. So we write at
most ten, of which the last says how many more there are. The whole report belongs on the run's
summary page, which takes a megabyte of Markdown: `--format markdown:$GITHUB_STEP_SUMMARY` beside
this format.

GitHub does not say in what units it counts columns; these are code points, as in all our own
reports, and the last column is the last character's.
"""

from __future__ import annotations

from collections.abc import Iterator

from audit.documents.records import dataclass
from audit.findings.finding import Finding, Severity
from audit.findings.portable import file_name, well_formed
from audit.findings.reasons import explained
from audit.findings.rendering import Page
from audit.findings.report import Problem, Report
from audit.findings.visible import one_line
from audit.findings.wording import counted

_MOST = 10
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
# what would end a command's message, and its properties besides
_IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})
_STANDARD_INPUT = "-"


class GithubReporter:
    """Errors, what was not audited first; then warnings and notes."""

    name = "github"

    def render(self, report: Report, page: Page) -> str:  # noqa: ARG002
        """The commands, one a line."""
        annotations = [_of_problem(problem) for problem in report.problems]
        annotations += [
            _of_finding(finding) for article in report.articles for finding in article.findings
        ]
        lines: list[str] = []
        for level in _LEVELS.values():
            lines += _capped([each for each in annotations if each.level == level], level)
        if not lines:
            lines = [f"{counted(len(report.articles), 'article')}: nothing found"]
        return "\n".join(lines) + "\n"


REPORTER = GithubReporter()


@dataclass(frozen=True, slots=True)
class _Annotation:
    """A command to come: writing only those that are shown keeps a long report short."""

    level: str
    what: Finding | Problem

    def line(self) -> str:
        if isinstance(self.what, Problem):
            properties, message = _place_of_problem(self.what), _not_audited(self.what)
        else:
            properties, message = _place_of_finding(self.what), explained(self.what)
        return _command(self.level, properties, message)


def _of_problem(problem: Problem) -> _Annotation:
    return _Annotation("error", problem)


def _of_finding(finding: Finding) -> _Annotation:
    return _Annotation(_LEVELS[finding.severity], finding)


def _capped(annotations: list[_Annotation], level: str) -> Iterator[str]:
    if len(annotations) <= _MOST:
        shown, more = annotations, 0
    else:
        shown, more = annotations[: _MOST - 1], len(annotations) - _MOST + 1
    for annotation in shown:
        yield annotation.line()
    if more:
        noun = "note" if level == "notice" else level
        yield _command(level, {"title": "audit"}, f"and {more} more {noun}s")


def _place_of_problem(problem: Problem) -> dict[str, str]:
    place = {"file": file_name(problem.path)} if problem.path != _STANDARD_INPUT else {}
    if problem.line:
        place |= {"line": str(problem.line), "col": str(max(problem.column, 1))}
    return {**place, "title": "not audited"}


def _not_audited(problem: Problem) -> str:
    return f"not audited: {one_line(problem.message)}"


def _place_of_finding(finding: Finding) -> dict[str, str]:
    at = finding.position
    place = {"file": file_name(finding.path)} if finding.path != _STANDARD_INPUT else {}
    # a stretch that ends with its line break ends on that line
    last_line = at.end_line - (at.end_column == 1)
    place |= {"line": str(at.line), "endLine": str(last_line)}
    if at.line == at.end_line:  # GitHub takes columns on one line only
        place |= {"col": str(at.column), "endColumn": str(at.end_column - 1)}
    return {**place, "title": finding.rule}


def _command(level: str, properties: dict[str, str], message: str) -> str:
    written = ",".join(
        f"{name}={well_formed(value).translate(_IN_PROPERTIES)}"
        for name, value in properties.items()
    )
    return f"::{level} {written}::{message.translate(_IN_MESSAGES)}"
