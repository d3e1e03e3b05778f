"""Dates as files state them about themselves, in front matter and in page metadata."""

from __future__ import annotations

from datetime import date

from audit.documents.expressions import compiled

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ISO = compiled(r"(\d{4})([-/.]?)(\d\d)\2(\d\d)(?!\d)")
DAY_FIRST = compiled(r"\b(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3})[a-z]{0,6}\.?,?[ -](\d{4})\b")
MONTH_FIRST = compiled(r"\b([A-Za-z]{3})[a-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")
LONGEST = 100


def stated_date(value: str) -> date | None:
    """The calendar day that `value` names, as its writer's clock had it; None if in doubt.

    03/07/2022 is in doubt: it is in March in one country and in July in the next.

    >>> stated_date("2022-03-08T01:30:00+02:00")
    datetime.date(2022, 3, 8)
    >>> stated_date("Tue, 08 Mar 2022 10:00:00 GMT")
    datetime.date(2022, 3, 8)
    """
    value = value.strip()[:LONGEST]
    if iso := ISO.match(value):
        return _day(iso[1], iso[3], iso[4])
    if found := DAY_FIRST.search(value):
        return _day(found[3], found[2], found[1])
    if found := MONTH_FIRST.search(value):
        return _day(found[3], found[1], found[2])
    return None


def _day(year: str, month: str, day: str) -> date | None:
    name = month.lower()
    number = int(month) if month.isdecimal() else MONTHS.index(name) + 1 if name in MONTHS else 0
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
