"""Processes that share the work of a run, and end when it does. Slow to import.

The executors of the standard library are not used: their processes share one pipe, so that one
that is ended in the middle of an answer, as the system does for want of memory, leaves the others
and the run waiting for the rest of it for ever. Here each process has a pipe of its own.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection, wait
from types import FrameType
from typing import TypeVar

__all__ = ["BrokenProcessError", "worked"]

Given = TypeVar("Given")
Made = TypeVar("Made")

_AHEAD = 4
"""Pieces of work for each process that may be begun before the first of them is taken."""
_TOLD = (signal.SIGINT, signal.SIGTERM)


class BrokenProcessError(Exception):
    """A process was ended from outside."""


def worked(work: Callable[[Given], Made], pieces: Sequence[Given], count: int) -> Iterator[Made]:
    """What `work`, in `count` other processes, makes of the pieces, in their order.

    Raises:
        BrokenProcessError: a process was ended before it answered.
        Exception: what `work` raised.
    """
    with _told_to_end(), _processes(work, count) as idle:
        busy: dict[Connection, int] = {}
        made: dict[int, Made | _Failed] = {}
        begun = 0
        for number in range(len(pieces)):
            while number not in made:
                while idle and begun < min(len(pieces), number + count * _AHEAD):
                    end = idle.pop()
                    _send(end, pieces[begun])
                    busy[end] = begun
                    begun += 1
                answered = wait(tuple(busy))
                for end in [one for one in busy if one in answered]:
                    made[busy.pop(end)] = _received(end)
                    idle.append(end)
            yield _unwrapped(made.pop(number))


class _Failed:
    """What was raised in another process, on its way to this one."""

    def __init__(self, error: Exception) -> None:
        self.error = error


def _unwrapped(made: Made | _Failed) -> Made:
    if isinstance(made, _Failed):
        raise made.error
    return made


def _send(end: Connection, piece: object) -> None:
    try:
        end.send(piece)
    except OSError as error:
        raise BrokenProcessError from error


def _received(end: Connection[object, Made | _Failed]) -> Made | _Failed:
    try:
        return end.recv()
    except (EOFError, OSError) as error:
        raise BrokenProcessError from error


@contextmanager
def _processes(work: Callable[[Given], Made], count: int) -> Iterator[list[Connection]]:
    """So many processes, by our ends of their pipes, which end at once where the run fails."""
    ends: list[Connection] = []
    processes: list[Process] = []
    try:
        for _ in range(count):
            with _not_told():  # a process that was just begun does not yet know what to do
                here, there = Pipe()
                ends.append(here)
                process = Process(target=_serve, args=(work, there, tuple(ends)), daemon=True)
                process.start()
                processes.append(process)
                there.close()
        yield list(ends)
    except BaseException:
        for process in processes:
            process.terminate()
        raise
    finally:
        for end in ends:
            end.close()
        for process in processes:
            process.join()


def _serve(
    work: Callable[[Given], Made], there: Connection, others: tuple[Connection, ...]
) -> None:
    """Work in another process, until nobody asks any more.

    Args:
        others: the far ends, of which a process that was forked holds copies; while it does,
            the others cannot tell that this run is over.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all; the first ends the others
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _let_be_told()
    for end in others:
        end.close()
    try:
        while True:
            there.send(_made(work, there.recv()))
    except (EOFError, OSError):
        return


def _made(work: Callable[[Given], Made], piece: Given) -> Made | _Failed:
    try:
        return work(piece)
    except Exception as error:  # noqa: BLE001 - raised again where the run can tell of it
        return _Failed(error)


@contextmanager
def _told_to_end() -> Iterator[None]:
    """Let SIGTERM unwind this process as Ctrl-C does, so that the others are ended first."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the first thread is told
        return
    before = signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _end(number: int, _: FrameType | None) -> None:
    sys.exit(128 + number)


@contextmanager
def _not_told() -> Iterator[None]:
    """Hold Ctrl-C and SIGTERM back, where the system can, until the end of the block."""
    if sys.platform == "win32":
        yield
        return
    signal.pthread_sigmask(signal.SIG_BLOCK, _TOLD)
    try:
        yield
    finally:
        _let_be_told()


def _let_be_told() -> None:
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _TOLD)
