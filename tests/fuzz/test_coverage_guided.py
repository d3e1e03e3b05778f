"""A moment of fuzzing, guided by coverage, where atheris is installed.

`AUDIT_FUZZ_SECONDS=60 pytest tests/fuzz/test_coverage_guided.py` fuzzes every target for a minute.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz.targets import FOLDER, TARGETS

pytest.importorskip("atheris", reason="atheris is not installed; it is the extra 'fuzz'")

ROOT = FOLDER.parents[1]
QUICK = ("folding", "readers", "suppressions")
"""Some twenty seconds, most of which the fuzzer needs to begin."""
SECONDS = os.environ.get("AUDIT_FUZZ_SECONDS")


@pytest.mark.parametrize("name", TARGETS if SECONDS else QUICK)
def test_nothing_fails(name: str, tmp_path: Path) -> None:
    made = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.fuzz",
            name,
            "--seconds",
            SECONDS or "2",
            "--found",
            str(tmp_path),
        ],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr[-4000:]
    assert "number_of_executed_units" in made.stderr
