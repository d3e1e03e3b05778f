"""The model of `audit.yaml`."""

from __future__ import annotations

from pathlib import Path

from audit.findings.finding import Severity
from audit.packs.settings import Configuration, Configured, SeverityOverride


def test_paths_start_at_the_files_folder_and_shipped_stays() -> None:
    made = Configured(Configuration(rules=("shipped", "desk.yaml")), Path("newsroom"))
    assert made.paths(made.settings.rules) == (Path("shipped"), Path("newsroom/desk.yaml"))


def test_a_shipped_style_is_named_unless_a_folder_of_the_newsroom_has_it(tmp_path: Path) -> None:
    made = Configured(Configuration(rules=("styles/ap", "shipped/dates")), tmp_path)
    assert made.paths(made.settings.rules) == (Path("styles/ap"), Path("shipped/dates"))
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "ap").touch()
    assert made.paths(made.settings.rules)[0] == tmp_path / "styles" / "ap"


def test_off_is_no_severity() -> None:
    entries = (
        SeverityOverride(rules=("names",), severity="off"),
        SeverityOverride(rules=("places",), severity="note", paths=("a/**",)),
    )
    off, lower = Configured(Configuration(severity=entries), Path("newsroom")).overrides()
    assert (off.rules, off.severity) == (frozenset({"names"}), None)
    assert (lower.severity, lower.paths, lower.folder) == (
        Severity.NOTE,
        ("a/**",),
        Path("newsroom"),
    )
