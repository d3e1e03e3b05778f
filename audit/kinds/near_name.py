"""Flag an unlisted near miss of a registered person's name: 'Antonny Blinkin'.

Likeness alone gives more false alarms than hits, so that each near miss needs an anchor: a title
that the registered person has borne (then surname and given name may both be off, and it is an
error), or a surname or a given name spelled as the register has it (then it is a warning). Where
two registered persons are as near, nothing is said.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar, Literal

from audit.documents.characters import key, plain
from audit.documents.spans import Span
from audit.engines.nearness import Edit, spelled_alike
from audit.findings.finding import Confidence, Evidence, Finding, Severity
from audit.language.mentions import PersonMention
from audit.language.names import Name
from audit.register.model import Status
from audit.register.register import Held, Register, forms_of
from audit.rules.article import Article
from audit.rules.holders import full_surname, offices_named, persons_named
from audit.rules.rule import Hit, Rule

_WORD = re.compile(r"[^\s*]+")
_ANY = frozenset(Edit) - {Edit.REGIONAL}
"""Enough beside a title that the person has borne."""
_SLIPS = _ANY - {Edit.ENDING, Edit.SEVERAL}
"""Enough in a given name beside the very surname."""
_SURE = frozenset({Edit.SOUND, Edit.DOUBLED, Edit.SWAPPED})
"""Enough in a surname beside the very given name: one letter more or another is another family."""
_TELLING = 5
"""Letters from which on half a name, without a title, is enough to think of one person."""
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
    covers: ClassVar[frozenset[str]] = frozenset({"names"})
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
        done = sorted(flagged)
        for name in article.reading.names:
            if name.all_caps or name.title_case:
                yield from self._in_capitals(article, name, done)

    def _in_capitals(self, article: Article, name: Name, done: Sequence[Span]) -> Iterator[Finding]:
        """Near misses of a given name before a registered surname, where all is in capitals."""
        words = _words(article, name.span)
        for first, last in pairwise(words):
            span = Span(first.start, last.end)
            last_before = bisect_left(done, span.end, key=_start) - 1
            if last_before >= 0 and done[last_before].overlaps(span):
                continue
            given, surname = (word.of(article.document.text) for word in (first, last))
            if not article.register.named(f"{given} {surname}"):
                candidate = _only(_untitled((given,), surname, article.register))
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
        expected = _printed_like(span.of(text), expected)
        preferred = candidate.person.preferred
        because = f"the register spells the name {preferred}"
        evidence = Evidence(span.of(text), because, expected, candidate.person.source)
        return self.finding(
            article,
            span,
            evidence,
            severity=self.severity if candidate.titled else Severity.WARNING,
            confidence=self.confidence if candidate.titled else Confidence.MEDIUM,
            words={"person": preferred},
        )


def _printed_like(seen: str, expected: str) -> str:
    """The expected form in capitals, or without accents, where what stands there has it so."""
    if seen.isascii():
        expected = "".join(map(plain, expected))
    return expected.upper() if seen.isupper() else expected


def _words(article: Article, span: Span) -> list[Span]:
    text = span.of(article.document.text)
    return [Span(*word.span()).shifted(span.start) for word in _WORD.finditer(text)]


def _only(candidates: Iterable[_Candidate]) -> _Candidate | None:
    """The one person who is near; a titled one outranks the others."""
    found = {candidate.person.entity.id: candidate for candidate in candidates}
    titled = [candidate for candidate in found.values() if candidate.titled]
    best = titled or list(found.values())
    return best[0] if len(best) == 1 else None


def _start(span: Span) -> int:
    return span.start


def _candidates(mention: PersonMention, register: Register) -> Iterator[_Candidate]:
    surname = full_surname(mention)
    offices = offices_named(mention, register)
    # 'President Barrow' is not 'President Barroso': a title and a surname alone fit too many
    named = bool(mention.given) or mention.nation is not None
    for office in offices:
        for tenure in register.tenures_in(office):
            held = register.entity(tenure.person)
            edits = _ANY if named else _SURE
            form = _near_form(mention.given, surname, held, _ANY, edits) if held else None
            if held is not None and form is not None:
                yield _Candidate(held, form, titled=named)
    if mention.given and not offices:
        yield from _untitled(mention.given, surname, register)


def _untitled(given: tuple[str, ...], surname: str, register: Register) -> Iterator[_Candidate]:
    """Registered persons of whose name one half is right and the other a likely slip.

    The right half must be long enough to tell one family, or one given name, from others.
    """
    if min(len(given[0]), len(surname)) < _TELLING:
        return
    none: frozenset[Edit] = frozenset()
    by_surname = ((person, _SLIPS, none) for person in register.persons_called(surname))
    by_given = ((person, none, _SURE) for person in register.persons_first_called(given[0]))
    for person, given_edits, surname_edits in (*by_surname, *by_given):
        held = register.entity(person)
        form = _near_form(given, surname, held, given_edits, surname_edits) if held else None
        if held is not None and form is not None:
            yield _Candidate(held, form, titled=False)


def _near_form(
    given: tuple[str, ...],
    surname: str,
    held: Held,
    given_edits: frozenset[Edit],
    surname_edits: frozenset[Edit],
) -> str | None:
    """The person's form that the name is nearest to; None if it is not near, or the very name.

    Names of as many words are compared word by word, others by their first and last word.

    Args:
        given: the given names, or nothing where the text gives none.
        given_edits: by which edits a given name may be off.
        surname_edits: by which edits the surname may be off.
    """
    if key(" ".join((*given, surname))) in {key(name) for name in held.entity.near_names}:
        return None
    near: list[tuple[int, str]] = []
    for form in forms_of(held.entity):
        words = form.text.split()
        if form.status is Status.WRONG or len(words) < 2:
            continue
        right = words[:-1] if len(words) == len(given) + 1 else words[:1]
        off = [_off(surname.rsplit(maxsplit=1)[-1], words[-1], surname_edits)]
        off += [_off(*pair, given_edits) for pair in zip(given, right, strict=False)]
        known = [part for part in off if part is not None]
        if len(known) == len(off) and any(known):
            near.append((sum(known), form.text if given else words[-1]))
    return min(near, key=lambda one: one[0])[1] if near else None


def _off(seen: str, right: str, edits: frozenset[Edit]) -> int | None:
    """0 for the same word, 1 for one that is off by one of `edits`, None for another word."""
    seen_key, right_key = key(seen), key(right)
    if seen_key == right_key:
        return 0
    if min(len(seen_key), len(right_key)) < _SHORTEST:
        return None
    likeness = spelled_alike(seen_key, right_key)
    return 1 if likeness is not None and likeness.edit in edits else None


RULE = NearNameRule
