"""Published articles in which hardly anything is wrong: how much we say of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date as day
from pathlib import Path

from audit.findings.finding import Finding, Severity
from audit.findings.report import ArticleReport
from benchmarks.accuracy.auditing import Auditor, shown
from benchmarks.accuracy.measured import Figure, Listing, Measured, Outcome, Row
from benchmarks.accuracy.rows import read_rows

Said = tuple[str, ArticleReport, Finding]
"""An article's id, its report, and a finding in it."""


@dataclass(frozen=True, slots=True)
class CleanArticle:
    """A published article."""

    doc_id: str
    date: day | None
    title: str | None
    text: str


@dataclass(frozen=True, slots=True)
class CleanArticles:
    """Findings per 1,000 words. Each finding is a row; no label judges it, errors are read."""

    files: tuple[str, ...] = ("clean_articles.jsonl",)

    def measure(self, data: Path, auditor: Auditor) -> Measured:
        """Audit each article by itself, headline above text, as of its day."""
        articles = read_rows(data / "clean_articles.jsonl", CleanArticle)
        words = sum(len(f"{article.title or ''} {article.text}".split()) for article in articles)
        said = [one for article in articles for one in _said(article, auditor)]
        severities = Counter(finding.severity for _, _, finding in said)
        rates = (_rate(f"{s}s per 1,000 words", severities[s], words) for s in Severity)
        return Measured(
            tuple(_row(*one) for one in said),
            (Figure("words", words), *rates),
            (_by_rule(said, words), _errors(said)),
        )


def _said(article: CleanArticle, auditor: Auditor) -> Iterator[Said]:
    report = auditor.article(
        article.doc_id, article.text, title=article.title, published=article.date
    )
    return ((article.doc_id, report, finding) for finding in report.findings)


def _row(name: str, report: ArticleReport, finding: Finding) -> Row:
    place = f"{finding.at.start}-{finding.at.end}"
    return Row(f"{name}:{place}:{finding.rule}", Outcome.OPEN, shown(report, finding))


def _rate(name: str, count: int, words: int) -> Figure:
    return Figure(name, 1000 * count / words if words else None)


def _by_rule(said: Sequence[Said], words: int) -> Listing:
    counts = Counter((finding.rule, finding.severity) for _, _, finding in said)
    ordered = sorted(counts.items(), key=lambda item: (-item[0][1].rank, -item[1], item[0][0]))
    lines = (
        f"{severity} {rule}: {count}, {1000 * count / words:.4f} per 1,000 words"
        for (rule, severity), count in ordered
    )
    return Listing("findings by rule", tuple(lines))


def _errors(said: Sequence[Said]) -> Listing:
    lines = (
        f"{name} {shown(report, finding)}"
        for name, report, finding in said
        if finding.severity is Severity.ERROR
    )
    return Listing("errors, to be read", tuple(lines))


SET = CleanArticles()
