"""The real discrepancies in the seed articles: how many are found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from audit.documents.spans import Span
from audit.findings.report import ArticleReport
from benchmarks.accuracy.auditing import Auditor
from benchmarks.accuracy.labels import answering
from benchmarks.accuracy.measured import Listing, Measured, Outcome, Row, Share, judged, listing
from benchmarks.accuracy.rows import read_rows

IN_REACH = ("rule", "register", "discovery", "cross-source")
"""How a discrepancy can be found without understanding the text; the rest is mostly for people."""
SEVERITIES = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A labelled discrepancy; `start` and `end` are in the file's decoded text."""

    file: str
    start: int
    end: int
    text: str
    kind: str
    severity: str
    expected: str | None
    detectability: str


@dataclass(frozen=True, slots=True)
class SeedsKey:
    """Found: a finding of a fitting category, of any severity, that points at the discrepancy."""

    files: tuple[str, ...] = ("seeds_key.jsonl",)

    def measure(self, data: Path, auditor: Auditor) -> Measured:
        """Audit the seeds in one run and look for each discrepancy."""
        labels = read_rows(data / "seeds_key.jsonl", Discrepancy)
        articles = auditor.story(auditor.seeds)
        rows = tuple(found_in(articles, label) for label in labels)
        pairs = list(zip(labels, rows, strict=True))
        reach = [row for label, row in pairs if label.detectability in IN_REACH]
        ways = sorted({label.detectability for label in labels}, key=_reach)
        return Measured(
            rows,
            (
                _share("all", rows),
                _share("in reach", reach),
                *(_share(w, [r for d, r in pairs if d.detectability == w]) for w in ways),
                *(_share(s, [r for d, r in pairs if d.severity == s]) for s in SEVERITIES),
            ),
            (
                listing("missed, in reach", reach, Outcome.MISSED),
                Listing("found", tuple(r.id for r in rows if r.outcome is Outcome.FOUND)),
            ),
        )


def found_in(articles: dict[str, ArticleReport], label: Discrepancy) -> Row:
    """Whether the reports say what the label says."""
    article = articles.get(label.file)
    findings = article.findings if article else ()
    answers = answering(findings, Span(label.start, label.end), (label.kind,))
    name = f"{label.file[:3]}:{label.start}-{label.end}:{label.kind}"
    about = f"{label.severity}, {label.detectability}: '{label.text[:80]}'"
    if label.expected:
        about += f" should be '{label.expected[:80]}'"
    return Row(name, judged(bool(answers), wanted=True), " ".join(about.split()))


def _reach(way: str) -> tuple[int, str]:
    return (IN_REACH.index(way) if way in IN_REACH else len(IN_REACH), way)


def _share(name: str, rows: Sequence[Row]) -> Share:
    return Share(f"found, {name}", sum(row.outcome is Outcome.FOUND for row in rows), len(rows))


SET = SeedsKey()
