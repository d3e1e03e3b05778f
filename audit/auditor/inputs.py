"""Finds the files that a command line means."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from audit.findings.report import Problem

STANDARD_INPUT = "-"


def expanded(paths: Sequence[str]) -> tuple[list[str], list[Problem]]:
    """The files that `paths` name, sorted and each once, and what of them is not there.

    A path is a file, a folder (all files below it, hidden ones aside), a glob, or `-` for standard
    input. Links to folders are not followed, so that a loop of links ends.
    """
    files: set[str] = set()
    problems: list[Problem] = []
    for path in paths:
        found = list(_files(path))
        files.update(found)
        if not found:
            problems.append(Problem(path, _missing(path)))
    return sorted(files), problems


def _files(path: str) -> Iterable[str]:
    if path == STANDARD_INPUT or Path(path).is_file():
        return [path]
    if Path(path).is_dir():
        return _below(path)
    if Path(path).exists() or not glob.has_magic(path):
        return []
    matching = glob.glob(path, recursive=True)  # noqa: PTH207 - takes absolute patterns too
    return [name for name in matching if Path(name).is_file()]


def _below(folder: str) -> Iterator[str]:
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith("."):
                yield str(Path(parent) / name)


def _missing(path: str) -> str:
    if Path(path).is_dir():
        return "the folder holds no files"
    if Path(path).exists():
        return "neither a file nor a folder"
    if glob.has_magic(path):
        return "no file matches"
    return "no such file or folder"
