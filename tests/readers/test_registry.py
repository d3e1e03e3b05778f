"""Which reader gets a file."""

from __future__ import annotations

import subprocess
import sys

import pytest

from audit.readers import html, markdown, plain_text
from audit.readers.registry import read, reader_for, readers


@pytest.mark.parametrize(
    ("path", "head", "module"),
    [
        ("a.txt", b"Talks", plain_text),
        ("a.md", b"# Talks", markdown),
        ("A.MARKDOWN", b"Talks", markdown),
        ("a.html", b"<p>Talks", html),
        ("a.htm", b"Talks", html),
        ("a.txt", b"<!DOCTYPE html>", html),
        ("a.txt", b"\xef\xbb\xbf \n<HTML lang=en>", html),
        ("a.txt", "<html>".encode("utf-16"), html),
        ("a.txt", b"<p>Talks</p>", plain_text),
        ("a.md", b"<p>Talks</p>", markdown),
        ("-", b"Talks", plain_text),
        ("-", b"<!doctype html>", html),
        ("a.unknown", b"Talks", plain_text),
    ],
)
def test_reader_for(path: str, head: bytes, module: object) -> None:
    assert reader_for(path, head) is getattr(module, "READER")  # noqa: B009


def test_every_format_is_found_in_the_folder() -> None:
    assert list(readers()) == [html.READER, markdown.READER, plain_text.READER]


def test_no_two_formats_claim_one_ending() -> None:
    endings = [suffix for reader in readers() for suffix in reader.suffixes]
    assert len(endings) == len(set(endings))


def test_reads() -> None:
    assert read("a.html", b"<p>Talks</p>").text == "Talks"


def test_plain_text_imports_no_other_format() -> None:
    code = (
        "import sys; from audit.readers.registry import read; read('a.txt', b'Talks'); "
        "print([n for n in ('audit.readers.html', 'audit.readers.markdown', 'json', 'yaml') "
        "if n in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
