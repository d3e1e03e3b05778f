"""The shape of the program: layers, cycles, sizes, a test file for every module, cheap starts."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LAYERS = (
    ("documents",),
    ("register", "engines", "findings", "language"),
    ("rules", "stories", "report_page"),
    ("kinds", "readers", "reporters", "triage"),
    ("packs", "auditor", "importers"),
    ("cli",),
)
LAYER = {package: level for level, packages in enumerate(LAYERS) for package in packages}
ONE_FILE_EACH = ("kinds", "readers", "reporters")
"""Folders that are their own registry: their files do not know of each other."""
LONGEST_MODULE = 400
LONGEST_FUNCTION = 60
SLOW = ("pydantic", "pydantic_core", "yaml", "jsonschema", "rich", "jinja2")
"""What no run with a warm cache imports."""
UNASKED = (
    "audit.auditor.comparing",
    "audit.auditor.workers",
    "audit.packs.assembling",
    "audit.packs.rule_packs",
    "audit.stories.grouping",
    "audit.stories.witnesses",
    "audit.triage.baseline",
    "audit.triage.changes",
    "difflib",
    "rapidfuzz",
    "tempfile",
    "zipfile",
)
"""What one article by itself does not need: several articles, old findings, packs in YAML."""
TESTED_ELSEWHERE = {
    "audit/cli/asking.py": "tested by audit check and audit baseline, whose options it has",
    "audit/cli/old_findings.py": "tested with audit baseline",
    "audit/documents/citation.py": "a plain record, tested wherever a finding is",
    "audit/register/pack.py": "plain records, tested by writing the register",
    "audit/findings/finding.py": "tested by every kind",
    "audit/findings/report.py": "tested by the run and the reporters",
    "audit/documents/characters.py": "tested with the folding that it serves",
    "audit/rules/rule.py": "tested by every kind",
    "audit/rules/look_up.py": "plain records, tested with each look-up",
    "audit/rules/account.py": "a plain record, tested where articles are compared",
}
"""Modules without a test file of their own, and why."""

MODULES = sorted(ROOT.glob("audit/**/*.py"))
NAMES = {path: path.relative_to(ROOT).as_posix() for path in MODULES}


def by_name(paths: list[Path]) -> list[object]:
    return [pytest.param(path, id=path.relative_to(ROOT).as_posix()) for path in paths]


def dotted(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULE_NAMES = {dotted(path): path for path in MODULES}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def imports(path: Path) -> frozenset[str]:
    """The modules of ours that the module imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.update(_imported(node))
    return frozenset(name for name in found if name in MODULE_NAMES)


def _imported(node: ast.ImportFrom) -> Iterator[str]:
    """`from package import module` imports the module; any other name comes from the package."""
    for alias in node.names:
        module = f"{node.module}.{alias.name}"
        yield module if module in MODULE_NAMES else str(node.module)


def package(name: str) -> str:
    return name.split(".")[1] if "." in name else ""


@pytest.mark.parametrize("path", by_name(MODULES))
def test_imports_only_from_lower_layers(path: Path) -> None:
    own = package(dotted(path))
    wrong = [
        name
        for name in imports(path)
        if package(name) not in ("", own) and LAYER[package(name)] >= LAYER[own]
    ]
    assert wrong == []


def test_every_package_has_its_layer() -> None:
    packages = {package(name) for name in MODULE_NAMES} - {""}
    assert packages <= set(LAYER)


@pytest.mark.parametrize("folder", ONE_FILE_EACH)
def test_files_of_a_folder_that_is_a_registry_do_not_import_each_other(folder: str) -> None:
    shared = {f"audit.{folder}", f"audit.{folder}.registry"}
    wrong = [
        f"{path.name} imports {name}"
        for path in ROOT.glob(f"audit/{folder}/*.py")
        if path.stem not in ("__init__", "registry")
        for name in imports(path)
        if package(name) == folder and name not in shared
    ]
    assert wrong == []


def test_no_import_leads_back() -> None:
    done: set[str] = set()
    for name in sorted(MODULE_NAMES):
        assert cycle_from(name, [], done) is None


def cycle_from(name: str, above: list[str], done: set[str]) -> str | None:
    """The first cycle that is met on the way down from `name`, as text."""
    if name in above:
        return " > ".join([*above[above.index(name) :], name])
    if name in done:
        return None
    for imported in sorted(imports(MODULE_NAMES[name])):
        found = cycle_from(imported, [*above, name], done)
        if found:
            return found
    done.add(name)
    return None


@pytest.mark.parametrize("path", by_name(MODULES))
def test_no_module_is_too_long(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("path", by_name(MODULES))
def test_no_function_is_too_long(path: Path) -> None:
    long = [
        f"{node.name}: {length} lines"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := _length(node)) > LONGEST_FUNCTION
    ]
    assert long == []


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from `def` to the end, without decorators: an option of a command is a decorator."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.mark.parametrize("path", by_name([path for path in MODULES if path.stem != "__init__"]))
def test_every_module_has_its_test_file(path: Path) -> None:
    test = ROOT / "tests" / path.relative_to(ROOT / "audit").with_name(f"test_{path.name}")
    assert test.is_file() or NAMES[path] in TESTED_ELSEWHERE


def test_exceptions_from_test_files_are_needed() -> None:
    unneeded = [
        name
        for name in TESTED_ELSEWHERE
        if not (ROOT / name).is_file() or _test_of(ROOT / name).is_file()
    ]
    assert unneeded == []


def _test_of(path: Path) -> Path:
    return ROOT / "tests" / path.relative_to(ROOT / "audit").with_name(f"test_{path.name}")


def test_a_run_with_a_warm_cache_imports_nothing_slow(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("The foreign minister, Anna Lind, was in Kiev on Monday, March 7, 2022.\n")
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", RUN, str(article)]
    environment.pop("AUDIT_CACHE_DIR", None)
    kept: list[int] = []
    loaded: list[set[str]] = []
    for _ in range(2):
        run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        loaded.append(set(run.stderr.split()))
        kept += [file.stat().st_mtime_ns for file in tmp_path.glob("*/expressions-*.bin")]
    cold, warm = loaded
    assert "yaml" in cold
    assert warm.isdisjoint((*SLOW, *UNASKED))
    assert "audit.rules.matching" in warm
    # what a run has to compile it keeps: the second had nothing left to compile
    assert len(kept) == 2
    assert kept[0] == kept[1]


RUN = """
import sys
from audit.cli.main import audit
try:
    audit(["check", sys.argv[1], "--fail-on", "never"])
except SystemExit as ended:
    assert ended.code == 0, ended.code
print(*sys.modules, file=sys.stderr)
"""
