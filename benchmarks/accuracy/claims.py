"""A source and a claim about it: the source is the reference, and the claim is the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from audit.findings.finding import Category, Finding, Severity
from audit.findings.report import ArticleReport
from audit.readers.plain_text import READER
from benchmarks.accuracy.auditing import Auditor, shown
from benchmarks.accuracy.measured import (
    Figure,
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

KIND = "source-support"
CHECKABLE = frozenset({"name", "number", "date"})
LOOKED_UP = frozenset({Category.NAME, Category.NUMBER, Category.DATE})
"""The categories of what is looked up; words that say the contrary are a `fact`."""


@dataclass(frozen=True, slots=True)
class Marked:
    """Words of a claim that a label is about; none where the error is that some are missing."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim about a source. `checkable` says what an error is about: a name, a number, a date."""

    id: str
    source: str
    claim: str
    label: str
    checkable: str
    correct_claim: str | None = None
    error_types: tuple[str, ...] = ()
    spans: tuple[Marked, ...] = ()


@dataclass(frozen=True, slots=True)
class Claims:
    """Found: a note or more on a name, number or date. Errors about anything else are left out.

    The first figures count every such finding; those for warnings leave the notes out, and the
    last ones take words that say the contrary in.
    """

    files: tuple[str, ...]

    def measure(self, data: Path, auditor: Auditor) -> Measured:
        """Audit each claim against its source."""
        claims = [
            claim
            for claim in read_rows(data / self.files[0], Claim)
            if claim.label == "ok" or claim.checkable in CHECKABLE
        ]
        said = [(claim, *_said(claim.id, claim.claim, claim, auditor)) for claim in claims]
        rows = tuple(_row(claim, report, _looked_up(found)) for claim, report, found in said)
        warned = [_row(c, report, warnings(_looked_up(found))) for c, report, found in said]
        every = [_row(claim, report, found) for claim, report, found in said]
        return Measured(
            rows,
            (
                *precision_and_recall(row.outcome for row in rows),
                *_named("warnings", warned),
                *_named("every finding", every),
            ),
            (
                listing("missed", rows, Outcome.MISSED),
                listing("false alarms", rows, Outcome.FALSE_ALARM),
            ),
        )


@dataclass(frozen=True, slots=True)
class Told:
    """Whether a wrong claim gets a finding that the right one does not, and whether there."""

    claim: Claim
    apart: bool
    localised: bool
    shown: str = ""


def told(claim: Claim, auditor: Auditor) -> tuple[Told, Told]:
    """A wrong claim held against the right one: by every finding, and by warnings alone."""
    report, wrong = _said(claim.id, claim.claim, claim, auditor)
    _, right = _said(claim.id, claim.correct_claim or "", claim, auditor)
    return (
        compared(claim, report, wrong, right),
        compared(claim, report, warnings(wrong), warnings(right)),
    )


def warnings(findings: Sequence[Finding]) -> list[Finding]:
    """Those that are more than notes."""
    return [one for one in findings if one.severity.rank >= Severity.WARNING.rank]


def compared(
    claim: Claim, report: ArticleReport, wrong: Sequence[Finding], right: Sequence[Finding]
) -> Told:
    """Hold the findings on a wrong claim against those on the right one."""
    new = Counter(map(_identity, wrong)) - Counter(map(_identity, right))
    fresh = [one for one in wrong if _identity(one) in new]
    there = any(_is_at(one, marked) for one in fresh for marked in claim.spans)
    return Told(claim, bool(new), there, "; ".join(shown(report, one) for one in fresh))


def _is_at(finding: Finding, marked: Marked) -> bool:
    return finding.at.start < marked.end and marked.start < finding.at.end


def _identity(finding: Finding) -> tuple[str, str, Severity]:
    return finding.rule, finding.text, finding.severity


def _said(
    name: str, text: str, claim: Claim, auditor: Auditor
) -> tuple[ArticleReport, list[Finding]]:
    if not auditor.has_kind(KIND):
        raise SkippedError(f"no rule of the kind {KIND} is loaded")
    source = READER.read(claim.source.encode("utf-8"), "source.txt")
    report = auditor.article(name, text, against=(source,))
    return report, [one for one in report.findings if one.kind == KIND]


def _looked_up(findings: Sequence[Finding]) -> list[Finding]:
    return [one for one in findings if one.category in LOOKED_UP]


def _row(claim: Claim, report: ArticleReport, findings: Sequence[Finding]) -> Row:
    about = "; ".join(shown(report, one) for one in findings)
    outcome = judged(bool(findings), wanted=claim.label == "error")
    return Row(claim.id, outcome, about or " ".join(claim.claim.split()))


def _named(name: str, rows: Sequence[Row]) -> list[Share | Figure]:
    figures = precision_and_recall(row.outcome for row in rows)
    return [replace(figure, name=f"{name}: {figure.name}") for figure in figures]
