"""Judges a title in the text by the register: does the person hold that office on that day?

Unknown is not wrong: where the register does not hold the person, or not the office, there is no
verdict. Where several persons of the name could be meant, only what is wrong for all of them would
be wrong, so that there is none either.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from audit.documents.characters import key
from audit.documents.expressions import compiled
from audit.documents.records import replace
from audit.engines.nearness import spelled_alike
from audit.language.mentions import PersonMention
from audit.language.titles import canonical
from audit.register.dates import PartialDate
from audit.register.model import Status
from audit.register.register import Held, HeldTenure, Register, forms_of
from audit.rules.holders import (
    LOOSE,
    borne_loosely,
    full_surname,
    holders_on,
    jurisdiction,
    nations_of,
    offices_named,
    persons_named,
)
from audit.rules.occasions import Occasion
from audit.rules.outcomes import RIGHT, WRONG, Judgement, Outcome
from audit.rules.terms import judged_dates

_YEAR = compiled(r"\b(?:1[89]|20)\d\d\b")


def judged(
    mention: PersonMention,
    on: date | Occasion | None,
    register: Register,
    *,
    persons: Sequence[str] | None = None,
    nations: Collection[str] = (),
) -> Judgement:
    """The register's verdict on the title of `mention` in an article of the day `on`.

    Args:
        on: the day, or the time, that the statement speaks of; None where nobody knows it, which
            confirms or refutes the office but never its dates.
        persons: whom the mention means, where the article says so; else everybody of the name.
        nations: the nations of which the passage speaks; they decide among several persons.
    """
    when = on if isinstance(on, Occasion) else Occasion(on)
    meant = persons_named(mention, register) if persons is None else tuple(persons)
    if mention.title is None and mention.nation is None:
        return Judgement(Outcome.UNKNOWN, meant[0] if meant else None)
    if not meant:
        return _near_miss(mention, register)
    sure = bool(mention.given) or persons is not None
    verdicts = [_judged_person(mention, person, when, register, sure=sure) for person in meant]
    right = [verdict for verdict in verdicts if verdict.outcome in RIGHT]
    if right:
        return _of_nations(right, nations, register)
    if len(verdicts) > 1:
        return Judgement(Outcome.AMBIGUOUS)
    (verdict,) = verdicts
    if verdict.outcome in WRONG and mention.of_body:
        return Judgement(Outcome.UNVERIFIED, verdict.person)
    return replace(verdict, sure=sure)


def misnamed(title: str, nation: str, register: Register) -> tuple[Held, str] | None:
    """The office of that nation which is never called by that title, and what it is called."""
    if register.offices_titled(title, nation):
        return None
    for office in register.offices_of(nation):
        held = register.entity(office)
        for wrong, right in ((held.entity.wrong_titles or {}) if held else {}).items():
            if held is not None and canonical(wrong) == title:
                return held, right
    return None


def speaks_of_another_time(sentence: str, on: date | None) -> bool:
    """Whether the sentence names a year other than that of `on`, so that titles may be of then."""
    return any(on is None or int(year) != on.year for year in _YEAR.findall(sentence))


def _of_nations(
    verdicts: list[Judgement], nations: Collection[str], register: Register
) -> Judgement:
    """The verdict on the person of one of these nations, or else on the first."""
    for verdict in verdicts:
        if verdict.tenure and jurisdiction(verdict.tenure.office, register) in nations:
            return verdict
    return verdicts[0]


def _judged_person(
    mention: PersonMention, person: str, when: Occasion, register: Register, *, sure: bool
) -> Judgement:
    tenures = register.tenures_of(person)
    if mention.title is None:
        return _judged_nation(mention, person, tenures, register)
    offices = offices_named(mention, register)
    claimed = [tenure for tenure in tenures if tenure.office in offices]
    if claimed:
        verdict = judged_dates(mention, claimed, when, register)
        if verdict.outcome is Outcome.CONFIRMED and _is_deprecated(mention, person, register):
            return replace(verdict, outcome=Outcome.DEPRECATED_FORM)
        return verdict
    loosely = [one for one in tenures if borne_loosely(mention, one, register)]
    if loosely:
        verdict = judged_dates(mention, loosely, when, register)
        # a leader may be a party's, and then he is one still
        return verdict if verdict.outcome in RIGHT else Judgement(Outcome.UNVERIFIED, person)
    return (
        _wrong_title(mention, person, tenures, register, sure=sure)
        or _wrong_jurisdiction(mention, person, tenures, when, register)
        or (_held_by_another(mention, person, tenures, when, register) if sure else None)
        or Judgement(Outcome.UNKNOWN, person)
    )


def _wrong_title(
    mention: PersonMention,
    person: str,
    tenures: tuple[HeldTenure, ...],
    register: Register,
    *,
    sure: bool,
) -> Judgement | None:
    """A title that the person's own office is never called, such as a US foreign secretary.

    A bare surname without a country could be anybody's of that name.
    """
    nations = nations_of(mention)
    if not nations and not sure:
        return None
    for tenure in reversed(tenures):
        held = register.entity(tenure.office)
        if held is None or not held.entity.wrong_titles:
            continue
        if nations and held.entity.jurisdiction not in nations:
            continue
        for wrong, right in held.entity.wrong_titles.items():
            if canonical(wrong) == mention.title:
                return Judgement(Outcome.WRONG_TITLE, person, tenure, right)
    return None


def _wrong_jurisdiction(
    mention: PersonMention,
    person: str,
    tenures: tuple[HeldTenure, ...],
    when: Occasion,
    register: Register,
) -> Judgement | None:
    """The right title of the wrong country: 'Latvian President Gitanas Nauseda'.

    Not for officers of organisations, before whose title a nationality is only that.
    """
    nations = nations_of(mention)
    if not nations or mention.title is None:
        return None
    titled = register.offices_titled(mention.title)
    for tenure in reversed(tenures):
        country = jurisdiction(tenure.office, register)
        held_then = when.on is None or when.during(tenure)
        if register.entity(f"country/{country}") is None:
            continue
        if tenure.office in titled and country not in nations and held_then:
            return Judgement(Outcome.WRONG_JURISDICTION, person, tenure, country)
    return None


def _held_by_another(
    mention: PersonMention,
    person: str,
    tenures: tuple[HeldTenure, ...],
    when: Occasion,
    register: Register,
) -> Judgement | None:
    """The title of another office of the person's own country or body, which somebody else holds.

    Only of who surely holds an office on that day: others may have borne the title at a time
    before the register's.
    """
    if when.on is None or when.years or when.moved or mention.qualifier:
        return None
    if mention.title is None or mention.title in LOOSE:
        return None
    for tenure in reversed(tenures):
        country = jurisdiction(tenure.office, register)
        if not tenure.holds_on(when.on):
            continue
        if nations_of(mention) and country not in nations_of(mention):
            continue
        for office in register.offices_titled(mention.title, country):
            holders = holders_on(office, when.on, register)
            held, own = register.entity(office), register.entity(tenure.office)
            if holders and held is not None and own is not None and held.entity.seats == 1:
                time = PartialDate.on(when.on)
                right = own.preferred
                return Judgement(Outcome.WRONG_TITLE, person, tenure, right, time, holders)
    return None


def _judged_nation(
    mention: PersonMention, person: str, tenures: tuple[HeldTenure, ...], register: Register
) -> Judgement:
    """A nation without a title: 'Lithuania's Nauseda'.

    Another nation is no fault: 'America's Angela Merkel' is somebody else.
    """
    for tenure in reversed(tenures):
        if jurisdiction(tenure.office, register) == mention.nation:
            return Judgement(Outcome.CONFIRMED, person, tenure)
    return Judgement(Outcome.UNKNOWN, person)


def _is_deprecated(mention: PersonMention, person: str, register: Register) -> bool:
    """Whether the desk no longer writes the person's name so."""
    if not mention.given:
        return False
    name = " ".join((*mention.given, full_surname(mention)))
    statuses = {one.form.status for one in register.named(name) if one.entity == person}
    return statuses == {Status.DEPRECATED}


def _near_miss(mention: PersonMention, register: Register) -> Judgement:
    """A name that is nearly that of one who has held the office, and nobody else's."""
    offices = offices_named(mention, register)
    if not mention.given or not offices:
        return Judgement(Outcome.UNKNOWN)
    if nations_of(mention):
        tenures = [one for office in offices for one in register.tenures_in(office)]
    else:
        called = register.persons_called(full_surname(mention))
        every = (one for person in called for one in register.tenures_of(person))
        tenures = [one for one in every if one.office in offices]
    near = {one.person: one for one in tenures if _is_near(mention, one.person, register)}
    if len(near) != 1:
        return Judgement(Outcome.UNKNOWN)
    ((person, tenure),) = near.items()
    return Judgement(Outcome.NEAR_MISS, person, tenure)


def _is_near(mention: PersonMention, person: str, register: Register) -> bool:
    held = register.entity(person)
    seen = [*map(key, mention.given), key(mention.surname)]
    names = [key(form.text).split() for form in forms_of(held.entity)] if held else []
    return any(
        len(name) == len(seen)
        and all(one == two or spelled_alike(one, two) for one, two in zip(seen, name, strict=True))
        for name in names
    )
