"""Flag an unlisted near miss of a registered person's name: 'Antonny Blinkin'.

What else must speak for a person whose name is near is said in `near_persons`. A title that the
person has borne makes it an error, anything else a warning. Where two registered persons are as
near, nothing is said.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import ClassVar, Literal

from audit.documents.characters import key, plain
from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.findings.finding import Confidence, Evidence, Finding, Severity
from audit.language.names import Name
from audit.rules.article import Article
from audit.rules.holders import persons_named
from audit.rules.near_persons import NearPerson, NearPersons
from audit.rules.rule import Hit, Rule

_WORD = compiled(r"[^\s*]+")


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
        near = NearPersons(article)
        flagged: set[Span] = set()
        for mention in article.reading.mentions:
            if mention.name_span in flagged or persons_named(mention, article.register):
                continue
            person = near.of_mention(mention)
            if person is not None and _is_legible(mention.name_span.of(article.document.text)):
                flagged.add(mention.name_span)
                yield self._found(article, mention.name_span, person)
        done = sorted(flagged)
        mentioned = [mention.name_span for mention in article.reading.mentions]
        for name in article.reading.names:
            if len(name.words) < 2:
                continue
            capitals = name.all_caps or name.title_case
            yield from self._in_run(article, name, done if capitals else mentioned, near)

    def _in_run(
        self, article: Article, name: Name, done: Sequence[Span], near: NearPersons
    ) -> Iterator[Finding]:
        """Near misses among the words of a run, such as a headline, that is not read as a person.

        An initial belongs to the name before it.
        """
        text = article.document.text
        words = [word for word in _words(article, name.span) if len(word.of(text)) > 2]
        for first, last in pairwise(words):
            span = Span(first.start, last.end)
            last_before = bisect_left(done, span.end, key=_start) - 1
            if last_before >= 0 and done[last_before].overlaps(span):
                continue
            *given, surname = span.of(text).split()
            person = near.of_name(tuple(given), surname)
            if person is None or not _is_legible(span.of(text)):
                continue
            if not article.register.named(span.of(text)):
                yield self._found(article, span, person)

    def _found(self, article: Article, span: Span, near: NearPerson) -> Finding:
        text = article.document.text
        expected = near.form
        words, right = _words(article, span), expected.split()
        differing = [
            (word, other)
            for word, other in zip(words, right, strict=False)
            if key(word.of(text)) != key(other)
        ]
        if len(words) == len(right) and len(differing) == 1:
            span, expected = differing[0]
        expected = _printed_like(span.of(text), expected)
        preferred = near.person.preferred
        because = f"the register spells the name {preferred}"
        evidence = Evidence(span.of(text), because, expected, near.person.source)
        return self.finding(
            article,
            span,
            evidence,
            severity=self.severity if near.titled else Severity.WARNING,
            confidence=self.confidence if near.titled else Confidence.MEDIUM,
            words={"person": preferred},
        )


def _is_legible(name: str) -> bool:
    """Whether its letters are such as look alike: a Thai one among them is an encoding error."""
    return not any("\u0530" <= letter < "\u1e00" or letter >= "\u2e80" for letter in name)


def _printed_like(seen: str, expected: str) -> str:
    """The expected form in capitals, or without accents, where what stands there has it so."""
    if seen.isascii():
        expected = "".join(map(plain, expected))
    return expected.upper() if seen.isupper() else expected


def _words(article: Article, span: Span) -> list[Span]:
    text = span.of(article.document.text)
    return [Span(*word.span()).shifted(span.start) for word in _WORD.finditer(text)]


def _start(span: Span) -> int:
    return span.start


RULE = NearNameRule
