"""Dates known to the day, the month or the year, compared only as far as they are known."""

from __future__ import annotations

import calendar
from datetime import date

from audit.documents.expressions import compiled
from audit.documents.records import dataclass

_ISO = compiled(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?\Z")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of day, month or year precision: the days from `first` to `last`, both included.

    >>> PartialDate.parsed("2022-03")
    PartialDate(first=datetime.date(2022, 3, 1), last=datetime.date(2022, 3, 31))
    """

    first: date
    last: date

    @classmethod
    def parsed(cls, text: str) -> PartialDate:
        """Read `2022`, `2022-03` or `2022-03-07`.

        Raises:
            ValueError: if `text` is none of these, or no day of the calendar.
        """
        match = _ISO.match(text)
        if match is None:
            raise ValueError(f"'{text}' is no date; write 2022, 2022-03 or 2022-03-07")
        year = int(match["year"])
        if match["month"] is None:
            return cls(date(year, 1, 1), date(year, 12, 31))
        month = int(match["month"])
        if match["day"] is None:
            first = date(year, month, 1)
            return cls(first, date(year, month, calendar.monthrange(year, month)[1]))
        day = date(year, month, int(match["day"]))
        return cls(day, day)

    @classmethod
    def on(cls, day: date) -> PartialDate:
        """The day itself."""
        return cls(day, day)

    def __str__(self) -> str:
        if self.first == self.last:
            return self.first.isoformat()
        if self.first.month == self.last.month:
            return f"{self.first:%Y-%m}"
        return f"{self.first:%Y}"
