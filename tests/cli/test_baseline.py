"""The gate as a newsroom keeps it: settings, exceptions, a baseline, changed lines."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from audit.cli.main import audit
from tests.cli.test_check import PACK
from tests.triage.test_changes import git

OLD = "In Kiev on Monday, a man spoke.\n\nThe talks went on for hours.\n"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one article, which has one old error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AUDIT_CACHE_DIR", str(tmp_path / ".cache"))
    Path("desk.yaml").write_text(PACK)
    Path("audit.yaml").write_text("rules: [desk.yaml]\nbaseline: accepted.json\n")
    Path("a.md").write_text(OLD)
    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    git(tmp_path, "add", "a.md", "audit.yaml", "desk.yaml")
    git(tmp_path, "commit", "--quiet", "-m", "first")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(audit, list(arguments))


def article(result: Result) -> dict[str, Any]:
    (found,) = (one for one in json.loads(result.stdout)["articles"] if one["path"] == "a.md")
    return dict(found)


def check(*arguments: str) -> Result:
    return run("check", "a.md", "--format", "json", *arguments)


def test_a_missing_baseline_stops_the_run_and_says_where() -> None:
    result = check()
    assert result.exit_code == 2
    assert "accepted.json: No such file" in result.stderr


def test_the_gate_fails_on_the_new_error_only_wherever_paragraphs_move() -> None:
    assert run("baseline", "a.md").stdout == "accepted.json: 1 finding accepted\n"
    assert check().exit_code == 0
    Path("a.md").write_text("An opening paragraph.\n\n" + OLD + "\nThen he left for Kiev.\n")
    result = check()
    assert result.exit_code == 1
    found = article(result)
    assert [(one["text"], one["line"]) for one in found["findings"]] == [("Kiev", 7)]
    assert [one["line"] for one in found["baselined"]] == [3]


def test_pruning_drops_what_was_corrected() -> None:
    run("baseline", "a.md")
    Path("a.md").write_text(OLD.replace("Kiev", "Kyiv"))
    assert run("baseline", "a.md", "--prune").stdout == "accepted.json: 1 dropped, 0 kept\n"
    Path("a.md").write_text(OLD)
    assert check().exit_code == 1


def test_since_a_revision_only_changed_lines_count() -> None:
    Path("audit.yaml").write_text("rules: [desk.yaml]\n")
    Path("a.md").write_text(OLD + "\nThen he left for Kiev.\n")
    result = check("--since", "main")
    found = article(result)
    assert [one["line"] for one in found["findings"]] == [5]
    assert [one["line"] for one in found["baselined"]] == [1]
    assert check("--since", "nowhere").exit_code == 2


@pytest.mark.parametrize(
    ("days", "status", "about"),
    [(0, 0, []), (-1, 1, ["suppressions/expired"])],
    ids=["until today", "until yesterday"],
)
def test_an_exception_runs_out(days: int, status: int, about: list[str]) -> None:
    until = date.today() + timedelta(days=days)
    Path("audit.yaml").write_text("rules: [desk.yaml]\nsuppressions: exceptions.yaml\n")
    Path("exceptions.yaml").write_text(
        f"suppressions:\n  - {{ rule: desk/kyiv, reason: a brand, expires: {until} }}\n"
    )
    result = check()
    assert result.exit_code == status
    articles = json.loads(result.stdout)["articles"]
    found = [
        one for each in articles if each["path"] == "exceptions.yaml" for one in each["findings"]
    ]
    assert [one["rule"] for one in found] == about


def test_settings_choose_rules_severities_and_the_threshold() -> None:
    Path("audit.yaml").write_text(
        "rules: [desk.yaml]\nseverity:\n  - { rules: [desk/kyiv], severity: warning }\n"
    )
    assert check().exit_code == 0
    Path("audit.yaml").write_text("rules: [desk.yaml]\nskip: [desk/kyiv]\n")
    assert article(check())["findings"] == []
    Path("audit.yaml").write_text("rules: [desk.yaml]\nfail_on: never\n")
    assert check().exit_code == 0
    assert check("--fail-on", "error").exit_code == 1


def test_mistakes_in_settings_are_told_with_their_place() -> None:
    Path("audit.yaml").write_text("rulez: [desk.yaml]\n")
    result = check()
    assert result.exit_code == 2
    assert "audit.yaml:1:1: extra key 'rulez' (did you mean 'rules'?)" in result.stderr
