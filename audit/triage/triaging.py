"""Sorts a report's findings: those that stand, and those that are set aside and still shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from audit.documents.document import Document
from audit.documents.records import dataclass, replace
from audit.findings.finding import Finding, Severity
from audit.findings.report import ArticleReport, Report
from audit.triage.comments import in_comments
from audit.triage.paths import matches, relative
from audit.triage.suppressions import (
    Placed,
    Sorted,
    fault_finding,
    faults,
    sort_out,
    with_faults,
)

if TYPE_CHECKING:  # modules that only runs with old findings need
    from audit.triage.baseline import Baseline
    from audit.triage.changes import Changes


@dataclass(frozen=True, slots=True)
class Override:
    """Another severity for some rules, in some articles; `severity` None turns them off.

    `rules` are ids, packs, kinds or categories; `paths` are globs relative to `folder`, and none
    means everywhere.
    """

    rules: frozenset[str]
    severity: Severity | None
    folder: Path
    paths: tuple[str, ...] = ()

    def means(self, finding: Finding, path: str) -> bool:
        """Whether it changes this finding of the article at `path`."""
        pack = finding.rule.partition("/")[0]
        words = {finding.rule, pack, finding.kind, str(finding.category)}
        seen = relative(path, self.folder)
        return not words.isdisjoint(self.rules) and (
            not self.paths or any(matches(seen, pattern) for pattern in self.paths)
        )

    def on(self, finding: Finding) -> Finding | None:
        """What it makes of a finding that it changes."""
        return None if self.severity is None else replace(finding, severity=self.severity)


@dataclass(frozen=True, slots=True)
class Waivers:
    """A suppression file: its document, what it excepts, and the folder its paths start from."""

    document: Document
    placed: tuple[Placed, ...]
    folder: Path


@dataclass(frozen=True, slots=True)
class Triage:
    """What sets findings aside in a run; `today` decides which exceptions have run out."""

    today: date
    overrides: tuple[Override, ...] = ()
    waivers: Waivers | None = None
    baseline: Baseline | None = None
    changes: Changes | None = None


def triaged(report: Report, triage: Triage) -> Report:
    """The report with its findings sorted out.

    Old findings, those in the baseline and, with `changes`, those on lines that did not change,
    are put with the baselined ones. What is wrong with exceptions is added as findings about the
    file that they stand in; the suppression file becomes an article of the report if there are any.
    """
    used: set[int] = set()
    refused: set[int] = set()
    articles: list[ArticleReport] = []
    for article in report.articles:
        overridden = replace(article, findings=_overridden(article, triage.overrides))
        commented = _by_comments(overridden, triage)
        sorted_out = _by_waivers(commented, triage)
        used |= sorted_out.used
        refused |= sorted_out.refused
        articles.append(_with_old(_with(commented, sorted_out), triage))
    if triage.waivers is not None:
        articles += _about(triage.waivers, frozenset(used), frozenset(refused), triage.today)
    return replace(report, articles=tuple(sorted(articles, key=lambda one: one.path)))


def _overridden(article: ArticleReport, overrides: Iterable[Override]) -> tuple[Finding, ...]:
    findings: list[Finding | None] = list(article.findings)
    for override in overrides:
        findings = [
            override.on(one) if one is not None and override.means(one, article.path) else one
            for one in findings
        ]
    return tuple(one for one in findings if one is not None)


def _by_comments(article: ArticleReport, triage: Triage) -> ArticleReport:
    """The article with its own comments heeded, and what is wrong with them."""
    placed = tuple(in_comments(article.path, article.source))
    if not placed:
        return article
    found = sort_out(article.findings, article.path, placed, triage.today)
    document = Document(article.path, article.source, article.source, article.sha256, ())
    wrong = faults(placed, found.used, found.refused, triage.today)
    about = [fault_finding(document, one, fault) for one, fault in wrong]
    return with_faults(_with(article, found), about)


def _by_waivers(article: ArticleReport, triage: Triage) -> Sorted:
    waivers = triage.waivers
    if waivers is None:
        return Sorted(article.findings, (), frozenset(), frozenset())
    path = relative(article.path, waivers.folder)
    return sort_out(article.findings, path, waivers.placed, triage.today)


def _with(article: ArticleReport, found: Sorted) -> ArticleReport:
    suppressed = (*article.suppressed, *found.suppressed)
    return replace(article, findings=found.standing, suppressed=suppressed)


def _with_old(article: ArticleReport, triage: Triage) -> ArticleReport:
    tests: list[Callable[[Finding], bool]] = []
    if triage.baseline is not None:
        known, path = triage.baseline.known, relative(article.path, triage.baseline.folder)
        tests.append(lambda finding: (path, finding.fingerprint) in known)
    if (changes := triage.changes) is not None:
        tests.append(lambda finding: not changes.touch(article.path, finding))
    old = {finding for finding in article.findings if any(test(finding) for test in tests)}
    return replace(
        article,
        findings=tuple(one for one in article.findings if one not in old),
        baselined=(*article.baselined, *(one for one in article.findings if one in old)),
    )


def _about(
    waivers: Waivers, used: frozenset[int], refused: frozenset[int], today: date
) -> list[ArticleReport]:
    """The report on the suppression file itself, if something is wrong with it."""
    document = waivers.document
    wrong = faults(waivers.placed, used, refused, today)
    findings = [fault_finding(document, one, fault) for one, fault in wrong]
    if not findings:
        return []
    report = ArticleReport(document.path, document.sha256, document.source)
    return [with_faults(report, findings)]
