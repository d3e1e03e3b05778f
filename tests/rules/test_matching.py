"""Running a rule set over an article: who is asked, about what, and what comes of it."""

from __future__ import annotations

import pytest

from audit.kinds.name_drift import NameDriftRule
from audit.kinds.pattern import PatternRule
from audit.kinds.variant import VariantRule
from audit.rules.matching import findings_in, hits_in, matched, observed
from audit.rules.rule import Rule
from tests.factories import article, flagged, rule, rules
from tests.failing_rule import FailingRule


def variant(name: str, *variants: str) -> Rule:
    return rule(VariantRule, id=f"desk/{name}", kind="variant", expected="x", variants=variants)


def test_a_longer_phrase_hides_a_shorter_one_of_the_same_rule_only() -> None:
    one = variant("one", "York", "New York")
    assert flagged(one, "In New York and York.") == ["New York", "York"]
    assert sorted(flagged([one, variant("two", "York")], "In New York.")) == ["New York", "York"]


def test_the_leftmost_of_overlapping_phrases_wins() -> None:
    assert flagged(variant("one", "Ana Lind", "Lind Berg"), "By Ana Lind Berg.") == ["Ana Lind"]


@pytest.mark.parametrize(
    "paragraphs", [pytest.param(("By Ana", "Lind spoke."), id="two paragraphs")]
)
def test_a_phrase_never_runs_over_paragraphs(paragraphs: tuple[str, ...]) -> None:
    assert flagged(variant("one", "Ana Lind"), *paragraphs) == []


def test_what_stands_in_no_paragraph_is_passed_over() -> None:
    made = article("In Kiev.", "")
    assert findings_in(made, rules(variant("one", "Lviv"))) == []


def test_only_selected_rules_are_run() -> None:
    both = rules(variant("one", "Kiev"), variant("two", "Kiev"))
    made = article("In Kiev.")
    hits = hits_in(made, both)
    found, overdue = matched(made, both, hits, lambda given: given.id == "desk/two")
    assert [finding.rule for finding in found] == ["desk/two"]
    assert overdue == []


def test_a_pattern_that_takes_too_long_is_said_and_the_others_are_run() -> None:
    slow = rule(
        PatternRule,
        id="desk/slow",
        kind="pattern",
        pattern="(?:a|a)*(?:a|a)*(?:aa?)*$",
        requires=("start",),
    )
    made = article("start in Kiev " + "a" * 5000 + " b")
    both = rules(slow, variant("one", "Kiev"))
    found, overdue = matched(made, both, hits_in(made, both), lambda _: True)
    assert [finding.rule for finding in found] == ["desk/one"]
    assert overdue == ["rule desk/slow was not run to its end: its pattern took too long"]


def test_a_rule_that_fails_is_said_and_the_others_are_run() -> None:
    both = rules(rule(FailingRule, id="desk/broken", kind="failing"), variant("one", "Kiev"))
    made = article("In Kiev.")
    found, unended = matched(made, both, hits_in(made, both), lambda _: True)
    seen, unseen = observed(made, both, hits_in(made, both), lambda _: True)
    assert [finding.rule for finding in found] == ["desk/one"]
    assert seen == []
    assert [message.partition(" (set")[0] for message in unended + unseen] == [
        "rule desk/broken was not run to its end: RuntimeError: no match",
        "rule desk/broken was not compared: RuntimeError: nothing observed",
    ]


def test_no_rules_find_nothing() -> None:
    assert findings_in(article("In Kiev."), rules()) == []


def test_only_rules_that_observe_show_something() -> None:
    drift = rule(NameDriftRule, id="desk/drift", kind="name-drift", elsewhere="{form}, {other}")
    both = rules(variant("one", "Kiev"), drift)
    made = article("In Kiev Ana Lind spoke.")
    seen, overdue = observed(made, both, hits_in(made, both), lambda _: True)
    assert [both.rule(number).id for number, _ in seen] == ["desk/drift"]
    assert overdue == []
