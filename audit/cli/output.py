"""Writes reports: to standard output, or whole into files."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

import click

from audit.documents.records import dataclass
from audit.findings.rendering import Page, PagedReporter
from audit.findings.report import Report
from audit.reporters import UnknownFormatError, reporter

PAGED = ("markdown", "json")
"""The formats of the reports in a report folder: one to read, one for programs."""


@dataclass(frozen=True, slots=True)
class Output:
    """A format, and the file, or the folder of pages, that it is written to.

    Without either it is written to standard output.
    """

    name: str
    file: Path | None = None
    folder: Path | None = None


def parsed_output(value: str) -> Output:
    """Read `NAME`, `NAME:FILE` or `NAME:FOLDER/`; a folder that is there needs no slash.

    Raises:
        click.BadParameter: if there is no such format, or it has no pages for a folder.
    """
    name, _, target = value.partition(":")
    try:
        found = reporter(name)
    except UnknownFormatError as error:
        raise click.BadParameter(str(error)) from None
    if not target:
        return Output(name)
    path = Path(target)
    if not target.endswith(("/", os.sep)) and not path.is_dir():
        return Output(name, file=path)
    if not isinstance(found, PagedReporter):
        raise click.BadParameter(f"{name} has no pages to write into the folder '{target}'")
    return Output(name, folder=path)


def write_outputs(report: Report, outputs: Sequence[Output], page: Page, *, quiet: bool) -> None:
    """Write the report in every format asked for; files are complete or not there.

    Raises:
        OSError: if a file cannot be written.
    """
    for output in outputs:
        if output.folder is not None:
            write_pages(report, output.folder, (output.name,))
            continue
        text = reporter(output.name).render(report, page)
        if output.file is not None:
            write_whole(output.file, text)
        elif not (quiet and output.name == "terminal"):
            print_parts((text,), colour=page.colour)


def print_parts(parts: Iterable[str], *, colour: bool = False) -> None:
    """Print a text by its parts; a reader that has seen enough, such as `head`, is no error."""
    try:
        for part in parts:
            click.echo(part, nl=False, color=colour)
    except BrokenPipeError:
        # what is left in the buffer must go somewhere when the program ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_pages(report: Report, folder: Path, formats: Sequence[str] = PAGED) -> None:
    """Write one report an article, and an index, into `folder`, which is made if need be.

    Each of the `formats` writes its own.

    Raises:
        OSError: if the folder cannot be made or a file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for paged in map(reporter, formats):
        if isinstance(paged, PagedReporter):
            for name, text in paged.pages(report):
                write_whole(folder / name, text)


def write_whole(file: Path, text: str | Iterable[str]) -> None:
    """Write `text`, or its parts, beside `file` and move it into place: no half file is ever there.

    A link goes on pointing at the file. What is no file, such as a pipe or `/dev/null`, is written
    to as it is: in its place a file would be in everybody's way.

    Raises:
        OSError: if it cannot be written.
    """
    parts = (text,) if isinstance(text, str) else text
    if file.exists() and not file.is_file():
        with file.open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(parts)
        return
    target = file.resolve()
    beside = target.with_name(f".{os.getpid()}.part")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(parts)
        beside.replace(target)
    except OSError as error:
        _removed(beside)
        raise OSError(error.errno, error.strerror, str(file)) from None
    except BaseException:
        _removed(beside)
        raise


def _removed(file: Path) -> None:
    with suppress(OSError):
        file.unlink()
