"""Judges how long ago, since when or which anniversary copy says that a registered event was.

Copy counts roughly: "20 years ago" is said of anything between nineteen and twenty-one. Only what
no way of counting makes right is a contradiction. An event that goes on may be spoken of on any of
its days.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from audit.documents.records import dataclass
from audit.register.dates import PartialDate
from audit.register.register import Held
from audit.rules.contradictions import Contradiction, agree, contradiction, is_year


@dataclass(frozen=True, slots=True)
class _Unit:
    """A unit in days, and how far from a whole number of it a count may be, before and beyond."""

    days: float
    before: int
    beyond: int


_UNITS: Mapping[str, _Unit] = {
    "day": _Unit(1, 1, 1),
    "week": _Unit(7, 5, 7),
    "month": _Unit(30.44, 20, 31),
    "year": _Unit(365.25, 300, 380),
    "decade": _Unit(3652.5, 1200, 2400),
}
_ROUND = 5
_ROUGHLY = 0.08
"""By what part a round number, from ten on, may be further out."""
_AN_ANNIVERSARY_OFF = 200
"""Days from the anniversary named, from which on another is nearer."""
_NOT_YET = 400
"""Days by which an anniversary may lie ahead."""
_ABOUT_LAST = {"week": 4, "month": 3, "year": 31}
"""Days around last week, last month or last year that copy may mean by it."""
_SAME_EVENT = 3 * 366
"""Days by which a date can be wrong, and still be meant for the event."""
_DRAFTED = timedelta(days=3)
"""Days by which copy may be older than its date."""
_LONGEST = 400 * 366


def days_of(event: Held) -> PartialDate | None:
    """From the first to the last day of an event; the first day only where it goes on."""
    if event.entity.began is None:
        return None
    began = PartialDate.parsed(event.entity.began)
    ended = PartialDate.parsed(event.entity.ended) if event.entity.ended else began
    return PartialDate(began.first, ended.last)


def ago(event: Held, count: int, unit: str, on: date) -> Contradiction | None:
    """What contradicts that the event was `count` units before `on`."""
    days = days_of(event)
    if days is None or days.first > on or not _countable(count, unit):
        return None
    last = days.last if event.entity.ended else on
    nearest, farthest = _window(count, unit)
    if (on - last).days <= farthest and (on - days.first).days >= nearest:
        return None
    return _against(event, days, unit, on)


def since(event: Held, count: int, unit: str, on: date) -> Contradiction | None:
    """What contradicts that `count` units have passed since the event, up to `on`."""
    days = days_of(event)
    if days is None or days.first > on or not _countable(count, unit):
        return None
    nearest, farthest = _window(count, unit)
    if (on - days.last).days <= farthest and (on - days.first).days >= nearest:
        return None
    return _against(event, days, unit, on)


def after(event: Held, count: int, unit: str, on: date) -> Contradiction | None:
    """What contradicts that something was `count` units after the event: that it is still ahead."""
    days = days_of(event)
    if days is None or days.first > on or not _countable(count, unit):
        return None
    nearest, _ = _window(count, unit)
    return None if (on - days.first).days >= nearest else _against(event, days, unit, on)


def last(event: Held, unit: str, on: date) -> Contradiction | None:
    """What contradicts that the event was last week, last month or last year."""
    days = days_of(event)
    if days is None or days.first > on or unit not in _ABOUT_LAST:
        return None
    about = timedelta(days=_ABOUT_LAST[unit])
    first, final = _last(unit, on - _DRAFTED)[0], _last(unit, on)[1]
    if days.first <= final + about and days.last >= first - about:
        return None
    return _against(event, days, unit, on)


def nth(event: Held, rank: int, unit: str, on: date, *, exact: bool) -> Contradiction | None:
    """What contradicts that the day `on`, or if not `exact` one before it, is in the nth unit."""
    days = days_of(event)
    if days is None or days.first > on or not _countable(rank, unit):
        return None
    length = _UNITS[unit].days
    least, most = ((on - day).days / length for day in (_latest_start(event, days), days.first))
    if rank <= most + 2.01 and (not exact or rank >= least - 0.35 or event.entity.ended):
        return None
    because = f"{event.preferred} began on {_began(event)}; {on} was in {unit} {int(most) + 1}"
    return contradiction(because, None, event.source)


def anniversary(event: Held, rank: int, on: date, *, of_now: bool) -> Contradiction | None:
    """What contradicts that the event's nth anniversary is past, or if `of_now` about the day."""
    days = days_of(event)
    if days is None or days.first > on or not 0 < rank <= 1000:
        return None
    soonest, latest = (_years_after(day, rank) for day in (days.first, days.last))
    ahead, behind = (soonest - on).days, (on - latest).days
    if ahead <= (_AN_ANNIVERSARY_OFF if of_now else _NOT_YET) and (
        not of_now or behind <= _AN_ANNIVERSARY_OFF
    ):
        return None
    because = f"{event.preferred} was on {_began(event)}; that anniversary is of {soonest.year}"
    return contradiction(because, None, event.source)


def in_year(event: Held, stated: PartialDate, on: date) -> Contradiction | None:
    """What contradicts that the event was on a date known to the day, the month or the year.

    Events that are years apart can bear one name: only a date that is near is a wrong one.
    """
    days = days_of(event)
    if days is None or days.first > on:
        return None
    whole = PartialDate(days.first, days.last if event.entity.ended else on)
    if agree(whole, stated):
        return None
    off = min(abs((stated.first - whole.last).days), abs((whole.first - stated.last).days))
    if off > _SAME_EVENT:
        return None
    began = _began(event)
    verb = "was" if event.entity.began == event.entity.ended else "began"
    expected = str(began.first.year) if is_year(stated) else str(began)
    return contradiction(f"{event.preferred} {verb} on {began}", expected, event.source)


def _countable(count: int, unit: str) -> bool:
    return count > 0 and unit in _UNITS and count * _UNITS[unit].days < _LONGEST


def _window(count: int, unit: str) -> tuple[float, float]:
    """The fewest and the most days that copy calls so."""
    measure = _UNITS[unit]
    days = count * measure.days
    rounded = days * _ROUGHLY if count >= 2 * _ROUND and count % _ROUND == 0 else 0
    slack = rounded if unit != "day" else max(rounded, count / 7)
    return days - measure.before - slack, days + measure.beyond + slack


def _last(unit: str, on: date) -> tuple[date, date]:
    """The first and the last day of the calendar's week, month or year before that of `on`."""
    if unit == "week":
        monday = on - timedelta(days=on.weekday())
        return monday - timedelta(days=7), monday - timedelta(days=1)
    if unit == "month":
        end = on.replace(day=1) - timedelta(days=1)
        return end.replace(day=1), end
    return date(on.year - 1, 1, 1), date(on.year - 1, 12, 31)


def _against(event: Held, days: PartialDate, unit: str, on: date) -> Contradiction:
    passed = round((on - days.first).days / _UNITS[unit].days)
    plural = "" if passed == 1 else "s"
    verb = "began" if days.first != days.last else "was"
    because = f"{event.preferred} {verb} on {_began(event)}, {passed} {unit}{plural} before {on}"
    return contradiction(because, None, event.source)


def _began(event: Held) -> PartialDate:
    return PartialDate.parsed(event.entity.began or "")


def _latest_start(event: Held, days: PartialDate) -> date:
    """The last day on which the event can have begun, as far as that is known."""
    return min(_began(event).last, days.last)


def _years_after(day: date, years: int) -> date:
    year = min(day.year + years, date.max.year)
    return date(year, day.month, min(day.day, 28))
