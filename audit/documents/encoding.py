"""Turn a text back into the bytes it was read from, so that a file can be changed in place.

The reverse of `decoding`. An encoding is believed only if it gives back exactly the bytes that were
read: text that was mended on the way in cannot be written back without changing more of the file
than was asked for. Encodings that a page declares for itself are left out, beyond those that every
file is tried for: they are rare, and such a file is told to be left alone.
"""

from __future__ import annotations

from audit.documents.decoding import BYTE_ORDER_MARKS, WINDOWS_1252
from audit.documents.records import dataclass

_LEGACY = "windows-1252"
_WITHOUT_MARK = ("utf-8", "utf-16-le", "utf-16-be", _LEGACY)
_TO_LATIN_1 = {ord(character): byte for byte, character in WINDOWS_1252.items()}
"""Windows-1252 as browsers have it, where the five bytes without a character stand for themselves;
all its characters but these are those of Latin-1."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a file holds its text: its byte order mark, if any, and an encoding without memory.

    Without memory means that a character's bytes do not depend on those before it, so that text
    changed in one place is changed there only.
    """

    name: str
    mark: bytes = b""

    def encoded(self, text: str) -> bytes:
        """The bytes of a file that holds `text`.

        Raises:
            UnicodeEncodeError: if the encoding has no bytes for one of its characters.
        """
        if self.name == _LEGACY:
            return self.mark + text.translate(_TO_LATIN_1).encode("latin-1")
        return self.mark + text.encode(self.name)

    def holds(self, text: str) -> bool:
        """Whether it has bytes for all of `text`."""
        try:
            self.encoded(text)
        except UnicodeEncodeError:
            return False
        return True


def encoding_of(raw: bytes, text: str) -> Encoding | None:
    """The encoding in which `text` is exactly `raw`, if there is one."""
    marked = (Encoding(name, mark) for mark, name in BYTE_ORDER_MARKS if raw.startswith(mark))
    first = next(marked, None)
    candidates = (first,) if first is not None else tuple(map(Encoding, _WITHOUT_MARK))
    for one in candidates:
        try:
            if one.encoded(text) == raw:
                return one
        except UnicodeEncodeError:
            continue
    return None
