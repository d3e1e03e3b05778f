"""A finding: what an article says, what it should say, and who says so."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from enum import StrEnum

from audit.documents.citation import Source
from audit.documents.document import Document
from audit.documents.records import dataclass
from audit.documents.spans import Position, Span


class Severity(StrEnum):
    """How bad it is if true.

    An error needs a named authority; a warning is two sources or passages that disagree; a note
    is worth an editor's look.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return _SEVERITY_RANKS[self]


_SEVERITY_RANKS = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


class Confidence(StrEnum):
    """How sure we are that it is so."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Category(StrEnum):
    """What a finding is about."""

    NAME = "name"
    TITLE = "title"
    PLACE = "place"
    ORGANISATION = "organisation"
    NUMBER = "number"
    DATE = "date"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    FACT = "fact"
    SPELLING = "spelling"
    CONSISTENCY = "consistency"
    TRANSLATION = "translation"
    FURNITURE = "furniture"
    TYPOGRAPHY = "typography"
    PROVENANCE = "provenance"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words in an article: `span` is in its source, in code points; `line` is 1-based."""

    path: str
    span: Span
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """Words of an article, kept so that a finding can be made there when the text is gone.

    `span` is in the document's text; `at` and `position` are the same place in the source, and
    `text` is exactly what stands there, `words` are the same in the document's text. Made by
    `place` only.
    """

    path: str
    span: Span
    at: Span
    position: Position
    text: str
    words: str

    @property
    def passage(self) -> Passage:
        """The words, as others may cite them."""
        return Passage(self.path, self.at, self.position.line, self.text)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for a finding. `source` or `passage` names who says so."""

    observed: str
    because: str
    expected: str | None = None
    source: Source | None = None
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """Something an audit says about an article.

    `path` is the article's. `span` is in the document's text; `at` and `position` are the same
    place in the source, and `text` is exactly what stands there (so it may hold an entity or a mark
    that the document's text does not). `nth` tells apart findings of one rule on the same words.
    `justification` is the reason for which it was set aside, if it was. Made by `found` only.
    """

    rule: str
    kind: str
    category: Category
    severity: Severity
    confidence: Confidence
    message: str
    path: str
    span: Span
    at: Span
    position: Position
    text: str
    evidence: tuple[Evidence, ...]
    suggestions: tuple[str, ...] = ()
    related: tuple[Passage, ...] = ()
    folded: str = ""
    nth: int = 1
    suppressible: bool = True
    justification: str | None = None

    @property
    def fingerprint(self) -> str:
        """Names this finding in baselines and suppressions, wherever the words move to.

        16 hexadecimal digits of SHA-256 over the rule, the folded words, the expected form and
        the how-manieth such it is; no line and no message.
        """
        expected = self.evidence[0].expected or ""
        identity = "\0".join((self.rule, self.folded, expected, str(self.nth)))
        return hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def passage(document: Document, span: Span) -> Passage:
    """The words of `document` under `span` of its text, as others may cite them."""
    in_source = document.source_span(span)
    line = document.position_in_source(in_source).line
    return Passage(document.path, in_source, line, in_source.of(document.source))


def place(document: Document, span: Span) -> Place:
    """The place of `span` of `document.text`.

    Raises:
        ValueError: if the span leaves the text.
    """
    if span.end > len(document.text):
        raise ValueError(f"span {span.start}..{span.end} leaves the text of {document.path}")
    at = document.source_span(span)
    position, words = document.position_in_source(at), span.of(document.text)
    text = words if document.origin.is_identity else at.of(document.source)
    return Place(document.path, span, at, position, text, words)


def found(
    where: Place,
    evidence: Sequence[Evidence],
    *,
    rule: str,
    kind: str,
    category: Category,
    severity: Severity,
    confidence: Confidence,
    message: str,
    folded: str = "",
    suggestions: Sequence[str] = (),
    related: Sequence[Passage] = (),
    suppressible: bool = True,
) -> Finding:
    """The one place in which findings are made.

    Args:
        where: what the finding is about.
        evidence: at least one reason.
        folded: the words there as the engine folds them.
        suppressible: whether a newsroom may let it stand by a named exception.

    Raises:
        ValueError: if there is no evidence or no message.
    """
    if not evidence:
        raise ValueError(f"{rule}: a finding needs evidence")
    if not message:
        raise ValueError(f"{rule}: a finding needs a message")
    return Finding(
        rule=rule,
        kind=kind,
        category=category,
        severity=severity,
        confidence=confidence,
        message=message,
        path=where.path,
        span=where.span,
        at=where.at,
        position=where.position,
        text=where.text,
        evidence=tuple(evidence),
        suggestions=tuple(suggestions),
        related=tuple(related),
        folded=folded,
        suppressible=suppressible,
    )
