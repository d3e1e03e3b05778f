"""Where audit plugs in: pre-commit, GitHub, GitLab and an editor's pipe, each one run.

The first three install the package as their users do, with pip, and are skipped where there is no
package index to be reached.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.triage.test_changes import git

ROOT = Path(__file__).parents[1]
WRONG = "Talks in Vilnius\n\nPresident Gitanes Nauseda spoke on Monday.\n"
RIGHT = WRONG.replace("Gitanes", "Gitanas")
INPUT = re.compile(r"\$\{\{ inputs\.([\w-]+) \}\}|\$\[\[ inputs\.([\w-]+) \]\]")
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
SPEC, TEMPLATE = yaml.safe_load_all((ROOT / "templates" / "audit.yml").read_text("utf-8"))
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))


def run(command: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    # PYTHONPATH would hide whether what was installed works by itself
    own = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        command,
        cwd=folder,
        env={**own, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A repository with one wrong draft, and nothing committed."""
    folder = tmp_path / "desk"
    (folder / "drafts").mkdir(parents=True)
    (folder / "drafts" / "a story.txt").write_text(WRONG)
    git(folder, "init", "--quiet", "--initial-branch", "main")
    git(folder, "config", "user.name", "Ana Lind")
    git(folder, "config", "user.email", "ana@example.org")
    return folder


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Skips where pip finds no package."""
    folder = tmp_path_factory.mktemp("index")
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--retries", "0"]
    if run([*command, "--timeout", "10", "hatchling>=1.26"], folder).returncode:
        pytest.skip("no package index can be reached")


@pytest.fixture(scope="session")
def runner(tmp_path_factory: pytest.TempPathFactory, index: None) -> Path:  # noqa: ARG001
    """A GitHub runner's temporary folder, after the action's first step."""
    folder = tmp_path_factory.mktemp("runner")
    done = step(0, folder, folder, PYTHON=sys.executable, ACTION=str(ROOT))
    assert done.returncode == 0, done.stderr
    return folder


def step(
    number: int, folder: Path, runner: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a step of the action as GitHub does."""
    script = runner / f"step{number}.sh"
    script.write_text(ACTION["runs"]["steps"][number]["run"])
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)]
    files = {name: str(runner / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    return run(command, folder, RUNNER_TEMP=str(runner), **files, **environment)


def audited(folder: Path, runner: Path, **given: str) -> subprocess.CompletedProcess[str]:
    """Run the action's second step, with its defaults for what is not given."""
    for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"):
        (runner / name).write_text("")
    environment = ACTION["runs"]["steps"][1]["env"]
    return step(1, folder, runner, **_filled(environment, ACTION["inputs"], given))


def _filled(
    environment: dict[str, str], inputs: dict[str, dict[str, Any]], given: dict[str, str]
) -> dict[str, str]:
    """The variables with the inputs put in, as the services do before they start a shell."""

    def value(match: re.Match[str]) -> str:
        name = match[1] or match[2]
        return given.get(name.replace("-", "_"), str(inputs[name].get("default", "")))

    return {name: INPUT.sub(value, text) for name, text in environment.items()}


@pytest.mark.slow
def test_pre_commit_stops_a_wrong_draft(desk: Path, tmp_path: Path, index: None) -> None:  # noqa: ARG001
    pytest.importorskip("pre_commit", reason="pre-commit is not installed")
    source = tmp_path / "audit"
    git(ROOT, "clone", "--quiet", str(ROOT), str(source))
    (source / ".pre-commit-hooks.yaml").write_bytes((ROOT / ".pre-commit-hooks.yaml").read_bytes())
    git(source, "add", ".pre-commit-hooks.yaml")
    git(source, "commit", "--quiet", "--allow-empty", "-m", "as it is here")
    revision = git(source, "rev-parse", "HEAD").strip()
    hooks = "".join(f"      - id: {hook['id']}\n" for hook in HOOKS)
    (desk / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {source}\n    rev: {revision}\n    hooks:\n{hooks}"
    )
    (desk / "rules").mkdir()
    house = (ROOT / "audit" / "cli" / "starter" / "house.yaml").read_text()
    (desk / "rules" / "house.yaml").write_text(house.replace("variants:", "varients:"))
    home = {"PRE_COMMIT_HOME": str(tmp_path / "home"), "AUDIT_CACHE_DIR": str(tmp_path / "cache")}
    pre_commit = [sys.executable, "-m", "pre_commit"]
    assert run([*pre_commit, "install"], desk, **home).returncode == 0
    git(desk, "add", ".")

    stopped = run(["git", "commit", "-m", "a story"], desk, **home)
    assert stopped.returncode == 1, stopped.stdout + stopped.stderr
    assert "'Gitanes' should be 'Gitanas'" in stopped.stderr + stopped.stdout
    assert "rules/house.yaml:" in stopped.stderr + stopped.stdout

    by_hand = ["run", "audit-fix", "--hook-stage", "manual", "--all-files"]
    fixed = run([*pre_commit, *by_hand], desk, **home)
    assert "files were modified by this hook" in fixed.stdout
    assert (desk / "drafts" / "a story.txt").read_text() == RIGHT

    (desk / "rules" / "house.yaml").write_text(house)
    git(desk, "add", ".")
    let_through = run(["git", "commit", "-m", "a story"], desk, **home)
    assert let_through.returncode == 0, let_through.stdout + let_through.stderr


@pytest.mark.slow
def test_the_github_action_annotates_and_fails(desk: Path, runner: Path) -> None:
    done = audited(desk, runner, paths="drafts/a story.txt\n")
    assert done.returncode == 1, done.stderr
    assert "::error file=drafts/a story.txt,line=3," in done.stdout
    assert "Gitanas" in (runner / "GITHUB_STEP_SUMMARY").read_text()
    output = (runner / "GITHUB_OUTPUT").read_text()
    report = json.loads(Path(output.removeprefix("report=").strip()).read_text())
    assert report["summary"]["error"] == 1


@pytest.mark.slow
@pytest.mark.parametrize(
    ("given", "status"),
    [
        pytest.param({"paths": "drafts", "fail_on": "never"}, 0, id="nothing fails it"),
        pytest.param({"paths": "drafts", "arguments": "--skip=name\n--each"}, 0, id="arguments"),
        pytest.param({"paths": "drafts", "since": "main"}, 0, id="no line changed"),
        pytest.param({"paths": "lost"}, 3, id="nothing there"),
        pytest.param({"paths": "--help"}, 3, id="a path that looks like an option"),
        pytest.param({"paths": "$(touch stolen)"}, 3, id="a path that looks like a command"),
        pytest.param({"paths": "drafts", "arguments": "--nonsense"}, 2, id="a mistake"),
    ],
)
def test_the_github_action_takes_its_inputs(
    given: dict[str, str], status: int, desk: Path, runner: Path
) -> None:
    git(desk, "add", ".")
    git(desk, "commit", "--quiet", "-m", "a story")
    done = audited(desk, runner, **given)
    assert done.returncode == status, done.stdout + done.stderr
    assert not (desk / "stolen").exists()
    assert bool((runner / "GITHUB_OUTPUT").read_text()) == (status != 2)


@pytest.mark.slow
def test_the_gitlab_job_reports_and_fails(desk: Path, runner: Path) -> None:
    given = {
        "package": str(ROOT),
        "paths": "drafts/a story.txt\ndrafts/*.txt",
        "fail_on": "error",
        "arguments": "--each\n--show=note",
    }
    job = TEMPLATE["audit"]
    variables = _filled(job["variables"], SPEC["spec"]["inputs"], given)
    path = f"{runner / 'audit-venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"
    done = run(["sh", "-ec", "\n".join(job["script"])], desk, **variables, PATH=path)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "'Gitanes' should be 'Gitanas'" in done.stdout
    quality = json.loads((desk / job["artifacts"]["reports"]["codequality"]).read_text())
    assert [issue["location"]["path"] for issue in quality] == ["drafts/a story.txt"]
    assert all((desk / name).is_file() for name in job["artifacts"]["paths"])


@pytest.mark.parametrize(
    ("declared", "text"),
    [
        pytest.param(ACTION["inputs"], json.dumps(ACTION["runs"]), id="GitHub"),
        pytest.param(SPEC["spec"]["inputs"], json.dumps(TEMPLATE), id="GitLab"),
    ],
)
def test_every_input_is_declared_and_used(declared: dict[str, Any], text: str) -> None:
    used = {github or gitlab for github, gitlab in INPUT.findall(text)}
    assert used == set(declared)


@pytest.mark.parametrize(
    "scripts",
    [
        pytest.param([step["run"] for step in ACTION["runs"]["steps"]], id="GitHub"),
        pytest.param(TEMPLATE["audit"]["script"], id="GitLab"),
    ],
)
def test_no_input_is_part_of_a_script(scripts: list[str]) -> None:
    assert not any("${{" in script or "$[[" in script for script in scripts)


@pytest.mark.parametrize("hook", HOOKS, ids=[hook["id"] for hook in HOOKS])
def test_a_hook_names_a_command_that_there_is(hook: dict[str, Any]) -> None:
    command = [sys.executable, "-m", "audit.cli.main", *hook["entry"].split()[1:], "--help"]
    assert hook["entry"].split()[0] == "audit"
    done = run(command, ROOT, PYTHONPATH=str(ROOT))
    assert done.returncode == 0, done.stderr


def test_an_editor_pipes_what_it_shows(desk: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "audit.cli.main", "check", "-", "--format", "json", "--quiet"],
        cwd=desk,
        env={**os.environ, "PYTHONPATH": str(ROOT), "AUDIT_CACHE_DIR": str(tmp_path)},
        input=WRONG.encode(),
        capture_output=True,
        check=False,
    )
    (article,) = json.loads(done.stdout)["articles"]
    assert article["path"] == "-"
    assert [finding["text"] for finding in article["findings"]] == ["Gitanes"]
    assert (done.returncode, done.stderr) == (1, b"")
