"""Keeps a loaded rule set on disk, so that a run parses no YAML and checks no rule twice.

One folder a key, with `rules.bin` and `register.sqlite`. Rules are pickled, so that nothing is
read from a folder or file that somebody else could have written, and nothing is unpickled before
its digest is right. Whatever is torn, foreign or out of reach is passed over and built anew.
"""

from __future__ import annotations

import json
import os
import struct
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from hashlib import blake2b, file_digest
from itertools import accumulate, pairwise
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import TYPE_CHECKING, overload
from zlib import crc32

from audit.documents.cache_folder import ours
from audit.documents.records import dataclass
from audit.engines.literals import restored
from audit.register.register import Register
from audit.rules.rule_set import RuleSet

if TYPE_CHECKING:  # Python 3.12 has it in `collections.abc`
    from typing_extensions import Buffer

_MAGIC = b"audit rules 6\n\0\0"
_DIGEST = 16
_HEAD = struct.Struct(f"<{len(_MAGIC)}sI4Q")
_KEPT = 8
_RULES = "rules.bin"
_REGISTER = "register.sqlite"


@dataclass(frozen=True, slots=True)
class _Slices(Sequence[bytes]):
    """Parts of one buffer, cut out and compared with their digests when they are asked for."""

    buffer: memoryview
    ends: Sequence[int]
    digests: memoryview

    def __len__(self) -> int:
        return len(self.ends)

    @overload
    def __getitem__(self, index: int) -> bytes: ...
    @overload
    def __getitem__(self, index: slice) -> list[bytes]: ...
    def __getitem__(self, index: int | slice) -> bytes | list[bytes]:
        if isinstance(index, slice):
            return [self[one] for one in range(*index.indices(len(self)))]
        start = self.ends[index - 1] if index else 0
        part = bytes(self.buffer[start : self.ends[index]])
        if _digest(part) != self.digests[index * _DIGEST : (index + 1) * _DIGEST]:
            raise ValueError("a kept rule is torn; run again with --no-cache")
        return part


def cached(folder: Path, key: str, digest: str) -> RuleSet | None:
    """The rule set kept under `key`, if it is there and whole."""
    kept = folder / key
    register = kept / _REGISTER
    try:
        if not (ours(kept) and ours(kept / _RULES) and ours(register)):
            return None
        with (kept / _RULES).open("rb") as file:
            # mapped, because most rules are never read
            sections = _sections(mmap(file.fileno(), 0, access=ACCESS_READ))
        if sections is None:
            return None
        head = json.loads(bytes(sections[0]))
        if _stamp(register) != head["stamp"] and _digest_of(register) != head["register"]:
            return None
        os.utime(kept)
    except (OSError, ValueError):  # ValueError: an empty file cannot be mapped
        return None
    owners, nth, numbers, ends = _arrays(sections[2], head["sizes"])
    return RuleSet(
        digest,
        Register(register),
        restored(bytes(sections[1]), tuple(head["patterns"]), tuple(numbers)),
        owners,
        nth,
        tuple(head["always"]),
        tuple(head["waiting"]),
        tuple(head["comparing"]),
        _Slices(sections[3], ends, sections[2][sum(head["sizes"]) :]),
    )


def keep(folder: Path, key: str, build: Callable[[Path], RuleSet]) -> RuleSet | None:
    """Build a rule set, its register in a folder of its own, and keep both under `key`.

    None where the folder cannot be written. Two processes may do this at once: each writes whole
    files under names of its own, and moves them into place.
    """
    unique = f".{key[:16]}-{os.getpid()}-{os.urandom(4).hex()}"
    try:
        (folder / unique).mkdir(mode=0o700)
    except OSError:
        return None
    try:
        built = build(folder / unique / _REGISTER)
        return _moved(built, folder / unique, folder / key)
    except OSError:
        return None
    finally:
        _remove(folder / unique)
        _prune(folder)


def _moved(built: RuleSet, made: Path, kept: Path) -> RuleSet:
    with (made / _REGISTER).open("r+b") as register:
        # on disk before anything vouches for its stamp
        os.fsync(register.fileno())
    (made / _RULES).write_bytes(_stored(built, made / _REGISTER))
    kept.mkdir(mode=0o700, exist_ok=True)
    for name in (_REGISTER, _RULES):
        (made / name).replace(kept / name)
    return RuleSet(
        built.digest,
        Register(kept / _REGISTER),
        built.literals,
        built.owners,
        built.nth,
        built.always,
        built.waiting,
        built.comparing,
        built.stored,
    )


def _stored(rules: RuleSet, register: Path) -> bytes:
    """The file: a head with a checksum of the parts that are always read, those, and the rules.

    A checksum is enough to see that a file is torn, and takes a twentieth of the time of a digest
    for what is a megabyte at each start.
    """
    arrays = [
        array("I", rules.owners),
        array("I", rules.nth),
        array("I", rules.literals.phrases),
        array("Q", accumulate(map(len, rules.stored))),
    ]
    head = {
        "register": _digest_of(register),
        "stamp": _stamp(register),
        "always": rules.always,
        "waiting": rules.waiting,
        "comparing": rules.comparing,
        "patterns": rules.literals.patterns,
        "sizes": [len(one) * one.itemsize for one in arrays],
    }
    sections = (
        json.dumps(head).encode(),
        rules.literals.stored(),
        b"".join([*(one.tobytes() for one in arrays), *map(_digest, rules.stored)]),
    )
    stored = b"".join(rules.stored)
    sizes = (*map(len, sections), len(stored))
    return _HEAD.pack(_MAGIC, crc32(b"".join(sections)), *sizes) + b"".join((*sections, stored))


def _sections(stored: Buffer) -> list[memoryview] | None:
    """The parts of a kept file; None if it is not one, or not whole."""
    view = memoryview(stored)
    if len(view) < _HEAD.size:
        return None
    magic, checksum, *sizes = _HEAD.unpack_from(view)
    ends = list(accumulate(sizes, initial=_HEAD.size))
    if magic != _MAGIC or len(view) != ends[-1]:
        return None
    # the rules, behind these, have digests of their own
    if crc32(view[_HEAD.size : ends[-2]]) != checksum:
        return None
    return [view[start:end] for start, end in pairwise(ends)]


def _arrays(section: memoryview, sizes: Sequence[int]) -> list[memoryview[int]]:
    ends = accumulate(sizes, initial=0)
    parts = [section[start:end] for start, end in pairwise(ends)]
    return [part.cast("I") for part in parts[:-1]] + [parts[-1].cast("Q")]


def _stamp(path: Path) -> list[int]:
    """Size and time: a register of any size is opened at once where these are as they were left.

    Who writes into the file changes its time, and then its digest is looked at.
    """
    status = path.stat()
    return [status.st_size, status.st_mtime_ns]


def _digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, partial(blake2b, digest_size=_DIGEST)).hexdigest()


def _digest(content: Buffer) -> bytes:
    """BLAKE2 and not SHA-256: twice as fast on machines that have no instructions for either."""
    return blake2b(content, digest_size=_DIGEST).digest()


def _prune(folder: Path) -> None:
    """Remove all but the newest kept rule sets."""
    with suppress(OSError):
        kept = sorted(_keys(folder), reverse=True)
        for _, path in kept[_KEPT:]:
            _remove(path)


def _remove(folder: Path) -> None:
    import shutil  # noqa: PLC0415 - slow to import, and most runs remove nothing

    shutil.rmtree(folder, ignore_errors=True)


def _keys(folder: Path) -> Iterator[tuple[float, Path]]:
    for path in folder.iterdir():
        if path.is_dir() and len(path.name) == 64:
            yield path.stat().st_mtime, path
