"""Flag what a reader meets unexplained: bare surnames, courtesy titles now and then, abbreviations.

House styles differ in all three, so that this is about what the article does by its own lights: it
introduces a person after having spoken of them, it says Mr. here and not there, it uses an
abbreviation that it nowhere writes out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, Literal

from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.findings.finding import Evidence, Finding, passage
from audit.register.register import Register
from audit.rules.article import Article
from audit.rules.exceptions import excused
from audit.rules.rule import Hit, Phrase, Rule

_TITLES = ("Mr", "Mrs", "Ms")
_CAPITALS = compiled(r"[A-Z](?<!\w[A-Z])[A-Z]{1,5}\b")
_MOST_MARKED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstReferenceRule(Rule):
    """A bare surname, an unexplained abbreviation, or courtesy titles mixed."""

    names: ClassVar[tuple[str, ...]] = ("text", "expected", "other")

    kind: Literal["first-reference"]
    """first-reference"""
    looks_at: Literal["surnames", "courtesy-titles", "abbreviations"]
    """surnames (of people not yet, or never, introduced), courtesy-titles (in an article that
    also has bare surnames), or abbreviations (that the article does not explain)."""
    known: tuple[str, ...] = ()
    """Surnames or abbreviations that need no introduction."""

    @property
    def looks_everywhere(self) -> bool:
        """Names and abbreviations have no word in common; courtesy titles have."""
        return self.looks_at != "courtesy-titles"

    def phrases(self, register: Register) -> Iterable[Phrase]:  # noqa: ARG002
        """The courtesy titles."""
        return map(Phrase, _TITLES if self.looks_at == "courtesy-titles" else ())

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:
        """What the article does not introduce, or introduces in two ways."""
        if self.looks_at == "courtesy-titles":
            return self._courtesy_titles(article, hits)
        if self.looks_at == "abbreviations":
            return self._abbreviations(article)
        return self._surnames(article)

    def _courtesy_titles(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:
        # reads people's names, which few articles with nobody called Mr. need
        from audit.rules.courtesy_titles import courtesy_titled, mixed  # noqa: PLC0415

        spans = [hit.span for hit in hits if not excused(self, article, hit.span)]
        titled = list(courtesy_titled(article.document.text, spans))
        found = mixed(article.reading, titled) if titled else None
        if found is None:
            return
        shown = passage(article.document, found.other)
        for span in found.places[:_MOST_MARKED]:
            evidence = Evidence(span.of(article.document.text), self.because, passage=shown)
            words = {"other": shown.text}
            yield self.finding(article, span, evidence, related=[shown], words=words)

    def _abbreviations(self, article: Article) -> Iterator[Finding]:
        known, told = frozenset(self.known), set[str]()
        if known.issuperset(_CAPITALS.findall(article.document.text)):
            return
        from audit.language.acronyms import unexplained  # noqa: PLC0415 - its patterns

        for span in unexplained(article.document, known):
            short = span.of(article.document.text)
            if short not in told and not excused(self, article, span):
                told.add(short)
                yield self.finding(article, span, Evidence(short, self.because))

    def _surnames(self, article: Article) -> Iterator[Finding]:
        from audit.rules.bare_surnames import named_later, never_named  # noqa: PLC0415 - as above

        for one in (*named_later(article), *never_named(article)):
            if one.surname in self.known:
                continue
            seen = one.span.of(article.document.text)
            full = passage(article.document, one.full) if one.full else None
            name = " ".join(full.text.split()) if full else one.held.preferred if one.held else ""
            source = one.held.source if one.held else None
            evidence = Evidence(seen, self.because, name, source, full)
            related = [full] if full else []
            yield self.finding(article, one.span, evidence, related=related, suggestions=())


RULE = FirstReferenceRule
