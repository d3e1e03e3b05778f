"""Ask where a text comes from: whose copyright it states, whose credit, and what it cannot know.

A rule looks for one thing, its `origin`. That the copyright holder is not the publisher is said
only where the file names its publisher; where it does not, there is a note. A thing that is later
than the article is said only where somebody states the article's date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import ClassVar, Literal

from audit.documents.citation import Source
from audit.documents.document import DateOrigin, Role
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.findings.finding import Evidence, Finding, Severity
from audit.register.dates import PartialDate
from audit.register.register import Register
from audit.rules.article import Article
from audit.rules.later_times import later
from audit.rules.origins import agency_credits, holders, publisher, same_house
from audit.rules.page_lines import cut
from audit.rules.rule import Hit, Phrase, Rule

_LONG_ARTICLE = 1000
"""Characters from which a text is an article and not a paragraph of one."""
_LONGEST_HEADLINE = 160
_LONGEST_LINE = 300


class Origin(StrEnum):
    """What a rule of this kind looks for."""

    COPYRIGHT = "copyright"
    """A copyright holder who is not the publisher."""
    CREDIT = "credit"
    """The credit of an agency that is not the publisher."""
    NOTICE = "notice"
    """Words that say the text comes from elsewhere."""
    UNSIGNED = "unsigned"
    """Neither byline nor date."""
    LATER = "later"
    """What is later than the article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Novelty:
    """Something that nobody could write of before a day."""

    __pydantic_config__ = {"extra": "forbid", "use_attribute_docstrings": True}

    names: tuple[str, ...]
    """What it is called."""
    since: str
    """The first day, as 2022-11-30, 2022-11 or 2022."""
    source: Source
    """Who says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenanceRule(Rule):
    """A sign that the text comes from elsewhere, or from a later day."""

    names: ClassVar[tuple[str, ...]] = ("text", "expected", "holder", "publisher", "published")
    minds_exemptions: ClassVar[bool] = False

    kind: Literal["provenance"]
    """provenance"""
    origin: Origin
    """What it looks for."""
    agencies: tuple[str, ...] = ()
    """The agencies whose credit is looked for."""
    notices: tuple[str, ...] = ()
    """Phrases of notices that say where a text comes from."""
    novelties: tuple[Novelty, ...] = ()
    """Things that have a first day."""
    scope: tuple[Role, ...] = tuple(Role)
    """The parts of an article that it looks at."""

    @property
    def looks_everywhere(self) -> bool:
        """A notice has its phrases; everything else may stand in any words."""
        return self.origin is not Origin.NOTICE

    def problems(self) -> Iterator[tuple[str, str]]:
        """What an origin needs, and dates that are dates."""
        if self.origin is Origin.NOTICE and not self.notices:
            yield "notices", "name at least one phrase"
        if self.origin is Origin.CREDIT and not self.agencies:
            yield "agencies", "name at least one agency"
        for index, novelty in enumerate(self.novelties):
            try:
                PartialDate.parsed(novelty.since)
            except ValueError as error:
                yield f"novelties.{index}.since", str(error)

    def phrases(self, register: Register) -> Iterable[Phrase]:  # noqa: ARG002
        """The notices, and the names of what is new."""
        yield from (Phrase(text) for text in self.notices)
        for index, novelty in enumerate(self.novelties):
            yield from (Phrase(name, str(index)) for name in novelty.names)

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:
        """What the article says of its origin."""
        if self.origin is Origin.COPYRIGHT:
            yield from self._copyrights(article)
        elif self.origin is Origin.CREDIT:
            yield from self._credits(article)
        elif self.origin is Origin.NOTICE:
            yield from self._notices(article, hits)
        elif self.origin is Origin.UNSIGNED:
            yield from self._unsigned(article)
        else:
            yield from self._later(article, hits)

    def _copyrights(self, article: Article) -> Iterator[Finding]:
        own = publisher(article.document.metadata)
        for holder in holders(article.document):
            if own and same_house(holder.name, own):
                continue
            because = f"the publisher is {own}" if own else self.because
            evidence = Evidence(holder.span.of(article.document.text), because)
            severity = self.severity if own else Severity.NOTE
            words = {"holder": holder.name, "publisher": own}
            yield self.finding(
                article, holder.span, evidence, suggestions=(), severity=severity, words=words
            )

    def _credits(self, article: Article) -> Iterator[Finding]:
        """The first credit of each agency."""
        own = publisher(article.document.metadata)
        seen = set()
        for span, agency in agency_credits(article.document, self.agencies):
            if agency in seen or (own and same_house(agency, own)):
                continue
            seen.add(agency)
            evidence = Evidence(span.of(article.document.text), self.because)
            words = {"holder": agency, "publisher": own}
            yield self.finding(article, span, evidence, suggestions=(), words=words)

    def _notices(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:
        """The first sentence of each notice; what else it says is on the same lines."""
        text = article.document.text
        seen = None
        for hit in hits:
            segment = article.document.segment_at(hit.span.start)
            if segment is None or segment == seen or article.reading.in_quotation(hit.span):
                continue
            seen = segment
            sentences = cut(text, segment.span)
            found = next((s for s in sentences if s.covers(hit.span)), hit.span)
            span = found if found.end - found.start <= _LONGEST_LINE else hit.span
            yield self.finding(article, span, Evidence(span.of(text), self.because), suggestions=())

    def _unsigned(self, article: Article) -> Iterator[Finding]:
        document = article.document
        byline = document.metadata.byline or any(
            segment.role is Role.BYLINE for segment in document.segments
        )
        dated = article.stated.published is not None
        if byline or dated or len(document.text) < _LONG_ARTICLE:
            return
        first = document.segments[0].span
        span = Span(first.start, min(first.end, first.start + _LONGEST_HEADLINE))
        evidence = Evidence(span.of(document.text), self.because)
        yield self.finding(article, span, evidence, suggestions=())

    def _later(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:
        published = article.stated.published
        if published is None:
            return
        day = f"{published.day} {published:%B %Y}"
        text = article.document.text
        for hit in hits:
            novelty = self.novelties[int(hit.phrase.about)]
            since = PartialDate.parsed(novelty.since)
            if published < since.first:
                because = f"nobody could write of it before {since}"
                evidence = Evidence(hit.span.of(text), because, None, novelty.source)
                yield self._too_late(article, hit.span, evidence, day)
        if article.stated.published_from != DateOrigin.TEXT:
            for span in later(article, published):
                yield self._too_late(article, span, Evidence(span.of(text), self.because), day)

    def _too_late(self, article: Article, span: Span, evidence: Evidence, day: str) -> Finding:
        return self.finding(article, span, evidence, suggestions=(), words={"published": day})


RULE = ProvenanceRule
