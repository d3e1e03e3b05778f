"""File names and records as strict readers take them, whatever bytes a file name is made of.

A file name that is not UTF-8 arrives with lone surrogates in it. No encoding of Unicode may hold
them, and many readers refuse the whole report for one: here they are replaced. Our own formats keep
them as JSON's escapes, so that the name can be read back; a URI keeps the very bytes.
"""

from __future__ import annotations

import json
from pathlib import PurePath
from urllib.parse import quote

from audit.documents.expressions import compiled
from audit.findings.wire import plain

_SURROGATE = compiled("[\ud800-\udfff]")
_REPLACEMENT = "\ufffd"


def well_formed(text: str) -> str:
    """`text` with a replacement character for each lone surrogate."""
    return text if text.isascii() else _SURROGATE.sub(_REPLACEMENT, text)


def written(value: object) -> str:
    """`value` as JSON on one line, for readers that refuse lone surrogates."""
    return well_formed(_json(value))


def written_exactly(value: object) -> str:
    """`value` as JSON on one line; lone surrogates are escaped and can be read back."""
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", _json(value))


def file_name(path: str) -> str:
    """The path with slashes, as tools on other machines write it."""
    return well_formed(PurePath(path).as_posix())


def uri(path: str) -> str:
    """The path as a URI reference: relative if it is, percent-encoded, of the very bytes.

    >>> uri("drafts/Über uns: 100 %.txt")
    'drafts/%C3%9Cber%20uns%3A%20100%20%25.txt'
    >>> uri("/abs/a.txt")
    'file:///abs/a.txt'
    """
    pure = PurePath(path)
    encoded = quote(_encoded(pure.as_posix()))
    if not pure.is_absolute():
        return encoded
    drive = "/" if not encoded.startswith("/") else ""
    return f"file://{drive}{encoded}"


def _encoded(path: str) -> bytes:
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # Windows allows any surrogate
        return path.encode("utf-8", "surrogatepass")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=plain)
