"""Misspelled countries, and names of people and firms that are only near."""

from __future__ import annotations

import pytest

from audit.findings.finding import Category
from audit.kinds.near_place import NearPlaceRule
from tests import factories

RULE = factories.rule(
    NearPlaceRule, kind="near-place", id="places/near-miss", category=Category.PLACE
)


def found(text: str, rule: NearPlaceRule = RULE) -> list[tuple[str, tuple[str, ...]]]:
    made = factories.article(text)
    return [(one.text, one.suggestions) for one in rule.match(made, ())]


@pytest.mark.parametrize(
    ("text", "seen", "right"),
    [
        ("The talks in Ukriane went on.", "Ukriane", "Ukraine"),
        ("They saw Isreal's navy.", "Isreal", "Israel"),
        ("The Isreal Defence Forces agreed.", "Isreal", "Israel"),
        ("The Ukranian army left.", "Ukranian", "Ukrainian"),
    ],
)
def test_a_slip_is_found_with_what_was_meant(text: str, seen: str, right: str) -> None:
    assert found(text) == [(seen, (right,))]


def test_a_slip_that_returns_is_one_only_beside_the_right_name() -> None:
    assert found("They left Ukriane. In Ukriane it rained.") == []
    assert len(found("They left Ukriane. In Ukriane it rained, as in all Ukraine.")) == 2


def test_a_person_s_name_and_known_names_are_left_alone() -> None:
    assert found("The nurse Ann Isreal said so.") == []
    rule = factories.rule(NearPlaceRule, kind="near-place", id="places/a", known=("Isreal",))
    assert found("They sailed on the Isreal.", rule) == []
