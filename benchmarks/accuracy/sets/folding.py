"""One-line articles that differ in how a wrong name is written, not in what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from audit.findings.finding import Category, Finding, Severity
from audit.findings.report import ArticleReport
from benchmarks.accuracy.auditing import Auditor, shown
from benchmarks.accuracy.measured import Measured, Outcome, Row, Share, judged, listing

NAMING = frozenset(
    {
        Category.NAME,
        Category.TITLE,
        Category.PLACE,
        Category.ORGANISATION,
        Category.SPELLING,
        Category.CONSISTENCY,
        Category.FACT,
    }
)
"""What the articles are about; that a one-line file has no byline does not answer them."""


@dataclass(frozen=True, slots=True)
class Folding:
    """Found: something about the name, at warning or above. Silent: nothing at warning or above."""

    files: tuple[str, ...] = ("folding/expected.json",)

    def measure(self, data: Path, auditor: Auditor) -> Measured:
        """Audit each file by itself, through the reader of its format."""
        raw = (data / "folding" / "expected.json").read_bytes()
        expected = TypeAdapter(dict[str, int]).validate_json(raw)
        rows = tuple(
            _row(auditor.file(data / "folding" / f"{name}.txt"), name, wanted=bool(wanted))
            for name, wanted in sorted(expected.items())
        )
        outcomes = [row.outcome for row in rows]
        wanted = sum(map(bool, expected.values()))
        return Measured(
            rows,
            (
                Share("found", outcomes.count(Outcome.FOUND), wanted, wanted),
                Share("false alarms", outcomes.count(Outcome.FALSE_ALARM), len(rows) - wanted, 0),
            ),
            (listing("missed or false", rows, Outcome.MISSED, Outcome.FALSE_ALARM),),
        )


def _row(article: ArticleReport, name: str, *, wanted: bool) -> Row:
    findings = [f for f in article.findings if f.severity.rank >= Severity.WARNING.rank]
    answers = [f for f in findings if _answers(f)] if wanted else findings
    text = "; ".join(shown(article, finding) for finding in findings) or article.source
    return Row(name, judged(bool(answers), wanted), " ".join(text.split()))


def _answers(finding: Finding) -> bool:
    return finding.category in NAMING


SET = Folding()
