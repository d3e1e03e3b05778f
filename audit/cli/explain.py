"""`audit explain`: what a rule finds, why, and who says so."""

from __future__ import annotations

from pathlib import Path

import click

from audit.cli.pack_options import pack_options
from audit.cli.refusal import loaded, rule_called


@click.command()
@click.argument("rule", metavar="RULE")
@pack_options
def explain(rule: str, rule_paths: tuple[Path, ...], register_paths: tuple[Path, ...]) -> None:
    """Say what RULE finds, why, with examples, and who says so."""
    found = rule_called(rule, loaded(rule_paths, register_paths))
    # only this command needs the reference
    from audit.packs.description import Description, cited  # noqa: PLC0415

    description = Description(found)
    click.echo(found.id)
    for name, value in description.facts():
        click.echo(f"  {name + ':':<11}{value}")
    click.echo(f"  {'says:':<11}{found.message}")
    for verb, text in description.examples():
        click.echo(f"  {verb + ':':<11}{text}")
    for source in found.sources:
        click.echo(f"  {'source:':<11}{cited(source)}")
