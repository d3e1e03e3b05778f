"""A place of its own for every test: a cache, and shipped packs that are small."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.packs import files
from tests.packs.factory import REGISTER, RULE, written


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of shipped packs: one of rules, one of styles, one of the register."""
    folder = written(tmp_path / "shipped", people=RULE)
    written(folder / "register", test=REGISTER)
    written(folder / "styles", ap=RULE.replace("people", "ap"))
    written(folder / "topics", arts=RULE.replace("people", "arts"))
    monkeypatch.setattr(files, "SHIPPED_FOLDER", folder)
    monkeypatch.setenv("AUDIT_CACHE_DIR", str(tmp_path / "cache"))
    return folder
