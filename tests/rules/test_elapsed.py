"""How long ago a registered event was, and what copy may say of it."""

from __future__ import annotations

from datetime import date

import pytest

from audit.register.dates import PartialDate
from audit.register.model import Entity, EntityType
from audit.register.register import Held
from audit.rules.contradictions import Contradiction
from audit.rules.elapsed import after, ago, anniversary, days_of, in_year, last, nth, since
from tests.factories import GAZETTE


def event(began: str | None, ended: str | None = None) -> Held:
    entity = Entity(
        id="event/flood",
        type=EntityType.EVENT,
        forms=("flood",),
        began=began,
        ended=ended,
        sources=("gazette",),
    )
    return Held(entity, {"gazette": GAZETTE}, date(2026, 1, 1))


FLOOD = event("2001-09-11", "2001-09-11")
SIEGE = event("1992-04-05", "1996-02-29")
WAR = event("2022-02-24")
MARCH = date(2022, 3, 8)


def wrong(found: Contradiction | None) -> bool:
    return found is not None


def test_days() -> None:
    days = days_of(SIEGE)
    assert days is not None
    assert (days.first, days.last) == (date(1992, 4, 5), date(1996, 2, 29))
    assert days_of(event(None)) is None


@pytest.mark.parametrize(
    ("held", "count", "unit", "is_wrong"),
    [
        (FLOOD, 20, "year", False),
        (FLOOD, 21, "year", False),
        (FLOOD, 2, "decade", False),
        (FLOOD, 15, "year", True),
        (FLOOD, 30, "year", True),
        (FLOOD, 1, "decade", True),
        (WAR, 12, "day", False),
        (WAR, 2, "week", False),
        (WAR, 1, "week", False),
        (WAR, 20, "day", True),
        (WAR, 3, "month", True),
        (SIEGE, 30, "year", False),
        (SIEGE, 27, "year", False),
        (SIEGE, 20, "year", True),
        (FLOOD, 900_000, "decade", False),
    ],
)
def test_ago(held: Held, count: int, unit: str, is_wrong: bool) -> None:
    assert wrong(ago(held, count, unit, MARCH)) is is_wrong


@pytest.mark.parametrize(
    ("held", "count", "unit", "is_wrong"),
    [
        (FLOOD, 20, "year", False),
        (FLOOD, 10, "year", True),
        (WAR, 12, "day", False),
        (WAR, 5, "day", True),
        (SIEGE, 26, "year", False),
    ],
)
def test_since(held: Held, count: int, unit: str, is_wrong: bool) -> None:
    assert wrong(since(held, count, unit, MARCH)) is is_wrong


@pytest.mark.parametrize(
    ("count", "unit", "is_wrong"),
    [(5, "year", False), (21, "year", False), (25, "year", True), (4, "decade", True)],
)
def test_what_is_after_an_event_may_be_past_but_not_ahead(
    count: int, unit: str, is_wrong: bool
) -> None:
    assert wrong(after(FLOOD, count, unit, MARCH)) is is_wrong


@pytest.mark.parametrize(
    ("unit", "on", "is_wrong"),
    [
        ("month", date(2022, 3, 8), False),
        ("month", date(2022, 4, 2), False),
        ("month", date(2022, 4, 20), True),
        ("year", date(2023, 6, 1), False),
        ("year", date(2022, 6, 1), True),
        ("year", date(2024, 6, 1), True),
        ("week", date(2022, 3, 3), False),
        ("week", date(2022, 3, 22), True),
        ("decade", date(2032, 3, 3), False),
    ],
)
def test_last_week_month_or_year(unit: str, on: date, is_wrong: bool) -> None:
    assert wrong(last(WAR, unit, on)) is is_wrong


@pytest.mark.parametrize(
    ("rank", "unit", "exact", "is_wrong"),
    [
        (13, "day", True, False),
        (12, "day", True, False),
        (10, "day", True, True),
        (6, "day", False, False),
        (20, "day", False, True),
        (2, "week", True, False),
        (5, "week", False, True),
        (1, "month", True, False),
    ],
)
def test_nth_day(rank: int, unit: str, exact: bool, is_wrong: bool) -> None:
    assert wrong(nth(WAR, rank, unit, MARCH, exact=exact)) is is_wrong


@pytest.mark.parametrize(
    ("rank", "on", "of_now", "is_wrong"),
    [
        (10, date(2011, 9, 11), True, False),
        (10, date(2012, 9, 9), True, True),
        (10, date(2012, 9, 9), False, False),
        (11, date(2012, 5, 9), True, False),
        (20, date(2012, 9, 9), False, True),
    ],
    ids=["the-day", "of-last-year", "of-last-year-maybe-told", "to-come", "far-ahead"],
)
def test_anniversary(rank: int, on: date, of_now: bool, is_wrong: bool) -> None:
    assert wrong(anniversary(FLOOD, rank, on, of_now=of_now)) is is_wrong


@pytest.mark.parametrize(
    ("held", "stated", "expected"),
    [
        (FLOOD, "2001", None),
        (FLOOD, "2001-09", None),
        (FLOOD, "2002", "2001"),
        (FLOOD, "2001-08", "2001-09-11"),
        (FLOOD, "2008", None),
        (SIEGE, "1994", None),
        (SIEGE, "1997", "1992"),
        (WAR, "2022", None),
        (WAR, "2021", "2022"),
    ],
)
def test_the_date_of_an_event(held: Held, stated: str, expected: str | None) -> None:
    found = in_year(held, PartialDate.parsed(stated), MARCH)
    assert (found.expected if found else None) == expected


def test_an_event_that_is_still_to_come_is_another_of_that_name() -> None:
    on = date(2017, 1, 1)
    assert ago(WAR, 3, "year", on) is None
    assert since(WAR, 3, "year", on) is None
    assert after(WAR, 3, "year", on) is None
    assert last(WAR, "year", on) is None
    assert nth(WAR, 3, "year", on, exact=True) is None
    assert anniversary(WAR, 3, on, of_now=True) is None


def test_says_why() -> None:
    found = since(FLOOD, 10, "year", MARCH)
    assert found is not None
    assert found.because == "flood was on 2001-09-11, 20 years before 2022-03-08"
    assert found.source == GAZETTE
    lasting = after(WAR, 3, "month", MARCH)
    assert lasting is not None
    assert lasting.because == "flood was on 2022-02-24, 0 months before 2022-03-08"
