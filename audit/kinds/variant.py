"""Flag a wrong, deprecated or house-barred form of a name, a place or a term.

The right form and its variants stand in the rule itself (`expected`, `variants`), or come from the
register (`register_types`): then every form there that is wrong, or deprecated at the article's
date, is looked for. Where nobody knows the article's date, a dated form is only a note.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import ClassVar, Literal

from audit.documents.characters import key
from audit.documents.records import dataclass
from audit.findings.finding import Confidence, Evidence, Finding, Severity
from audit.register.dates import PartialDate
from audit.register.model import EntityType, Form, Status
from audit.register.register import Held, Register, forms_of
from audit.rules.article import Article
from audit.rules.exceptions import inside_any
from audit.rules.rule import Hit, Phrase, Rule

_BARRED = frozenset({Status.DEPRECATED, Status.WRONG})
_RIGHT = "right"
"""What a phrase is about that is looked for only to hide a barred form inside it."""


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
        if not self.register_types:
            return
        barred = set()
        for held in register.entities(*self.register_types):
            for nth, form in enumerate(forms_of(held.entity)):
                if form.status in _BARRED and not form.weak:
                    barred.add(key(form.text))
                    yield Phrase(form.text, f"{held.entity.id} {nth}")
        for name in _names_with(barred, register):
            yield Phrase(name, _RIGHT)

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:
        """Each variant that is barred at the article's date."""
        for hit in hits:
            if hit.phrase.about == _RIGHT:
                continue
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
        return self.finding(article, hit.span, evidence, words={"entity": self.expected or ""})

    def _registered(self, article: Article, hit: Hit, held: Held, form: Form) -> Iterator[Finding]:
        if inside_any(form.exceptions, article, hit.span) or _shared(held, form, article.register):
            return
        applies = _applies(form, article)
        if applies is False:
            return
        severity = self.severity if form.status is Status.DEPRECATED else Severity.ERROR
        confidence = self.confidence
        if applies is None:
            severity, confidence = Severity.NOTE, Confidence.LOW
        since = PartialDate.parsed(form.since) if form.since else None
        because = (form.reason or self.because).rstrip(".")
        if since is not None and str(since.first.year) not in because:
            because = f"{because}, since {since}"
        evidence = Evidence(
            hit.span.of(article.document.text), because, held.preferred, held.source_of(form)
        )
        yield self.finding(
            article,
            hit.span,
            evidence,
            severity=severity,
            confidence=confidence,
            words={"entity": held.preferred},
        )


def _names_with(barred: set[str], register: Register) -> Iterator[str]:
    """Right names that hold a barred one, such as 'North Macedonia': the longer hides it."""
    for held in register.entities(*EntityType):
        right = [form.text for form in forms_of(held.entity) if form.status not in _BARRED]
        for name in (*right, *held.entity.near_names):
            words = key(name).split()
            parts = combinations(range(len(words) + 1), 2)
            shorter = (" ".join(words[a:b]) for a, b in parts if b - a < len(words))
            if not barred.isdisjoint(shorter):
                yield name


def _shared(held: Held, form: Form, register: Register) -> bool:
    """Whether the form is another entity's too, so that nobody can say whose it is here."""
    return any(named.entity != held.entity.id for named in register.named(form.text))


def _applies(form: Form, article: Article) -> bool | None:
    """Whether the form is barred at the article's date; None where nobody can know.

    In the month or year of the change, where no more is known of it, both forms are right.
    """
    published, not_before = article.dated.published, article.dated.not_before
    if form.since is not None:
        since = PartialDate.parsed(form.since).last
        if published is not None and published < since:
            return False
        if published is None and (not_before is None or not_before < since):
            return None
    if form.until is not None:
        until = PartialDate.parsed(form.until).last
        if published is None:
            return False if not_before is not None and not_before > until else None
        return published <= until
    return True


RULE = VariantRule
