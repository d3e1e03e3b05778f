"""Loads rules and register: from the cache where it can, from the packs' YAML where it must."""

from __future__ import annotations

import atexit
import os
from collections.abc import Iterator, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path

import audit
from audit import __version__
from audit.documents.cache_folder import cache_folder, platform_stamp
from audit.documents.records import dataclass
from audit.packs.cache import cached, keep
from audit.packs.files import PackError, PackFile, pack_files, shipped_stamps
from audit.packs.kept_values import kept_value
from audit.rules.rule_set import RuleSet

__all__ = ["PackError", "load"]

_CODE = ("documents", "engines", "kinds", "language", "packs", "register", "rules")
"""The folders whose code decides what is kept."""


def load(
    rule_paths: Sequence[Path] = (),
    register_paths: Sequence[Path] = (),
    *,
    use_cache: bool = True,
) -> RuleSet:
    """The rules and the register, ready to run.

    Args:
        rule_paths: packs, or folders of them, instead of the shipped rule packs.
        register_paths: packs, or folders of them, beside the shipped register; an entity of the
            same id replaces the shipped one.
        use_cache: whether to look in the cache, and to store what had to be built.

    Raises:
        PackError: with all problems of all files, if there is one.
    """
    folder = cache_folder() if use_cache else None
    if folder is not None and not rule_paths and not register_paths:
        named = kept_value(f"shipped-{_shipped_stamp()}", _Names, _shipped_names)
        found = cached(folder, named.key, named.digest)
        if found is not None:
            return found
    files = pack_files(tuple(map(Path, rule_paths)), tuple(map(Path, register_paths)))
    digest = rules_digest(files)
    build = partial(_built, files, digest)
    if folder is not None:
        key = _key(files)
        found = cached(folder, key, digest)
        if found is None:
            found = keep(folder, key, build)
        if found is not None:
            return found
    return build(_temporary_folder() / "register.sqlite")


@dataclass(frozen=True, slots=True)
class _Names:
    """Under which key a rule set is kept, and what names its packs."""

    key: str
    digest: str


def _shipped_names() -> _Names:
    files = pack_files((), ())
    return _Names(_key(files), rules_digest(files))


def _shipped_stamp() -> str:
    """What changes with the shipped packs; to read all of them at each start would be slow."""
    stamps = [*shipped_stamps(), __version__, platform_stamp(), *_code()]
    return sha256("\n".join(stamps).encode()).hexdigest()


def rules_digest(files: Sequence[PackFile]) -> str:
    """Names the packs in force: the same packs have the same digest, wherever they lie."""
    contents = sorted(file.digest for file in files)
    return sha256("\n".join([*contents, __version__]).encode()).hexdigest()[:16]


def _built(files: Sequence[PackFile], digest: str, register_path: Path) -> RuleSet:
    from audit.packs.assembling import assembled  # noqa: PLC0415 - imports the validator

    return assembled(files, digest, register_path)


def _key(files: Sequence[PackFile]) -> str:
    contents = sorted(f"{file.digest} {file.wanted} {file.shipped}" for file in files)
    return sha256(
        "\n".join([*contents, __version__, platform_stamp(), *_code()]).encode()
    ).hexdigest()


def _code() -> Iterator[str]:
    """Our files' names, sizes and times: who changes a kind must not meet its old rules."""
    package = Path(audit.__file__).parent
    for folder in _CODE:
        with os.scandir(package / folder) as entries:
            modules = [entry for entry in entries if entry.is_file()]
        for module in sorted(modules, key=lambda entry: entry.name):
            status = module.stat()
            yield f"{folder}/{module.name} {status.st_size} {status.st_mtime_ns}"


def _temporary_folder() -> Path:
    """A folder that is removed when this process ends."""
    import tempfile  # noqa: PLC0415 - slow to import, and only where nothing is kept

    folder = tempfile.mkdtemp(prefix="audit-")
    atexit.register(_remove, folder, os.getpid())
    return Path(folder)


def _remove(folder: str, owner: int) -> None:
    if os.getpid() == owner:  # a forked worker ends before the process that made it
        import shutil  # noqa: PLC0415 - as above

        shutil.rmtree(folder, ignore_errors=True)
