"""A weekday beside a date: is it that day's?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as day
from pathlib import Path

from audit.documents.spans import Span
from audit.findings.report import ArticleReport
from benchmarks.accuracy.auditing import Auditor, shown
from benchmarks.accuracy.measured import (
    Measured,
    Outcome,
    Row,
    Share,
    SkippedError,
    judged,
    listing,
    precision_and_recall,
)
from benchmarks.accuracy.rows import read_rows

KIND = "calendar"


@dataclass(frozen=True, slots=True)
class WeekdayDate:
    """A part of an article with a weekday and a date in it.

    Rows without a label were made from a labelled one, by changing the weekday or not; in them
    `consistent` is the label. `start` is missing there, and `match` stands in the text.
    """

    id: str
    doc_date: day | None
    text: str
    match: str
    consistent: bool
    label: str | None = None
    start: int | None = None

    @property
    def span(self) -> Span:
        """Where weekday and date stand in the text."""
        start = self.text.index(self.match) if self.start is None else self.start
        return Span(start, start + len(self.match))

    @property
    def group(self) -> str:
        """`error`, `ok` or a sort of trap, and whether somebody made it."""
        if self.label is not None:
            return self.label
        return "ok, made" if self.consistent else "error, made"


@dataclass(frozen=True, slots=True)
class WeekdayDates:
    """Found: a calendar finding that overlaps weekday and date, of any severity."""

    files: tuple[str, ...] = ("weekday_dates.jsonl",)

    def measure(self, data: Path, auditor: Auditor) -> Measured:
        """Audit each part by itself, as of its article's day."""
        if not auditor.has_kind(KIND):
            raise SkippedError(f"no rule of the kind {KIND} is loaded")
        labels = read_rows(data / "weekday_dates.jsonl", WeekdayDate)
        rows = tuple(
            flagged(auditor.article(label.id, label.text, published=label.doc_date), label)
            for label in labels
        )
        groups = sorted({label.group for label in labels})
        shares = [
            _share(g, [r for d, r in zip(labels, rows, strict=True) if d.group == g])
            for g in groups
        ]
        return Measured(
            rows,
            (*precision_and_recall(row.outcome for row in rows), *shares),
            (
                listing("missed", rows, Outcome.MISSED),
                listing("false alarms", rows, Outcome.FALSE_ALARM),
            ),
        )


def flagged(article: ArticleReport, label: WeekdayDate) -> Row:
    """Whether the report flags the weekday or the date."""
    answers = [f for f in article.findings if f.kind == KIND and f.at.overlaps(label.span)]
    about = "; ".join(shown(article, finding) for finding in answers)
    outcome = judged(bool(answers), wanted=label.group.startswith("error"))
    return Row(label.id, outcome, about or f"{label.match} ({label.doc_date or 'no date'})")


def _share(group: str, rows: Sequence[Row]) -> Share:
    flags = sum(row.outcome in {Outcome.FOUND, Outcome.FALSE_ALARM} for row in rows)
    return Share(f"flagged, {group}", flags, len(rows))


SET = WeekdayDates()
