"""Audits one document by a rule set."""

from __future__ import annotations

from audit.documents.document import Document
from audit.findings.report import ArticleReport, in_order
from audit.rules.article import Article
from audit.rules.matching import findings_in
from audit.rules.rule_set import RuleSet


def audited(document: Document, rules: RuleSet) -> ArticleReport:
    """What the rules say about `document`. The same inputs give an equal report."""
    article = Article(document, rules.register)
    return ArticleReport(
        path=document.path,
        sha256=document.sha256,
        source=document.source,
        title=document.metadata.title,
        dated=article.dated,
        findings=in_order(findings_in(article, rules)),
    )
