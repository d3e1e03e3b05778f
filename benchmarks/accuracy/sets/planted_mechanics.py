"""One slip of the mechanics of a text, planted in a published article: is it found?

The slips are made by `benchmarks.accuracy.planted.mechanics`, wherever a draw from the article's id
falls, so that a word that is confused stands in any context and not only in those that rules know.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from audit.findings.finding import Category, Finding
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
)
from benchmarks.accuracy.planted.mechanics import FAMILIES, Slipped, planted
from benchmarks.accuracy.rows import read_rows
from benchmarks.accuracy.sets.clean_articles import CleanArticle

PLANTS = 100
"""Slips of each family."""
KINDS = frozenset({"typography", "spelling", "pattern"})
_LONGEST = 6_000
_CATEGORIES = frozenset({Category.TYPOGRAPHY, Category.SPELLING})


@dataclass(frozen=True, slots=True)
class PlantedMechanics:
    """Found: a finding about typography or spelling on the slip that the article had not before.

    A false alarm is a new finding elsewhere.
    """

    files: tuple[str, ...] = ("clean_articles.jsonl",)

    def measure(self, data: Path, auditor: Auditor) -> Measured:
        """Audit each article with and without its slip."""
        if not any(auditor.has_kind(kind) for kind in KINDS):
            raise SkippedError("no rule about spelling or typography is loaded")
        articles = read_rows(data / "clean_articles.jsonl", CleanArticle)
        texts = [(one.doc_id, one.text) for one in articles if len(one.text) <= _LONGEST]
        own_text = dict(texts)
        before: dict[str, tuple[str, ...]] = {}
        rows: dict[str, list[Row]] = {}
        alarms: list[Row] = []
        for index, family in enumerate(FAMILIES):
            turned = texts[index * 50 :] + texts[: index * 50]
            for name, slip in islice(planted(turned, family), PLANTS):
                if name not in before:
                    clean = auditor.article(name, own_text[name])
                    before[name] = tuple(one.text for one in _telling(clean))
                row, more = _outcome(f"{family}:{name}", slip, before[name], auditor)
                rows.setdefault(family, []).append(row)
                alarms += more
        every = [row for own in rows.values() for row in own]
        return Measured(
            (*every, *alarms),
            (
                _found("all", every),
                *(_found(family, own) for family, own in rows.items()),
                Share("slips with a finding elsewhere", len(alarms), len(every), 0),
            ),
            (
                listing("missed", every, Outcome.MISSED),
                listing("false alarms", alarms, Outcome.FALSE_ALARM),
            ),
        )


def _outcome(
    name: str, slip: Slipped, before: Sequence[str], auditor: Auditor
) -> tuple[Row, list[Row]]:
    """The row of the slip, and one for each new finding that does not point at it."""
    report = auditor.article(name, slip.text)
    new = [one for one in _telling(report) if one.text not in before]
    right = [one for one in new if one.at.overlaps(slip.at)]
    start, end = max(0, slip.at.start - 60), slip.at.end + 60
    context = " ".join(slip.text[start:end].split())
    row = Row(name, judged(bool(right), wanted=True), f"'{slip.wrong[:40]}' | {context}")
    alarms = [
        Row(f"{name}:{one.at.start}", Outcome.FALSE_ALARM, shown(report, one))
        for one in new
        if one not in right
    ]
    return row, alarms


def _telling(report: ArticleReport) -> Iterator[Finding]:
    return (one for one in report.findings if one.category in _CATEGORIES)


def _found(name: str, rows: Sequence[Row]) -> Share:
    return Share(f"found, {name}", sum(row.outcome is Outcome.FOUND for row in rows), len(rows))


SET = PlantedMechanics()
