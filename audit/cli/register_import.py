"""`audit register import`: other people's data as a register pack, to be reviewed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import click

from audit.cli.output import print_parts, write_whole
from audit.cli.pack_options import register_option
from audit.cli.refusal import loaded
from audit.documents.citation import Source
from audit.findings.report import Problem
from audit.findings.visible import one_line
from audit.importers.gathering import Settings
from audit.importers.importing import Imported, imported
from audit.importers.naming import slug
from audit.importers.offices import jurisdiction_code
from audit.importers.pack_text import json_lines, yaml_parts
from audit.importers.records import NotImportedError
from audit.importers.registry import UnknownFormatError, format_names, importer
from audit.importers.source_file import SourceFile
from audit.importers.tally import Tally
from audit.register.model import EntityType
from audit.register.pack import RegisterPack

LARGE = 4_000_000
"""Bytes of a file from which on the terminal is shown how far it is read."""
_JSON_LINES = ".jsonl"
_TOO_LARGE_FOR_YAML = 5_000
_MANY = "YAML packs of this size load slowly; with --output FILE.jsonl they load in seconds"


def _known(_: click.Context, __: click.Parameter, value: str) -> str:
    try:
        importer(value)
    except UnknownFormatError as error:
        raise click.BadParameter(str(error)) from None
    return value


def _code(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    code = jurisdiction_code(value) if value else None
    if value and code is None:
        raise click.BadParameter(f"'{value}' is no country's name or code, such as lv")
    return code


@click.command(name="import", epilog=f"Formats: {', '.join(format_names())}.")
@click.argument("form", metavar="FORMAT", callback=_known)
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day up to which the file is known to hold, as 2023-09-01; for an open term no longer"
    " than that. Needed where the file does not tell.",
)
@click.option(
    "--jurisdiction",
    callback=_code,
    metavar="CODE",
    help="Whose offices these are where neither file nor title tells, as lv or Latvia.",
)
@click.option("--source-title", metavar="TEXT", help="Whom to cite; by default the publisher.")
@click.option("--source-url", metavar="URL", help="Where that can be read.")
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the pack there: YAML, or JSON Lines if the name ends in .jsonl.",
)
@register_option
def import_(
    form: str,
    file: Path,
    as_of: datetime | None,
    jurisdiction: str | None,
    source_title: str | None,
    source_url: str | None,
    output: Path | None,
    register_paths: tuple[Path, ...],
) -> None:
    """Write what FILE says of offices, people and places as a register pack, to be reviewed.

    What the register holds already is not repeated. A term that it left open may be ended or
    confirmed to a later day; wherever else FILE differs from it, that is reported and not written.
    The exit status is 3 if some rows could not be used, 2 if nothing was written.
    """
    if source_url is not None and not source_url.startswith(("https://", "http://")):
        raise click.BadParameter(f"'{source_url}' should begin with https://")
    whose = importer(form)
    title = one_line(source_title or whose.title or file.name)
    settings = Settings(
        name=slug(file.name.partition(".")[0]) or "imported",
        source=Source(title=title, url=source_url or whose.url),
        as_of=_day(as_of),
        jurisdiction=jurisdiction,
    )
    register = loaded((), register_paths).register
    tally = Tally()
    try:
        with _progress(file) as advance:
            found = imported(form, SourceFile(file, advance), settings, register, tally)
    except NotImportedError as error:
        _print(rows_not_used(tally, file))
        _print([str(Problem(str(file), error.message, error.line, error.column))])
        raise click.exceptions.Exit(2) from None
    _write(found.pack, output)
    _print(summary(found, file, output))
    if tally.refusals:
        raise click.exceptions.Exit(3)


def summary(found: Imported, file: Path, output: Path | None) -> Iterator[str]:
    """What was read and written, and what was not."""
    pack = found.pack
    counts = ", ".join(
        f"{name} {sum(one.type is kind for one in pack.entities):,}"
        for kind, name in (
            (EntityType.PERSON, "people"),
            (EntityType.OFFICE, "offices"),
            (EntityType.PLACE, "places"),
        )
    )
    yield f"{file}: rows read {found.rows:,}; written: {counts}, terms {len(pack.tenures):,}"
    yield from rows_not_used(found.tally, file)
    entries = len(pack.entities) + len(pack.tenures)
    if entries > _TOO_LARGE_FOR_YAML and (output is None or output.suffix != _JSON_LINES):
        yield _MANY


def rows_not_used(tally: Tally, file: Path) -> Iterator[str]:
    """What was left out or refused, with the first places, and what an editor should know."""
    for reason, count in sorted(tally.noted.items()):
        yield f"noted ({count:,}): {reason}"
    for reason, count in sorted(tally.left_out.items()):
        yield f"left out ({count:,}): {reason}"
    if tally.refusals:
        yield f"refused ({tally.refusals:,}):"
    for refused in tally.refused:
        yield f"  {Problem(str(file), refused.reason, refused.line, 1)}"
    if tally.refusals > len(tally.refused):
        yield f"  and {tally.refusals - len(tally.refused):,} more"


def _print(lines: Iterable[str]) -> None:
    """Print to standard error; what a file holds must not act on the terminal."""
    for line in lines:
        indent = "  " if line.startswith("  ") else ""
        click.echo(indent + one_line(line), err=True)


def _day(as_of: datetime | None) -> str | None:
    day: date | None = as_of.date() if as_of else None
    return day.isoformat() if day else None


def _write(pack: RegisterPack, output: Path | None) -> None:
    if output is None:
        print_parts(yaml_parts(pack))
        return
    try:
        write_whole(output, json_lines(pack) if output.suffix == _JSON_LINES else yaml_parts(pack))
    except OSError as error:
        message = f"the pack was not written: {output}: {error.strerror or error}"
        click.echo(message, err=True)
        raise click.exceptions.Exit(2) from None


@contextmanager
def _progress(file: Path) -> Iterator[Callable[[int], None]]:
    """A bar on a terminal, for files that take a while; nothing in a pipe.

    A format that reads its file twice fills it twice.
    """
    size = file.stat().st_size
    if size < LARGE or not sys.stderr.isatty():
        yield lambda _: None
        return
    with click.progressbar(length=size, label="reading", file=sys.stderr) as bar:
        yield bar.update
