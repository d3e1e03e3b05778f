"""Compares the articles of each story, and adds what that finds to their reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from audit.auditor.auditing import Showing
from audit.documents.records import replace
from audit.findings.finding import Finding
from audit.findings.report import ArticleReport, Problem, in_order
from audit.rules.account import Account
from audit.rules.failing import why
from audit.rules.rule_set import RuleSet
from audit.stories.grouping import grouped
from audit.stories.witnesses import origins
from audit.triage.paths import matches


def compared(
    reports: Sequence[ArticleReport],
    showings: Sequence[Showing],
    rules: RuleSet,
    trusted: Sequence[str] = (),
) -> tuple[list[ArticleReport], list[Problem]]:
    """The reports with each article's story and what the rules find by comparing its articles.

    A story is named only where it has two articles or more.

    Args:
        showings: what the articles show, those that could be read, in any order.
        trusted: paths or globs of articles whose text is the origin where articles share it, the
            most trusted first.
    """
    by_path = {showing.sketch.path: showing for showing in showings}
    stories = [paths for paths in grouped(one.sketch for one in showings) if len(paths) > 1]
    names = {path: f"s{number}" for number, paths in enumerate(stories, 1) for path in paths}
    problems: list[Problem] = []
    added: defaultdict[str, list[Finding]] = defaultdict(list)
    for paths in stories:
        found, overdue = _found([by_path[path] for path in paths], rules, trusted)
        problems.extend(overdue)
        for finding in found:
            added[finding.path].append(finding)
    return [_with(report, names, added) for report in reports], problems


def _with(
    report: ArticleReport, stories: Mapping[str, str], added: Mapping[str, list[Finding]]
) -> ArticleReport:
    findings = in_order([*report.findings, *added.get(report.path, ())])
    return replace(report, story=stories.get(report.path), findings=findings)


def _found(
    story: Sequence[Showing], rules: RuleSet, trusted: Sequence[str]
) -> tuple[list[Finding], list[Problem]]:
    """What each rule that observed two of the articles finds in comparing them."""

    def trust(path: str) -> int:
        return next((n for n, glob in enumerate(trusted) if matches(path, glob)), len(trusted))

    witness = origins((showing.sketch for showing in story), trust)
    accounts: defaultdict[int, list[Account]] = defaultdict(list)
    for showing in story:
        sketch = showing.sketch
        for index, observed in showing.observed():
            account = Account(sketch.path, sketch.dated, witness[sketch.path], observed)
            accounts[index].append(account)
    findings: list[Finding] = []
    problems: list[Problem] = []
    for index in sorted(index for index, given in accounts.items() if len(given) > 1):
        try:
            findings.extend(rules.rule(index).compare(accounts[index]))
        except Exception as error:  # noqa: BLE001 - what other rules find must not be lost
            message = f"rule {rules.rule(index).id} was not compared: {why(error)}"
            problems.append(Problem(story[0].sketch.path, message))
    return findings, problems
