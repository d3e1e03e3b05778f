"""`audit init`: write a starter audit.yaml and a rule pack with one rule, both commented."""

from __future__ import annotations

from pathlib import Path

import click

from audit.packs.configuration import NAMES

_STARTER = Path(__file__).parent / "starter"
RULES = "house.yaml"
_FILES = ("audit.yaml", RULES)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=".")
def init(folder: Path) -> None:
    """Write a starter audit.yaml, and house.yaml with one rule, into FOLDER.

    What is there already is never overwritten: then nothing is written, and the exit status is 2.
    """
    there = [folder / name for name in dict.fromkeys((*NAMES, *_FILES)) if _taken(folder / name)]
    if there:
        for file in there:
            click.echo(f"{file}: it is there already", err=True)
        click.echo("nothing was written", err=True)
        raise click.exceptions.Exit(2)
    try:
        _write(folder)
    except OSError as error:
        click.echo(f"{error.filename}: {error.strerror}", err=True)
        raise click.exceptions.Exit(2) from None
    click.echo(f"next: audit rules test {folder / RULES}")


def _taken(file: Path) -> bool:
    return file.exists() or file.is_symlink()


def _write(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in _FILES:
        with (folder / name).open("x", encoding="utf-8", newline="\n") as stream:
            stream.write((_STARTER / name).read_text("utf-8"))
        click.echo(f"{folder / name}: written")
