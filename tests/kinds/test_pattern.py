"""Patterns of users: what is flagged, what is said, and which patterns are refused."""

from __future__ import annotations

from typing import Any

import pytest

from audit.kinds.pattern import PatternRule
from tests.factories import findings, flagged, rule


def pattern(expression: str, *requires: str, **fields: Any) -> PatternRule:
    return rule(PatternRule, kind="pattern", pattern=expression, requires=requires, **fields)


PLEASE = pattern(r"(?P<flag>please) of (?P<whom>both|all)", "please", expected="peace for {whom}")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The please of both came.", ["please"], id="group to flag"),
        pytest.param("The PLEASE OF ALL came.", ["PLEASE"], id="case is free"),
        pytest.param("The please\nof both came.", ["please"], id="over a line"),
        pytest.param("The please of  both. So please of all.", ["please", "please"], id="twice"),
        pytest.param("Please come, of both.", [], id="required word alone"),
        pytest.param("He pleased. Of both.", [], id="not the required word"),
        pytest.param("“The please of both,” she said.", [], id="quotation"),
    ],
)
def test_flags(text: str, words: list[str]) -> None:
    assert flagged(PLEASE, text) == words


def test_a_pattern_never_runs_over_a_sentence() -> None:
    over = pattern(r"one.*two", "one")
    assert flagged(over, "It was one. Then came two.") == []
    assert flagged(over, "It was one and then two.") == ["one and then two"]


def test_one_sentence_is_searched_once_for_several_required_words() -> None:
    assert flagged(pattern(r"one two", "one", "two"), "So one two it is.") == ["one two"]


def test_the_span_is_in_the_text_and_not_in_the_folded_sentence() -> None:
    (finding,) = findings(pattern(r"\bb\w+", "été"), "Ou\u00ad\u00ad i. L’été  \u00adbleu.")
    assert finding.text == "bleu"


def test_groups_fill_the_message_and_the_expected_form() -> None:
    saying = pattern(
        r"(?P<flag>please) of (?P<whom>\w+)( (?P<more>too))?",
        "please",
        expected="peace for {whom}{more}",
        message="'{text}' should be '{expected}', not of {whom}",
    )
    (finding,) = findings(saying, "The please of both came.")
    assert finding.message == "'please' should be 'peace for both', not of both"
    assert finding.suggestions == ("peace for both",)


def test_a_group_to_flag_that_is_empty_flags_the_whole_match() -> None:
    assert flagged(pattern(r"lead(?P<flag>er)? on", "lead"), "They lead on.") == ["lead on"]


@pytest.mark.parametrize(
    ("fields", "field", "says"),
    [
        pytest.param({"pattern": "("}, "pattern", "does not compile", id="no expression"),
        pytest.param({"requires": ()}, "requires", "at least one word", id="unguarded"),
        pytest.param({"pattern": "(?P<span>a)"}, "pattern", "'span'", id="name of ours"),
        pytest.param({"message": "{who} and {text}"}, "message", "'{who}'", id="no such group"),
        pytest.param({"expected": "{who}"}, "expected", "'{who}'", id="no group to expect"),
        pytest.param({"expected": "{text}"}, "expected", "'{text}'", id="its own text"),
        pytest.param({"expected": "a {"}, "expected", "brace", id="lone brace"),
    ],
)
def test_problems(fields: dict[str, Any], field: str, says: str) -> None:
    faulty = rule(PatternRule, kind="pattern", **{"pattern": "a", "requires": ("a",), **fields})
    ((where, what),) = faulty.problems()
    assert where == field
    assert says in what


def test_no_problems() -> None:
    assert list(PLEASE.problems()) == []
