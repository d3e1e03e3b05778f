"""A rule: the fields that all kinds share, and what a kind does with an article and a story.

Rules are plain frozen dataclasses, so that a run with a warm cache imports no validator. The pack
loader validates them with pydantic, and the JSON Schema is generated from them; a field's
docstring is its entry in both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from audit.documents.citation import Source
from audit.documents.document import Role
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.engines.folding import fold
from audit.findings.finding import (
    Category,
    Confidence,
    Evidence,
    Finding,
    Passage,
    Place,
    Severity,
    found,
    place,
)
from audit.register.register import Register
from audit.rules.account import Account
from audit.rules.article import Article
from audit.rules.page_parts import Mark

_STRICT = {"extra": "forbid", "use_attribute_docstrings": True}


def _yaml_key(field: str) -> str:
    """The key in YAML: without the underscore that keeps a field apart from a Python keyword."""
    return field.removesuffix("_")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that a rule wants found, and what they are about in the rule's own terms."""

    text: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase that was found; `span` is in the document's text."""

    span: Span
    phrase: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Validity:
    """The article dates for which a rule holds."""

    __pydantic_config__ = _STRICT

    since: str | None = None
    """First article date, as 2019, 2019-08 or 2019-08-14."""
    until: str | None = None
    """Last article date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unless:
    """Contexts in which the words are right after all."""

    __pydantic_config__ = _STRICT

    near: tuple[str, ...] = ()
    """Phrases that excuse it anywhere in the same sentence."""
    inside: tuple[str, ...] = ()
    """Longer phrases that hold it, such as `chicken Kiev`."""
    after: tuple[str, ...] = ()
    """Words that excuse it when they stand directly before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An example that needs more than its text."""

    __pydantic_config__ = _STRICT

    text: str
    """The text; `[[...]]` marks what must be found."""
    published: str | None = None
    """The article's date, as 2022-03-07."""
    against: tuple[str, ...] = ()
    """What the article was written from, a text each."""
    beside: tuple[str, ...] = ()
    """Other articles on the event, a text each, of the same date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """Texts that show what a rule does. A rule whose own examples fail does not load."""

    __pydantic_config__ = {**_STRICT, "alias_generator": _yaml_key}

    flag: tuple[str | Example, ...]
    """Texts in which the rule must find something; `[[...]]` marks what."""
    pass_: tuple[str | Example, ...]
    """Texts in which it must find nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What every rule has."""

    __pydantic_config__ = _STRICT
    names: ClassVar[tuple[str, ...]] = ("text", "expected")
    """The names that the templates of this kind may use."""
    any_name: ClassVar[bool] = False
    """Whether the rule brings names of its own, such as a pattern's groups."""
    covers: ClassVar[frozenset[str]] = frozenset()
    """Of which sorts of things it checks every one, as the report's coverage counts them."""
    authority_from_register: ClassVar[bool] = False
    """Whether its errors name the register's sources, so that the rule itself needs none."""
    prepares: ClassVar[bool] = False
    """Whether it says what other rules must know before they look: see `marks` and `translated`."""
    minds_exemptions: ClassVar[bool] = True
    """Whether it passes over what touches an exempt stretch, such as an address or a `[sic]`."""

    id: str
    """pack/name, lower case, stable for ever."""
    kind: str
    """Which kind of rule this is."""
    category: Category
    """What the finding is about."""
    severity: Severity
    """error needs a named authority; warning is a disagreement; note is worth a look."""
    confidence: Confidence = Confidence.HIGH
    """How sure the rule is that it is so."""
    message: str
    """What the editor reads first. `{text}` and `{expected}` stand for the words and the remedy."""
    because: str
    """Why, in one sentence for the editor."""
    sources: tuple[Source, ...] = ()
    """Who says so."""
    scope: tuple[Role, ...] = tuple(role for role in Role if role is not Role.FURNITURE)
    """The parts of an article that it looks at."""
    quotations: bool = False
    """Whether it looks inside direct quotations."""
    valid: Validity | None = None
    """The article dates for which it holds."""
    unless: Unless | None = None
    """Contexts in which the words are right after all."""
    suppressible: bool = True
    """Whether a newsroom may make exceptions to it."""
    formerly: tuple[str, ...] = ()
    """Ids under which it was known before."""
    examples: Examples
    """Texts that it must flag and texts that it must pass."""

    @property
    def looks_everywhere(self) -> bool:
        """Whether the rule looks at every article, and not only where a phrase of its was found."""
        return False

    @property
    def waits(self) -> bool:
        """Whether it says nothing of an article by itself, but beside references or others."""
        return False

    def problems(self) -> Iterator[tuple[str, str]]:
        """What is wrong with the rule beyond its schema: the field, and what to say of it."""
        return iter(())

    def phrases(self, register: Register) -> Iterable[Phrase]:  # noqa: ARG002
        """The words without which the rule has nothing to say."""
        return ()

    def marks(self, article: Article, hits: Sequence[Hit]) -> Iterator[Mark]:  # noqa: ARG002
        """What looks like page furniture, which no other rule is to look at."""
        return iter(())

    def translated(self, article: Article, hits: Sequence[Hit]) -> bool:  # noqa: ARG002
        """Whether the article is a translation, so that its quotations are no evidence."""
        return False

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:
        """What the rule finds in one article.

        Args:
            article: the article under audit.
            hits: where the rule's phrases stand, in order, the longest of overlapping ones.
        """
        raise NotImplementedError(type(self).__name__)

    def observe(self, article: Article, hits: Sequence[Hit]) -> object | None:  # noqa: ARG002
        """What one article shows of what several may disagree on; None if nothing.

        A small value that can be pickled and holds `Place`s (see `place`), because `compare` may
        run in another process, without the text. What the rule must not speak of
        (`audit.rules.exceptions.excused`) is for the kind to leave out.
        """
        return None

    def compare(self, accounts: Sequence[Account]) -> Iterator[Finding]:  # noqa: ARG002
        """What the articles of one story show together.

        Args:
            accounts: what `observe` gave for each article that showed something, by path; two or
                more.
        """
        return iter(())

    def finding(
        self,
        article: Article,
        span: Span,
        *evidence: Evidence,
        related: Sequence[Passage] = (),
        suggestions: Sequence[str] | None = None,
        severity: Severity | None = None,
        confidence: Confidence | None = None,
        message: str | None = None,
        words: Mapping[str, str] | None = None,
    ) -> Finding:
        """A finding of this rule at `span` of the document's text, made as `remark` makes it."""
        return self.remark(
            placed(article, span),
            *evidence,
            related=related,
            suggestions=suggestions,
            severity=severity,
            confidence=confidence,
            message=message,
            words=words,
        )

    def remark(
        self,
        where: Place,
        *evidence: Evidence,
        related: Sequence[Passage] = (),
        suggestions: Sequence[str] | None = None,
        severity: Severity | None = None,
        confidence: Confidence | None = None,
        message: str | None = None,
        words: Mapping[str, str] | None = None,
    ) -> Finding:
        """A finding of this rule at `where`.

        The message is the rule's template unless `message` gives another; both are filled with
        `text`, `expected` (of the first evidence) and `words`. The expected form is the
        suggestion unless `suggestions` says otherwise.
        """
        expected = evidence[0].expected
        if suggestions is None:
            suggestions = (expected,) if expected else ()
        template = self.message if message is None else message
        return found(
            where,
            evidence,
            rule=self.id,
            kind=self.kind,
            category=self.category,
            severity=severity or self.severity,
            confidence=confidence or self.confidence,
            message=template.format_map(
                {"text": where.words, "expected": expected or "", **(words or {})}
            ),
            folded=fold(where.words),
            suggestions=suggestions,
            related=related,
            suppressible=self.suppressible,
        )


def placed(article: Article, span: Span) -> Place:
    """The place of `span` of the article's text, for a finding that is made later."""
    return place(article.document, span)
