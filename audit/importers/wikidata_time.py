"""Points in time as Wikidata writes them, as dates of the register."""

from __future__ import annotations

import re
from datetime import date, timedelta

YEAR, MONTH, DAY = 9, 10, 11
"""Precisions; smaller numbers are decades, centuries and so on, larger ones hours."""
TOO_ROUGH = "dates before our era, or known to no more than a decade"
_TIME = re.compile(r"\+?(\d{4})-(\d\d)-(\d\d)(?:T|\Z)", re.ASCII)


def date_of(time: str, precision: int | None, *, julian: bool = False) -> str | None:
    """The date as far as it is known; None if it is not even known to the year, or before year 1.

    Without a precision, the first of January stands for the year, the first of another month for
    that month: that is how the query service writes dates of which no more is known.

    >>> date_of("+2011-10-25T00:00:00Z", 11), date_of("+2011-00-00T00:00:00Z", 9)
    ('2011-10-25', '2011')
    >>> date_of("2011-01-01T00:00:00Z", None), date_of("-0044-03-15T00:00:00Z", 11)
    ('2011', None)
    """
    found = _TIME.match(time)
    if found is None or found[1] == "0000":
        return None
    year, month, day = found.groups()
    if precision is None:
        precision = YEAR if (month, day) == ("01", "01") else MONTH if day == "01" else DAY
    if precision < YEAR:
        return None
    if precision == YEAR or month == "00" or (julian and precision == MONTH):
        return year
    if precision == MONTH or day == "00":
        return f"{year}-{month}"
    return _gregorian(year, month, day) if julian else f"{year}-{month}-{day}"


def _gregorian(year: str, month: str, day: str) -> str:
    """A day of the Julian calendar as we count; the year, where that calendar alone has the day."""
    try:
        counted = date(int(year), int(month), int(day))
        century = (counted.year - (counted.month <= 2)) // 100
        return (counted + timedelta(days=century - century // 4 - 2)).isoformat()
    except (ValueError, OverflowError):
        return year
