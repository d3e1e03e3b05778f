"""Flag a wrong, deprecated or house-barred form of a name, a place or a term.

The right form and its variants stand in the rule itself (`expected`, `variants`), or come from the
register (`register_types`): then every form there that is wrong, or deprecated at the article's
date, is looked for. Where nobody knows the article's date, a dated form is only a note.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from audit.findings.finding import Confidence, Evidence, Finding, Severity
from audit.register.dates import PartialDate
from audit.register.model import EntityType, Form, Status
from audit.register.register import Held, Register, forms_of
from audit.rules.article import Article
from audit.rules.exceptions import inside_any
from audit.rules.rule import Hit, Phrase, Rule

_BARRED = frozenset({Status.DEPRECATED, Status.WRONG})


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantRule(Rule):
    """A wrong, deprecated or house-barred form of a registered or inline canonical form."""

    names: ClassVar[tuple[str, ...]] = ("text", "expected", "entity")
    authority_from_register: ClassVar[bool] = True

    kind: Literal["variant"]
    """variant"""
    expected: str | None = None
    """The right form."""
    variants: tuple[str, ...] = ()
    """The forms that should be `expected`."""
    register_types: tuple[EntityType, ...] = ()
    """Take the forms from the register instead, for entities of these types."""

    def problems(self) -> Iterator[tuple[str, str]]:
        """A rule needs either its own forms or the register's."""
        if bool(self.variants) == bool(self.register_types):
            yield "variants", "give either 'variants' with 'expected', or 'register_types'"
        if self.variants and self.expected is None:
            yield "variants", "'variants' need 'expected', the form that they should be"

    def phrases(self, register: Register) -> Iterable[Phrase]:
        """The variants, or the register's barred forms with the entity that each belongs to."""
        for variant in self.variants:
            yield Phrase(variant)
        for held in register.entities(*self.register_types) if self.register_types else ():
            for nth, form in enumerate(forms_of(held.entity)):
                if form.status in _BARRED and not form.weak:
                    yield Phrase(form.text, f"{held.entity.id} {nth}")

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:
        """Each variant that is barred at the article's date."""
        for hit in hits:
            if not hit.phrase.about:
                yield self._inline(article, hit)
                continue
            identity, _, nth = hit.phrase.about.partition(" ")
            held = article.register.entity(identity)
            if held is not None:
                yield from self._registered(article, hit, held, forms_of(held.entity)[int(nth)])

    def _inline(self, article: Article, hit: Hit) -> Finding:
        evidence = Evidence(
            hit.span.of(article.document.text),
            self.because,
            self.expected,
            self.sources[0] if self.sources else None,
        )
        return self.finding(article, hit.span, evidence, entity=self.expected or "")

    def _registered(self, article: Article, hit: Hit, held: Held, form: Form) -> Iterator[Finding]:
        if inside_any(form.exceptions, article, hit.span):
            return
        severity = self.severity if form.status is Status.DEPRECATED else Severity.ERROR
        confidence = self.confidence
        since = PartialDate.parsed(form.since) if form.since else None
        if since is not None:
            if _before(article, since):
                return
            if not _surely_since(article, since):
                severity, confidence = Severity.NOTE, Confidence.LOW
        because = (form.reason or self.because).rstrip(".")
        if since is not None and str(since.first.year) not in because:
            because = f"{because}, since {since}"
        evidence = Evidence(
            hit.span.of(article.document.text), because, held.preferred, held.source
        )
        yield self.finding(
            article,
            hit.span,
            evidence,
            severity=severity,
            confidence=confidence,
            entity=held.preferred,
        )


def _before(article: Article, since: PartialDate) -> bool:
    published = article.dated.published
    return published is not None and published < since.first


def _surely_since(article: Article, since: PartialDate) -> bool:
    known = article.dated.published or article.dated.not_before
    return known is not None and known >= since.first


RULE = VariantRule
