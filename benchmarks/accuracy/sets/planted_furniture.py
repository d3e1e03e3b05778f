"""Page furniture planted in stories of our own: how much is found, and how much story with it.

The lines were written before the phrase lists and are never copied into them, so that they stand
for outlets that the lists do not know.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import TypeAdapter

from audit.documents.spans import Span
from audit.findings.report import ArticleReport
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
)

KIND = "furniture"
LINES = Path(__file__).resolve().parents[1] / "planted" / "furniture.yaml"
ENOUGH = 0.6
"""The share of a planted line that findings must cover."""
PLACES = ("head", "middle", "tail", "glued")


@dataclass(frozen=True, slots=True)
class Story:
    """A story without furniture."""

    headline: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """What is planted, by family, where, and what looks like it and is none."""

    stories: tuple[Story, ...]
    families: dict[str, tuple[str, ...]]
    clean: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Planted:
    """A story with something in it at `span`."""

    id: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class PlantedFurniture:
    """Found: findings of the kind cover most of the line. Clean paragraphs must stay silent."""

    files: tuple[str, ...] = ()

    def measure(self, data: Path, auditor: Auditor) -> Measured:  # noqa: ARG002
        """Audit each story with one line in it, by itself."""
        if not auditor.has_kind(KIND):
            raise SkippedError(f"no rule of the kind {KIND} is loaded")
        lines = read_lines()
        rows: dict[str, list[Row]] = {}
        story_taken = 0
        for family, texts in {**lines.families, "clean": lines.clean}.items():
            for one in planted(lines.stories, family, texts):
                report = auditor.article(one.id, one.text)
                rows.setdefault(family, []).append(_row(report, one, wanted=family != "clean"))
                story_taken += _outside(report, one.span)
        every = [row for own in rows.values() for row in own]
        found = [row for name, own in rows.items() if name != "clean" for row in own]
        return Measured(
            tuple(every),
            (
                _share("found, all", found),
                *(_share(f"found, {name}", rows[name]) for name in lines.families),
                _share("false alarms, clean", rows["clean"], Outcome.FALSE_ALARM),
                Figure("characters of stories taken for furniture", story_taken),
            ),
            (
                listing("missed", every, Outcome.MISSED),
                listing("false alarms", every, Outcome.FALSE_ALARM),
            ),
        )


def read_lines() -> Lines:
    """The stories and lines."""
    return TypeAdapter(Lines).validate_python(yaml.safe_load(LINES.read_text("utf-8")))


def planted(stories: tuple[Story, ...], family: str, texts: tuple[str, ...]) -> Iterator[Planted]:
    """Each text in a story, in turn at head, middle and tail, and glued to a paragraph.

    Only what ends as a sentence is glued: a page's labels stand on lines of their own.
    """
    for index, text in enumerate(texts):
        story = stories[index % len(stories)]
        place = PLACES[index % len(PLACES)]
        if place == "glued" and text[-1] not in ".?!":
            place = "middle"
        yield _planted(f"{family}:{index}:{place}", story, text, place)


def _planted(name: str, story: Story, text: str, place: str) -> Planted:
    blocks = [story.headline, *story.paragraphs]
    middle = len(blocks) // 2
    at = {"head": 1, "middle": middle, "tail": len(blocks), "glued": middle}[place]
    before = "".join(f"{block}\n\n" for block in blocks[:at])
    gap = "" if place == "glued" else "\n\n"
    after = "\n\n".join(blocks[at:])
    full = f"{before}{text}{gap}{after}".rstrip()
    return Planted(name, full, Span(len(before), len(before) + len(text)))


def _row(report: ArticleReport, one: Planted, *, wanted: bool) -> Row:
    findings = [finding for finding in report.findings if finding.kind == KIND]
    covered = sum(
        max(0, min(finding.at.end, one.span.end) - max(finding.at.start, one.span.start))
        for finding in findings
    )
    length = one.span.end - one.span.start
    flagged = covered >= ENOUGH * length if wanted else covered > 0
    about = "; ".join(shown(report, finding) for finding in findings) or one.span.of(one.text)
    return Row(one.id, judged(flagged, wanted), " ".join(about.split()))


def _outside(report: ArticleReport, span: Span) -> int:
    """Characters of furniture beside the planted line; white space is nobody's."""
    found = (f for f in report.findings if f.kind == KIND)
    pieces = (
        report.source[f.at.start : max(f.at.start, min(f.at.end, span.start))]
        + report.source[min(f.at.end, max(f.at.start, span.end)) : f.at.end]
        for f in found
    )
    return sum(len("".join(piece.split())) for piece in pieces)


def _share(name: str, rows: list[Row], outcome: Outcome = Outcome.FOUND) -> Share:
    wanted = 0 if outcome is Outcome.FALSE_ALARM else None
    return Share(name, sum(row.outcome is outcome for row in rows), len(rows), wanted)


SET = PlantedFurniture()
