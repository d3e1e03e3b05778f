"""Turn a file's bytes into text, or say in one line why that cannot be done.

UTF-8 is tried first and strictly: other encodings practically never pass for it. What is neither
UTF-8 nor declares itself is read as Windows-1252, as browsers do. Statistical detectors were left
out: they cost more than reading the article, and on short copy they err more often than this.
"""

from __future__ import annotations

import codecs

# The longer marks first: UTF-32's little-endian mark begins with UTF-16's.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"{\\rtf", "an RTF file"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound recording"),
    (b"RIFF", "a sound, film or WebP file"),
)
TEXT_CONTROLS = b"\t\n\x0b\x0c\r\x1b"
NO_CONTROLS = bytes(sorted({*range(0x20, 0x7F), *range(0x80, 0x100), *TEXT_CONTROLS}))
MOST_CONTROLS = 0.05
# Encodings a page may declare but does not mean: browsers read all of them as Windows-1252.
WESTERN = frozenset({"ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin-1", "latin1", "cp1252"})
WINDOWS_1252 = {
    byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)
}


class UnreadableError(ValueError):
    """A file that cannot be audited; the message says what was seen, in one line."""


def decoded(raw: bytes, declared: str | None = None) -> str:
    """The text of a file, without its byte order mark.

    Args:
        declared: the encoding that the file itself names, where its format has a place for that.

    Raises:
        UnreadableError: if the file is empty or is no text.
    """
    text = _without_mark(raw)
    if text is None:
        _refuse_binary(raw)
        text = _as_unmarked(raw, declared)
    if not text or text.isspace():
        raise UnreadableError("the file is empty" if not raw else "the file holds only white space")
    return text


def _without_mark(raw: bytes) -> str | None:
    for mark, encoding in BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    return None


def _refuse_binary(raw: bytes) -> None:
    for signature, what in SIGNATURES:
        if raw.startswith(signature) and (not signature.isalnum() or _controls(raw)):
            raise UnreadableError(f"looks like {what}, not like text")


def _as_unmarked(raw: bytes, declared: str | None) -> str:
    controls = _controls(raw)
    if controls:
        wide = _wide_encoding(raw)
        if wide:
            return raw.decode(wide, "replace")
        if controls > len(raw) * MOST_CONTROLS:
            raise UnreadableError("looks like a binary file, not like text")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _as_legacy(raw, declared)


def _controls(raw: bytes) -> int:
    """How many bytes are control characters that text does not hold."""
    return len(raw.translate(None, NO_CONTROLS))


def _wide_encoding(raw: bytes) -> str | None:
    """UTF-16 without a mark: in Western text every second byte is NUL."""
    sample = raw[:4096]
    half = len(sample) // 2
    low, high = sample[1::2].count(0), sample[::2].count(0)
    if low > half * 0.6 and high < half * 0.1:
        return "utf-16-le"
    if high > half * 0.6 and low < half * 0.1:
        return "utf-16-be"
    return None


def _as_legacy(raw: bytes, declared: str | None) -> str:
    mended = raw.decode("utf-8", "replace")
    broken = mended.count("\ufffd")
    ascii_bytes = len(raw.decode("ascii", "ignore"))
    well_formed = len(mended) - broken - ascii_bytes
    if well_formed > broken:  # UTF-8 with a few stray bytes: a paste, or cut off in the middle
        return mended
    name = (declared or "").strip().lower().replace("_", "-")
    if name and name not in WESTERN and not name.startswith(("utf", "windows-1252")):
        try:
            return raw.decode(name)
        except (LookupError, ValueError):
            pass  # an encoding nobody knows, or not the one the file is in
    return raw.decode("latin-1").translate(WINDOWS_1252)
