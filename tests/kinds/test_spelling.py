"""Misspelled ordinary words, and the many strange ones that are right."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.findings.finding import Category, Confidence, Severity
from audit.kinds.spelling import SpellingRule
from audit.rules.article import Article
from tests import factories
from tests.factories import NO_REGISTER, article, document, findings, flagged

RULE = factories.rule(
    SpellingRule,
    kind="spelling",
    category=Category.SPELLING,
    severity=Severity.WARNING,
    message="'{text}' should be {candidates}",
    quotations=True,
)


def test_the_finding_names_the_word_that_was_meant() -> None:
    [finding] = findings(RULE, "The goverment fell.")
    assert (finding.text, finding.suggestions) == ("goverment", ("government",))
    assert finding.message == "'goverment' should be 'government'"
    assert finding.confidence is Confidence.HIGH


def test_two_candidates_are_both_named_and_less_sure() -> None:
    [finding] = findings(RULE, "They were seting sail.")
    assert finding.suggestions == ("seating", "setting")
    assert finding.message == "'seting' should be 'seating' or 'setting'"
    assert finding.confidence is Confidence.MEDIUM


def test_a_name_may_be_wrong_in_lower_case() -> None:
    rule = factories.rule(SpellingRule, kind="spelling", wrong=("teh",))
    assert flagged(RULE, "It was teh end.") == []
    assert flagged(rule, "It was teh end.") == ["teh"]
    assert flagged(rule, "Mrs Teh met Ann Teh.") == []


def test_words_in_quotations_are_looked_at_if_the_rule_says_so() -> None:
    assert flagged(RULE, "“The goverment fell,” she said.") == ["goverment"]


def test_what_the_rule_knows_is_right() -> None:
    known = factories.rule(SpellingRule, kind="spelling", known=("goverment",))
    assert flagged(known, "The goverment fell.") == []


def test_what_the_register_knows_is_right(tmp_path: Path) -> None:
    pack = factories.pack(factories.person("goverment"))
    register = factories.compiled_register(tmp_path, pack)
    assert flagged(RULE, "The goverment fell.", register=register) == []


def test_what_a_reference_prints_too_is_right() -> None:
    reference = article("Witnesses heard the goverment fall.")
    made = Article(document("The goverment fell."), NO_REGISTER, (reference,))
    assert list(RULE.match(made, ())) == []


@pytest.mark.parametrize(
    "text",
    [
        "The goverment fell, and the goverment rose.",
        "Goverment House burned, and the goverment fell.",
        "The goverment-owned bank failed.",
        "He read it on goverment.example yesterday.",
    ],
    ids=["twice", "also-a-name", "hyphenated", "address"],
)
def test_words_with_an_excuse_pass(text: str) -> None:
    assert flagged(RULE, text) == []
