"""The options that say which packs a command uses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., None])


def pack_options(command: Command) -> Command:
    """Give `command` the options --rules and --register, as `rule_paths` and `register_paths`."""
    return _rules(register_option(command))


_rules = click.option(
    "--rules",
    "rule_paths",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="A rule pack, or a folder of them, instead of the shipped packs. Repeatable.",
)
register_option = click.option(
    "--register",
    "register_paths",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="A register pack, or a folder of them, beside the shipped register. Repeatable.",
)
