"""Two forms in the articles of one event: one name spelled two ways, or two names?"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from audit.findings.finding import Finding
from audit.findings.report import ArticleReport
from benchmarks.accuracy.auditing import Auditor, shown
from benchmarks.accuracy.measured import Measured, Outcome, Row, judged, of_pairs
from benchmarks.accuracy.pairing import UNWANTED, WANTED, pairs
from benchmarks.accuracy.rows import read_rows

KIND = "name-drift"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two forms that stand somewhere in the articles of an event."""

    id: str
    event: str
    form_a: str
    form_b: str
    label: str


@dataclass(frozen=True, slots=True)
class EventArticle:
    """One article of an event."""

    doc_id: str
    event: str
    text: str


@dataclass(frozen=True, slots=True)
class NameDriftAcrossArticles:
    """Found: a name-drift finding in any article of the event that sets the two side by side."""

    files: tuple[str, ...] = ("name_drift_across_articles.jsonl", "event_articles.jsonl")

    def measure(self, data: Path, auditor: Auditor) -> Measured:
        """Audit each event's articles in one run, and look for each pair in all of them."""
        articles: defaultdict[str, list[EventArticle]] = defaultdict(list)
        for article in read_rows(data / "event_articles.jsonl", EventArticle):
            articles[article.event].append(article)
        labels: defaultdict[str, list[Pair]] = defaultdict(list)
        for pair in read_rows(data / "name_drift_across_articles.jsonl", Pair):
            labels[pair.event].append(pair)
        rows = tuple(
            row
            for event, given in labels.items()
            for row in in_story(event, audited_event(articles[event], auditor), given)
        )
        return of_pairs(rows)


def audited_event(articles: Sequence[EventArticle], auditor: Auditor) -> list[ArticleReport]:
    """The reports on one event's articles, audited in one run."""
    with tempfile.TemporaryDirectory() as folder:
        for article in articles:
            (Path(folder) / f"{article.doc_id}.txt").write_text(article.text, "utf-8")
        return list(auditor.story(Path(folder)).values())


def in_story(event: str, reports: Sequence[ArticleReport], labels: Sequence[Pair]) -> Iterator[Row]:
    """The outcome of every pair, then a row for every finding that pairs none of them."""
    found = [(report, one) for report in reports for one in report.findings if one.kind == KIND]
    answered: set[Finding] = set()
    for label in labels:
        answers = [each for each in found if pairs(each[1], label.form_a, label.form_b)]
        answered.update(finding for _, finding in answers)
        about = "; ".join(shown(report, finding) for report, finding in answers[:2])
        forms = f"{event} {label.label}: '{label.form_a}' and '{label.form_b}' {about}".rstrip()
        if label.label in WANTED | UNWANTED:
            yield Row(label.id, judged(bool(answers), wanted=label.label in WANTED), forms)
        elif answers:
            yield Row(label.id, Outcome.OPEN, forms)
    for report, finding in found:
        if finding not in answered:
            name = Path(report.path).name
            place = f"{name}:{finding.at.start}-{finding.at.end}:{finding.rule}"
            yield Row(place, Outcome.OPEN, shown(report, finding))


SET = NameDriftAcrossArticles()
