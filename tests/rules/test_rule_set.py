"""The rules that are loaded: in order, and read only when they are asked for."""

from __future__ import annotations

import pytest

from audit.kinds.office import OfficeRule
from audit.kinds.quantity import QuantityRule
from audit.kinds.variant import VariantRule
from audit.rules.rule import Phrase, Rule
from tests.factories import rule, rules


def variant(name: str, *variants: str) -> Rule:
    return rule(VariantRule, id=f"desk/{name}", kind="variant", expected="x", variants=variants)


ONE, TWO = variant("one", "Kiev", "Kyjiw"), variant("two", "Lvov")
EVERYWHERE = rule(OfficeRule, id="desk/office", kind="office")


def test_rules_come_by_id_in_whatever_order_they_were_given() -> None:
    assert list(rules(TWO, EVERYWHERE, ONE)) == [EVERYWHERE, ONE, TWO]
    assert len(rules(TWO, ONE)) == 2
    assert rules(TWO, ONE).stored == rules(ONE, TWO).stored


def test_a_phrase_leads_to_its_rule() -> None:
    made = rules(TWO, EVERYWHERE, ONE)
    owners = [(made.rule(made.owners[number]), made.phrase(number)) for number in range(3)]
    assert owners == [(ONE, Phrase("Kiev")), (ONE, Phrase("Kyjiw")), (TWO, Phrase("Lvov"))]


def test_rules_that_look_everywhere_are_known() -> None:
    assert rules(TWO, EVERYWHERE, ONE).always == (0,)


def test_rules_that_compare_articles_are_known() -> None:
    between = rule(QuantityRule, id="desk/numbers", kind="quantity", among="story")
    assert rules(TWO, EVERYWHERE, between).comparing == (0,)


def test_a_rule_is_read_once() -> None:
    made = rules(ONE)
    assert made.rule(0) is made.rule(0)
    assert made.rule(0) == ONE


def test_no_rules() -> None:
    assert list(rules()) == []


def test_a_phrase_with_nothing_in_it() -> None:
    with pytest.raises(ValueError, match="nothing in it"):
        rules(variant("one", " "))
