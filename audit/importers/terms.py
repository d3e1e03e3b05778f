"""The dates of a term: as far as they are known, and never beyond the day the file is of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from audit.documents.records import dataclass
from audit.importers.records import LeftOut, Refused
from audit.register.dates import PartialDate

SEATS_FROM = 3
"""So many at once make an office one of several seats, whatever it is called."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A term with its dates read; `since` and `until` are the words they are written with."""

    person: str
    office: str
    since: PartialDate
    until: PartialDate | None
    acting: bool = False
    line: int = 0


def date_text(text: str) -> str:
    """A date without its time of day: `2011-10-25T00:00:00Z` is 2011-10-25."""
    return text.strip().partition("T")[0]


def read_date(text: str, what: str) -> PartialDate | str:
    """The date, or why it is none."""
    try:
        return PartialDate.parsed(date_text(text))
    except ValueError:
        return f"{what}: '{text.strip()[:40]}' is no date; write 2022, 2022-03 or 2022-03-07"


def dated(
    since: str, until: str | None, as_of: date, line: int
) -> tuple[PartialDate, PartialDate | None] | Refused | LeftOut:
    """When a term began and ended, or why it cannot be used.

    An end after `as_of` is a plan and no fact: the term is open, as of that day.
    """
    begin = read_date(since, "start")
    end = read_date(until, "end") if until else None
    for one in (begin, end):
        if isinstance(one, str):
            return Refused(one, line)
    if not isinstance(begin, PartialDate) or isinstance(end, str):
        raise TypeError("a date that is neither read nor refused")
    if begin.first > as_of:
        return LeftOut(f"terms that begin after {as_of}")
    if end is not None and end.last < begin.first:
        return Refused(f"the term ends, {end}, before it begins, {begin}", line)
    return begin, None if end is not None and end.first > as_of else end


def without_repetitions(terms: Iterable[Dated]) -> Iterator[Dated]:
    """The terms of one person in one office, those that say the same but once, most precisely.

    Lists hold a term a second time with a year where the first has a day.
    """
    kept: Dated | None = None
    for term in sorted(terms, key=_in_time):
        if kept is not None and _same(kept, term):
            kept = kept if _width(kept) <= _width(term) else term
            continue
        if kept is not None:
            yield kept
        kept = term
    if kept is not None:
        yield kept


def seats(terms: Sequence[Dated], *, usual: bool) -> int:
    """How many hold an office at once, by its terms; a day of hand-over counts for nobody.

    Where it is not `usual` that several do, two are a doubt that checking the pack will bring up.
    """
    changes: Counter[date] = Counter()
    for term in terms:
        ends = term.until.first if term.until else date.max
        if not term.acting and term.since.last < ends:
            changes[term.since.last] += 1
            changes[ends] -= 1
    most = now = 0
    for day in sorted(changes):
        now += changes[day]
        most = max(most, now)
    return most if most >= (2 if usual else SEATS_FROM) else 1


def meet(one: PartialDate, other: PartialDate) -> bool:
    """Whether both dates can be the same day."""
    return one.first <= other.last and other.first <= one.last


def _same(one: Dated, other: Dated) -> bool:
    if one.until is None or other.until is None:
        return one.until is other.until and meet(one.since, other.since)
    return meet(one.since, other.since) and meet(one.until, other.until)


def _width(term: Dated) -> timedelta:
    width = term.since.last - term.since.first
    return width + (term.until.last - term.until.first if term.until else timedelta())


def _in_time(term: Dated) -> tuple[date, date, date, date]:
    until = term.until or PartialDate.on(date.max)
    return term.since.first, term.since.last, until.first, until.last
