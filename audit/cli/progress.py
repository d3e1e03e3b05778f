"""A progress bar on a terminal, for work that takes a while; nothing in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

import click


def progress(label: str, length: int, *, quiet: bool) -> AbstractContextManager[Callable[[], None]]:
    """A context that gives what is to be called after each of `length` steps."""
    if quiet or not sys.stderr.isatty():
        return nullcontext(lambda: None)
    return _Bar(label, length)


class _Bar(AbstractContextManager[Callable[[], None]]):
    """Click's bar on standard error, moved on by calling what it gives."""

    def __init__(self, label: str, length: int) -> None:
        self._bar = click.progressbar(length=length, label=label, file=sys.stderr)

    def __enter__(self) -> Callable[[], None]:
        self._bar.__enter__()
        return lambda: self._bar.update(1)

    def __exit__(self, *error: object) -> None:
        self._bar.__exit__(None, None, None)
