"""What a sentence states by a pattern's groups, and which registered entities they name."""

from __future__ import annotations

from functools import cached_property

from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.engines.folding import Folded
from audit.engines.patterns import PatternMatch
from audit.language.mentions import PersonMention
from audit.language.nations import nation_of
from audit.register.model import Status
from audit.rules.article import Article
from audit.rules.holders import persons_named, tenures_claimed

_SEPARATOR = compiled(r",? and |, ")
_MOST_SUBJECTS = 12
_NEAR = 500
"""Characters on either side of a statement that can say of which time it speaks."""


class People:
    """Whom the article's names mean, put together once."""

    def __init__(self, article: Article) -> None:
        self._register = article.register
        self._reading = article.reading

    @cached_property
    def by_end(self) -> dict[int, PersonMention]:
        """The mentions, by where their names end."""
        return {mention.name_span.end: mention for mention in self._reading.mentions}

    @cached_property
    def by_surname(self) -> dict[str, set[tuple[str, ...]]]:
        """Whom the full names of each surname mean; more than one meaning is an open question."""
        meant: dict[str, set[tuple[str, ...]]] = {}
        for mention in self._reading.mentions:
            if mention.given:
                persons = persons_named(mention, self._register)
                meant.setdefault(mention.surname, set()).add(persons)
        return meant

    @cached_property
    def in_office(self) -> frozenset[str]:
        """The persons to whom the article gives an office that they have held."""
        return frozenset(
            tenure.person
            for mention in self._reading.mentions
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
class Statement:
    """What a pattern found in a sentence, and what its groups mean."""

    article: Article
    people: People
    sentence: Span
    text: Folded
    match: PatternMatch

    def words(self, group: str) -> str:
        """The words of a group; nothing where it took no part."""
        start, end = self.match.groups.get(group, (0, 0))
        return self.text.cased[start:end]

    @property
    def surroundings(self) -> str:
        """The sentence, or of one without end what is near the statement."""
        return self.text.cased[max(0, self.match.start - _NEAR) : self.match.end + _NEAR]

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

    def countries(self, name: str) -> tuple[str, ...]:
        """The country of that name, or the parts of a group of countries such as the Baltics."""
        found = self.named(name)
        if len(found) != 1:
            return ()
        if not found[0].startswith("place/"):
            return found
        parts = self.article.register.relations_to(found[0])
        return tuple(
            part.subject
            for part in parts
            if part.relation == "part-of" and part.subject.startswith("country/")
        )

    def named(self, name: str) -> tuple[str, ...]:
        """The entities of that name; the adjective of a country means the country."""
        register = self.article.register
        name = name.removeprefix("The ").removeprefix("the ")
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
