"""JUnit XML, for build servers that show test results: a suite an article, a case a finding.

The format knows only passed, failed, skipped and in error. A finding that stands has failed,
whatever its severity, which is the failure's type; one that was set aside is skipped; what could
not be audited is in error. An article in which nothing stands has one case that passed, because
build servers drop empty suites. There are no times: the same report gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.findings.finding import Finding
from audit.findings.portable import file_name
from audit.findings.reasons import Status, by_status, message, reasons
from audit.findings.rendering import Page
from audit.findings.report import ArticleReport, Problem, Report
from audit.findings.visible import one_line

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
# characters that XML cannot hold even as references; control characters are made visible before
_NOT_IN_XML = compiled("[\ufffe\uffff]")
_ASIDE = {Status.SUPPRESSED: "suppressed", Status.BASELINED: "in the baseline"}
_COUNTED = {"failure": "failures", "error": "errors", "skipped": "skipped"}


class JunitReporter:
    """Valid under the schema of Jenkins, which allows no more than other servers read."""

    name = "junit"

    def render(self, report: Report, page: Page) -> str:  # noqa: ARG002
        """All suites."""
        suites = list(_suites(report))
        cases = [case for suite in suites for case in suite.cases]
        lines = [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<testsuites name="audit" {_counts(cases, ("failure", "error"))}>',
        ]
        for suite in suites:
            lines += suite.lines()
        return "\n".join([*lines, "</testsuites>"]) + "\n"


REPORTER = JunitReporter()


@dataclass(frozen=True, slots=True)
class _Case:
    """A test case; `outcome` is the element that says why it did not pass, if it did not."""

    classname: str
    name: str
    outcome: str = ""
    type: str = ""
    message: str = ""
    details: tuple[str, ...] = ()

    def lines(self) -> Iterator[str]:
        head = f"<testcase{_attribute('classname', self.classname)}{_attribute('name', self.name)}"
        if not self.outcome:
            yield f"    {head}/>"
            return
        said = _attribute("type", self.type) + _attribute("message", self.message)
        text = "\n".join(map(_escaped, self.details))
        yield f"    {head}><{self.outcome}{said}>{text}</{self.outcome}></testcase>"


@dataclass(frozen=True, slots=True)
class _Suite:
    """The test suite of one file."""

    name: str
    cases: tuple[_Case, ...]

    def lines(self) -> Iterator[str]:
        counts = _counts(self.cases, ("failure", "error", "skipped"))
        yield f"  <testsuite{_attribute('name', self.name)} {counts}>"
        for case in self.cases:
            yield from case.lines()
        yield "  </testsuite>"


def _suites(report: Report) -> Iterator[_Suite]:
    problems: dict[str, list[Problem]] = {}
    for problem in report.problems:
        problems.setdefault(problem.path, []).append(problem)
    for article in report.articles:
        not_audited = map(_problem_case, problems.pop(article.path, ()))
        cases = (*_article_cases(article), *not_audited)
        yield _Suite(file_name(article.path), cases)
    for path, of_path in problems.items():
        yield _Suite(file_name(path), tuple(map(_problem_case, of_path)))


def _article_cases(article: ArticleReport) -> Iterator[_Case]:
    if not article.findings:
        yield _Case("audit", f"{file_name(article.path)}: no findings")
    for status, finding in by_status(article):
        yield _finding_case(finding, status, file_name(article.path))


def _finding_case(finding: Finding, status: Status, path: str) -> _Case:
    at = finding.position
    said = message(finding)
    name = f"{path}:{at.line}:{at.column}: {said}"
    if status is not Status.FOUND:
        reason = f": {finding.justification}" if finding.justification else ""
        return _Case(finding.rule, name, "skipped", _ASIDE[status] + reason, said)
    details = [f"{path}:{at.line}:{at.column}", f"{finding.confidence} confidence"]
    details += [f"why: {reason}" for reason in reasons(finding)]
    instead = " or ".join(one_line(each) or "(nothing)" for each in finding.suggestions)
    if instead:
        details.append(f"should be: {instead}")
    return _Case(finding.rule, name, "failure", finding.severity.value, said, tuple(details))


def _problem_case(problem: Problem) -> _Case:
    name = one_line(str(problem))
    return _Case("audit", name, "error", "not audited", one_line(problem.message), (name,))


def _counts(cases: Iterable[_Case], outcomes: tuple[str, ...]) -> str:
    found = [case.outcome for case in cases]
    counts = [f'{_COUNTED[outcome]}="{found.count(outcome)}"' for outcome in outcomes]
    return " ".join([f'tests="{len(found)}"', *counts])


def _attribute(name: str, value: str) -> str:
    return f' {name}="{_escaped(value)}"'


def _escaped(text: str) -> str:
    """`text` on one line, with only characters that XML can hold."""
    return _NOT_IN_XML.sub("\ufffd", one_line(text)).translate(_ESCAPES)
