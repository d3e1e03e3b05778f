"""Which rules a run uses."""

from __future__ import annotations

import pytest

from audit.auditor.selection import Selection
from audit.findings.finding import Category
from audit.kinds.office import OfficeRule
from audit.kinds.variant import VariantRule
from tests.factories import rule

KIEV = rule(
    VariantRule,
    id="places/kiev",
    kind="variant",
    category=Category.PLACE,
    formerly=("towns/kiev",),
    variants=("Kiev",),
    expected="Kyiv",
)
OFFICE = rule(OfficeRule, id="people/office", kind="office", category=Category.TITLE)


@pytest.mark.parametrize(
    ("only", "skip", "ids"),
    [
        pytest.param((), (), ["places/kiev", "people/office"], id="everything"),
        pytest.param(("places/kiev",), (), ["places/kiev"], id="id"),
        pytest.param(("towns/kiev",), (), ["places/kiev"], id="former id"),
        pytest.param(("people",), (), ["people/office"], id="pack"),
        pytest.param(("office",), (), ["people/office"], id="kind"),
        pytest.param(("place",), (), ["places/kiev"], id="category"),
        pytest.param(("place", "title"), (), ["places/kiev", "people/office"], id="either"),
        pytest.param((), ("place",), ["people/office"], id="skip"),
        pytest.param(("places",), ("variant",), [], id="skip outranks only"),
    ],
)
def test_selects(only: tuple[str, ...], skip: tuple[str, ...], ids: list[str]) -> None:
    selection = Selection(frozenset(only), frozenset(skip))
    assert [given.id for given in (KIEV, OFFICE) if selection.holds(given)] == ids


def test_words_that_select_nothing_come_sorted_with_those_that_would() -> None:
    selection = Selection(frozenset({"plaice", "place"}), frozenset({"actor"}))
    unknown = dict(selection.unknown([KIEV]))
    assert list(unknown) == ["actor", "plaice"]
    assert unknown["actor"] == ("place", "places", "places/kiev", "towns/kiev", "variant")


def test_no_unknown_words() -> None:
    assert list(Selection(frozenset({"place"})).unknown([KIEV])) == []
