"""Measures whole processes: what the processor worked for one, and the most memory it held."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in a unit of `ru_maxrss`: macOS counts bytes, Linux kilobytes."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor seconds, in user and system mode, and peak memory in MB (1,000,000 bytes)."""

    seconds: float
    megabytes: float


class FailedError(Exception):
    """A measured command did not do its work."""


def cost(command: Sequence[str], environment: Mapping[str, str], accepted: Sequence[int]) -> Cost:
    """Run `command` and say what it cost.

    Linux counts the memory that a process held before it began the command, which is ours; so
    that the figure is never below what this program holds itself, and this program imports little.

    Raises:
        FailedError: if its exit status is not one of `accepted`.
    """
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in accepted:
        raise FailedError(f"exit status {process.returncode}: {' '.join(command)}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * UNIT / 1e6)


def medians(costs: Sequence[Cost]) -> Cost:
    """The median seconds and the median megabytes."""
    return Cost(median(c.seconds for c in costs), median(c.megabytes for c in costs))
