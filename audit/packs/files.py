"""Finds the pack files that a run asks for, and reads their bytes. Parses nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from enum import StrEnum
from hashlib import blake2b
from pathlib import Path

from audit.documents.records import dataclass
from audit.findings.report import Problem

SHIPPED = "shipped"
"""As the first part of a path that does not exist, it stands for the folder of shipped packs."""
STYLES = "styles"
"""The same for the folder of shipped house styles, of which a newsroom names the one it wants."""
SUFFIXES = (".yaml", ".yml")
LINES_SUFFIX = ".jsonl"
"""A register pack may also be JSON Lines: those that are imported are large."""
_OPT_IN = frozenset({STYLES, "register"})
"""Folders of shipped packs that are no default rule packs."""
_SETTINGS = frozenset({"audit.yaml", "audit.yml"})
"""In a folder of packs these are the run's settings and no packs."""

_PACKAGE = Path(__file__).resolve().parent.parent
_IN_WHEEL = _PACKAGE / SHIPPED
SHIPPED_FOLDER = _IN_WHEEL if _IN_WHEEL.is_dir() else _PACKAGE.parent / "rules"


class PackError(Exception):
    """Rule or register packs that cannot be used; `problems` are all that is wrong with them."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = tuple(problems)


class Wanted(StrEnum):
    """What a file was asked for as. A register pack beside rule packs is taken for what it is."""

    RULES = "rules"
    REGISTER = "register"


@dataclass(frozen=True, slots=True)
class PackFile:
    """A pack file's bytes, and where they came from; `path` is as its reader would write it."""

    path: str
    raw: bytes
    digest: str
    wanted: Wanted
    shipped: bool


def pack_files(rule_paths: Sequence[Path], register_paths: Sequence[Path]) -> tuple[PackFile, ...]:
    """The packs at these paths, and the shipped ones.

    Without `rule_paths` these are the shipped rule packs; the shipped register always belongs to
    them.

    Raises:
        PackError: if there is no pack at one of the paths, or one cannot be read.
    """
    problems: list[Problem] = []
    found: dict[tuple[Path, Wanted], PackFile] = {}
    asked = [(path, Wanted.RULES) for path in rule_paths or _shipped_rules()]
    asked += [(SHIPPED_FOLDER / "register", Wanted.REGISTER)]
    asked += [(path, Wanted.REGISTER) for path in register_paths]
    for path, wanted in asked:
        for file in _files_at(path, wanted, problems):
            resolved = file.resolve()
            if (resolved, wanted) not in found:
                read = _read(file, resolved, wanted, problems)
                if read is not None:
                    found[resolved, wanted] = read
    if problems:
        raise PackError(problems)
    return tuple(found.values())


def shipped_stamps() -> list[str]:
    """The names, sizes and times of the files in the folder of shipped packs, sorted."""
    paths = [
        os.path.join(parent, name)  # noqa: PTH118 - a tenth of the time of Path
        for parent, _, names in os.walk(SHIPPED_FOLDER)
        for name in names
    ]
    return [_stamp(path) for path in sorted(paths)]


def _stamp(path: str) -> str:
    try:
        status = os.stat(path)  # noqa: PTH116 - as above
    except OSError:  # a link to nothing
        return path
    return f"{path} {status.st_size} {status.st_mtime_ns}"


def is_shipped(name: str) -> bool:
    """Whether it names shipped packs that are there: `shipped`, `shipped/dates`, `styles/ap`."""
    parts = Path(name).parts
    if parts[:1] == (SHIPPED,):
        return _shipped_pack(Path(*parts[1:])).exists()
    return parts[:1] == (STYLES,) and _shipped_pack(Path(name)).exists()


def _shipped_rules() -> list[Path]:
    """The shipped rule packs: those in the folder and in its subfolders but the opt-in ones."""
    if not SHIPPED_FOLDER.is_dir():
        return []
    return [path for path in sorted(SHIPPED_FOLDER.iterdir()) if _by_default(path)]


def _by_default(path: Path) -> bool:
    if path.is_dir():
        return path.name not in _OPT_IN and any(_packs_under(path))
    return path.suffix in SUFFIXES


def _files_at(path: Path, wanted: Wanted, problems: list[Problem]) -> Iterator[Path]:
    if not path.exists() and path.parts[:1] == (SHIPPED,):
        if len(path.parts) == 1:
            for default in _shipped_rules():
                yield from _files_at(default, wanted, problems)
            return
        path = _shipped_pack(Path(*path.parts[1:]))
    elif not path.exists() and path.parts[:1] == (STYLES,):
        path = _shipped_pack(path)
    if not path.is_dir():
        yield path
        return
    lines = (LINES_SUFFIX,) if wanted is Wanted.REGISTER else ()
    files = list(_packs_under(path, (*SUFFIXES, *lines)))
    if not files and path != SHIPPED_FOLDER / "register":
        problems.append(Problem(str(path), "no pack in this folder (no .yaml or .yml file)"))
    yield from files


def _shipped_pack(name: Path) -> Path:
    """The shipped pack or folder of that name, which may lack its suffix: `styles/ap`."""
    found = SHIPPED_FOLDER / name
    if found.exists() or found.suffix in SUFFIXES:
        return found
    named = (found.with_name(found.name + suffix) for suffix in SUFFIXES)
    return next(filter(Path.exists, named), found)


def _packs_under(folder: Path, suffixes: tuple[str, ...] = SUFFIXES) -> Iterator[Path]:
    """Every pack under `folder`, sorted, without hidden files and folders."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.endswith(suffixes) and not name.startswith(".") and name not in _SETTINGS:
                yield Path(parent, name)


def _read(file: Path, resolved: Path, wanted: Wanted, problems: list[Problem]) -> PackFile | None:
    shipped = resolved.is_relative_to(SHIPPED_FOLDER)
    try:
        raw = file.read_bytes()
    except FileNotFoundError:
        problems.append(Problem(_shown(file), "there is no such file or folder"))
    except OSError as error:
        problems.append(Problem(_shown(file), f"cannot be read: {error.strerror or error}"))
    else:
        return PackFile(_shown(file), raw, blake2b(raw).hexdigest(), wanted, shipped)
    return None


def _shown(file: Path) -> str:
    """The path from the current folder where the file lies below it, else as it was given."""
    try:
        return str(file.relative_to(Path.cwd()))
    except ValueError:
        return str(file)
