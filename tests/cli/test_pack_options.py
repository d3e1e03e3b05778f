"""The options that say which packs a command uses."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from audit.cli.main import audit
from audit.cli.pack_options import pack_options

Paths = tuple[Path, ...]


def taken(*arguments: str) -> tuple[Paths, Paths]:
    """The rule and register paths that a command with these options is given."""
    given: list[tuple[Paths, Paths]] = []

    @click.command()
    @pack_options
    def command(rule_paths: Paths, register_paths: Paths) -> None:
        given.append((rule_paths, register_paths))

    command.main(list(arguments), standalone_mode=False)
    return given[0]


@pytest.mark.parametrize(
    ("arguments", "rules", "registers"),
    [
        pytest.param([], (), (), id="none"),
        pytest.param(["--rules", "a.yaml"], (Path("a.yaml"),), (), id="rules"),
        pytest.param(["--register", "r"], (), (Path("r"),), id="register"),
        pytest.param(
            ["--rules", "b", "--register", "r", "--rules", "a", "--register=q"],
            (Path("b"), Path("a")),
            (Path("r"), Path("q")),
            id="repeated-in-their-order",
        ),
        pytest.param(["--rules", "shipped"], (Path("shipped"),), (), id="no-such-folder-here"),
    ],
)
def test_the_paths_are_those_given(arguments: list[str], rules: Paths, registers: Paths) -> None:
    assert taken(*arguments) == (rules, registers)


@pytest.mark.parametrize("option", ["--rules", "--register"])
def test_an_option_needs_its_path(option: str) -> None:
    with pytest.raises(click.BadOptionUsage, match="requires an argument"):
        taken(option)


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["explain"], id="explain"),
        pytest.param(["rules", "list"], id="rules-list"),
        pytest.param(["rules", "show"], id="rules-show"),
    ],
)
def test_commands_that_show_rules_say_what_packs_they_take(command: list[str]) -> None:
    page = " ".join(CliRunner().invoke(audit, [*command, "--help"]).stdout.split())
    assert "--rules PATH A rule pack, or a folder of them, instead of the shipped packs." in page
    assert "--register PATH A register pack, or a folder of them, beside the shipped" in page
