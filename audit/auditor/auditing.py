"""Audits one document by a rule set."""

from __future__ import annotations

from audit.auditor.selection import Selection
from audit.documents.document import Document
from audit.findings.report import ArticleReport, Problem, in_order
from audit.rules.article import Article
from audit.rules.coverage import coverage
from audit.rules.matching import matched
from audit.rules.rule_set import RuleSet

_EVERYTHING = Selection()


def audited(
    document: Document, rules: RuleSet, selection: Selection = _EVERYTHING
) -> tuple[ArticleReport, tuple[Problem, ...]]:
    """What the rules say about `document`, and which rules could not be run on it.

    The same inputs give an equal report.
    """
    article = Article(document, rules.register)
    covered = {sort for rule in rules.everywhere() if selection.holds(rule) for sort in rule.covers}
    findings, overdue = matched(article, rules, selection.holds)
    report = ArticleReport(
        path=document.path,
        sha256=document.sha256,
        source=document.source,
        title=document.metadata.title,
        dated=article.dated_so_far,
        findings=in_order(findings),
        coverage=coverage(article, covered),
    )
    return report, tuple(Problem(document.path, message) for message in overdue)
