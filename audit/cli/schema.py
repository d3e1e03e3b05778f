"""`audit schema`: print a JSON Schema."""

from __future__ import annotations

import click


@click.command()
@click.argument("name", type=click.Choice(["rules", "register", "report"]))
def schema(name: str) -> None:
    """Print the JSON Schema of rule packs, register packs or JSON reports."""
    # the validator takes longer to import than anything else here
    from audit.packs.generate import schema_text  # noqa: PLC0415

    click.echo(schema_text(name), nl=False)
