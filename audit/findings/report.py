"""The outcome of a run: articles with their findings, and what could not be audited."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from datetime import date

from audit.documents.records import dataclass, replace
from audit.findings.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with our inputs: a rule file, the settings, an article that cannot be read.

    Lines and columns are 1-based, in code points; 0 where the problem is with the whole file.
    """

    path: str
    message: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        return f"{where}: {self.message}"


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many things of one sort were checked against what we hold, and how many were not."""

    checked: int = 0
    unchecked: int = 0


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that were looked up, `times` in an article, first on `line`, and what came of it."""

    sort: str
    text: str
    line: int
    times: int
    checked: bool
    because: str


@dataclass(frozen=True, slots=True)
class ArticleDate:
    """The day an article speaks from.

    `published` is None where nobody says; `not_before` is then the latest day the text itself
    proves to be past (None where it proves none), and `because` says how we know either.
    """

    published: date | None = None
    published_from: str | None = None
    not_before: date | None = None
    because: str = ""


@dataclass(frozen=True, slots=True)
class ArticleReport:
    """All that the audit says about one article. Findings are sorted by span and rule.

    `source` is the decoded text of the file, into which the findings' `at` and `position` point;
    `mentions` is what `coverage` counts, as far as it has names.
    """

    path: str
    sha256: str
    source: str
    title: str | None = None
    dated: ArticleDate = field(default_factory=ArticleDate)
    story: str | None = None
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Finding, ...] = ()
    baselined: tuple[Finding, ...] = ()
    coverage: dict[str, Coverage] = field(default_factory=dict)
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A whole run. Articles are sorted by path; the same inputs give equal reports."""

    version: str
    rules_digest: str
    articles: tuple[ArticleReport, ...] = ()
    problems: tuple[Problem, ...] = ()

    def with_problems(self, problems: Iterable[Problem]) -> Report:
        """The report with further problems, in order."""
        every = sorted({*self.problems, *problems}, key=_place)
        return replace(self, problems=tuple(every))

    def count(self, severity: Severity) -> int:
        """How many findings of `severity` stand, the suppressed and baselined ones aside."""
        return sum(
            finding.severity is severity
            for article in self.articles
            for finding in article.findings
        )


def _place(problem: Problem) -> tuple[str, int, int, str]:
    return problem.path, problem.line, problem.column, problem.message


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings sorted by span and rule, each numbered among those alike but for the place."""
    counts: dict[tuple[str, str, str | None], int] = {}
    numbered = []
    ordered = sorted(findings, key=lambda f: (f.span, f.rule, f.message))
    for finding in ordered:
        alike = (finding.rule, finding.folded, finding.evidence[0].expected)
        counts[alike] = counts.get(alike, 0) + 1
        numbered.append(replace(finding, nth=counts[alike]))
    return tuple(numbered)
