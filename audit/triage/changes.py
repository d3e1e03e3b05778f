"""Which lines of which files changed since a revision, as git tells it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import field
from pathlib import Path

from audit.documents.records import dataclass
from audit.findings.finding import Finding

_FILE = re.compile(r'\+\+\+ (?:b/|"b/)(?P<path>.*?)"?\t?\Z')
_HUNK = re.compile(r"@@ -\S+ \+(?P<start>\d+)(?:,(?P<count>\d+))? @@")
_ESCAPED = re.compile(rb'\\([0-7]{3}|[abfnrtv"\\])')
_LETTERS = dict(zip(b'abfnrtv"\\', b'\a\b\f\n\r\t\v"\\', strict=True))


class ChangesError(ValueError):
    """Git cannot say what changed; the text says why."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Changed lines by file, each file by its resolved path.

    Lines are ranges, from 1, both ends included; None stands for all lines, as in a new file.
    """

    lines: dict[Path, tuple[tuple[int, int], ...] | None] = field(default_factory=dict)

    def touch(self, path: str, finding: Finding) -> bool:
        """Whether the finding, in the article at `path`, stands on a changed line."""
        resolved = Path(path).resolve()
        if resolved not in self.lines:
            return False
        ranges = self.lines[resolved]
        first, last = finding.position.line, finding.position.end_line
        return ranges is None or any(first <= end and start <= last for start, end in ranges)


def changes_since(revision: str, paths: Iterable[str]) -> Changes:
    """What changed since the merge base of `revision` and HEAD, in the repository of the paths.

    Renamed files are followed; files that git does not know count as new.

    Raises:
        ChangesError: if there is no repository, no such revision, or no git.
    """
    places = [Path(path).resolve() for path in paths if path != "-"]
    if not places:
        raise ChangesError("--since needs files in a git repository")
    start = places[0] if places[0].is_dir() else places[0].parent
    top = Path(_git(start, "rev-parse", "--show-toplevel").strip("\n"))
    if revision.startswith("-"):
        raise ChangesError(f"'{revision}' is no revision")
    base = _git(top, "merge-base", revision, "HEAD").strip()
    compared = ("--no-ext-diff", "--no-textconv", "--no-color", "--unified=0", "--find-renames")
    prefixes = ("--src-prefix=a/", "--dst-prefix=b/")
    diff = _git(top, "diff", *compared, *prefixes, base, "--")
    changed = {top / path: ranges for path, ranges in _ranges(diff).items()}
    new = _git(top, "ls-files", "--others", "-z").split("\0")
    everything: dict[Path, tuple[tuple[int, int], ...] | None] = {
        **changed,
        **{top / path: None for path in new if path},
    }
    return Changes({path.resolve(): ranges for path, ranges in everything.items()})


def _ranges(diff: str) -> dict[str, tuple[tuple[int, int], ...]]:
    found: dict[str, list[tuple[int, int]]] = {}
    current: list[tuple[int, int]] = []
    in_head = False
    for line in diff.split("\n"):
        if line.startswith("diff --git "):
            in_head = True
        elif in_head and (file := _FILE.match(line)):
            current = found.setdefault(_unquoted(line, file["path"]), [])
        elif hunk := _HUNK.match(line):
            in_head = False
            start, count = int(hunk["start"]), int(hunk["count"] or 1)
            if count:
                current.append((start, start + count - 1))
    return {path: tuple(ranges) for path, ranges in found.items()}


def _unquoted(line: str, path: str) -> str:
    """Git writes unusual names in quotation marks, with bytes in octal."""
    if not line.startswith('+++ "'):
        return path

    def byte(match: re.Match[bytes]) -> bytes:
        code = match[1]
        return bytes([int(code, 8) if len(code) == 3 else _LETTERS[code[0]]])

    return _ESCAPED.sub(byte, path.encode()).decode("utf-8", "surrogateescape")


def _git(folder: Path, *arguments: str) -> str:
    import subprocess  # noqa: PLC0415 - slow to import, and for --since only

    command = ("git", "-C", str(folder), "-c", "core.quotePath=false", *arguments)
    try:
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - no shell
    except OSError as error:
        raise ChangesError(f"git cannot be run: {error.strerror}") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
        raise ChangesError(f"git: {said or 'it gives no reason'}")
    return done.stdout.decode("utf-8", "surrogateescape")
