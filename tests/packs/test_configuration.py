"""`audit.yaml` and the exceptions it names."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.findings.finding import Severity
from audit.packs.configuration import configured, nearest_configuration

SETTINGS = """\
# yaml-language-server: $schema=rules/schema-config.json
rules: [shipped, desk.yaml]
skip: [places]
fail_on: warning
publisher: Example Times
severity:
  - { rules: [names/drift], severity: note, paths: ["archive/**"] }
  - { rules: [spelling], severity: off }
suppressions: exceptions.yaml
"""
EXCEPTIONS = """\
suppressions:
  - rule: names/drift
    path: desk/*.txt
    reason: the family spells it both ways
    owner: foreign desk
    expires: 2027-01-31
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AUDIT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "audit.yaml").write_text(SETTINGS)
    (tmp_path / "exceptions.yaml").write_text(EXCEPTIONS)
    (tmp_path / "desk.yaml").write_text("")
    return tmp_path


@pytest.mark.parametrize("use_cache", [True, False])
def test_settings_are_read(use_cache: bool) -> None:
    for _ in range(2):
        found = configured(Path("audit.yaml"), use_cache=use_cache)
        assert found.settings.fail_on == "warning"
        assert found.paths(found.settings.rules) == (Path("shipped"), Path("desk.yaml"))
        lower, off = found.overrides()
        assert (lower.severity, lower.paths, off.severity) == (Severity.NOTE, ("archive/**",), None)
        assert found.waivers is not None
        (placed,) = found.waivers.placed
        assert placed.suppression.owner == "foreign desk"
        assert placed.span.of(EXCEPTIONS) == "rule: names/drift"


def test_a_changed_file_is_read_anew() -> None:
    configured(Path("audit.yaml"))
    Path("exceptions.yaml").write_text(EXCEPTIONS.replace("foreign", "home"))
    found = configured(Path("audit.yaml")).waivers
    assert found is not None
    assert found.placed[0].suppression.owner == "home desk"


def test_an_empty_file_sets_nothing() -> None:
    Path("audit.yaml").write_text("# nothing yet\n")
    assert configured(Path("audit.yaml")).settings.rules == ()


def test_the_nearest_file_is_found_as_far_as_a_repository_goes(folder: Path) -> None:
    inner = folder / "desk" / "march"
    inner.mkdir(parents=True)
    assert nearest_configuration(inner) == folder / "audit.yaml"
    (folder / "desk" / ".git").mkdir()
    assert nearest_configuration(inner) is None
