"""Judges what a sentence says of a country's memberships, or of its currency, by the register.

A founder did not join: nothing is said of the earliest members of an organisation. That a country
is no member is known only where the register knows every member there ever was. Copy runs a few
days ahead of an accession and behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from audit.findings.finding import Severity
from audit.register.dates import PartialDate
from audit.register.register import HeldRelation, Register
from audit.rules.contradictions import (
    Contradiction,
    agree,
    contradiction,
    holds,
    misdated,
    name_of,
)

_LEEWAY = timedelta(days=14)
"""Days around an accession on which copy may already, or still, say the other thing."""
_A_YEAR = timedelta(days=366)
_FAR_OUT = 4
"""A number of members that is wrong by more counts something else."""


def joined(who: str, what: str, stated: PartialDate, register: Register) -> Contradiction | None:
    """What contradicts that `who` became a member of `what` on that date."""
    members = [r for r in _members(what, register) if r.since]
    own = [(r, r.since) for r in members if r.subject == who and r.since]
    founded = min((r.since.first for r in members if r.since), default=None)
    if not own or any(agree(since, stated) or since.first == founded for _, since in own):
        return None
    relation, since = own[0]
    names = f"{name_of(who, register)} joined {name_of(what, register)}"
    return misdated(f"{names} on {since}", since, stated, relation)


def left(who: str, what: str, stated: PartialDate, register: Register) -> Contradiction | None:
    """What contradicts that `who` ceased to be a member of `what` on that date."""
    ends = [(r, r.until) for r in _members(what, register) if r.subject == who and r.until]
    if not ends or any(agree(until, stated) for _, until in ends):
        return None
    relation, until = ends[-1]
    names = f"{name_of(who, register)} left {name_of(what, register)}"
    return misdated(f"{names} on {until}", until, stated, relation)


def member(who: str, what: str, on: date, register: Register) -> Contradiction | None:
    """What contradicts that `who` is a member of `what` in an article of the day `on`."""
    held = register.entity(what)
    if held is None or not held.entity.all_members or on > held.current_as_of:
        return None
    own = [r for r in _members(what, register) if r.subject == who]
    if any(_holds_about(relation, on) for relation in own):
        return None
    subject, club = name_of(who, register), held.preferred
    if not own:
        return contradiction(f"{subject} never was a member of {club}", None, held.source)
    first, last = own[0], own[-1]
    if first.since is not None and on < first.since.first:
        because = f"{subject} joined {club} only on {first.since}"
    else:
        because = f"{subject} was a member of {club} until {last.until}"
    return contradiction(because, None, first.source)


def member_count(what: str, stated: int, on: date, register: Register) -> Contradiction | None:
    """What contradicts that `what` has `stated` members in an article of the day `on`."""
    held = register.entity(what)
    if held is None or not held.entity.all_members or on > held.current_as_of:
        return None
    members = _members(what, register)
    right = {
        sum(holds(relation, day) for relation in members)
        for day in (on - _LEEWAY, on, on + _LEEWAY)
    }
    count = sum(holds(relation, on) for relation in members)
    if stated in right or abs(stated - count) > _FAR_OUT:
        return None
    because = f"{held.preferred} had {count} members on {on}"
    latest = max((r for r in members if r.since and r.since.first <= on), key=_since, default=None)
    if latest is not None:
        because += f"; the last to join was {name_of(latest.subject, register)} on {latest.since}"
    return contradiction(because, str(count), held.source)


def currency(
    who: str, currencies: Sequence[str], on: date, register: Register
) -> Contradiction | None:
    """What contradicts that one of `currencies` is the money of `who` on the day `on`.

    Where a country has two, or had or will have another within a year, nothing does.
    """
    own = [r for r in register.relations_of(who) if r.relation == "uses-currency"]
    now = [r for r in own if holds(r, on)]
    held = register.entity(now[0].object) if len(now) == 1 else None
    if (
        held is None
        or on > held.current_as_of
        or any(r.object in currencies for r in own if _lately(r, on))
    ):
        return None
    expected = held.preferred
    since = f" since {now[0].since}" if now[0].since else ""
    because = f"the currency of {name_of(who, register)} is the {expected}{since}"
    was = any(r.object in currencies for r in own)
    return contradiction(because, expected, now[0].source, Severity.WARNING if was else None)


def _members(what: str, register: Register) -> list[HeldRelation]:
    return [r for r in register.relations_to(what) if r.relation == "member-of"]


def _holds_about(relation: HeldRelation, on: date) -> bool:
    begun = relation.since is None or relation.since.first <= on + _LEEWAY
    return begun and (relation.until is None or on - _LEEWAY <= relation.until.last)


def _lately(relation: HeldRelation, on: date) -> bool:
    begun = relation.since is None or relation.since.first <= on + _A_YEAR
    return begun and (relation.until is None or on - _A_YEAR <= relation.until.last)


def _since(relation: HeldRelation) -> tuple[date, str]:
    return (relation.since.first if relation.since else date.min, relation.subject)
