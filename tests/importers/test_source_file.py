from __future__ import annotations

import bz2
import gzip
from hashlib import sha256
from pathlib import Path

import pytest

from audit.importers import source_file
from audit.importers.records import NotImportedError, Refused
from audit.importers.source_file import Line, SourceFile

TEXT = b"one\ntwo\n"


def written(path: Path, raw: bytes) -> SourceFile:
    path.write_bytes(raw)
    return SourceFile(path)


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        pytest.param("a.txt", TEXT, id="plain"),
        pytest.param("a.txt.gz", gzip.compress(TEXT), id="gzip"),
        pytest.param("a.txt.bz2", bz2.compress(TEXT), id="bzip2"),
        pytest.param(
            "b.txt.bz2", bz2.compress(b"one\n") + bz2.compress(b"two\n"), id="two-streams"
        ),
    ],
)
def test_lines_whatever_they_are_packed_in(tmp_path: Path, name: str, raw: bytes) -> None:
    source = written(tmp_path / name, raw)
    assert list(source.lines()) == [Line(1, b"one\n"), Line(2, b"two\n")]
    assert source.digest == sha256(raw).hexdigest()


@pytest.mark.parametrize("name", ["a.gz", "a.bz2"])
def test_a_packed_file_that_is_cut_off(tmp_path: Path, name: str) -> None:
    pack = gzip.compress if name.endswith("gz") else bz2.compress
    whole = pack(bytes(range(256)) * 4000)
    with pytest.raises(NotImportedError, match="cannot be read further"):
        list(written(tmp_path / name, whole[: len(whole) // 2]).lines())


@pytest.mark.parametrize("name", ["a.gz", "a.bz2"])
def test_a_file_that_is_not_packed_at_all(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotImportedError, match="cannot be read further"):
        list(written(tmp_path / name, b"plain text").lines())


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotImportedError, match="No such file"):
        list(SourceFile(tmp_path / "none").lines())


def test_a_line_without_end_is_refused_and_the_next_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source_file, "MOST_LINE", 8)
    found = list(written(tmp_path / "a", b"x" * 50 + b"\nnext\n").lines())
    assert isinstance(found[0], Refused)
    assert found[1:] == [Line(2, b"next\n")]


def test_a_line_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    found = list(written(tmp_path / "a", b"\xef\xbb\xbfone\ntw\xff\nthree\r\n").texts())
    assert found == [(1, "one"), Refused("not UTF-8 from byte 3 on", 2), (3, "three")]


def test_the_file_is_watched_as_it_lies_there(tmp_path: Path) -> None:
    raw = gzip.compress(TEXT)
    (tmp_path / "a.gz").write_bytes(raw)
    seen: list[int] = []
    list(SourceFile(tmp_path / "a.gz", seen.append).lines())
    assert sum(seen) == len(raw)


def test_reading_again_changes_no_digest(tmp_path: Path) -> None:
    source = written(tmp_path / "a", TEXT)
    list(source.lines())
    source.read_once()
    list(source.lines())
    assert source.digest == sha256(TEXT).hexdigest()
