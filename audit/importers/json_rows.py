"""Reads the lists in a JSON file item by item, so that only one item is in memory at a time."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import BinaryIO, TypeAlias

from audit.documents.records import dataclass
from audit.importers.records import NotImportedError, Refused
from audit.importers.source_file import SourceFile

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
Row: TypeAlias = dict[str, Json]

MOST_VALUE = 64_000_000
"""Characters of one item of a list."""
_CHUNK = 1 << 18
_DECODER = json.JSONDecoder()
_SPACE = " \t\r\n"


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: the list's key ("" for a file that is one), and the line it begins in."""

    key: str
    line: int
    row: Row


def json_rows(source: SourceFile, inside: str = "") -> Iterator[Item | Refused]:
    """The items of the lists in a file, which is a list itself or an object with lists in it.

    Args:
        source: the file.
        inside: the key of an object whose lists are read, too.

    Raises:
        NotImportedError: where the file stops being JSON.
    """
    with source.opened() as stream:
        scanner = _Scanner(source, stream)
        opening = scanner.next()
        if opening == "[":
            found = _items(scanner, "")
        elif opening == "{":
            found = _members(scanner, inside)
        else:
            raise scanner.expected("'{' or '['")
        for key, line, value in found:
            source.rows += 1
            if isinstance(value, dict):
                yield Item(key, line, value)
            else:
                yield Refused("keys with values should stand here", line)
        if scanner.next():
            raise scanner.expected("nothing more")


def read_object(text: str | bytes) -> Row | None:
    """The object that one line holds; None if it holds anything else."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def text_of(row: Row, key: str) -> str:
    """The words or the number under `key`; nothing where there is something else."""
    value = row.get(key)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value) if abs(value) < 10**18 else ""
    return value.strip() if isinstance(value, str) else ""


def texts_of(row: Row, key: str) -> list[str]:
    """The words in the list under `key`."""
    value = row.get(key)
    items = value if isinstance(value, list) else []
    return [item.strip() for item in items if isinstance(item, str) and item.strip()]


def object_of(row: Row, key: str) -> Row:
    """The object under `key`; an empty one where there is something else."""
    value = row.get(key)
    return value if isinstance(value, dict) else {}


def objects_of(row: Row, key: str) -> list[Row]:
    """The objects in the list under `key`."""
    value = row.get(key)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _members(scanner: _Scanner, inside: str) -> Iterator[tuple[str, int, Json]]:
    scanner.take("{")
    if scanner.next() == "}":
        scanner.take("}")
        return
    while True:
        if scanner.next() != '"':
            raise scanner.expected("a key in quotation marks")
        key = str(scanner.value())
        scanner.take(":")
        opening = scanner.next()
        if opening == "[":
            yield from _items(scanner, key)
        elif opening == "{" and inside and key == inside:
            yield from _members(scanner, "")
        else:
            scanner.value()
        if scanner.next() != ",":
            scanner.take("}")
            return
        scanner.take(",")


def _items(scanner: _Scanner, key: str) -> Iterator[tuple[str, int, Json]]:
    scanner.take("[")
    if scanner.next() == "]":
        scanner.take("]")
        return
    while True:
        scanner.next()
        line = scanner.place()[0]
        yield key, line, scanner.value()
        if scanner.next() != ",":
            scanner.take("]")
            return
        scanner.take(",")


class _Scanner:
    """A place in a text of which only the part from there on, as far as was needed, is held."""

    def __init__(self, source: SourceFile, stream: BinaryIO) -> None:
        self._source = source
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self._text = ""
        self._at = 0
        self._counted = 0
        self._line = 1
        self._column = 1
        self._ended = False

    def next(self) -> str:
        """The next character that is no space, which is not taken; nothing at the end."""
        while True:
            while self._at < len(self._text) and self._text[self._at] in _SPACE:
                self._at += 1
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                return ""

    def take(self, character: str) -> None:
        """Go past `character`, which must come next."""
        if self.next() != character:
            raise self.expected(f"'{character}'" if character == ":" else f"',' or '{character}'")
        self._at += 1

    def value(self) -> Json:
        """Go past the value that comes next."""
        while True:
            try:
                value, end = _DECODER.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                if not self._more():
                    raise self._broken(error) from None
            except (ValueError, RecursionError):
                raise self.problem("nested too deeply, or a number too long") from None
            else:
                # a number may go on behind the end of what was read
                if end < len(self._text) or not self._more():
                    self._at = end
                    return value  # type: ignore[no-any-return]

    def expected(self, what: str) -> NotImportedError:
        """That something else than `what` comes next."""
        seen = self.next()
        if not seen:
            return self.problem(f"the file ends where {what} should stand; is it cut off?")
        shown = seen if seen.isprintable() else f"character {ord(seen)}"
        return self.problem(f"'{shown}' where {what} should stand")

    def problem(self, message: str, at: int | None = None) -> NotImportedError:
        """A problem here, or at an index of the text that is held."""
        return NotImportedError(f"not JSON: {message}", *self.place(at))

    def place(self, at: int | None = None) -> tuple[int, int]:
        """Line and column here, or at an index of the text that is held and lies ahead.

        Lines are counted from where they were last counted: a file may be all one line.
        """
        end = self._at if at is None else at
        breaks = self._text.count("\n", self._counted, end)
        last = self._text.rfind("\n", self._counted, end)
        column = end - last if breaks else self._column + end - self._counted
        if at is None:
            self._line, self._column, self._counted = self._line + breaks, column, end
            return self._line, column
        return self._line + breaks, column

    def _broken(self, error: json.JSONDecodeError) -> NotImportedError:
        at = min(error.pos, len(self._text))
        if not self._text[at:].strip() or error.msg.startswith("Unterminated"):
            return self.problem("the file ends in the middle of a value; is it cut off?", at)
        return self.problem(f"{error.msg[:1].lower()}{error.msg[1:]}", at)

    def _more(self) -> bool:
        """Read on, at least as much again as is held, so that no text is parsed too often."""
        if self._ended:
            return False
        self.place()
        held = self._text[self._at :]
        self._at = self._counted = 0
        self._text = held
        if len(held) > MOST_VALUE:
            raise self.problem(f"a value of more than {MOST_VALUE // 1_000_000} million characters")
        raw = self._source.guarded(self._line, self._stream.read, max(_CHUNK, len(held)))
        self._ended = not raw
        try:
            self._text = held + self._decoder.decode(raw, final=not raw)
        except UnicodeDecodeError as error:
            message = f"not UTF-8: byte {error.object[error.start]:#04x} behind this place"
            raise NotImportedError(message, *self.place(len(held))) from None
        return True
