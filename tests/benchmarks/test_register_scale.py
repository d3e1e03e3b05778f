"""The benchmark of large registers, on small ones."""

from __future__ import annotations

from pathlib import Path

from benchmarks.register_scale import near_lines, register_lines


def test_a_register_is_kept_opened_and_asked(tmp_path: Path) -> None:
    lines = {line.name: line for line in register_lines(tmp_path, 30)}
    assert lines["opened, 30 names looked up"].value > 0
    assert lines["opened, 30 names looked up"].budget == 50


def test_every_near_name_is_found_and_sooner_than_by_a_walk(tmp_path: Path) -> None:
    lines = list(near_lines(tmp_path, 1_000))
    found = [line for line in lines if "found" in line.name]
    assert len(found) == 2
    for line in found:
        assert line.value == int(line.name.rpartition(" of ")[2]) > 0
    shares = [line.value for line in lines if "walk" in line.name]
    assert len(shares) == 2
    assert all(0 < share < 1 for share in shares)
