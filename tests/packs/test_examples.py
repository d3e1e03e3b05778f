from __future__ import annotations

import pytest

from audit.documents.document import DateOrigin, Role
from audit.packs.examples import Verdict, example_document, run_examples
from audit.packs.trials import tried
from audit.register.register import Register
from audit.rules.rule import Rule
from tests.packs.factory import RULE, packs

FLAG = '- "President [[Gitanes]] Nauseda spoke."'
PASS = '- "President Gitanas Nauseda spoke."'
NOTHING_HELD = Register(None)


def rule(text: str = RULE) -> Rule:
    return packs(text).rules[0].rule


@pytest.mark.parametrize(
    ("line", "changed", "verdict", "message"),
    [
        pytest.param(FLAG, FLAG, Verdict.VALIDATED, "", id="marked-words"),
        pytest.param(FLAG, "- Gitanes spoke.", Verdict.VALIDATED, "", id="without-marks"),
        pytest.param(
            FLAG,
            "- Gitanas spoke.",
            Verdict.MISSING,
            "flag example 'Gitanas spoke.': expected a finding, found nothing",
            id="nothing-found",
        ),
        pytest.param(
            FLAG,
            '- "Gitanes [[spoke]]."',
            Verdict.NOISY,
            "flag example 'Gitanes spoke.': expected 'spoke', found 'Gitanes'",
            id="other-words",
        ),
        pytest.param(
            FLAG,
            '- "[[Gitanes]] met Gitanes."',
            Verdict.NOISY,
            "flag example 'Gitanes met Gitanes.': expected 'Gitanes', found 'Gitanes', 'Gitanes'",
            id="too-much",
        ),
        pytest.param(
            FLAG,
            '- "[[Gitanes]] met [[Gitanas]]."',
            Verdict.MISSING,
            "flag example 'Gitanes met Gitanas.': expected 'Gitanes', 'Gitanas', found 'Gitanes'",
            id="too-little",
        ),
        pytest.param(
            PASS,
            "- Gitanes spoke.",
            Verdict.NOISY,
            "pass example 'Gitanes spoke.': expected nothing, found 'Gitanes'",
            id="pass-flagged",
        ),
    ],
)
def test_an_example_comes_out(line: str, changed: str, verdict: Verdict, message: str) -> None:
    outcomes = list(run_examples(rule(RULE.replace(line, changed)), NOTHING_HELD))
    outcome = outcomes[0 if line == FLAG else 1]
    assert (outcome.verdict, outcome.message) == (verdict, message)


def test_a_failing_example_is_shown_where_it_stands() -> None:
    placed = packs(RULE.replace("Gitanas Nauseda", "Gitanes Nauseda")).rules
    problems = [str(trial.problem) for trial in tried(placed, NOTHING_HELD) if trial.problem]
    assert problems == [
        (
            "a.yaml:16:11: pass example 'President Gitanes Nauseda spoke.': "
            "expected nothing, found 'Gitanes'"
        )
    ]


def test_a_phrase_without_letters_is_a_problem_of_its_rule() -> None:
    placed = packs(RULE.replace(": [Gitanes]", ': ["\\u00ad"]')).rules
    (trial,) = tried(placed, NOTHING_HELD)
    assert trial.problem is not None
    assert (trial.problem.line, trial.verdict) == (4, Verdict.MISSING)
    assert "has nothing in it to search for" in trial.problem.message


def test_one_line_is_a_paragraph_of_the_first_role_that_the_rule_looks_at() -> None:
    caption = rule(RULE.replace("    expected", "    scope: [caption]\n    expected"))
    assert [one.role for one in example_document("A b", None, rule()).segments] == [Role.BODY]
    assert [one.role for one in example_document("A b", None, caption).segments] == [Role.CAPTION]


def test_several_lines_are_read_as_a_file_is() -> None:
    text = "Leaders meet in Riga\n\nThe leaders of three countries met on Monday.\n\nThey left."
    assert len(example_document(text, None, rule()).segments) == 3


def test_an_example_has_its_date() -> None:
    metadata = example_document("A b", "2022-03-07", rule()).metadata
    assert str(metadata.published) == "2022-03-07"
    assert metadata.published_from is DateOrigin.OPTION
