"""The command `audit`: its subcommands, each imported only when it is called."""

from __future__ import annotations

import gc
import sys
from importlib import import_module

import click

from audit import __version__

INTERRUPTED = 130
"""The exit status after Ctrl-C, as shells have it: 1 would say that there are findings."""
FAILED = 2
"""The exit status where nothing was audited."""
_NEW_VALUES = 50_000
"""Values after which cycles are looked for: 700, as Python has it, are made by each import."""
COMMANDS = {
    "check": "audit articles",
    "fix": "correct what has one right form, and list the rest",
    "rules": "list, show, test and lint rules",
    "register": "ask the register, and check its packs",
    "baseline": "accept today's findings",
    "explain": "say what a rule finds, why, and who says so",
    "schema": "print a JSON Schema",
    "init": "write a starter audit.yaml and rule pack",
}


class Lazy(click.Group):
    """A group that imports a command's module only for its own call or help."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The commands in the order in which they are met."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, from the module of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"audit.cli.{cmd_name}"), cmd_name)
        return command


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="audit")
def audit() -> None:
    """Find where news copy disagrees with the register, with other copy and with itself.

    Exit status: 0 nothing at or above --fail-on, 1 findings at or above it, 2 an error in usage or
    rules, 3 some input could not be audited.
    """


def main() -> None:
    """Run the command line; an interrupt ends it without a traceback."""
    gc.set_threshold(_NEW_VALUES)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = audit.main(prog_name="audit", standalone_mode=False)
    except click.Abort:
        click.echo("interrupted: nothing more was written", err=True)
        status = INTERRUPTED
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except Exception as error:  # noqa: BLE001 - a fault of ours, told as such
        status = _failed(error)
    finally:
        # what is left goes away at once: no need to look through it for cycles
        gc.freeze()
    sys.exit(status)


def _failed(error: Exception) -> int:
    """Say that we failed, without a traceback unless it was asked for."""
    # only for a fault of ours
    from audit.rules.failing import why  # noqa: PLC0415

    click.echo(f"audit failed: {why(error)}", err=True)
    return FAILED


if __name__ == "__main__":
    main()
