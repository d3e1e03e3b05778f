"""Paths as the files of a newsroom name them: relative to the file that names them."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

from audit.documents.expressions import compiled


def relative(path: str, folder: Path) -> str:
    """`path`, which is relative to where the program runs, as seen from `folder`; with slashes."""
    if path == "-":
        return path
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive
        return Path(path).as_posix()


def matches(path: str, pattern: str) -> bool:
    """Whether a glob names `path`: `*` stops at a slash, `**` does not, a folder holds its files.

    >>> matches("desk/a.txt", "desk"), matches("desk/a.txt", "*.txt"), matches("a.txt", "*.txt")
    (True, False, True)
    >>> matches("2022/march/a.txt", "**/*.txt")
    True
    """
    return _compiled(pattern).fullmatch(path) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    parts = compiled(r"(\*\*/|\*\*|\*|\?)").split(pattern.removeprefix("./").rstrip("/"))
    stand_for = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(stand_for.get(part, re.escape(part)) for part in parts) + "(?:/.*)?")
