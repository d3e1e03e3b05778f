"""`audit init`: what it writes is sound by our own checks, and nothing is ever overwritten."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from audit.cli.main import audit
from audit.packs.configuration import configured
from audit.packs.settings import Configuration


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(audit, list(arguments))


def test_writes_both_files_and_says_so() -> None:
    result = run("init")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "audit.yaml: written",
        "house.yaml: written",
        "next: audit rules test house.yaml",
    ]
    assert sorted(path.name for path in Path().iterdir()) == ["audit.yaml", "house.yaml"]


def test_makes_the_folder_it_is_given() -> None:
    assert run("init", "desk/europe").exit_code == 0
    assert Path("desk/europe/audit.yaml").is_file()


@pytest.mark.parametrize("name", ["audit.yaml", "audit.yml", "house.yaml"])
def test_overwrites_nothing(name: str) -> None:
    Path(name).write_text("ours")
    result = run("init")
    assert result.exit_code == 2
    assert result.stderr == f"{name}: it is there already\nnothing was written\n"
    assert [(path.name, path.read_text()) for path in Path().iterdir()] == [(name, "ours")]


def test_a_link_to_nowhere_is_not_followed() -> None:
    Path("house.yaml").symlink_to("elsewhere.yaml")
    assert run("init").exit_code == 2
    assert not Path("elsewhere.yaml").exists()


def test_a_folder_that_cannot_be_made() -> None:
    Path("desk").write_text("a file")
    result = run("init", "desk/europe")
    assert result.exit_code == 2
    assert result.stderr.startswith("desk/europe: ")


def test_what_it_writes_passes_our_own_checks() -> None:
    run("init")
    linted = run("rules", "lint", "house.yaml")
    assert (linted.exit_code, linted.stderr) == (0, "")
    tested = run("rules", "test", "house.yaml")
    assert tested.exit_code == 0
    assert tested.stdout.startswith("1 rules, 3 examples: 3 validated")


def test_what_it_writes_is_at_work_beside_the_shipped_rules() -> None:
    run("init")
    Path("draft.txt").write_text(
        "An advisor spoke in Vilnius.\n\nPresident Gitanes Nauseda left.\n"
    )
    result = run("check", "draft.txt", "--format", "json")
    (article,) = json.loads(result.stdout)["articles"]
    assert {finding["rule"] for finding in article["findings"]} >= {
        "house/adviser",
        "names/near-miss",
    }
    assert result.exit_code == 1
    run("fix", "draft.txt")
    assert Path("draft.txt").read_text().startswith("An adviser spoke")


def test_every_setting_at_rest_holds_when_it_is_put_to_use() -> None:
    run("init")
    Path("register").mkdir()
    Path("exceptions.yaml").write_text("")
    text = Path("audit.yaml").read_text()
    used = re.sub(r"^# (?=\w+:(?: |$)|  )", "", text, flags=re.MULTILINE)
    Path("audit.yaml").write_text(used)
    settings = configured(Path("audit.yaml"), use_cache=False).settings
    at_rest = set(re.findall(r"^# (\w+):(?: |$)", text, flags=re.MULTILINE))
    assert at_rest
    for name in at_rest:
        assert getattr(settings, name) != getattr(Configuration(), name)


def test_it_speaks_of_every_setting() -> None:
    run("init")
    text = Path("audit.yaml").read_text()
    named = re.findall(r"^(?:# )?(\w+):(?: |$)", text, flags=re.MULTILINE)
    assert sorted(named) == sorted(field.name for field in fields(Configuration))
