"""The outcomes by what they mean for a report."""

from __future__ import annotations

from audit.rules.outcomes import OPEN, RIGHT, WRONG, WRONG_DATE, Outcome


def test_every_outcome_is_of_one_sort() -> None:
    sorts = [RIGHT, WRONG, OPEN, {Outcome.NEAR_MISS}]
    assert sorted(outcome for sort in sorts for outcome in sort) == sorted(Outcome)


def test_a_wrong_date_is_wrong() -> None:
    assert WRONG_DATE < WRONG
