"""Flag a sentence that states a registered, dated fact wrongly.

`pattern` finds the statement, as in the kind `pattern`: behind `requires`, in the folded sentence
(straight quotes, single spaces, no accents), without regard to case unless it says `(?-i:...)`.
Its groups say what is stated, `states` which fact that is; the register decides. A name that could
mean two entities, or none, says nothing. A person's name alone may be a namesake's, so that it is
an error only in an article that gives the person an office they have held, and else a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import ClassVar, Literal

from audit.documents.spans import Span
from audit.engines.folding import Folded, folded
from audit.engines.patterns import PatternMatch, fault, group_names, matches
from audit.findings.finding import Evidence, Finding, Severity
from audit.language.mentions import PersonMention
from audit.language.nations import nation_of
from audit.register.model import Status
from audit.register.register import Register
from audit.rules.article import Article
from audit.rules.holders import persons_named, tenures_claimed
from audit.rules.judgement import speaks_of_another_time
from audit.rules.rule import Hit, Phrase, Rule
from audit.rules.stated_facts import (
    Contradiction,
    aged,
    born,
    capital,
    date_stated,
    in_office,
    joined,
    left,
    took_office,
)

_SEPARATOR = re.compile(r",? and |, ")
_MOST_SUBJECTS = 12


class Fact(StrEnum):
    """Which registered fact a pattern states."""

    JOINED = "joined"
    LEFT = "left"
    CAPITAL_OF = "capital-of"
    IN_OFFICE = "in-office"
    TOOK_OFFICE = "took-office"
    BORN = "born"
    AGE = "age"


_GROUPS = {
    Fact.JOINED: ("subject", "object", "date"),
    Fact.LEFT: ("subject", "object", "date"),
    Fact.CAPITAL_OF: ("subject", "object"),
    Fact.IN_OFFICE: ("subject", "title", "date"),
    Fact.TOOK_OFFICE: ("subject", "title", "date"),
    Fact.BORN: ("subject", "date"),
    Fact.AGE: ("subject", "age"),
}
"""The groups that a pattern needs, by what it states."""
_FLAGGED = {Fact.CAPITAL_OF: "subject", Fact.IN_OFFICE: "title", Fact.AGE: "age"}
"""The group that a finding is about; the date where none is given here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRule(Rule):
    """A sentence that states a registered, dated fact wrongly."""

    names: ClassVar[tuple[str, ...]] = ("text", "expected", "subject", "object")
    authority_from_register: ClassVar[bool] = True

    kind: Literal["fact"]
    """fact"""
    states: Fact
    """Which fact: joined, left, capital-of, in-office, took-office, born or age."""
    pattern: str
    """The expression, with the groups `subject` and, as the fact needs, `object`, `title`, `date`
    and `age`."""
    requires: tuple[str, ...]
    """Words of which one must stand in the sentence before the pattern is tried."""
    about: str | None = None
    """The register's id of the object, where the pattern has no group for it."""

    def problems(self) -> Iterator[tuple[str, str]]:
        """The pattern must compile, be guarded by a word, and have the groups the fact needs."""
        if not self.requires:
            yield "requires", "name at least one word that the pattern cannot match without"
        reason = fault(self.pattern)
        if reason is not None:
            yield "pattern", f"the pattern does not compile: {reason}"
            return
        wanted = {name for name in _GROUPS[self.states] if name != "object" or not self.about}
        groups = set(group_names(self.pattern))
        for name in sorted(wanted - groups):
            yield "pattern", f"'{self.states}' needs a group called '{name}'"
        for name in sorted(groups - wanted):
            yield "pattern", f"'{self.states}' has no use for a group called '{name}'"

    def phrases(self, register: Register) -> Iterable[Phrase]:  # noqa: ARG002
        """The required words."""
        return (Phrase(word) for word in self.requires)

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:
        """Each statement that the register contradicts."""
        people = _People(article)
        for sentence in article.reading.sentences_at(hit.span.start for hit in hits):
            text = folded(sentence.of(article.document.text))
            for match in matches(self.pattern, text.cased, 0, len(text.cased)):
                statement = _Statement(article, people, sentence, text, match)
                yield from self._found(article, statement)

    def _found(self, article: Article, statement: _Statement) -> Iterator[Finding]:
        what = statement.entity("object") if self.about is None else self.about
        wrong = list(self._wrong(statement, what))
        span = statement.span(_FLAGGED.get(self.states, "date"))
        if not wrong or span is None:
            return
        seen = span.of(article.document.text)
        expected = {one.expected for _, one in wrong}
        held = article.register.entity(what or "")
        yield self.finding(
            article,
            span,
            *(Evidence(seen, one.because, one.expected, one.source) for _, one in wrong),
            suggestions=sorted(filter(None, expected)) if len(expected) == 1 else (),
            severity=self._severity([one for _, one in wrong]),
            words={
                "subject": " and ".join(name for name, _ in wrong),
                "object": held.preferred if held else "",
            },
        )

    def _severity(self, wrong: Sequence[Contradiction]) -> Severity:
        """The gravest of them, and none graver than the rule's."""
        order = list(Severity)
        gravest = min((one.severity or self.severity for one in wrong), key=order.index)
        return max(gravest, self.severity, key=order.index)

    def _wrong(
        self, statement: _Statement, what: str | None
    ) -> Iterator[tuple[str, Contradiction]]:
        """Each subject whose statement the register contradicts, and what it holds against it."""
        if self.states is Fact.CAPITAL_OF:
            places = statement.places()
            on = statement.article.dated.published
            found = (
                capital(places, what, on, statement.article.register) if what and places else None
            )
            if found is not None:
                yield statement.words("subject"), found
        elif self.states in (Fact.JOINED, Fact.LEFT):
            yield from self._members_wrong(statement, what)
        else:
            yield from self._person_wrong(statement)

    def _members_wrong(
        self, statement: _Statement, what: str | None
    ) -> Iterator[tuple[str, Contradiction]]:
        stated = date_stated(statement.words("date"))
        judge = joined if self.states is Fact.JOINED else left
        for name in statement.subjects():
            who = statement.named(name)
            if len(who) == 1 and what is not None and stated is not None:
                found = judge(who[0], what, stated, statement.article.register)
                if found is not None:
                    yield name, found

    def _person_wrong(self, statement: _Statement) -> Iterator[tuple[str, Contradiction]]:
        register = statement.article.register
        person = statement.person()
        if person is None:
            return
        stated = date_stated(statement.words("date"))
        title = statement.words("title")
        found: Contradiction | None = None
        if self.states is Fact.AGE:
            on = statement.article.dated.published
            if on is not None and not speaks_of_another_time(statement.text.cased, on):
                found = aged(person, int(statement.words("age")), on, register)
        elif stated is None:
            return
        elif self.states is Fact.BORN:
            found = born(person, stated, register)
        elif self.states is Fact.IN_OFFICE:
            found = in_office(person, title, stated, register)
        else:
            found = took_office(person, title, stated, register)
        if found is not None:
            yield statement.words("subject"), statement.weighed(person, found)


class _People:
    """Whom the article's names mean, put together once."""

    def __init__(self, article: Article) -> None:
        self._register = article.register
        self._mentions = article.reading.mentions

    @cached_property
    def by_end(self) -> dict[int, PersonMention]:
        """The mentions, by where their names end."""
        return {mention.name_span.end: mention for mention in self._mentions}

    @cached_property
    def by_surname(self) -> dict[str, set[tuple[str, ...]]]:
        """Whom the full names of each surname mean; more than one meaning is an open question."""
        meant: dict[str, set[tuple[str, ...]]] = {}
        for mention in self._mentions:
            if mention.given:
                persons = persons_named(mention, self._register)
                meant.setdefault(mention.surname, set()).add(persons)
        return meant

    @cached_property
    def in_office(self) -> frozenset[str]:
        """The persons to whom the article gives an office that they have held."""
        return frozenset(
            tenure.person
            for mention in self._mentions
            for tenure in tenures_claimed(mention, self._register)
        )

    def at(self, end: int) -> str | None:
        """The one person whose name ends there, a bare surname only if a full name explains it."""
        mention = self.by_end.get(end)
        if mention is None or mention.suffix:  # Jr. is not the one whom the register holds
            return None
        meant = self.by_surname.get(mention.surname, set())
        if len(meant) != 1:
            return None
        (persons,) = meant
        return persons[0] if len(persons) == 1 else None


@dataclass(frozen=True)
class _Statement:
    """What a pattern found in a sentence, and what its groups mean."""

    article: Article
    people: _People
    sentence: Span
    text: Folded
    match: PatternMatch

    def words(self, group: str) -> str:
        """The words of a group; nothing where it took no part."""
        start, end = self.match.groups.get(group, (0, 0))
        return self.text.cased[start:end]

    def span(self, group: str) -> Span | None:
        """Where a group stands in the document."""
        start, end = self.match.groups.get(group, (0, 0))
        return self.text.span(start, end).shifted(self.sentence.start) if start < end else None

    def subjects(self) -> list[str]:
        """The names in a list of subjects; of names that are no list only the last."""
        words = self.words("subject")
        names = _SEPARATOR.split(words, maxsplit=_MOST_SUBJECTS)
        names = [name.removeprefix("the ") for name in names]
        return names if " and " in words else names[-1:]

    def named(self, name: str) -> tuple[str, ...]:
        """The entities of that name; the adjective of a country means the country."""
        register = self.article.register
        found = [
            one.entity
            for one in register.named(name)
            if one.form.status is not Status.WRONG and not one.form.weak
        ]
        nation = nation_of(name)
        if not found and nation is not None and register.entity(f"country/{nation}") is not None:
            found = [f"country/{nation}"]
        return tuple(dict.fromkeys(found))

    def places(self) -> tuple[str, ...]:
        """The places that the subject can mean, however spelled; none if it may be no place."""
        found = {one.entity for one in self.article.register.named(self.words("subject"))}
        return tuple(sorted(found)) if all(one.startswith("place/") for one in found) else ()

    def entity(self, group: str) -> str | None:
        """The entity that a group means, if it is one."""
        found = self.named(self.words(group))
        return found[0] if len(found) == 1 else None

    def person(self) -> str | None:
        """The person that the subject means, if it is one."""
        span = self.span("subject")
        return self.people.at(span.end) if span is not None else None

    def weighed(self, person: str, found: Contradiction) -> Contradiction:
        """The contradiction, which is no error where the name may be a namesake's."""
        if found.severity is not None or person in self.people.in_office:
            return found
        return Contradiction(found.because, found.expected, found.source, Severity.WARNING)


RULE = FactRule
