"""The benchmark of large registers, on small ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.register_scale import main, near_lines, register_lines


def test_a_register_is_kept_opened_and_asked(tmp_path: Path) -> None:
    lines = {line.name: line for line in register_lines(tmp_path, 30)}
    assert lines["opened, 30 names looked up"].value > 0
    assert lines["opened, 30 names looked up"].budget == 50


def test_every_near_name_is_found(tmp_path: Path) -> None:
    lines = [line for line in near_lines(tmp_path, 300, 5) if "found" in line.name]
    assert len(lines) == 2
    for line in lines:
        assert line.value == int(line.name.rpartition(" of ")[2]) > 0


def test_figures_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--persons", "30", "--names", "300", "--walked", "2"]) == 0
    assert "look-up at distance 2, median" in capsys.readouterr().out
