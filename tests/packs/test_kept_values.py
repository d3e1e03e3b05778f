"""Small values on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.packs.kept_values import kept_value


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AUDIT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def built(times: list[int]) -> str:
    times.append(1)
    return "value"


def test_a_value_is_built_once() -> None:
    times: list[int] = []
    for _ in range(3):
        assert kept_value("a" * 64, str, lambda: built(times)) == "value"
    assert len(times) == 1


@pytest.mark.parametrize("harm", [b"", b"torn", b"x" * 200])
def test_a_torn_file_is_built_anew(folder: Path, harm: bytes) -> None:
    times: list[int] = []
    kept_value("a" * 64, str, lambda: built(times))
    (file,) = folder.glob("value-*.bin")
    file.write_bytes(harm)
    assert kept_value("a" * 64, str, lambda: built(times)) == "value"
    assert len(times) == 2


def test_a_file_that_others_can_write_is_not_read(folder: Path) -> None:
    times: list[int] = []
    kept_value("a" * 64, str, lambda: built(times))
    (file,) = folder.glob("value-*.bin")
    file.chmod(0o666)
    kept_value("a" * 64, str, lambda: built(times))
    assert len(times) == 2


def test_a_value_of_another_sort_is_built_anew() -> None:
    kept_value("a" * 64, str, lambda: "value")
    assert kept_value("a" * 64, int, lambda: 3) == 3


def test_few_values_are_kept(folder: Path) -> None:
    for number in range(40):
        kept_value(f"{number:064}", int, lambda: 1)
    assert len(list(folder.glob("value-*.bin"))) == 16
