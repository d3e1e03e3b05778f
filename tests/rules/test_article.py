"""An article under audit: what is derived is derived once, and only when asked for."""

from __future__ import annotations

from datetime import date

from audit.register.register import Register
from tests.factories import article


def test_what_is_derived_is_derived_once() -> None:
    made = article("In Kiev.")
    assert made.reading is made.reading
    assert made.folded is made.folded
    assert made.folded.text == "in kiev."


def test_a_date_is_proven_only_when_a_rule_asks(register: Register) -> None:
    made = article("Prime Minister Kaisa Tamm spoke.", register=register)
    assert made.dated_so_far.not_before is None
    assert made.dated.not_before == date(2021, 1, 26)
    assert made.dated_so_far.not_before == date(2021, 1, 26)


def test_a_stated_date_needs_no_proof(register: Register) -> None:
    made = article("Prime Minister Kaisa Tamm.", published="2022-03-07", register=register)
    assert made.dated == made.stated
    assert made.dated.not_before is None


def test_phrases_are_held_however_they_are_printed() -> None:
    made = article("A chicken\nKiev.")
    assert made.holds_any(("kyiv", "chicken kiev"))
    assert not made.holds_any(("chicken kyiv",))
    assert not made.holds_any(())
