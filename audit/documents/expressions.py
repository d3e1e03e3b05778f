"""Compiles regular expressions, or takes over what an earlier run compiled.

A run needs two hundred expressions, and compiling them takes longer than auditing an article. The
compiler of `re` is written in Python; what it makes is a list of numbers, which `_sre.compile`
turns into a pattern at once, after checking it. That list is kept in the cache folder. `_sre` is
no public interface: what is kept is read by the very same interpreter only, it is kept only if it
gives a pattern equal to the one of `re.compile`, and whatever is torn, foreign or refused is
compiled by `re`. The public way, pickling a pattern, stores its text and compiles it again.

Expressions that hold words of an article do not belong here: they would never be asked for again.
"""

from __future__ import annotations

import marshal
import os
import re
import struct
import sys
from array import array
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from itertools import accumulate
from pathlib import Path
from zlib import crc32

from audit.documents.cache_folder import cache_folder, cache_place, ours, platform_stamp
from audit.documents.records import dataclass

_DIGEST = 16
_HEAD = struct.Struct(f"<{_DIGEST}sI")
_MOST = 1500
"""Expressions that are kept; with more of them, only those of the last run."""


_Program = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What `_sre.compile` takes beside the expression: flags, code, the number of groups, their names
by number and their numbers by name; see CPython's `re._compiler.compile`."""
_Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class _Kept:
    """The kept programs: where in `content` each starts and ends, and its checksum."""

    places: dict[_Key, tuple[int, int, int]]
    content: memoryview

    def stored(self, key: _Key) -> memoryview | None:
        """The program of `key` as it is stored, if it is there and whole."""
        start, end, checksum = self.places.get(key, (0, 0, 0))
        found = self.content[start:end]
        return found if end and crc32(found) == checksum else None


@cache
def compiled(expression: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, as `re.compile` gives it; the same one whenever it is asked for."""
    key = expression, int(flags)
    stored = _kept().stored(key)
    if stored is not None:
        with suppress(ImportError, TypeError, ValueError, OverflowError, RuntimeError):
            return _pattern(expression, marshal.loads(stored))  # noqa: S302 - written by us, where only we can write
    _compiled_here().append(key)
    return re.compile(expression, flags)


def keep_expressions() -> None:
    """Store what was compiled in this run, for the next one; without a place for it, nothing."""
    here = _compiled_here()
    if not here or sys.implementation.name != "cpython":
        return
    programs: dict[_Key, bytes | memoryview] = {}
    if len(_kept().places) + len(here) <= _MOST:
        stored = ((key, _kept().stored(key)) for key in _kept().places)
        programs.update((key, one) for key, one in stored if one is not None)
    made = ((key, _program(*key)) for key in here)
    programs.update((key, marshal.dumps(one)) for key, one in made if one is not None)
    here.clear()
    if programs:
        _write(programs)


@cache
def _compiled_here() -> list[_Key]:
    """What was not kept: the one list of this process."""
    return []


@cache
def _kept() -> _Kept:
    file = _file(cache_place())
    with suppress(OSError, ValueError, EOFError, TypeError, struct.error):
        if file is not None and ours(file):
            raw = memoryview(file.read_bytes())
            digest, size = _HEAD.unpack_from(raw)
            index = raw[_HEAD.size : _HEAD.size + size]
            if _digest(index) == digest:
                stamp, places = marshal.loads(index)  # noqa: S302 - as above
                if stamp == platform_stamp():
                    return _Kept(places, raw[_HEAD.size + size :])
    return _Kept({}, memoryview(b""))


def _write(programs: Mapping[_Key, bytes | memoryview]) -> None:
    file = _file(cache_folder())
    if file is None:
        return
    ends = accumulate(map(len, programs.values()))
    places = {
        key: (end - len(stored), end, crc32(stored))
        for (key, stored), end in zip(programs.items(), ends, strict=True)
    }
    index = marshal.dumps((platform_stamp(), places))
    beside = file.with_name(f".{file.name}-{os.getpid()}-{os.urandom(4).hex()}")
    with suppress(OSError):
        beside.write_bytes(
            b"".join([_HEAD.pack(_digest(index), len(index)), index, *programs.values()])
        )
        beside.replace(file)


def _file(folder: Path | None) -> Path | None:
    name = f"expressions-{sys.implementation.cache_tag}.bin"
    return None if folder is None else folder / name


def _digest(content: bytes | memoryview) -> bytes:
    return blake2b(content, digest_size=_DIGEST).digest()


def _pattern(expression: str, program: _Program) -> re.Pattern[str]:
    import _sre  # type: ignore[import-not-found] # noqa: PLC0415 - private to CPython, see above

    flags, stored, *groups = program
    code = array("I")
    code.frombytes(stored)
    made: re.Pattern[str] = _sre.compile(expression, flags, code.tolist(), *groups)
    return made


def _program(expression: str, flags: int) -> _Program | None:
    """The program of an expression, if it is one that gives the pattern of `re.compile`."""
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined] # noqa: PLC0415 - as above

        parsed = _parser.parse(expression, flags)
        code: list[int] = _compiler._code(parsed, flags)  # noqa: SLF001 - as above
        wanted = re.compile(expression, flags)
        names = {number: name for name, number in wanted.groupindex.items()}
        program = (
            wanted.flags,
            array("I", code).tobytes(),
            wanted.groups,
            dict(wanted.groupindex),
            tuple(map(names.get, range(wanted.groups + 1))),
        )
        # equal patterns have equal programs: `re` compares them
        return program if _pattern(expression, program) == wanted else None
    except (ImportError, AttributeError, TypeError, ValueError, OverflowError, RuntimeError):
        return None
