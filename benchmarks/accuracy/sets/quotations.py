"""Quotations and indirect speech: how much of each is found, and who is said to have said it.

Two spans match if what they share is a given part of what they cover together; each label and each
statement is used once, best matches first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from audit.documents.document import Document
from audit.documents.spans import Span
from audit.language.reading import Reading
from audit.language.statements import Statement
from audit.readers.registry import read
from benchmarks.accuracy.auditing import Auditor
from benchmarks.accuracy.measured import (
    Figure,
    Measured,
    Outcome,
    Row,
    Share,
    judged,
    listing,
    precision_and_recall,
)
from benchmarks.accuracy.rows import read_rows

LOOSE, TIGHT = 0.3, 0.8
_MARKS = frozenset("\"“”«»„'‘’")
_UNTOLD = frozenset("the a an mr mrs ms dr sir dame rep sen".split())


@dataclass(frozen=True, slots=True)
class Quote:
    """One labelled quotation or indirect statement; `reference` is its speaker in full."""

    start: int
    end: int
    verb: str
    speaker: str
    reference: str
    has_marks: bool

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Quoted:
    """An article and what is said in it."""

    doc_id: str
    text: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Pairing:
    """One article's labels and statements, and the pairs among them that match loosely."""

    article: Quoted
    document: Document
    labels: tuple[Quote, ...]
    found: tuple[Statement, ...]
    pairs: tuple[tuple[int, int, float], ...]


@dataclass(frozen=True, slots=True)
class Quotations:
    """Found: a statement that matches the label loosely, of its sort or another."""

    files: tuple[str, ...] = ("quotations.jsonl",)

    def measure(self, data: Path, auditor: Auditor) -> Measured:
        """Read each article and pair what is said there with the labels."""
        every = [paired(one) for one in read_rows(data / "quotations.jsonl", Quoted)]
        auditor.step()
        rows = tuple(row for one in every for row in _rows(one))
        figures: list[Share | Figure] = [
            *precision_and_recall(row.outcome for row in rows if not row.id.endswith("speaker")),
            _f1("F1, all, at 0.8", every, TIGHT),
            _f1("F1, direct, at 0.3", every, LOOSE, direct=True),
            _f1("F1, direct, at 0.8", every, TIGHT, direct=True),
            *_speakers(every),
        ]
        return Measured(
            rows,
            tuple(figures),
            (
                listing("missed", rows, Outcome.MISSED),
                listing("false alarms", rows, Outcome.FALSE_ALARM),
            ),
        )


def paired(article: Quoted) -> Pairing:
    """Pair labels and statements, the best matches first; an equal label counts once."""
    document = read(f"{article.doc_id}.txt", article.text.encode("utf-8"))
    labels = tuple({(quote.start, quote.end): quote for quote in article.quotes}.values())
    found = Reading(document).statements
    spans = [document.source_span(one.span) for one in found]
    shares = [
        (_share(label.span, span), i, j)
        for i, label in enumerate(labels)
        for j, span in enumerate(spans)
        if label.span.overlaps(span)
    ]
    pairs: dict[int, tuple[int, float]] = {}
    used: set[int] = set()
    for share, i, j in sorted(shares, key=lambda one: (-one[0], one[1], one[2])):
        if share >= LOOSE and i not in pairs and j not in used:
            pairs[i] = (j, share)
            used.add(j)
    kept = tuple((i, j, share) for i, (j, share) in sorted(pairs.items()))
    return Pairing(article, document, labels, found, kept)


def same_speaker(told: str, reference: str) -> bool:
    """Whether one naming is the other, or a shorter form of it, articles and titles aside.

    >>> same_speaker("Dr. Ann Lee", "Ann Lee"), same_speaker("Bob Lee", "Ann Lee")
    (True, False)
    """
    one, other = _words(told), _words(reference)
    return bool(one and other) and (one <= other or other <= one)


def _share(one: Span, other: Span) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared / (max(one.end, other.end) - min(one.start, other.start))


def _words(naming: str) -> frozenset[str]:
    folded = naming.casefold().replace("’", "'").replace("'s", "").replace(",", " ").split()
    return frozenset(word.strip(".") for word in folded) - _UNTOLD


def _rows(one: Pairing) -> Iterator[Row]:
    matched = {i: j for i, j, _ in one.pairs}
    for i, label in enumerate(one.labels):
        name = f"{one.article.doc_id}:{label.start}-{label.end}"
        shown = f"[{label.reference}] {one.article.text[label.start : label.end]}"
        yield Row(name, judged(i in matched, wanted=True), shown)
        if i in matched and label.reference:
            told = _told(one.found[matched[i]], one.document)
            right = same_speaker(told, label.reference)
            yield Row(f"{name}:speaker", judged(right, wanted=True), f"said '{told}' {shown}")
    for j in sorted(set(range(len(one.found))) - set(matched.values())):
        span = one.document.source_span(one.found[j].span)
        shown = f"[{_told(one.found[j], one.document)}] {span.of(one.article.text)}"
        yield Row(
            f"{one.article.doc_id}:{span.start}-{span.end}", judged(True, wanted=False), shown
        )


def _told(statement: Statement, document: Document) -> str:
    return statement.resolved.of(document.text) if statement.resolved else ""


def _f1(name: str, every: Sequence[Pairing], least: float, *, direct: bool = False) -> Figure:
    hits = wanted = told = 0
    for one in every:
        wanted += sum(label.has_marks or not direct for label in one.labels)
        told += sum(_has_marks(s, one.document) or not direct for s in one.found)
        hits += sum(
            share >= least
            and (not direct or (one.labels[i].has_marks and _has_marks(one.found[j], one.document)))
            for i, j, share in one.pairs
        )
    return Figure(name, 2 * hits / (wanted + told) if wanted + told else None)


def _has_marks(statement: Statement, document: Document) -> bool:
    return bool(statement.quotations) and not _MARKS.isdisjoint(statement.span.of(document.text))


def _speakers(every: Sequence[Pairing]) -> Iterator[Share]:
    labelled = [(one, i, j) for one in every for i, j, _ in one.pairs if one.labels[i].reference]
    right = sum(
        same_speaker(_told(one.found[j], one.document), one.labels[i].reference)
        for one, i, j in labelled
    )
    exact = sum(
        _words(_told(one.found[j], one.document)) == _words(one.labels[i].reference)
        for one, i, j in labelled
    )
    wanted = sum(bool(label.reference) for one in every for label in one.labels)
    yield Share("speaker right, of those found", right, len(labelled))
    yield Share("speaker exact, of those found", exact, len(labelled))
    yield Share("speaker right, of all labels", right, wanted)


SET = Quotations()
