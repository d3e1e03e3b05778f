"""Where we keep what would be slow to make again: a folder that nobody else can write to."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path


def cache_folder() -> Path | None:
    """The folder for what is kept, made if need be; None where there is no such place."""
    folder = cache_place()
    with suppress(OSError):
        if folder is not None:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            return folder if ours(folder) else None
    return None


def cache_place() -> Path | None:
    """Where the folder is, or would be."""
    chosen = os.environ.get("AUDIT_CACHE_DIR")
    if chosen:
        return Path(chosen)
    if os.name == "nt":
        parent = os.environ.get("LOCALAPPDATA")
    else:
        parent = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")  # noqa: PTH111 - leaves ~ where there is no home
    if not parent or not Path(parent).is_absolute():
        return None
    return Path(parent, "source-audit")


def ours(path: Path) -> bool:
    """Whether nobody but us can have written there, and it is no link to elsewhere."""
    status = path.lstat()
    if stat.S_ISLNK(status.st_mode):
        return False
    if os.name == "nt":
        return True  # the folder lies in the user's profile
    return status.st_uid == os.getuid() and not status.st_mode & 0o022


def platform_stamp() -> str:
    """What makes a kept file readable by this interpreter only."""
    return "\0".join((sys.version, sys.platform, sys.implementation.cache_tag or "", sys.byteorder))
