"""Judges the date of a title: does the person hold the office then?

"Former", "ex-", "then", "late", "acting", "outgoing" and "-elect" move the time in which the title
is right. A hand-over day belongs to both.
"""

from __future__ import annotations

from datetime import timedelta

from audit.language.mentions import PersonMention
from audit.register.dates import PartialDate
from audit.register.register import HeldTenure, Register
from audit.rules.holders import holders_on
from audit.rules.occasions import Occasion
from audit.rules.outcomes import Judgement, Outcome

_PAST = frozenset({"former", "ex"})
_COMING = frozenset({"elect", "designate", "incoming"})
_JUDGED_APART = _PAST | _COMING | {"late"}
_UNTIL_INAUGURATION = timedelta(days=400)
_STILL_OUTGOING = timedelta(days=200)


def judged_dates(
    mention: PersonMention, claimed: list[HeldTenure], when: Occasion, register: Register
) -> Judgement:
    """The verdict on the title of `mention`, of tenures that the person has had at some time."""
    last = claimed[-1]
    unverified = Judgement(Outcome.UNVERIFIED, last.person, last)
    if when.judged is None and not when.years:
        return unverified
    holding = [tenure for tenure in claimed if when.during(tenure)]
    if mention.qualifier in _JUDGED_APART:
        return _judged_qualified(mention.qualifier, claimed, holding, when, register) or unverified
    if mention.qualifier == "then" and when.moved is None:
        begun = when.on is not None and any(one.since.first <= when.on for one in claimed)
        return Judgement(Outcome.CONFIRMED, last.person, last) if begun else unverified
    if mention.qualifier == "acting" and not any(tenure.acting for tenure in holding):
        return unverified
    if holding:
        return Judgement(Outcome.CONFIRMED, last.person, holding[-1])
    if mention.qualifier == "outgoing" and _just_left(claimed, when):
        return Judgement(Outcome.CONFIRMED, last.person, last)
    if when.years and when.moved is None:
        return unverified  # one of those years may be meant, and it may be of anything
    return _out_of_office(claimed, when, register) or unverified


def _judged_qualified(
    qualifier: str | None,
    claimed: list[HeldTenure],
    holding: list[HeldTenure],
    when: Occasion,
    register: Register,
) -> Judgement | None:
    """The verdict on one who does not hold the office, as the qualifier says."""
    if qualifier in _COMING:
        # who was incoming last year is called so in what is told of last year
        return _judged_coming(claimed, [] if qualifier == "incoming" else holding, when)
    if qualifier == "late":
        return _judged_late(claimed, holding, when, register)
    return _judged_past(claimed, holding, when)


def _out_of_office(
    claimed: list[HeldTenure], when: Occasion, register: Register
) -> Judgement | None:
    """Not yet, or no longer; nothing where the register does not reach."""
    time, last = when.judged, claimed[-1]
    if when.moved is None and _has_died(last.person, when, register):
        return Judgement(Outcome.CONFIRMED, last.person, last)  # copy on the dead is on the past
    if time is None or when.on is None or any(one.holds_on(when.on) is None for one in claimed):
        return None
    begun = [tenure for tenure in claimed if tenure.since.first <= time.last]
    tenure = begun[-1] if begun else claimed[0]
    outcome = Outcome.NO_LONGER if begun else Outcome.NOT_YET
    at_last = holders_on(tenure.office, time.last, register)
    holders = tuple(
        one for one in holders_on(tenure.office, time.first, register) if one in at_last
    )
    return Judgement(outcome, tenure.person, tenure, when=time, holders=holders)


def _judged_past(
    claimed: list[HeldTenure], holding: list[HeldTenure], when: Occasion
) -> Judgement | None:
    """'Former' and 'ex-': the person has left the office, once at least."""
    on = when.on
    if on is None:
        return None
    ended = [one for one in claimed if one.until is not None and one.until.first <= on]
    if ended:
        return Judgement(Outcome.CONFIRMED, ended[-1].person, ended[-1])
    if holding and not when.years:
        return Judgement(Outcome.STILL, holding[-1].person, holding[-1], when=PartialDate.on(on))
    return None


def _judged_coming(
    claimed: list[HeldTenure], holding: list[HeldTenure], when: Occasion
) -> Judgement | None:
    """'-elect': the person takes office within the year, and has not yet."""
    on = when.on
    if on is None:
        return None
    for tenure in claimed:
        if on <= tenure.since.last and tenure.since.first - on <= _UNTIL_INAUGURATION:
            return Judgement(Outcome.CONFIRMED, tenure.person, tenure)
    if holding and not when.years:
        return Judgement(Outcome.ALREADY, holding[-1].person, holding[-1], when=PartialDate.on(on))
    return None


def _judged_late(
    claimed: list[HeldTenure], holding: list[HeldTenure], when: Occasion, register: Register
) -> Judgement | None:
    """'The late': the person has died, and does not hold the office."""
    last, on = claimed[-1], when.on
    if on is None:
        return None
    if _has_died(last.person, when, register):
        return Judgement(Outcome.CONFIRMED, last.person, last)
    if holding and not when.years:
        return Judgement(Outcome.STILL, last.person, holding[-1], when=PartialDate.on(on))
    return None


def _has_died(person: str, when: Occasion, register: Register) -> bool:
    held = register.entity(person)
    died = held.entity.died if held is not None else None
    return died is not None and when.on is not None and PartialDate.parsed(died).first <= when.on


def _just_left(claimed: list[HeldTenure], when: Occasion) -> bool:
    ends = [one.until.last for one in claimed if one.until is not None]
    return when.on is not None and any(
        timedelta() <= when.on - end <= _STILL_OUTGOING for end in ends
    )
