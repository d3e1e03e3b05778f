"""`audit rules`: list, show, test and lint rules."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from audit.cli.pack_options import pack_options
from audit.cli.refusal import loaded, print_problems, refuse, rule_called
from audit.packs.files import PackError, PackFile, pack_files


@click.group()
def rules() -> None:
    """List, show, test and lint rules."""


@rules.command("list")
@pack_options
def list_rules(rule_paths: tuple[Path, ...], register_paths: tuple[Path, ...]) -> None:
    """One line for each rule: id, kind, severity, category."""
    found = loaded(rule_paths, register_paths)
    rows = [(rule.id, rule.kind, str(rule.severity), str(rule.category)) for rule in found]
    for row in _aligned([("RULE", "KIND", "SEVERITY", "CATEGORY"), *rows]):
        click.echo(row)


@rules.command()
@click.argument("identity", metavar="ID")
@pack_options
def show(identity: str, rule_paths: tuple[Path, ...], register_paths: tuple[Path, ...]) -> None:
    """A rule as YAML, with its sources; copy it into a pack of your own to change it."""
    rule = rule_called(identity, loaded(rule_paths, register_paths))
    # the YAML writer is needed here only
    from audit.packs.rule_text import rule_text  # noqa: PLC0415

    click.echo(rule_text(rule), nl=False)


@rules.command("test")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--register", "register_paths", multiple=True, type=click.Path(path_type=Path))
def test_rules(paths: tuple[Path, ...], register_paths: tuple[Path, ...]) -> None:
    """Run the examples of all rules, or of those in the packs at PATH."""
    # parsing and checking YAML takes longer than everything else this program imports
    from audit.packs.assembling import (  # noqa: PLC0415
        in_order,
        read_packs,
        sound_rules,
        written_register,
    )
    from audit.packs.examples import Verdict  # noqa: PLC0415
    from audit.packs.trials import tried  # noqa: PLC0415

    packs = read_packs(_files(paths, register_paths))
    if not packs.register_holds:
        refuse(in_order(packs.problems))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        register = written_register(packs.registers, Path(folder, "register.sqlite"))
        rules_tried = sound_rules(packs)
        trials = list(tried(rules_tried, register))
    counts = Counter(trial.verdict for trial in trials)
    print_problems(in_order([*packs.problems, *(t.problem for t in trials if t.problem)]))
    summary = ", ".join(f"{counts[verdict]} {verdict}" for verdict in Verdict)
    click.echo(f"{len(rules_tried)} rules, {len(trials)} examples: {summary}")
    if packs.problems or counts[Verdict.VALIDATED] < len(trials):
        raise click.exceptions.Exit(2)


@rules.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--register", "register_paths", multiple=True, type=click.Path(path_type=Path))
def lint(paths: tuple[Path, ...], register_paths: tuple[Path, ...]) -> None:
    """Check rule and register packs: the shipped ones, or those at PATH.

    Every problem is printed on a line of its own; the exit status is 2 if there is one.
    """
    # see `test`
    from audit.packs.linting import linted  # noqa: PLC0415

    files = _files(paths, register_paths)
    problems = linted(files)
    print_problems(problems)
    if problems:
        raise click.exceptions.Exit(2)
    click.echo(f"{len(files)} packs, no problems")


def _files(paths: Sequence[Path], register_paths: Sequence[Path]) -> tuple[PackFile, ...]:
    try:
        return pack_files(paths, register_paths)
    except PackError as error:
        refuse(error.problems)


def _aligned(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """The rows as lines with the columns one below the other."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
