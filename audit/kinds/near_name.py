"""Flag an unlisted near miss of a registered person's name: 'Antonny Blinkin'.

Likeness alone gives more false alarms than hits, so that each near miss needs an anchor: a title
that the registered person has borne (then surname and given name may both be off, and it is an
error), or a surname or a given name spelled as the register has it (then it is a warning). Where
two registered persons are as near, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar, Literal

from audit.documents.characters import key
from audit.documents.spans import Span
from audit.engines.nearness import spelled_alike
from audit.findings.finding import Confidence, Evidence, Finding, Severity
from audit.language.mentions import PersonMention
from audit.language.names import Name
from audit.register.model import Status
from audit.register.register import Held, Register, forms_of
from audit.rules.article import Article
from audit.rules.holders import full_surname, offices_named, persons_named
from audit.rules.rule import Hit, Rule

_WORD = re.compile(r"[^\s*]+")
_SHORTEST = 4
"""Shorter words are too often near each other by chance to be told apart by spelling."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A registered person whose name is near, and the form that is nearest."""

    person: Held
    form: str
    titled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NearNameRule(Rule):
    """An unlisted near miss of a registered name, anchored by title, surname or given name."""

    names: ClassVar[tuple[str, ...]] = ("text", "expected", "person")
    authority_from_register: ClassVar[bool] = True

    kind: Literal["near-name"]
    """near-name"""

    @property
    def looks_everywhere(self) -> bool:
        """Every article has names."""
        return True

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:  # noqa: ARG002
        """Each mention whose spelling is near one registered person's and no other's."""
        flagged: set[Span] = set()
        for mention in article.reading.mentions:
            if mention.name_span in flagged or persons_named(mention, article.register):
                continue
            candidate = _only(_candidates(mention, article.register))
            if candidate is not None:
                flagged.add(mention.name_span)
                yield self._found(article, mention.name_span, candidate)
        for name in article.reading.names:
            if name.all_caps or name.title_case:
                yield from self._in_capitals(article, name, flagged)

    def _in_capitals(self, article: Article, name: Name, flagged: set[Span]) -> Iterator[Finding]:
        """Near misses of a given name before a registered surname, where all is in capitals."""
        words = _words(article, name.span)
        for first, last in pairwise(words):
            span = Span(first.start, last.end)
            if any(span.overlaps(other) for other in flagged):
                continue
            given, surname = (word.of(article.document.text) for word in (first, last))
            if not article.register.named(f"{given} {surname}"):
                near = _by_surname(given, surname, article.register)
                candidate = _only(_Candidate(*found, titled=False) for found in near)
                if candidate is not None:
                    yield self._found(article, span, candidate)

    def _found(self, article: Article, span: Span, candidate: _Candidate) -> Finding:
        text = article.document.text
        expected = candidate.form
        words, right = _words(article, span), expected.split()
        differing = [
            (word, other)
            for word, other in zip(words, right, strict=False)
            if key(word.of(text)) != key(other)
        ]
        if len(words) == len(right) and len(differing) == 1:
            span, expected = differing[0]
        if span.of(text).isupper():
            expected = expected.upper()
        preferred = candidate.person.preferred
        because = f"the register spells the name {preferred}"
        evidence = Evidence(span.of(text), because, expected, candidate.person.source)
        return self.finding(
            article,
            span,
            evidence,
            severity=self.severity if candidate.titled else Severity.WARNING,
            confidence=self.confidence if candidate.titled else Confidence.MEDIUM,
            person=preferred,
        )


def _words(article: Article, span: Span) -> list[Span]:
    text = span.of(article.document.text)
    return [Span(*word.span()).shifted(span.start) for word in _WORD.finditer(text)]


def _only(candidates: Iterable[_Candidate]) -> _Candidate | None:
    """The one person who is near; a titled one outranks the others."""
    found = {candidate.person.entity.id: candidate for candidate in candidates}
    titled = [candidate for candidate in found.values() if candidate.titled]
    best = titled or list(found.values())
    return best[0] if len(best) == 1 else None


def _candidates(mention: PersonMention, register: Register) -> Iterator[_Candidate]:
    surname = full_surname(mention)
    given = mention.given[0] if mention.given else ""
    offices = offices_named(mention, register)
    for office in offices:
        for tenure in register.tenures_in(office):
            held = register.entity(tenure.person)
            if held is not None and (form := _near_form(given, surname, held, both=True)):
                yield _Candidate(held, form, titled=True)
    if given and not offices:
        near = [*_by_surname(given, surname, register), *_by_given(given, surname, register)]
        for held, form in near:
            yield _Candidate(held, form, titled=False)


def _by_surname(given: str, surname: str, register: Register) -> Iterator[tuple[Held, str]]:
    for person in register.persons_called(surname):
        held = register.entity(person)
        if held is not None and (form := _near_form(given, surname, held, both=False)):
            yield held, form


def _by_given(given: str, surname: str, register: Register) -> Iterator[tuple[Held, str]]:
    for person in register.persons_first_called(given):
        held = register.entity(person)
        if held is not None and (form := _near_form(given, surname, held, both=False)):
            yield held, form


def _near_form(given: str, surname: str, held: Held, *, both: bool) -> str | None:
    """The person's form that the name is nearest to, if near at all.

    Args:
        both: whether given name and surname may both be off.
    """
    if key(f"{given} {surname}") in {key(name) for name in held.entity.near_names}:
        return None
    near: list[tuple[int, str]] = []
    for form in forms_of(held.entity):
        words = form.text.split()
        if form.status is Status.WRONG or len(words) < 2:
            continue
        off = [_off(surname, words[-1])]
        if given:
            off.append(_off(given, words[0]))
        known = [part for part in off if part is not None]
        if len(known) == len(off) and 0 < sum(known) <= (2 if both else 1):
            near.append((sum(known), form.text if given else words[-1]))
    return min(near, key=lambda one: one[0])[1] if near else None


def _off(seen: str, right: str) -> int | None:
    """0 for the same word, 1 for one that is spelled alike, None for another word."""
    seen_key, right_key = key(seen), key(right)
    if seen_key == right_key:
        return 0
    if min(len(seen_key), len(right_key)) < _SHORTEST:
        return None
    return 1 if spelled_alike(seen_key, right_key) else None


RULE = NearNameRule
