"""Processes that share the work of a run, and end when it does. Slow to import."""

from __future__ import annotations

import multiprocessing
import signal
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from types import FrameType

__all__ = ["BrokenProcessPool", "workers"]


@contextmanager
def workers(count: int) -> Iterator[ProcessPoolExecutor]:
    """So many processes. They would wait for ever if this one were ended from outside."""
    with _ended_together(), ProcessPoolExecutor(count, initializer=_end_as_usual) as pool:
        yield pool


@contextmanager
def _ended_together() -> Iterator[None]:
    """End the other processes first, where this one is told to end."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the first thread is told
        return
    before = signal.signal(signal.SIGTERM, _end_all)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _end_all(number: int, _: FrameType | None) -> None:
    for process in multiprocessing.active_children():
        process.terminate()
    sys.exit(128 + number)


def _end_as_usual() -> None:
    """A process that was forked has our way to end, and nobody to end."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
