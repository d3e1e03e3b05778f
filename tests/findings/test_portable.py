"""File names and JSON that every reader takes."""

from __future__ import annotations

import json
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.findings.portable import file_name, uri, well_formed, written, written_exactly


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("drafts/a.txt", "drafts/a.txt", id="plain"),
        pytest.param("./a.txt", "a.txt", id="here"),
        pytest.param("../b/a.txt", "../b/a.txt", id="above"),
        pytest.param("Über uns.txt", "%C3%9Cber%20uns.txt", id="not-ascii"),
        pytest.param("100 %#?.txt", "100%20%25%23%3F.txt", id="reserved"),
        pytest.param("a:b.txt", "a%3Ab.txt", id="no-scheme"),
        pytest.param("caf\udce9.txt", "caf%E9.txt", id="bytes-that-are-not-utf-8"),
        pytest.param("\ud800.txt", "%ED%A0%80.txt", id="windows-surrogate"),
        pytest.param("/abs/ü.txt", "file:///abs/%C3%BC.txt", id="absolute"),
    ],
)
def test_uri(path: str, expected: str) -> None:
    assert uri(path) == expected


@given(st.text(alphabet="aü /%:?#\udce9", min_size=1, max_size=8))
def test_uri_holds_the_very_bytes_of_the_name(path: str) -> None:
    name = f"x{path}"
    assert unquote_to_bytes(uri(f"d/{name}/e")).replace(b"/", b"") == (
        f"d/{name}/e".encode("utf-8", "surrogateescape").replace(b"/", b"")
    )


def test_file_name_holds_no_surrogate() -> None:
    assert file_name("./d/caf\udce9.txt") == "d/caf\ufffd.txt"


def test_well_formed_keeps_all_that_is() -> None:
    assert well_formed("“🙂” \udce9\ud83d") == "“🙂” \ufffd\ufffd"


def test_json_for_strict_readers_holds_no_surrogate() -> None:
    text = written({"a": "ė \udce9"})
    assert (text, json.loads(text)) == ('{"a":"ė \ufffd"}', {"a": "ė \ufffd"})


def test_exact_json_is_read_back() -> None:
    text = written_exactly({"a": "ė \\\udce9"})
    assert text.isprintable()
    assert json.loads(text) == {"a": "ė \\\udce9"}
