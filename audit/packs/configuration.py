"""A newsroom's settings: `audit.yaml`, found beside the copy, and the exceptions it names.

What is read is kept like the packs are, so that a run with settings imports no validator.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from audit import __version__
from audit.documents.cache_folder import platform_stamp
from audit.findings.report import Problem
from audit.packs.files import PackError
from audit.packs.kept_values import kept_value
from audit.packs.settings import Configured

__all__ = ["PackError", "configured", "nearest_configuration"]

NAMES = ("audit.yaml", "audit.yml")


def nearest_configuration(start: Path) -> Path | None:
    """The settings file in `start` or the nearest folder above it, as far as a repository goes."""
    for folder in (start, *start.parents):
        for name in NAMES:
            if (folder / name).is_file():
                return folder / name
        if (folder / ".git").exists():
            return None
    return None


def configured(file: Path, *, use_cache: bool = True) -> Configured:
    """What a settings file says, with the exceptions it names.

    Raises:
        PackError: with all problems of both files, if there is one.
    """
    raw = _bytes(file)
    digest = sha256(
        b"\0".join([raw, str(file).encode("utf-8", "surrogateescape"), __version__.encode()])
    )
    digest.update(platform_stamp().encode())
    named = _suppressions_named(raw)
    if named is not None and (file.parent / named).is_file():
        digest.update(_bytes(file.parent / named))

    def read() -> Configured:
        # imports the validator
        from audit.packs.configuration_reading import read_configuration  # noqa: PLC0415

        return read_configuration(file, raw)

    return kept_value(digest.hexdigest(), Configured, read) if use_cache else read()


def _suppressions_named(raw: bytes) -> str | None:
    """The value of the line `suppressions: FILE`, as near as it can be told without a parser."""
    for line in raw.decode("utf-8", "replace").splitlines():
        if line.startswith("suppressions:"):
            return line.partition(":")[2].partition(" #")[0].strip().strip("'\"") or None
    return None


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise PackError([Problem(str(file), error.strerror or str(error))]) from None
