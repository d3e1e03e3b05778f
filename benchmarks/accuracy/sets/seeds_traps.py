"""Words in the seed articles that look wrong and are right: nothing may be said of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from audit.documents.spans import Span
from audit.findings.finding import Severity
from audit.findings.report import ArticleReport
from benchmarks.accuracy.auditing import Auditor, shown
from benchmarks.accuracy.labels import answering
from benchmarks.accuracy.measured import (
    Measured,
    Outcome,
    Row,
    Share,
    SkippedError,
    judged,
    listing,
)
from benchmarks.accuracy.rows import read_rows


@dataclass(frozen=True, slots=True)
class Trap:
    """Words that must not be flagged in the kinds named; offsets in the file's decoded text."""

    file: str
    start: int
    end: int
    text: str
    wrong_kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeedsTraps:
    """False alarm: a finding at warning or above that points at the words in a wrong kind."""

    files: tuple[str, ...] = ("seeds_traps.jsonl",)

    def measure(self, data: Path, auditor: Auditor) -> Measured:
        """Audit the seeds in one run and look at each trap."""
        articles = auditor.story(auditor.seeds)
        traps = read_rows(data / "seeds_traps.jsonl", Trap)
        rows = tuple(caught(articles, trap) for trap in traps)
        alarms = sum(row.outcome is Outcome.FALSE_ALARM for row in rows)
        return Measured(
            rows,
            (Share("false alarms", alarms, len(rows), 0),),
            (listing("false alarms", rows, Outcome.FALSE_ALARM),),
        )


def caught(articles: dict[str, ArticleReport], trap: Trap) -> Row:
    """Whether the reports fall for the trap.

    Raises:
        SkippedError: if its article was not audited, for then silence proves nothing.
    """
    name = f"{trap.file[:3]}:{trap.start}-{trap.end}"
    article = articles.get(trap.file)
    if article is None:
        raise SkippedError(f"{trap.file} was not audited")
    serious = [f for f in article.findings if f.severity.rank >= Severity.WARNING.rank]
    answers = answering(serious, Span(trap.start, trap.end), trap.wrong_kinds)
    about = "; ".join(shown(article, finding) for finding in answers)
    return Row(name, judged(bool(answers), wanted=False), about or trap.text)


SET = SeedsTraps()
