from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from audit.documents.cache_folder import cache_folder, cache_place

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no owners and modes")


@POSIX
def test_the_folder_is_private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDIT_CACHE_DIR", str(tmp_path / "cache"))
    folder = cache_folder()
    assert folder is not None
    assert folder.stat().st_mode & 0o777 == 0o700


@POSIX
def test_a_folder_that_others_can_write_is_not_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o777)
    monkeypatch.setenv("AUDIT_CACHE_DIR", str(shared))
    assert cache_folder() is None


def test_a_folder_that_cannot_be_made_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("AUDIT_CACHE_DIR", str(tmp_path / "file" / "cache"))
    assert cache_folder() is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has its own place")
def test_the_folder_is_where_caches_belong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AUDIT_CACHE_DIR", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "source-audit"


def test_asking_for_the_place_makes_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AUDIT_CACHE_DIR", str(tmp_path / "cache"))
    assert cache_place() == tmp_path / "cache"
    assert list(tmp_path.iterdir()) == []
