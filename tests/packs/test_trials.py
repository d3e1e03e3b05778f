"""Rules tried on their own examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.packs.examples import Verdict
from audit.packs.trials import Trial, tried
from audit.register.register import Register
from tests.factories import NO_REGISTER, barred, compiled_register, pack, person
from tests.packs.factory import RULE, packs

UNSEARCHABLE = RULE.replace(": [Gitanes]", ': ["\\u00ad"]')
OTHER = RULE.replace("people", "arts")


def trials(*texts: str, register: Register = NO_REGISTER) -> list[Trial]:
    return list(tried(packs(*texts).rules, register))


def test_every_example_of_every_rule_is_tried_in_order() -> None:
    text = RULE.replace("      pass:\n", "        - Gitanas spoke.\n      pass:\n")
    assert [(trial.rule, trial.verdict) for trial in trials(text, OTHER)] == [
        ("people/gitanas", Verdict.VALIDATED),
        ("people/gitanas", Verdict.MISSING),
        ("people/gitanas", Verdict.VALIDATED),
        ("arts/gitanas", Verdict.VALIDATED),
        ("arts/gitanas", Verdict.VALIDATED),
    ]


def test_what_comes_out_right_has_no_problem() -> None:
    assert [trial.problem for trial in trials(RULE)] == [None, None]


@pytest.mark.parametrize(
    ("line", "changed", "verdict", "place"),
    [
        pytest.param("[[Gitanes]]", "Gitanas", Verdict.MISSING, "a.yaml:14:11: ", id="missing"),
        pytest.param("Gitanas Nauseda", "Gitanes", Verdict.NOISY, "a.yaml:16:11: ", id="noisy"),
    ],
)
def test_what_comes_out_wrong_is_a_problem_where_the_example_stands(
    line: str, changed: str, verdict: Verdict, place: str
) -> None:
    (wrong,) = [trial for trial in trials(RULE.replace(line, changed)) if trial.problem]
    assert wrong.verdict is verdict
    assert str(wrong.problem).startswith(place)


def test_a_rule_that_cannot_run_is_missing_once_and_the_next_is_tried() -> None:
    found = trials(UNSEARCHABLE, OTHER)
    assert [(trial.rule, trial.verdict) for trial in found] == [
        ("people/gitanas", Verdict.MISSING),
        ("arts/gitanas", Verdict.VALIDATED),
        ("arts/gitanas", Verdict.VALIDATED),
    ]
    assert str(found[0].problem).startswith("a.yaml:4:9: ")


def test_the_examples_are_tried_with_the_register_given(tmp_path: Path) -> None:
    text = RULE.replace("    expected: Gitanas\n", "")
    text = text.replace("variants: [Gitanes]", "register_types: [person]")
    text = text.replace("[[Gitanes]] Nauseda", "[[Gitanes Nauseda]]")
    held = pack(person("Gitanas Nauseda", barred("Gitanes Nauseda")))
    register = compiled_register(tmp_path, held)
    assert [trial.verdict for trial in trials(text, register=register)] == [Verdict.VALIDATED] * 2
    assert trials(text)[0].verdict is Verdict.MISSING
