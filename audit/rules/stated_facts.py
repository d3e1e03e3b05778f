"""Judges a fact that a sentence states by what the register holds of it.

Unknown is not wrong: where the register does not hold the fact there is no verdict. A date is
compared only as far as both sides give it. What contradicts the register in the year is certain;
in the day or month alone it is not, because signature, entry into force and ceremony have days of
their own. A founder did not join: nothing is said of the earliest members of an organisation.

Somebody may be called by a title in any year in which they bore it on a single day. But who bore
it for less than a tenth of a year did nine in ten of that year's deeds without it, so that this is
worth a note, and a warning where even those days were only those of a stand-in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from audit.documents.citation import Source
from audit.findings.finding import Severity
from audit.language.titles import canonical
from audit.register.dates import PartialDate
from audit.register.register import Held, HeldRelation, HeldTenure, Register
from audit.rules.holders import country_named, jurisdiction

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DATE = re.compile(
    r"(?:(?P<day>\d{1,2}) )?(?:(?P<month>[A-Za-z]{3})[a-z]*\.? )?(?:(?P<late>\d{1,2}),? )?"
    r"(?P<year>\d{4})\Z"
)
_BRIEF = 10
"""A title borne for less than this part of the year is brief."""
_SHOWN = 4
"""Terms of office that a finding lists at most."""
_FAR_OUT = 10
"""Years by which a wrong age is at most wrong."""
_DRAFTED = timedelta(days=7)
"""Days by which copy may be older or younger than its date, so that both ages are right."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What the register holds against a statement; without `severity` the rule's own counts."""

    because: str
    expected: str | None = None
    source: Source | None = None
    severity: Severity | None = None


def date_stated(text: str) -> PartialDate | None:
    """The date that `text` gives to the day, the month or the year; None where it gives none.

    >>> date_stated("March 29, 2004") == date_stated("29 March 2004") == PartialDate.parsed(
    ...     "2004-03-29"
    ... )
    True
    """
    match = _DATE.match(text)
    if match is None:
        return None
    day, month = match["day"] or match["late"], (match["month"] or "").lower()
    iso = match["year"]
    if month and month not in _MONTHS:
        return None
    if month:
        iso += f"-{_MONTHS.index(month) + 1:02}"
    if day:
        iso += f"-{int(day):02}"
    try:
        return PartialDate.parsed(iso) if month or not day else None
    except ValueError:
        return None


def joined(who: str, what: str, stated: PartialDate, register: Register) -> Contradiction | None:
    """What contradicts that `who` became a member of `what` on that date."""
    members = [r for r in register.relations_to(what) if r.relation == "member-of" and r.since]
    own = [(r, r.since) for r in members if r.subject == who and r.since]
    founded = min((r.since.first for r in members if r.since), default=None)
    if not own or any(_agree(since, stated) or since.first == founded for _, since in own):
        return None
    relation, since = own[0]
    names = f"{_name(who, register)} joined {_name(what, register)}"
    return _misdated(f"{names} on {since}", since, stated, relation)


def left(who: str, what: str, stated: PartialDate, register: Register) -> Contradiction | None:
    """What contradicts that `who` ceased to be a member of `what` on that date."""
    ends = [
        (r, r.until)
        for r in register.relations_of(who)
        if r.relation == "member-of" and r.object == what and r.until
    ]
    if not ends or any(_agree(until, stated) for _, until in ends):
        return None
    relation, until = ends[-1]
    names = f"{_name(who, register)} left {_name(what, register)}"
    return _misdated(f"{names} on {until}", until, stated, relation)


def capital(
    places: Sequence[str], of: str, on: date | None, register: Register
) -> Contradiction | None:
    """What contradicts that one of `places` is the capital of `of` in an article of the day `on`.

    That it is the capital only at another time is not certain to be wrong: a warning.
    """
    capitals = [r for r in register.relations_to(of) if r.relation == "capital-of"]
    then = [r for r in capitals if on is None or _holds(r, on)]
    if any(r.subject in places for r in then):
        return None
    if len(then) != 1:
        return None
    name = _name(then[0].subject, register)
    was = any(r.subject in places for r in capitals)
    since = f" since {then[0].since}" if then[0].since and was else ""
    because = f"the capital of {_name(of, register)} is {name}{since}"
    return _contradiction(because, name, then[0].source, Severity.WARNING if was else None)


def in_office(
    person: str, title: str, stated: PartialDate, register: Register
) -> Contradiction | None:
    """What contradicts that `person` bore `title` at some time of that date."""
    tenures = _tenures(person, title, register)
    if not tenures or any(t.until is None and stated.last > t.current_as_of for t in tenures):
        return None
    days = _days(tenures, stated)
    if not days:
        return _out_of_office(person, tenures, stated, register)
    length = (stated.last - stated.first).days + 1
    if days * _BRIEF >= length:
        return None
    acting = all(t.acting for t in tenures if _days([t], stated))
    because = f"{_terms(person, tenures, register)}: {days} of the {length} days of {stated}"
    expected = _mostly(person, tenures, stated, register)
    if expected:
        because += f"; that year mostly {expected}"
    severity = Severity.WARNING if acting else Severity.NOTE
    return Contradiction(because, expected, tenures[0].source, severity)


def took_office(
    person: str, title: str, stated: PartialDate, register: Register
) -> Contradiction | None:
    """What contradicts that `person` came to bear `title` on that date.

    Copy often says so of the year of the election, the year before: a note.
    """
    tenures = _tenures(person, title, register)
    if not tenures or any(_agree(t.since, stated) for t in tenures):
        return None
    if tenures[-1].until is None and stated.last > tenures[-1].current_as_of:
        return None
    elected = any(t.since.first.year - stated.last.year == 1 for t in tenures)
    found = _out_of_office(person, tenures, stated, register)
    severity = Severity.NOTE if elected else Severity.WARNING if _days(tenures, stated) else None
    return Contradiction(found.because, None, found.source, severity or found.severity)


def born(person: str, stated: PartialDate, register: Register) -> Contradiction | None:
    """What contradicts that `person` was born on that date."""
    held = register.entity(person)
    if held is None or held.entity.born is None:
        return None
    known = PartialDate.parsed(held.entity.born)
    if _agree(known, stated):
        return None
    expected = str(known.first.year) if _is_year(stated) else str(known)
    return _contradiction(f"{held.preferred} was born on {known}", expected, held.source, None)


def aged(person: str, age: int, on: date, register: Register) -> Contradiction | None:
    """What contradicts that `person` is `age` years old in an article of the day `on`.

    Nothing does where the birthday is close by or the person no longer alive; nor where the age is
    so far out that it must be of another time, or be no age at all.
    """
    held = register.entity(person)
    if held is None or held.entity.born is None or _died_before(held, on):
        return None
    known = PartialDate.parsed(held.entity.born)
    youngest, oldest = _years(known.last, on - _DRAFTED), _years(known.first, on + _DRAFTED)
    if youngest <= age <= oldest or not youngest - _FAR_OUT <= age <= oldest + _FAR_OUT:
        return None
    now = _years(known.last, on)
    because = f"{held.preferred} was born on {known} and was {now} on {on}"
    return _contradiction(because, str(now), held.source, None)


def _agree(known: PartialDate, stated: PartialDate) -> bool:
    """Whether the two can be the same day."""
    return known.first <= stated.last and stated.first <= known.last


def _is_year(stated: PartialDate) -> bool:
    return (stated.last - stated.first).days > 31


def _misdated(
    fact: str, known: PartialDate, stated: PartialDate, relation: HeldRelation
) -> Contradiction:
    year_agrees = known.first.year == stated.first.year
    expected = str(known.first.year) if _is_year(stated) else str(known)
    severity = Severity.WARNING if year_agrees else None
    return _contradiction(fact, expected, relation.source, severity)


def _contradiction(
    because: str, expected: str | None, source: Source | None, severity: Severity | None
) -> Contradiction:
    """A contradiction, which is no error where no publication is named."""
    return Contradiction(
        because, expected, source, severity if source else severity or Severity.WARNING
    )


def _holds(relation: HeldRelation, on: date) -> bool:
    begun = relation.since is None or relation.since.first <= on
    return begun and (relation.until is None or on <= relation.until.last)


def _tenures(person: str, title: str, register: Register) -> tuple[HeldTenure, ...]:
    """The person's tenures of one office with that title; none where several offices bear it."""
    offices = register.offices_titled(canonical(title))
    tenures = tuple(t for t in register.tenures_of(person) if t.office in offices)
    return tenures if len({t.office for t in tenures}) == 1 else ()


def _days(tenures: Sequence[HeldTenure], within: PartialDate) -> int:
    """How many days of `within` the tenures cover together."""
    covered, reached = 0, within.first
    for tenure in sorted(tenures, key=lambda tenure: tenure.since.first):
        until = tenure.until.last if tenure.until else tenure.current_as_of
        first, last = max(tenure.since.first, reached), min(until, within.last)
        if first <= last:
            covered += (last - first).days + 1
            reached = last + timedelta(days=1)
    return covered


def _out_of_office(
    person: str, tenures: Sequence[HeldTenure], stated: PartialDate, register: Register
) -> Contradiction:
    """Certain where the register knows who else held the office on every day of that date."""
    others = [t for t in register.tenures_in(tenures[0].office) if t.person != person]
    known = _days(others, stated) == (stated.last - stated.first).days + 1
    holders = [_name(t.person, register) for t in others if _days([t], stated)]
    because = _terms(person, tenures, register)
    if holders:
        because += f"; in {stated} it was {' and '.join(dict.fromkeys(holders))}"
    severity = None if known else Severity.WARNING
    return _contradiction(because, None, tenures[0].source, severity)


def _terms(person: str, tenures: Sequence[HeldTenure], register: Register) -> str:
    office = tenures[0].office
    country = country_named(jurisdiction(office, register) or "", register)
    terms = [
        (f"from {t.since} until {t.until}" if t.until else f"since {t.since}")
        + (" (acting)" if t.acting else "")
        for t in tenures
    ]
    shown = ", ".join(terms[:_SHOWN]) + (" and later" if len(terms) > _SHOWN else "")
    return f"{_name(person, register)} was {_name(office, register)} ({country}) {shown}"


def _mostly(
    person: str, claimed: Sequence[HeldTenure], stated: PartialDate, register: Register
) -> str | None:
    """The office of the same country that the person held longest in that time."""
    of = jurisdiction(claimed[0].office, register)
    offices: dict[str, list[HeldTenure]] = {}
    for tenure in register.tenures_of(person):
        if tenure.office != claimed[0].office and jurisdiction(tenure.office, register) == of:
            offices.setdefault(tenure.office, []).append(tenure)
    days = {office: _days(held, stated) for office, held in offices.items()}
    most = max(days, key=lambda office: (days[office], office), default=None)
    return _name(most, register).lower() if most and days[most] else None


def _died_before(held: Held, on: date) -> bool:
    return held.entity.died is not None and PartialDate.parsed(held.entity.died).first <= on


def _years(birth: date, on: date) -> int:
    """Whole years from `birth` to `on`."""
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))


def _name(identity: str, register: Register) -> str:
    held = register.entity(identity)
    return held.preferred if held is not None else identity
