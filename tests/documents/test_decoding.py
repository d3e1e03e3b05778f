"""Bytes to text, and the files that are none."""

from __future__ import annotations

import codecs
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.documents.decoding import UnreadableError, decoded

NAME = "Nausėda – “Čaputová” €5"
WESTERN = "Zürich – “no” €5"


@pytest.mark.parametrize(
    ("raw", "declared", "text"),
    [
        pytest.param(NAME.encode(), None, NAME, id="UTF-8"),
        pytest.param(codecs.BOM_UTF8 + NAME.encode(), None, NAME, id="UTF-8 with mark"),
        pytest.param(NAME.encode("utf-16"), None, NAME, id="UTF-16 with mark"),
        pytest.param(codecs.BOM_UTF16_BE + NAME.encode("utf-16-be"), None, NAME, id="big-endian"),
        pytest.param(NAME.encode("utf-32"), None, NAME, id="UTF-32 with mark"),
        pytest.param(b"T\0h\0e\0 \0l\0i\0n\0e\0", None, "The line", id="UTF-16 without mark"),
        pytest.param(b"\0T\0h\0e\0 \0l\0i\0n\0e", None, "The line", id="the same, big-endian"),
        pytest.param(WESTERN.encode("cp1252"), None, WESTERN, id="Windows-1252"),
        pytest.param(WESTERN.encode("cp1252"), "iso-8859-1", WESTERN, id="declared Latin-1"),
        pytest.param(
            "Kaunas – Nausėda".encode("cp1257"), "windows-1257", "Kaunas – Nausėda", id="Baltic"
        ),
        pytest.param(NAME.encode(), "iso-8859-1", NAME, id="wrongly declared"),
        pytest.param(WESTERN.encode("cp1252"), "no-such-thing", WESTERN, id="unknown encoding"),
        pytest.param(b"caf\xe9 \x81", None, "café \x81", id="byte that Windows-1252 lacks"),
        pytest.param(NAME.encode() + b" \x93", None, NAME + " \ufffd", id="UTF-8, one stray byte"),
        pytest.param("é".encode() * 9 + "é".encode()[:1], None, "é" * 9 + "\ufffd", id="cut off"),
        pytest.param(b"one\r\ntwo\r\n", None, "one\r\ntwo\r\n", id="line ends stay"),
    ],
)
def test_decodes(raw: bytes, declared: str | None, text: str) -> None:
    assert decoded(raw, declared) == text


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        pytest.param(b"", "the file is empty", id="empty"),
        pytest.param(b" \r\n\t", "only white space", id="white space"),
        pytest.param(codecs.BOM_UTF8, "only white space", id="only a mark"),
        pytest.param(b"%PDF-1.7\n%abc", "a PDF file", id="PDF"),
        pytest.param(b"PK\x03\x04abc", "an Office document", id="DOCX"),
        pytest.param(b"{\\rtf1 hello}", "an RTF file", id="RTF"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0", "a PNG image", id="PNG"),
        pytest.param(b"\0\1\2\3abc\0\0\0", "a binary file", id="unknown"),
        pytest.param(b"BZh91AY&SY\x00\x01\x02", "a bzip2 archive", id="bzip2"),
    ],
)
def test_refuses_with_what_it_saw(raw: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        decoded(raw)


@pytest.mark.parametrize("text", ["BZh is a sound", "ID3 tags explained", "GIF8 is a code", "OggS"])
def test_a_text_may_begin_like_a_signature(text: str) -> None:
    assert decoded(text.encode()) == text


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1))
def test_utf_8_is_read_as_written(text: str) -> None:
    if not text.isspace() and not text.startswith("\ufeff"):
        assert decoded(text.encode()) == text


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_reason(raw: bytes) -> None:
    with suppress(UnreadableError):
        text = decoded(raw)
        assert text.encode().decode() == text  # no lone surrogates
