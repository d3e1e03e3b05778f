"""`audit schema`: print a JSON Schema."""

from __future__ import annotations

import click

_NAMES = ("rules", "register", "report", "config", "suppressions")


@click.command()
@click.argument("name", type=click.Choice(_NAMES))
def schema(name: str) -> None:
    """Print the JSON Schema of a sort of file: packs, reports, settings or exceptions."""
    # the validator takes longer to import than anything else here
    from audit.packs.generate import schema_text  # noqa: PLC0415

    click.echo(schema_text(name), nl=False)
