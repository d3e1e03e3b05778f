"""Judges a fact that a sentence states by what the register holds of it.

Unknown is not wrong: where the register does not hold the fact there is no verdict. A date is
compared only as far as both sides give it. What contradicts the register in the year is certain;
in the day or month alone it is not, because signature, entry into force and ceremony have days of
their own.

Somebody may be called by a title in any year in which they bore it on a single day. But who bore
it for less than a tenth of a year did nine in ten of that year's deeds without it, so that this is
worth a note, and a warning where even those days were only those of a stand-in.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from audit.findings.finding import Severity
from audit.language.titles import canonical
from audit.register.dates import PartialDate
from audit.register.register import Held, HeldTenure, Register
from audit.rules.contradictions import (
    Contradiction,
    agree,
    contradiction,
    holds,
    is_year,
    name_of,
)
from audit.rules.holders import country_named, jurisdiction

_BRIEF = 10
"""A title borne for less than this part of the year is brief."""
_SHOWN = 4
"""Terms of office that a finding lists at most."""
_FAR_OUT = 10
"""Years by which a wrong age is at most wrong."""
_ELECTED_AHEAD = timedelta(days=366)
"""Days from an election to the office, at most."""
_DRAFTED = timedelta(days=7)
"""Days by which copy may be older or younger than its date, so that both ages are right."""


def capital(
    places: Sequence[str], of: str, on: date | None, register: Register
) -> Contradiction | None:
    """What contradicts that one of `places` is the capital of `of` in an article of the day `on`.

    That it is the capital only at another time is not certain to be wrong: a warning.
    """
    capitals = [r for r in register.relations_to(of) if r.relation == "capital-of"]
    then = [r for r in capitals if on is None or holds(r, on)]
    if any(r.subject in places for r in then):
        return None
    if len(then) != 1:
        return None
    seat = name_of(then[0].subject, register)
    was = any(r.subject in places for r in capitals)
    since = f" since {then[0].since}" if then[0].since and was else ""
    because = f"the capital of {name_of(of, register)} is {seat}{since}"
    return contradiction(because, seat, then[0].source, Severity.WARNING if was else None)


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
    if not tenures or any(agree(t.since, stated) for t in tenures):
        return None
    if tenures[-1].until is None and stated.last > tenures[-1].current_as_of:
        return None
    elected = any(t.since.first.year - stated.last.year == 1 for t in tenures)
    found = _out_of_office(person, tenures, stated, register)
    severity = Severity.NOTE if elected else Severity.WARNING if _days(tenures, stated) else None
    return Contradiction(found.because, None, found.source, severity or found.severity)


def elected(
    person: str, title: str, stated: PartialDate, register: Register
) -> Contradiction | None:
    """What contradicts that `person` was elected to bear `title` on that date.

    Somebody in office may have been elected again, which the register does not say.
    """
    tenures = _tenures(person, title, register)
    if not tenures or any(t.until is None and stated.last > t.current_as_of for t in tenures):
        return None
    soon = PartialDate(stated.first, stated.last + _ELECTED_AHEAD)
    if _days(tenures, soon):
        return None
    found = _out_of_office(person, tenures, stated, register)
    return Contradiction(found.because, None, found.source, Severity.WARNING)


def in_office_between(
    person: str, title: str, since: PartialDate, until: PartialDate, register: Register
) -> Contradiction | None:
    """What contradicts that `person` bore `title` from `since` until `until`.

    Of two terms, copy may mean either or both.
    """
    tenures = _tenures(person, title, register)
    if not tenures or any(t.until is None for t in tenures):
        return None
    begun = any(agree(t.since, since) for t in tenures)
    ended = any(agree(t.until, until) for t in tenures if t.until)
    if begun and ended:
        return None
    because = _terms(person, tenures, register)
    one = tenures[0] if len(tenures) == 1 else None
    right = (one.until if begun else one.since) if one else None
    return Contradiction(
        because,
        str(right.first.year) if right else None,
        tenures[0].source,
        Severity.WARNING,
        "until" if begun else "date",
    )


def born(person: str, stated: PartialDate, register: Register) -> Contradiction | None:
    """What contradicts that `person` was born on that date."""
    held = register.entity(person)
    known = held.entity.born if held is not None else None
    return _of_life(held, "was born", known, stated)


def died(person: str, stated: PartialDate, register: Register) -> Contradiction | None:
    """What contradicts that `person` died on that date."""
    held = register.entity(person)
    known = held.entity.died if held is not None else None
    return _of_life(held, "died", known, stated)


def _of_life(
    held: Held | None, what: str, on: str | None, stated: PartialDate
) -> Contradiction | None:
    if held is None or on is None:
        return None
    known = PartialDate.parsed(on)
    if agree(known, stated):
        return None
    expected = str(known.first.year) if is_year(stated) else str(known)
    return contradiction(f"{held.preferred} {what} on {known}", expected, held.source, None)


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
    return contradiction(because, str(now), held.source, None)


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
    holders = [name_of(t.person, register) for t in others if _days([t], stated)]
    because = _terms(person, tenures, register)
    if holders:
        because += f"; in {stated} it was {' and '.join(dict.fromkeys(holders))}"
    severity = None if known else Severity.WARNING
    return contradiction(because, None, tenures[0].source, severity)


def _terms(person: str, tenures: Sequence[HeldTenure], register: Register) -> str:
    office = tenures[0].office
    country = country_named(jurisdiction(office, register) or "", register)
    terms = [
        (f"from {t.since} until {t.until}" if t.until else f"since {t.since}")
        + (" (acting)" if t.acting else "")
        for t in tenures
    ]
    shown = ", ".join(terms[:_SHOWN]) + (" and later" if len(terms) > _SHOWN else "")
    return f"{name_of(person, register)} was {name_of(office, register)} ({country}) {shown}"


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
    return name_of(most, register).lower() if most and days[most] else None


def _died_before(held: Held, on: date) -> bool:
    return held.entity.died is not None and PartialDate.parsed(held.entity.died).first <= on


def _years(birth: date, on: date) -> int:
    """Whole years from `birth` to `on`."""
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))
