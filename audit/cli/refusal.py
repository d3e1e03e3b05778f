"""Ends a command whose packs cannot be used: every problem on a line, exit status 2."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NoReturn

import click

from audit.findings.report import Problem
from audit.findings.visible import one_line
from audit.packs.library import PackError, load
from audit.rules.rule import Rule
from audit.rules.rule_set import RuleSet


def refuse(problems: Iterable[Problem]) -> NoReturn:
    """Print the problems and end."""
    print_problems(problems, err=True)
    raise click.exceptions.Exit(2)


def print_problems(problems: Iterable[Problem], *, err: bool = False) -> None:
    """Print each problem on a line; what a pack holds must not act on the terminal."""
    for problem in problems:
        click.echo(one_line(str(problem)), err=err)


def loaded(rule_paths: Sequence[Path], register_paths: Sequence[Path]) -> RuleSet:
    """The rules and the register at these paths; ends the command where they cannot be used."""
    try:
        return load(rule_paths, register_paths)
    except PackError as error:
        refuse(error.problems)


def rule_called(identity: str, rules: RuleSet) -> Rule:
    """The rule of that id, now or formerly; ends the command where there is none."""
    known = list(rules)
    for rule in known:
        if identity == rule.id or identity in rule.formerly:
            return rule
    from audit.packs.nearest import did_you_mean  # noqa: PLC0415 - for a slip of the pen only

    hint = did_you_mean(identity, [rule.id for rule in known])
    click.echo(f"there is no rule '{identity}'{hint}", err=True)
    raise click.exceptions.Exit(2)
