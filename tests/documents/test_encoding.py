"""What was read can be written back byte for byte, or is said to be beyond that."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.documents.decoding import UnreadableError, decoded
from audit.documents.encoding import Encoding, encoding_of

SENTENCE = "The café in “Vilnius” closed – early.\r\n"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(b"Plain words.\n", Encoding("utf-8"), id="ASCII"),
        pytest.param(SENTENCE.encode(), Encoding("utf-8"), id="UTF-8"),
        pytest.param(
            codecs.BOM_UTF8 + SENTENCE.encode(), Encoding("utf-8", codecs.BOM_UTF8), id="a mark"
        ),
        pytest.param(
            codecs.BOM_UTF16_LE + SENTENCE.encode("utf-16-le"),
            Encoding("utf-16-le", codecs.BOM_UTF16_LE),
            id="UTF-16, little end first",
        ),
        pytest.param(
            codecs.BOM_UTF32_BE + SENTENCE.encode("utf-32-be"),
            Encoding("utf-32-be", codecs.BOM_UTF32_BE),
            id="UTF-32, big end first",
        ),
        pytest.param(
            "Plain words, no mark.".encode("utf-16-be"),
            Encoding("utf-16-be"),
            id="UTF-16 without a mark",
        ),
        pytest.param(SENTENCE.encode("cp1252"), Encoding("windows-1252"), id="Windows-1252"),
        pytest.param(b"caf\xe9 \x81 \x8d\n", Encoding("windows-1252"), id="bytes without a letter"),
    ],
)
def test_the_encoding_gives_the_bytes_back(raw: bytes, expected: Encoding) -> None:
    text = decoded(raw)
    assert encoding_of(raw, text) == expected
    assert expected.encoded(text) == raw


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param("“Words” – and “more” words".encode() + b" \xff.", id="a stray byte"),
        pytest.param(codecs.BOM_UTF8 + b"caf\xe9 au lait", id="not what its mark says"),
        pytest.param(codecs.BOM_UTF16_LE + "word".encode("utf-16-le") + b"\0", id="half a unit"),
    ],
)
def test_mended_text_has_no_encoding(raw: bytes) -> None:
    assert encoding_of(raw, decoded(raw)) is None


def test_a_letter_that_the_encoding_lacks() -> None:
    assert Encoding("windows-1252").holds("café")
    assert not Encoding("windows-1252").holds("Nausėda")


@given(st.binary(min_size=1, max_size=200))
def test_an_encoding_that_is_named_gives_back_every_byte(raw: bytes) -> None:
    try:
        text = decoded(raw)
    except UnreadableError:
        return
    found = encoding_of(raw, text)
    assert found is None or found.encoded(text) == raw
