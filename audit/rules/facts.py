"""The sorts of registered facts that sentences state, and how a statement of each is judged.

A statement of now is judged as of the article's date, unless its sentence speaks of another year.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import StrEnum

from audit.documents.records import dataclass, replace
from audit.findings.finding import Severity
from audit.register.dates import PartialDate
from audit.register.register import Register
from audit.rules import fact_shapes as shapes
from audit.rules.contradictions import Contradiction, date_stated, name_of
from audit.rules.fact_numbers import number
from audit.rules.fact_statements import Statement
from audit.rules.judgement import speaks_of_another_time
from audit.rules.memberships import currency, joined, left, member, member_count
from audit.rules.stated_facts import (
    aged,
    born,
    capital,
    died,
    elected,
    in_office,
    in_office_between,
    took_office,
)

_NEARBY = 600
"""Characters before "the 30-member alliance" in which the alliance must be named."""

Verdicts = Iterator[tuple[str, Contradiction]]
"""Whose statement the register contradicts, and what it holds against it."""


class Fact(StrEnum):
    """Which registered fact a pattern states."""

    JOINED = "joined"
    LEFT = "left"
    MEMBER = "member"
    MEMBER_COUNT = "member-count"
    USES_CURRENCY = "uses-currency"
    CAPITAL_OF = "capital-of"
    IN_OFFICE = "in-office"
    IN_OFFICE_BETWEEN = "in-office-between"
    TOOK_OFFICE = "took-office"
    ELECTED = "elected"
    BORN = "born"
    DIED = "died"
    AGE = "age"


@dataclass(frozen=True, slots=True)
class Sort:
    """How statements of a sort of fact are read and judged.

    `groups` are those that a pattern needs, with what their shorthand stands for; `flagged` is the
    one that a finding is about. `judge` is given the statement and the object's id.
    """

    groups: Mapping[str, str]
    judge: Callable[[Statement, str | None], Verdicts]
    flagged: str = "date"


def _joined(statement: Statement, what: str | None) -> Verdicts:
    return _dated_members(statement, what, joined)


def _left(statement: Statement, what: str | None) -> Verdicts:
    return _dated_members(statement, what, left)


def _dated_members(
    statement: Statement,
    what: str | None,
    judge: Callable[[str, str, PartialDate, Register], Contradiction | None],
) -> Verdicts:
    stated = date_stated(statement.words("date"))
    if what is None or stated is None:
        return
    for name, who in _countries(statement):
        found = judge(who, what, stated, statement.article.register)
        if found is not None:
            yield name, found


def _member(statement: Statement, what: str | None) -> Verdicts:
    on = _now(statement)
    if what is None or on is None:
        return
    for name, who in _countries(statement):
        found = member(who, what, on, statement.article.register)
        if found is not None and who.startswith("country/"):
            yield name, found


def _member_count(statement: Statement, what: str | None) -> Verdicts:
    on, stated = _now(statement), number(statement.words("count"))
    if what is None or on is None or stated is None:
        return
    if not statement.words("object") and not _named_nearby(statement, what):
        return
    found = member_count(what, stated, on, statement.article.register)
    if found is not None:
        yield statement.words("object"), found


def _currency(statement: Statement, what: str | None) -> Verdicts:  # noqa: ARG001
    on, register = _now(statement), statement.article.register
    who = statement.named(statement.words("subject"))
    named = statement.named(statement.words("object"))
    monies = [one for one in named if one.startswith("currency/")]
    if on is None or len(who) != 1 or not monies:
        return
    found = currency(who[0], monies, on, register)
    if found is not None:
        yield name_of(who[0], register), found


def _capital(statement: Statement, what: str | None) -> Verdicts:
    places = statement.places()
    if what is None or not places:
        return
    on = statement.article.dated.published
    found = capital(places, what, on, statement.article.register)
    if found is not None:
        yield statement.words("subject"), found


def _person(
    judge: Callable[[str, Statement], Contradiction | None],
) -> Callable[[Statement, str | None], Verdicts]:
    """A judge of what is said of the person that the subject names."""

    def judged(statement: Statement, what: str | None) -> Verdicts:  # noqa: ARG001
        person = statement.person()
        found = judge(person, statement) if person is not None else None
        if found is not None and person is not None:
            yield statement.words("subject"), _weighed(statement, person, found)

    return judged


def _dated_office(
    judge: Callable[[str, str, PartialDate, Register], Contradiction | None],
) -> Callable[[Statement, str | None], Verdicts]:
    def judged(person: str, statement: Statement) -> Contradiction | None:
        stated = date_stated(statement.words("date"))
        title = statement.words("title")
        return judge(person, title, stated, statement.article.register) if stated else None

    return _person(judged)


def _between(person: str, statement: Statement) -> Contradiction | None:
    since, until = (date_stated(statement.words(group)) for group in ("date", "until"))
    if since is None or until is None:
        return None
    title = statement.words("title")
    return in_office_between(person, title, since, until, statement.article.register)


def _born(person: str, statement: Statement) -> Contradiction | None:
    stated = date_stated(statement.words("date"))
    return born(person, stated, statement.article.register) if stated else None


def _died(person: str, statement: Statement) -> Contradiction | None:
    stated = date_stated(statement.words("date"))
    return died(person, stated, statement.article.register) if stated else None


def _aged(person: str, statement: Statement) -> Contradiction | None:
    on = statement.article.dated.published
    if on is None or speaks_of_another_time(statement.surroundings, on):
        return None
    return aged(person, int(statement.words("age")), on, statement.article.register)


def _countries(statement: Statement) -> Iterator[tuple[str, str]]:
    """The countries among the subjects, with the names that mean them."""
    for name in statement.subjects():
        for who in statement.countries(name):
            yield name, who


def _now(statement: Statement) -> date | None:
    """The article's date, if that is what the sentence speaks of."""
    on = statement.article.stated.published
    return None if on is None or speaks_of_another_time(statement.surroundings, on) else on


def _named_nearby(statement: Statement, what: str) -> bool:
    """Whether the text a little before the statement, or its own sentence, names the entity."""
    held = statement.article.register.entity(what)
    end = statement.sentence.end
    nearby = statement.article.document.text[max(0, end - _NEARBY) : end]
    forms = held.entity.forms if held is not None else ()
    return any(form in nearby for form in forms if isinstance(form, str))


def _weighed(statement: Statement, person: str, found: Contradiction) -> Contradiction:
    """The contradiction, which is no error where the name may be a namesake's."""
    if found.severity is not None or person in statement.people.in_office:
        return found
    return replace(found, severity=Severity.WARNING)


_MEMBERS = {"subject": shapes.NAMES, "object": shapes.ORGANISATION}
_OFFICE = {"subject": shapes.PERSON, "title": shapes.TITLE, "date": shapes.DATE}
SORTS = {
    Fact.JOINED: Sort({**_MEMBERS, "date": shapes.DATE}, _joined),
    Fact.LEFT: Sort({**_MEMBERS, "date": shapes.DATE}, _left),
    Fact.MEMBER: Sort(_MEMBERS, _member, "subject"),
    Fact.MEMBER_COUNT: Sort(
        {"count": shapes.COUNT, "object": shapes.ORGANISATION}, _member_count, "count"
    ),
    Fact.USES_CURRENCY: Sort(
        {"subject": shapes.PLACE, "object": shapes.CURRENCY}, _currency, "object"
    ),
    Fact.CAPITAL_OF: Sort({"subject": shapes.PLACE, "object": shapes.PLACE}, _capital, "subject"),
    Fact.IN_OFFICE: Sort(_OFFICE, _dated_office(in_office), "title"),
    Fact.IN_OFFICE_BETWEEN: Sort({**_OFFICE, "until": shapes.YEAR}, _person(_between)),
    Fact.TOOK_OFFICE: Sort(_OFFICE, _dated_office(took_office)),
    Fact.ELECTED: Sort(_OFFICE, _dated_office(elected)),
    Fact.BORN: Sort({"subject": shapes.PERSON, "date": shapes.DATE}, _person(_born)),
    Fact.DIED: Sort({"subject": shapes.PERSON, "date": shapes.DATE}, _person(_died)),
    Fact.AGE: Sort({"subject": shapes.PERSON, "age": shapes.AGE}, _person(_aged), "age"),
}
