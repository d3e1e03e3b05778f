"""What the register holds against a statement, and the dates that statements give."""

from __future__ import annotations

from datetime import date

from audit.documents.citation import Source
from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.findings.finding import Severity
from audit.register.dates import PartialDate
from audit.register.register import HeldRelation, Register

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DATE = compiled(
    r"(?:(?P<day>\d{1,2}) )?(?:(?P<month>[A-Za-z]{3})[a-z]*\.? )?(?:(?P<late>\d{1,2}),? )?"
    r"(?P<year>\d{4})\Z"
)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What the register holds against a statement; without `severity` the rule's own counts.

    `group` is the part of the statement that is wrong, where that is not the usual one.
    """

    because: str
    expected: str | None = None
    source: Source | None = None
    severity: Severity | None = None
    group: str | None = None


def contradiction(
    because: str, expected: str | None, source: Source | None, severity: Severity | None = None
) -> Contradiction:
    """A contradiction, which is no error where no publication is named."""
    return Contradiction(
        because, expected, source, severity if source else severity or Severity.WARNING
    )


def misdated(
    fact: str, known: PartialDate, stated: PartialDate, relation: HeldRelation
) -> Contradiction:
    """The contradiction to a date: certain if the year differs, and else a warning."""
    year_agrees = known.first.year == stated.first.year
    expected = str(known.first.year) if is_year(stated) else str(known)
    severity = Severity.WARNING if year_agrees else None
    return contradiction(fact, expected, relation.source, severity)


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


def agree(known: PartialDate, stated: PartialDate) -> bool:
    """Whether the two can be the same day."""
    return known.first <= stated.last and stated.first <= known.last


def is_year(stated: PartialDate) -> bool:
    """Whether the date is known to the year only."""
    return (stated.last - stated.first).days > 31


def holds(relation: HeldRelation, on: date) -> bool:
    """Whether the relation may have held on that day."""
    begun = relation.since is None or relation.since.first <= on
    return begun and (relation.until is None or on <= relation.until.last)


def name_of(identity: str, register: Register) -> str:
    """The preferred name of an entity, or its id where none is held."""
    held = register.entity(identity)
    return held.preferred if held is not None else identity
