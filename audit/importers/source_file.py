"""The file that is imported: opened, unpacked, counted and digested while it is read."""

from __future__ import annotations

import bz2
import gzip
import io
import zlib
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from audit.documents.records import dataclass
from audit.importers.records import NotImportedError, Refused

if TYPE_CHECKING:  # Python 3.12 has it in `collections.abc`
    from typing_extensions import Buffer

MOST_LINE = 32_000_000
"""Bytes of one line; the largest entity of Wikidata has some five million."""
_CHUNK = 1 << 18


@dataclass(frozen=True, slots=True)
class Line:
    """A line's bytes, and its number from 1."""

    number: int
    raw: bytes


class SourceFile:
    """A file, packed by gzip or bzip2 if its name ends so. It may be read more than once."""

    def __init__(self, path: Path, advance: Callable[[int], None] = lambda _: None) -> None:
        """Name the file; `advance` is told of every so many bytes that are read of it."""
        self.path = path
        self.rows = 0
        """Rows that were read; whoever divides the file into rows counts them."""
        self._advance = advance
        self._digest = sha256()
        self._opened = False

    @property
    def digest(self) -> str:
        """The SHA-256 digest of the file as it lies there, once it was read to its end."""
        return self._digest.hexdigest()

    def lines(self) -> Iterator[Line | Refused]:
        """The lines, one at a time, however large the file is.

        Raises:
            NotImportedError: if the file cannot be read to its end.
        """
        number = 0
        with self.opened() as stream:
            while True:
                number += 1
                raw = self.guarded(number, stream.readline, MOST_LINE)
                if not raw:
                    return
                if len(raw) < MOST_LINE or raw.endswith(b"\n"):
                    yield Line(number, raw)
                else:
                    while raw and not raw.endswith(b"\n"):
                        raw = self.guarded(number, stream.readline, MOST_LINE)
                    yield Refused(f"a line of more than {MOST_LINE // 1_000_000} MB", number)

    def texts(self) -> Iterator[tuple[int, str] | Refused]:
        """The lines as text without their ends; those that are not UTF-8 are refused."""
        for line in self.lines():
            if isinstance(line, Refused):
                yield line
                continue
            try:
                text = line.raw.decode("utf-8-sig" if line.number == 1 else "utf-8")
            except UnicodeDecodeError as error:
                yield Refused(f"not UTF-8 from byte {error.start + 1} on", line.number)
            else:
                yield line.number, text.rstrip("\r\n")

    def opened(self) -> BinaryIO:
        """The unpacked bytes.

        Raises:
            NotImportedError: if the file cannot be opened.
        """
        try:
            raw = _Watched(self.path, self._seen)
        except OSError as error:
            raise NotImportedError(f"cannot be read: {error.strerror or error}") from None
        stream = io.BufferedReader(raw, _CHUNK)
        if self.path.suffix == ".gz":
            return cast("BinaryIO", io.BufferedReader(gzip.GzipFile(fileobj=stream), _CHUNK))
        if self.path.suffix == ".bz2":
            return cast("BinaryIO", io.BufferedReader(bz2.BZ2File(stream), _CHUNK))
        return cast("BinaryIO", stream)

    def guarded(self, line: int, read: Callable[[int], bytes], size: int) -> bytes:
        """What `read` reads; a packed file that is cut off or damaged is no traceback."""
        try:
            return read(size)
        except (EOFError, zlib.error, OSError, ValueError) as error:
            what = str(error).rstrip(".") or "damaged"
            raise NotImportedError(f"cannot be read further: {what}", line) from None

    def _seen(self, content: Buffer) -> None:
        """Hear of bytes that were read; reading a second time changes no digest."""
        self._advance(memoryview(content).nbytes)
        if not self._opened:
            self._digest.update(content)

    def read_once(self) -> None:
        """Say that the whole file was read, so that what follows is another reading."""
        self._opened = True


class _Watched(io.RawIOBase):
    """A file that tells of the bytes that are read of it."""

    def __init__(self, path: Path, seen: Callable[[Buffer], None]) -> None:
        self._file = path.open("rb", buffering=0)
        self._tell = seen

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer) -> int | None:
        count = self._file.readinto(buffer)
        if count:
            self._tell(memoryview(buffer)[:count])
        return count

    def close(self) -> None:
        self._file.close()
        super().close()
