"""Checks out an earlier commit beside the present code, to be measured in the same run."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.processes import ROOT, FailedError


@contextmanager
def checkout(revision: str, folder: Path) -> Iterator[Path]:
    """The files of a commit, in `folder` while the context lasts.

    Raises:
        FailedError: if git knows no such commit.
    """
    _git("worktree", "add", "--quiet", "--detach", str(folder), revision)
    try:
        yield folder
    finally:
        _git("worktree", "remove", "--force", str(folder))


def _git(*arguments: str) -> None:
    ended = subprocess.run(
        ("git", "-C", str(ROOT), *arguments), capture_output=True, text=True, check=False
    )
    if ended.returncode:
        raise FailedError(ended.stderr.strip())
