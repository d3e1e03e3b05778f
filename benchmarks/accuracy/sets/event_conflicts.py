"""Two numbers, times or places in the articles of one event: do they contradict each other?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from audit.findings.report import ArticleReport
from benchmarks.accuracy.auditing import Auditor, shown
from benchmarks.accuracy.measured import Measured, Outcome, Row, SkippedError, judged, of_pairs
from benchmarks.accuracy.pairing import pairs
from benchmarks.accuracy.rows import read_rows
from benchmarks.accuracy.sets.name_drift_across_articles import EventArticle, audited_event

KIND = "quantity"
LABELLED = "number"
"""The rows that are numbers, times or places; the others are names."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two forms of one thing, and the articles in which each stands."""

    instance: str
    event: str
    kind: str
    form_a: str
    form_b: str
    label: str


@dataclass(frozen=True, slots=True)
class EventConflicts:
    """Found: a quantity finding in any article of the event that sets the two side by side."""

    files: tuple[str, ...] = ("event_conflicts.jsonl", "event_articles.jsonl")

    def measure(self, data: Path, auditor: Auditor) -> Measured:
        """Audit each event's articles in one run, and look for each pair in all of them."""
        if not auditor.has_kind(KIND):
            raise SkippedError(f"no rule of the kind {KIND} is loaded")
        articles: defaultdict[str, list[EventArticle]] = defaultdict(list)
        for article in read_rows(data / "event_articles.jsonl", EventArticle):
            articles[article.event].append(article)
        labels: defaultdict[str, list[Conflict]] = defaultdict(list)
        for conflict in read_rows(data / "event_conflicts.jsonl", Conflict):
            if conflict.kind == LABELLED:
                labels[conflict.event].append(conflict)
        rows = tuple(
            row
            for event, given in labels.items()
            for row in in_event(audited_event(articles[event], auditor), given)
        )
        return of_pairs(rows)


def in_event(reports: Sequence[ArticleReport], labels: Sequence[Conflict]) -> Iterator[Row]:
    """The outcome of every pair, then a row for every finding that pairs none of them."""
    found = [(report, one) for report in reports for one in report.findings if one.kind == KIND]
    open_ones = list(found)
    for label in labels:
        answers = [each for each in found if pairs(each[1], label.form_a, label.form_b)]
        open_ones = [each for each in open_ones if each not in answers]
        about = "; ".join(shown(*each) for each in answers[:2])
        forms = f"{label.event} '{label.form_a}' and '{label.form_b}' {about}".rstrip()
        name = f"{label.instance}:{label.form_a}:{label.form_b}"
        if label.label in {"discrepancy", "benign"}:
            yield Row(name, judged(bool(answers), wanted=label.label == "discrepancy"), forms)
        elif answers:
            yield Row(name, Outcome.OPEN, forms)
    for report, finding in open_ones:
        place = f"{Path(report.path).name}:{finding.at.start}-{finding.at.end}:{finding.rule}"
        yield Row(place, Outcome.OPEN, shown(report, finding))


SET = EventConflicts()
