"""Two forms in one article: one name spelled two ways, or two names?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date as day
from pathlib import Path

from audit.findings.report import ArticleReport
from benchmarks.accuracy.auditing import Auditor, shown
from benchmarks.accuracy.measured import Measured, Outcome, Row, judged, of_pairs
from benchmarks.accuracy.pairing import UNWANTED, WANTED, pairs
from benchmarks.accuracy.rows import read_rows

KIND = "name-drift"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two forms and the article that has both. Several pairs may share an article."""

    id: str
    doc_id: str
    form_a: str
    form_b: str
    label: str
    date: day | None
    title: str | None
    text: str


@dataclass(frozen=True, slots=True)
class NameDriftInArticle:
    """Found: a name-drift finding that sets the two forms side by side, of any severity."""

    files: tuple[str, ...] = ("name_drift_in_article.jsonl",)

    def measure(self, data: Path, auditor: Auditor) -> Measured:
        """Audit each article once, headline above text, and look for each pair in it."""
        by_article: dict[str, list[Pair]] = {}
        for pair in read_rows(data / "name_drift_in_article.jsonl", Pair):
            by_article.setdefault(pair.doc_id, []).append(pair)
        rows = tuple(
            row
            for name, labels in by_article.items()
            for row in in_article(_audited(name, labels[0], auditor), labels)
        )
        return of_pairs(rows)


def in_article(article: ArticleReport, labels: Sequence[Pair]) -> Iterator[Row]:
    """The outcome of every pair, then a row for every finding that pairs none of them."""
    findings = [finding for finding in article.findings if finding.kind == KIND]
    unlabelled = list(findings)
    for label in labels:
        answers = [f for f in findings if pairs(f, label.form_a, label.form_b)]
        unlabelled = [f for f in unlabelled if f not in answers]
        about = "; ".join(shown(article, finding) for finding in answers)
        forms = f"{label.label}: '{label.form_a}' and '{label.form_b}' {about}".rstrip()
        if label.label in WANTED | UNWANTED:
            yield Row(label.id, judged(bool(answers), wanted=label.label in WANTED), forms)
        elif answers:
            yield Row(label.id, Outcome.OPEN, forms)
    for finding in unlabelled:
        place = f"{labels[0].doc_id}:{finding.at.start}-{finding.at.end}:{finding.rule}"
        yield Row(place, Outcome.OPEN, shown(article, finding))


def _audited(name: str, label: Pair, auditor: Auditor) -> ArticleReport:
    return auditor.article(name, label.text, title=label.title, published=label.date)


SET = NameDriftInArticle()
