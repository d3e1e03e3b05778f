"""Measures whole processes: what the processor worked for one, and the most memory it held."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in a unit of `ru_maxrss`: macOS counts bytes, Linux kilobytes."""
LAUNCHER = """
import os, sys, time
output, *command = sys.argv[1:]
nothing = os.open(os.devnull, os.O_RDWR)
out = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
streams = [(os.POSIX_SPAWN_DUP2, given, to) for to, given in enumerate((nothing, out, nothing))]
began = time.perf_counter()
child = os.posix_spawnp(command[0], command, os.environ, file_actions=streams)
_, status, usage = os.wait4(child, 0)
elapsed = time.perf_counter() - began
seconds = usage.ru_utime + usage.ru_stime
print(os.waitstatus_to_exitcode(status), seconds, usage.ru_maxrss, elapsed)
"""
"""A small process between ours and the measured one.

Linux counts the memory that a process held before it began its command, which is its parent's: no
figure is below what a bare Python holds, and none depends on what this program holds.
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor seconds, in user and system mode, peak memory in MB (1,000,000 bytes), and time.

    Both count the processes that the measured one started and waited for; the memory is that of
    the largest of them.
    """

    seconds: float
    megabytes: float
    elapsed: float = 0.0


@dataclass(frozen=True, slots=True)
class Work:
    """A command to measure."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))
    accepted: tuple[int, ...] = (0,)


class FailedError(Exception):
    """A measured command did not do its work."""


def cost(work: Work, output: Path | None = None) -> Cost:
    """Run the command and say what it cost; `output` is written with what it prints.

    Raises:
        FailedError: if its exit status is not one of those accepted.
    """
    launched = subprocess.run(
        (sys.executable, "-I", "-S", "-c", LAUNCHER, str(output or os.devnull), *work.command),
        env=work.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if launched.returncode:
        told = launched.stderr.strip() or f"exit status {launched.returncode}"
        raise FailedError(f"did not start: {' '.join(work.command)}: {told}")
    status, seconds, held, elapsed = map(float, launched.stdout.split())
    if status not in work.accepted:
        raise FailedError(f"exit status {status:g}: {' '.join(work.command)}")
    return Cost(seconds, held * UNIT / 1e6, elapsed)


def interleaved(works: Sequence[Work], runs: int) -> list[Cost]:
    """The medians of each command's costs over `runs` turns; one more before them warms caches.

    The commands take turns, so that a busy minute of the machine falls on all of them.
    """
    turns = [[cost(work) for work in works] for _ in range(runs + 1)]
    return [medians(costs) for costs in zip(*turns[1:], strict=True)]


def medians(costs: Sequence[Cost]) -> Cost:
    """The median of each figure."""
    return Cost(
        median(one.seconds for one in costs),
        median(one.megabytes for one in costs),
        median(one.elapsed for one in costs),
    )


def audit(*arguments: Path | str, output: str = f"json:{os.devnull}") -> tuple[str, ...]:
    """The command that audits; its findings never make it fail."""
    given = tuple(str(argument) for argument in arguments)
    options = ("--fail-on", "never", "--format", output)
    # -P: else the code in the working folder would run, whichever was asked for
    return (sys.executable, "-P", "-m", "audit.cli.main", "check", *given, *options)


def environment(folder: Path, root: Path = ROOT) -> dict[str, str]:
    """The code in `root`, its caches in `folder`, and none of a user's settings for Python."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {
        **kept,
        "AUDIT_CACHE_DIR": str(folder / "cache"),
        # what pip installed beside this Python; semgrep looks for its other half there
        "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", ""))),
        "PYTHONPATH": str(root),
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
    }
