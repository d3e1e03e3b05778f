from __future__ import annotations

from audit.importers.records import Refused
from audit.importers.tally import SHOWN, Tally


def test_the_first_refusals_are_kept_and_all_are_counted() -> None:
    tally = Tally()
    for line in range(3 * SHOWN):
        tally.refuse(Refused("broken", line))
    assert [one.line for one in tally.refused] == list(range(SHOWN))
    assert tally.refusals == 3 * SHOWN
