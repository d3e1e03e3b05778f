"""`audit register`: ask the register who or what a name means, check and import packs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click

from audit.cli.pack_options import register_option
from audit.cli.refusal import loaded, print_problems, refuse
from audit.cli.register_answers import answers, near_misses
from audit.cli.register_lines import shown
from audit.findings.visible import one_line
from audit.packs.files import PackError, Wanted, pack_files
from audit.register.model import EntityType

MOST_GUESSES = 5
LONGEST_NAME = 200


class WithImport(click.Group):
    """A group that loads what reads other people's data only for its own call or help."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, sorted."""
        return sorted([*super().list_commands(ctx), "import"])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name == "import":
            from audit.cli.register_import import import_  # noqa: PLC0415 - see above

            return import_
        return super().get_command(ctx, cmd_name)


@click.group(cls=WithImport)
def register() -> None:
    """Ask the register, check its packs, and import into new ones."""


@register.command()
@click.argument("name")
@click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day that the question is about, as 2022-03-07.",
)
@register_option
def find(name: str, on: datetime | None, register_paths: tuple[Path, ...]) -> None:
    """Say whom or what NAME means: a person, a place, or an office ("Latvian foreign minister").

    The exit status is 1 where the register does not know.
    """
    held = loaded((), register_paths).register
    day = on.date() if on else None
    lines = list(answers(name[:LONGEST_NAME], day, held))
    if lines:
        _print(lines)
        return
    guesses = near_misses(name[:LONGEST_NAME], held)[:MOST_GUESSES]
    hint = f"; did you mean {' or '.join(guesses)}?" if guesses else ""
    _print([f"the register does not know '{name}'{hint}"])
    raise click.exceptions.Exit(1)


@register.command()
@click.argument("identity", metavar="ID")
@register_option
def show(identity: str, register_paths: tuple[Path, ...]) -> None:
    """Everything the register holds of one entity."""
    held = loaded((), register_paths).register
    entity = held.entity(identity)
    if entity is None:
        from audit.packs.nearest import did_you_mean  # noqa: PLC0415 - for a slip of the pen only

        hint = did_you_mean(identity, [one.entity.id for one in held.entities(*EntityType)])
        click.echo(one_line(f"there is no entity '{identity}'{hint}"), err=True)
        raise click.exceptions.Exit(2)
    _print(shown(entity, held))


@register.command()
@click.argument("path", required=False, type=click.Path(path_type=Path))
def check(path: Path | None) -> None:
    """Check the shipped register, and the pack or folder at PATH beside it.

    Every problem is printed on a line of its own; the exit status is 2 if there is one.
    """
    # parsing and checking YAML takes longer than everything else this program imports
    from audit.packs.assembling import in_order, read_packs  # noqa: PLC0415
    from audit.packs.register_checks import doubtful, open_terms  # noqa: PLC0415

    try:
        files = [
            file
            for file in pack_files((), (path,) if path else ())
            if file.wanted is Wanted.REGISTER
        ]
    except PackError as error:
        refuse(error.problems)
    packs = read_packs(files)
    problems = list(packs.problems) or list(doubtful(packs.registers))
    if problems:
        print_problems(in_order(problems))
        raise click.exceptions.Exit(2)
    for day, count in open_terms(packs.registers):
        click.echo(f"stale: {count} open terms are unverified after {day}")
    entities = sum(len(placed.pack.entities) for placed in packs.registers)
    click.echo(f"{len(files)} packs, {entities} entities, no problems")


def _print(lines: Iterator[str] | list[str]) -> None:
    for line in lines:
        indent = "  " if line.startswith("  ") else ""
        click.echo(indent + one_line(line))
