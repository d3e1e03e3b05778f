"""Packs parsed, checked and compiled."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.findings.report import Problem
from audit.packs.assembling import assembled, in_order, problems_of, read_packs, sound_rules
from audit.packs.files import PackError, PackFile, Wanted
from tests.packs.factory import REGISTER, RULE, file, packs, shown

OTHER = RULE.replace("people", "arts")
BROKEN = OTHER.replace("warning", "eror")
FAILING = RULE.replace("Gitanas Nauseda", "Gitanes Nauseda")
FAILED = "pass example 'President Gitanes Nauseda spoke.': expected nothing, found 'Gitanes'"


def of_register(text: str) -> PackFile:
    """A file that was asked for as a register pack."""
    return PackFile("r.yaml", text.encode(), "", Wanted.REGISTER, shipped=False)


def test_packs_are_told_apart_by_what_they_are() -> None:
    found = packs(RULE, REGISTER, OTHER)
    assert [head.pack for head in found.heads] == ["people", "arts"]
    assert [placed.rule.id for placed in found.rules] == ["people/gitanas", "arts/gitanas"]
    assert len(found.registers) == 1
    assert found.problems == ()


@pytest.mark.parametrize(
    ("given", "holds"),
    [
        pytest.param(file(RULE), True, id="none"),
        pytest.param(file(BROKEN), True, id="only-rules-broken"),
        pytest.param(of_register(REGISTER), True, id="sound"),
        pytest.param(of_register(REGISTER.replace("[gov]", "[x]")), False, id="unknown-source"),
        pytest.param(file(REGISTER.replace("[gov]", "[x]")), False, id="found-beside-rules"),
        pytest.param(of_register("a: ["), False, id="not-yaml"),
        pytest.param(of_register(RULE), False, id="rules-instead"),
    ],
)
def test_the_register_holds_where_nothing_is_wrong_with_it(given: PackFile, holds: bool) -> None:
    assert read_packs([given]).register_holds is holds


def test_rules_of_a_broken_file_are_not_sound() -> None:
    sound = sound_rules(packs(RULE, BROKEN))
    assert [placed.rule.id for placed in sound] == ["people/gitanas"]


def test_sound_packs_become_rules_and_an_open_register(tmp_path: Path) -> None:
    made = assembled([file(RULE), of_register(REGISTER)], "d1d1", tmp_path / "r.sqlite")
    assert ([rule.id for rule in made], made.digest) == (["people/gitanas"], "d1d1")
    held = made.register.entity("person/ada-able")
    assert held is not None
    assert held.preferred == "Ada Able"


def test_packs_with_problems_become_nothing(tmp_path: Path) -> None:
    with pytest.raises(PackError) as refused:
        assembled([file(FAILING, "b.yaml"), file(BROKEN)], "d1d1", tmp_path / "r.sqlite")
    assert [problem.path for problem in refused.value.problems] == ["a.yaml", "b.yaml"]


@pytest.mark.parametrize(
    ("beside", "tried"),
    [
        pytest.param(file(BROKEN, "b.yaml"), True, id="broken-rules"),
        pytest.param(of_register("a: ["), False, id="broken-register"),
    ],
)
def test_examples_are_tried_as_long_as_the_register_holds(
    beside: PackFile, tried: bool, tmp_path: Path
) -> None:
    problems = problems_of([file(FAILING), beside], tmp_path / "r.sqlite")
    assert (f"a.yaml:16:11: {FAILED}" in shown(problems)) is tried
    assert any(problem.path == beside.path for problem in problems)


def test_a_shipped_rule_that_was_replaced_is_not_tried(tmp_path: Path) -> None:
    shipped = file(FAILING, "shipped.yaml", shipped=True)
    assert shown(problems_of([shipped], tmp_path / "a.sqlite")) == [f"shipped.yaml:16:11: {FAILED}"]
    assert problems_of([shipped, file(RULE)], tmp_path / "b.sqlite") == []


def test_packs_without_a_rule_are_a_problem(tmp_path: Path) -> None:
    problems = problems_of([of_register(REGISTER)], tmp_path / "r.sqlite")
    assert shown(problems) == ["r.yaml: there is no rule in these packs"]


def test_problems_come_by_file_and_place_and_each_once() -> None:
    first, second = Problem("a", "z", 2, 1), Problem("a", "y", 10, 1)
    assert in_order([Problem("b", "x"), second, first, second]) == [
        first,
        second,
        Problem("b", "x"),
    ]
