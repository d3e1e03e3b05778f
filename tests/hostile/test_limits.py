"""Where a bound keeps a rule from comparing all there is, the report says so, once an article."""

from __future__ import annotations

from itertools import islice

import pytest

from audit.auditor.auditing import audited, audited_and_shown
from audit.auditor.selection import Selection
from audit.readers.registry import read
from audit.rules.rule_set import RuleSet
from benchmarks.hostile_text import made_names
from tests.hostile.odd_articles import shipped

NAMES = list(islice(made_names(), 3_000))
QUOTATIONS = "“We will hold the line,” said Ann Lee.\n\n" * 3_001
STRANGE = " ".join(f"{given}{surname}" for given, surname in NAMES).lower()
ALIKE = "".join(f"Ann {given}{surname} spoke. " for given, surname in NAMES)


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    return shipped()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(QUOTATIONS, "only the first 3,000 quotations were compared", id="quotations"),
        pytest.param(STRANGE, "no spelling was checked: more than 500 words", id="words"),
        pytest.param(ALIKE, "not all names were compared with one another", id="names"),
    ],
)
def test_a_bound_that_was_met_is_a_problem(rules: RuleSet, text: str, told: str) -> None:
    made = read("a.txt", text.encode())
    _, problems = audited(made, rules)
    _, _, again = audited_and_shown(made, rules, Selection())
    for found in (problems, {*again}):
        assert sum(one.message.startswith(told) for one in found) == 1
        assert all(one.path == "a.txt" for one in found)


def test_an_ordinary_article_meets_none(rules: RuleSet) -> None:
    sentences = "".join(f"{given} {surname} spoke. " for given, surname in NAMES[:60])
    _, problems = audited(read("a.txt", sentences.encode()), rules)
    assert not problems
