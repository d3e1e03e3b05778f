"""Finds the files that a command line means."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from audit.findings.report import Problem

STANDARD_INPUT = "-"
_OTHER = "neither a file nor a folder"
_LINK = "a link to another folder, which was not followed; name that folder to have it audited"


def expanded(paths: Sequence[str]) -> tuple[list[str], list[Problem]]:
    """The files that `paths` name, sorted and each once, and what of them is not there.

    A path is a file, a folder (all files below it, hidden ones aside), a glob, or `-` for standard
    input. Links to folders are not followed, so that a loop of links ends; one that leads out of
    the folder is a problem, because what is there is not audited. In a folder, what is neither a
    file nor a folder is a problem, because reading a pipe could wait for ever.
    """
    files: set[str] = set()
    problems: list[Problem] = []
    for path in paths:
        found = list(_files(path))
        files.update(one for one in found if isinstance(one, str))
        problems.extend(one for one in found if isinstance(one, Problem))
        if not found:
            problems.append(Problem(path, _missing(path)))
    return sorted(files), problems


def _files(path: str) -> Iterable[str | Problem]:
    if path == STANDARD_INPUT:
        return [path]
    if Path(path).is_file():
        return [_named(Path(path))]
    if Path(path).is_dir():
        return _below(path)
    if Path(path).exists() or not glob.has_magic(path):
        return []
    matching = glob.glob(path, recursive=True)  # noqa: PTH207 - takes absolute patterns too
    return [_named(Path(name)) for name in matching if Path(name).is_file()]


def _named(path: Path) -> str:
    """The path without `./` and doubled slashes, so that a file named twice is audited once."""
    return f"./{path}" if str(path) == STANDARD_INPUT else str(path)


def _below(folder: str) -> Iterator[str | Problem]:
    unlisted: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=unlisted.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in folders:
            path = Path(parent) / name
            if path.is_symlink() and not _is_walked(path, folder):
                yield Problem(str(path), _LINK)
        for name in names:
            if not name.startswith("."):
                path = Path(parent) / name
                yield Problem(str(path), _OTHER) if _is_other(path) else _named(path)
    for error in unlisted:
        yield Problem(str(error.filename), error.strerror or str(error))


def _is_walked(link: Path, folder: str) -> bool:
    """Whether the link leads into the folder itself, and to nothing hidden there."""
    below = Path(os.path.relpath(link.resolve(), Path(folder).resolve()))
    return not any(part.startswith(".") for part in below.parts)


def _is_other(path: Path) -> bool:
    """Whether it is a pipe, a socket or a device; a link that leads nowhere is none of them."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def _missing(path: str) -> str:
    if Path(path).is_dir():
        return "the folder holds no files"
    if Path(path).exists():
        return _OTHER
    if glob.has_magic(path):
        return "no file matches"
    return "no such file or folder"
