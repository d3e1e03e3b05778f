"""Find what belongs to the page and not to the article: appeals, sign-up boxes, links, players.

A rule holds what one family of furniture says. `says` is said by nothing else; `hints` need each
other; `lines`, `openings` and `bars` say how a line looks; `shapes` know furniture without words.
What is found is taken out of the article before any other rule looks at it, whether or not the
rule's findings are asked for. Words in a quotation are never furniture.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, Literal

from audit.documents.document import Role
from audit.documents.records import dataclass
from audit.findings.finding import Evidence, Finding
from audit.register.register import Register
from audit.rules.article import Article
from audit.rules.page_parts import Follows, Mark, Sort
from audit.rules.page_shapes import Shape, invitations, shaped
from audit.rules.rule import Hit, Phrase, Rule

_OPENING = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class FurnitureRule(Rule):
    """A family of page furniture: how it is worded, and what it looks like."""

    names: ClassVar[tuple[str, ...]] = ("text", "expected", "opening", "family")
    prepares: ClassVar[bool] = True
    minds_exemptions: ClassVar[bool] = False

    kind: Literal["furniture"]
    """furniture"""
    family: str
    """What an editor calls it, such as `donation appeal`."""
    says: tuple[str, ...] = ()
    """Phrases that stand in no story: their sentence is furniture."""
    hints: tuple[str, ...] = ()
    """Phrases of which two, in a sentence that addresses the reader, are furniture."""
    lines: tuple[str, ...] = ()
    """What a whole line says, numbers and signs aside."""
    openings: tuple[str, ...] = ()
    """How a line of up to 200 characters begins."""
    bars: tuple[str, ...] = ()
    """Words of which three make a line of buttons, and four a row inside a line."""
    words: tuple[str, ...] = ()
    """Words that pages use; a short line made mostly of them, and of the other phrases, is one."""
    shapes: tuple[Shape, ...] = ()
    """Forms that are furniture in any words."""
    pleas: bool = False
    """Whether it answers for the few paragraphs in which a report speaks of us to you."""
    rest: bool = False
    """Whether it answers for lines that a reader took for furniture and no other rule knows."""
    follows: Follows = Follows.NOTHING
    """What goes on between its lines without a phrase of its own: `prose`, or `titles` of links."""
    scope: tuple[Role, ...] = tuple(Role)
    """The parts of an article that it looks at."""
    quotations: bool = True
    """Whether it is asked about stretches that hold a quotation."""

    @property
    def looks_everywhere(self) -> bool:
        """A shape has no words in common with another."""
        return bool(self.shapes) or self.pleas or self.rest

    def problems(self) -> Iterator[tuple[str, str]]:
        """There must be something to find."""
        if not self.looks_everywhere and not any(True for _ in self._worded()):
            yield "says", "name at least one phrase or shape"

    def phrases(self, register: Register) -> Iterable[Phrase]:  # noqa: ARG002
        """Everything that it says, with the sort of each."""
        return self._worded()

    def marks(self, article: Article, hits: Sequence[Hit]) -> Iterator[Mark]:
        """What looks like this family, whether or not it turns out to be furniture."""
        for hit in hits:
            for sort in hit.phrase.about.split():
                yield Mark(hit.span, self.id, Sort(sort), self.follows)
        if self.shapes:
            for span in shaped(article.document, frozenset(self.shapes)):
                yield Mark(span, self.id, Sort.SHAPE, self.follows)
        if self.pleas:
            for span in invitations(article.document):
                yield Mark(span, self.id, Sort.PLEA)
        if self.rest:
            for segment in article.document.segments:
                if segment.role is Role.FURNITURE:
                    yield Mark(segment.span, self.id, Sort.REST)

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:  # noqa: ARG002
        """Each block of furniture that this rule saw first."""
        for block in article.furniture:
            if block.rule == self.id:
                text = block.span.of(article.document.text)
                words = {"opening": _opening(text), "family": self.family}
                evidence = Evidence(text, self.because)
                yield self.finding(article, block.span, evidence, words=words)

    def _worded(self) -> Iterator[Phrase]:
        """Each phrase once, with all that it is: a hint may be a line too."""
        sorts: dict[str, list[str]] = {}
        for sort, phrases in (
            (Sort.SURE, self.says),
            (Sort.HINT, self.hints),
            (Sort.LINE, self.lines),
            (Sort.OPENING, self.openings),
            (Sort.BAR, self.bars),
            (Sort.WORD, self.words),
        ):
            for phrase in phrases:
                sorts.setdefault(phrase, []).append(sort)
        return (Phrase(phrase, " ".join(own)) for phrase, own in sorts.items())


def _opening(text: str) -> str:
    flat = " ".join(text[: 2 * _OPENING].split())
    return flat if len(flat) <= _OPENING else f"{flat[:_OPENING].rsplit(' ', 1)[0]}…"


RULE = FurnitureRule
