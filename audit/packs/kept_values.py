"""Keeps a small value on disk, with the same care as the rule sets: ours alone, or built anew."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from audit.documents.cache_folder import cache_folder, ours

Value = TypeVar("Value")

_DIGEST = 16
_KEPT = 16
_PREFIX = "value-"


def kept_value(key: str, sort: type[Value], build: Callable[[], Value]) -> Value:
    """The value kept under `key`, or what `build` gives, which is then kept.

    Args:
        key: changes with whatever the value is made from; a file name.
        sort: what the value is; anything else that is found there is built anew.
    """
    folder = cache_folder()
    if folder is None:
        return build()
    file = folder / f"{_PREFIX}{key}.bin"
    found = _read(file)
    if isinstance(found, sort):
        return found
    built = build()
    _write(file, built)
    return built


def _read(file: Path) -> object:
    try:
        if not ours(file):
            return None
        stored = file.read_bytes()
        if blake2b(stored[_DIGEST:], digest_size=_DIGEST).digest() != stored[:_DIGEST]:
            return None
        os.utime(file)
        return pickle.loads(stored[_DIGEST:])  # noqa: S301 - written by us, where only we can write
    except (OSError, AttributeError, ImportError, pickle.UnpicklingError):
        return None


def _write(file: Path, value: object) -> None:
    content = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    beside = file.with_name(f".{file.name}-{os.getpid()}-{os.urandom(4).hex()}")
    with suppress(OSError):
        beside.write_bytes(blake2b(content, digest_size=_DIGEST).digest() + content)
        beside.replace(file)
        kept = sorted(file.parent.glob(f"{_PREFIX}*.bin"), key=lambda one: one.stat().st_mtime)
        for old in kept[:-_KEPT]:
            old.unlink()
