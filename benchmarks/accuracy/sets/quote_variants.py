"""One utterance as two outlets print it: are other wordings found, and only those?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from audit.findings.finding import Finding
from audit.readers.registry import read
from audit.rules.account import Account
from audit.rules.article import Article
from audit.rules.rule import Rule
from benchmarks.accuracy.auditing import Auditor
from benchmarks.accuracy.measured import Measured, Outcome, Row, Share, judged, listing
from benchmarks.accuracy.rows import read_rows

KIND = "quotation"
WANTED = frozenset({"wording", "contraction"})
UNWANTED = frozenset({"identical", "punct_case"})
"""A truncation is open: it is reported only if it changes the sense, and then it is to be read."""
GOAL = 0.9


@dataclass(frozen=True, slots=True)
class Printed:
    """One utterance in two outlets."""

    id: str
    quote_a: str
    quote_b: str
    relation: str


@dataclass(frozen=True, slots=True)
class QuoteVariants:
    """Found: a quotation finding, of any severity, in either of two articles with one quotation.

    The articles are compared whatever else would make one story of them.
    """

    files: tuple[str, ...] = ("quote_variants.jsonl",)

    def measure(self, data: Path, auditor: Auditor) -> Measured:
        """Compare each two quotations as the articles of a story are compared."""
        labels = read_rows(data / "quote_variants.jsonl", Printed)
        rules = [rule for rule in auditor.rules if rule.kind == KIND]
        rows = []
        for label in labels:
            auditor.step()
            rows.append(
                outcome(label, [one for rule in rules for one in _found(rule, auditor, label)])
            )
        pairs = list(zip(labels, rows, strict=True))
        wanted = [row for label, row in pairs if label.relation in WANTED]
        unwanted = [row for label, row in pairs if label.relation in UNWANTED]
        cut = [row for label, row in pairs if label.relation not in WANTED | UNWANTED]
        hits = sum(row.outcome is Outcome.FOUND for row in wanted)
        alarms = sum(row.outcome is Outcome.FALSE_ALARM for row in unwanted)
        told = sum(row.outcome is Outcome.OPEN for row in cut)
        return Measured(
            tuple(rows),
            (
                Share("other wordings found", hits, len(wanted), round(GOAL * len(wanted))),
                Share("the same wording reported", alarms, len(unwanted), 0),
                Share("truncations reported", told, len(cut)),
            ),
            (
                listing("missed", rows, Outcome.MISSED),
                listing("false alarms", rows, Outcome.FALSE_ALARM),
                listing("truncations reported, to be read", rows, Outcome.OPEN),
            ),
        )


def outcome(label: Printed, findings: list[Finding]) -> Row:
    """What became of one row."""
    said = "; ".join(f"{one.severity}: {one.message}" for one in findings[:2])
    about = f"{label.relation}: '{label.quote_a}' and '{label.quote_b}' {said}".rstrip()
    if label.relation in WANTED | UNWANTED:
        return Row(label.id, judged(bool(findings), wanted=label.relation in WANTED), about)
    return Row(label.id, Outcome.OPEN if findings else Outcome.SILENT, about)


def _found(rule: Rule, auditor: Auditor, label: Printed) -> Iterator[Finding]:
    accounts = []
    for path, quote in (("a.txt", label.quote_a), ("b.txt", label.quote_b)):
        text = f"The speaker was heard.\n\n“{' '.join(quote.split())}” the speaker said.\n"
        article = Article(read(path, text.encode("utf-8")), auditor.rules.register)
        seen = rule.observe(article, ())
        if seen is not None:
            accounts.append(Account(path, None, path, seen))
    return rule.compare(accounts) if len(accounts) > 1 else iter(())


SET = QuoteVariants()
