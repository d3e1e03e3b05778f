"""Judges a title in the text by the register: does the person hold that office on that day?

Unknown is not wrong: where the register does not hold the person, or not the office, there is no
verdict. Where several persons of the name could be meant, only what is wrong for all of them would
be wrong, so that there is none either.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from audit.language.mentions import PersonMention
from audit.language.titles import canonical
from audit.register.register import HeldTenure, Register
from audit.rules.holders import jurisdiction, offices_named, persons_named


class Outcome(StrEnum):
    """What the register makes of a title given to a person."""

    CONFIRMED = "confirmed"
    WRONG_TITLE = "wrong title"
    WRONG_JURISDICTION = "wrong jurisdiction"
    NOT_YET = "not yet in office"
    NO_LONGER = "no longer in office"
    STILL = "still in office"
    UNVERIFIED = "unverified"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Judgement:
    """An outcome and what it rests on.

    `person` is the id of the person meant; `tenure` the registered tenure that decides;
    `expected` the title or jurisdiction that would be right.
    """

    outcome: Outcome
    person: str | None = None
    tenure: HeldTenure | None = None
    expected: str | None = None


PAST_QUALIFIERS = frozenset({"former", "ex", "then", "late", "outgoing"})
COMING_QUALIFIERS = frozenset({"elect", "designate", "incoming"})
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def judged(mention: PersonMention, on: date | None, register: Register) -> Judgement:
    """The register's verdict on the title of `mention` in an article of the day `on`.

    Args:
        on: the day the statement speaks of; None where nobody knows it, which confirms or refutes
            the office but never its dates.
    """
    persons = persons_named(mention, register)
    if mention.title is None or not persons:
        return Judgement(Outcome.UNKNOWN)
    verdicts = [_judged_person(mention, person, on, register) for person in persons]
    for verdict in verdicts:
        if verdict.outcome is Outcome.CONFIRMED:
            return verdict
    if len(verdicts) > 1:
        return Judgement(Outcome.AMBIGUOUS)
    return verdicts[0]


def _judged_person(
    mention: PersonMention, person: str, on: date | None, register: Register
) -> Judgement:
    tenures = register.tenures_of(person)
    offices = offices_named(mention, register)
    claimed = [tenure for tenure in tenures if tenure.office in offices]
    if claimed:
        return _judged_dates(mention, claimed, on)
    return (
        _wrong_title(mention, person, tenures, register)
        or _wrong_jurisdiction(mention, person, tenures, on, register)
        or Judgement(Outcome.UNKNOWN, person)
    )


def _judged_dates(mention: PersonMention, claimed: list[HeldTenure], on: date | None) -> Judgement:
    """The verdict on a title that the person bears at some time or other."""
    last = claimed[-1]
    if on is None:
        return Judgement(Outcome.UNVERIFIED, last.person, last)
    holding = [tenure for tenure in claimed if tenure.holds_on(on)]
    if mention.qualifier in COMING_QUALIFIERS or mention.qualifier == "late":
        return Judgement(Outcome.UNVERIFIED, last.person, last)
    if mention.qualifier in PAST_QUALIFIERS:
        ended = any(t.until is not None and t.until.first <= on for t in claimed)
        if ended or mention.qualifier != "former" or not holding:
            return Judgement(Outcome.CONFIRMED, last.person, last)
        return Judgement(Outcome.STILL, last.person, holding[-1])
    if holding:
        return Judgement(Outcome.CONFIRMED, last.person, holding[-1])
    if any(tenure.holds_on(on) is None for tenure in claimed):
        return Judgement(Outcome.UNVERIFIED, last.person, last)
    if all(on < tenure.since.first for tenure in claimed):
        return Judgement(Outcome.NOT_YET, last.person, claimed[0])
    return Judgement(Outcome.NO_LONGER, last.person, last)


def _wrong_title(
    mention: PersonMention, person: str, tenures: tuple[HeldTenure, ...], register: Register
) -> Judgement | None:
    """A title that the person's own office is never called, such as a US foreign secretary.

    A bare surname without a country could be anybody's of that name.
    """
    if mention.nation is None and not mention.given:
        return None
    for tenure in reversed(tenures):
        held = register.entity(tenure.office)
        if held is None or not held.entity.wrong_titles:
            continue
        if mention.nation not in (None, held.entity.jurisdiction):
            continue
        for wrong, right in held.entity.wrong_titles.items():
            if canonical(wrong) == mention.title:
                return Judgement(Outcome.WRONG_TITLE, person, tenure, right)
    return None


def _wrong_jurisdiction(
    mention: PersonMention,
    person: str,
    tenures: tuple[HeldTenure, ...],
    on: date | None,
    register: Register,
) -> Judgement | None:
    """The right title of the wrong country: 'Latvian President Gitanas Nauseda'.

    Not for officers of organisations, before whose title a nationality is only that.
    """
    if mention.nation is None or mention.title is None:
        return None
    titled = register.offices_titled(mention.title)
    for tenure in reversed(tenures):
        country = jurisdiction(tenure.office, register)
        held_then = on is None or tenure.holds_on(on)
        if register.entity(f"country/{country}") is None:
            continue
        if tenure.office in titled and country != mention.nation and held_then:
            return Judgement(Outcome.WRONG_JURISDICTION, person, tenure, country)
    return None


def speaks_of_another_time(sentence: str, on: date | None) -> bool:
    """Whether the sentence names a year other than that of `on`, so that titles may be of then."""
    return any(on is None or int(year) != on.year for year in _YEAR.findall(sentence))
