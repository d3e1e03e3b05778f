"""The time of which a sentence speaks, by which its titles are judged.

A year beside a title may be of anything, so that it excuses a title and condemns none; only one
that opens the sentence ("In 1999, President Yeltsin ...") moves the date that is judged.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.register.dates import PartialDate
from audit.register.register import HeldTenure

_YEAR = compiled(r"\b(?:1[89]|20)\d\d\b")
_MONTHS = (
    "January February March April May June July August September October November December".split()
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """When a title is judged.

    `on` is the article's day, if anybody knows it. `years` are the other years that the sentence
    names; `moved` is the time with which it opens, and then what is judged.
    """

    on: date | None
    years: tuple[int, ...] = ()
    moved: PartialDate | None = None

    def during(self, tenure: HeldTenure) -> bool | None:
        """Whether the tenure holds at any time that may be meant; None if that is not known."""
        if any(_overlap(tenure, PartialDate.parsed(str(year))) for year in self.years):
            return True
        if self.moved is not None and _overlap(tenure, self.moved):
            return True
        return None if self.on is None else tenure.holds_on(self.on)

    @property
    def judged(self) -> PartialDate | None:
        """The time by which a title that fits no time is said to be wrong."""
        if self.moved is not None:
            return self.moved
        return None if self.on is None else PartialDate.on(self.on)


def occasion(sentence: str, on: date | None) -> Occasion:
    """When the titles of a sentence in an article of the day `on` are judged."""
    named = dict.fromkeys(int(year) for year in _YEAR.findall(sentence))
    others = tuple(year for year in named if on is None or year != on.year)
    opened = _opening().match(sentence) if len(named) == 1 else None
    if opened is None or (opened["month"] is None and not others):
        return Occasion(on, others)
    month = f"-{_MONTHS.index(opened['month']) + 1:02}" if opened["month"] else ""
    return Occasion(on, others if not month else (), PartialDate.parsed(opened["year"] + month))


def _overlap(tenure: HeldTenure, period: PartialDate) -> bool:
    if tenure.until is None:
        return tenure.since.first <= period.last and period.first <= tenure.current_as_of
    return tenure.since.first <= period.last and period.first <= tenure.until.last


@cache
def _opening() -> re.Pattern[str]:
    months = "|".join(_MONTHS)
    return compiled(
        rf"\W*(?:(?:Back|And|But) )?[Ii]n (?:(?P<month>{months}) )?(?P<year>(?:1[89]|20)\d\d)\b"
    )
