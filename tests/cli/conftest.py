"""A cache that no other run sees."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    # one cache for all tests here: compiling the shipped register takes a second
    cache: Path = tmp_path_factory.getbasetemp() / "audit-cache"
    monkeypatch.setenv("AUDIT_CACHE_DIR", str(cache))
