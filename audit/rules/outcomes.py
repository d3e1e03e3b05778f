"""What can become of a title that the text gives to a person."""

from __future__ import annotations

from enum import StrEnum

from audit.documents.records import dataclass
from audit.register.dates import PartialDate
from audit.register.register import HeldTenure


class Outcome(StrEnum):
    """What the register makes of a title given to a person."""

    CONFIRMED = "confirmed"
    DEPRECATED_FORM = "deprecated form"
    NEAR_MISS = "near miss"
    WRONG_TITLE = "wrong title"
    WRONG_JURISDICTION = "wrong jurisdiction"
    NOT_YET = "not yet in office"
    NO_LONGER = "no longer in office"
    STILL = "still in office"
    ALREADY = "already in office"
    UNVERIFIED = "unverified"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"


WRONG_DATE = frozenset({Outcome.NOT_YET, Outcome.NO_LONGER, Outcome.STILL, Outcome.ALREADY})
WRONG = WRONG_DATE | {Outcome.WRONG_TITLE, Outcome.WRONG_JURISDICTION}
OPEN = frozenset({Outcome.UNKNOWN, Outcome.UNVERIFIED, Outcome.AMBIGUOUS})
RIGHT = frozenset({Outcome.CONFIRMED, Outcome.DEPRECATED_FORM})


@dataclass(frozen=True, slots=True)
class Judgement:
    """An outcome and what it rests on.

    `person` is the id of the person meant; `tenure` the registered tenure that decides; `expected`
    the title or jurisdiction that would be right; `when` the time that was judged; `holders` those
    who held the claimed office then. `sure` says that the mention can mean nobody else.
    """

    outcome: Outcome
    person: str | None = None
    tenure: HeldTenure | None = None
    expected: str | None = None
    when: PartialDate | None = None
    holders: tuple[str, ...] = ()
    sure: bool = True
