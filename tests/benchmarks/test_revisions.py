"""An earlier commit beside the present code."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.processes import ROOT, FailedError
from benchmarks.revisions import checkout

pytestmark = pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a checkout of git")


def test_a_commit_is_there_while_it_is_measured(tmp_path: Path) -> None:
    with checkout("HEAD", tmp_path / "base") as root:
        assert (root / "audit" / "cli" / "main.py").is_file()
    assert not (tmp_path / "base").exists()


def test_it_goes_even_if_measuring_fails(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), checkout("HEAD", tmp_path / "base") as root:
        assert 1 / len(list(root.glob("no-such-file")))
    assert not (tmp_path / "base").exists()


def test_a_commit_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match="no-such-commit"), checkout("no-such-commit", tmp_path):
        pass
