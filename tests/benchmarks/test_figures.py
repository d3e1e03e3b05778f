"""Figures kept and tabled."""

from __future__ import annotations

from pathlib import Path

from benchmarks.figures import Figure, read_figures, tables, write_figures

FIGURES = [
    Figure("audit", "", 10, 5_000, 0.2, 29.6, 5),
    Figure("audit", "", 10, 1_000_000, 2.0, 40, 5),
    Figure("audit", "", 9_000, 1_000_000, 2.5, 44, 5),
    Figure("grep -F", "3.8", 10, 5_000, 0.01, 9, 5),
    Figure("grep -F", "3.8", 10, 1_000_000, 0.5, 9, 5),
]


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    write_figures(tmp_path / "figures.json", FIGURES)
    assert read_figures(tmp_path / "figures.json") == FIGURES


def test_tables_give_our_seconds_and_how_many_times_that_others_take() -> None:
    assert list(tables(FIGURES, 10, 1_000_000)) == [
        "| 1 MB, so many rules | 10 | 9,000 |",
        "|---|---:|---:|",
        "| audit | 2.00 s, 40 MB | 2.50 s, 44 MB |",
        "| grep -F | 0.25 ×, 9 MB | – |",
        "",
        "| 10 rules, so much text | 5 kB | 1 MB |",
        "|---|---:|---:|",
        "| audit | 0.20 s, 30 MB | 2.00 s, 40 MB |",
        "| grep -F | 0.05 ×, 9 MB | 0.25 ×, 9 MB |",
    ]
