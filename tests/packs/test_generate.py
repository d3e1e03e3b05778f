"""The generated files: what is in them, and the program that writes them."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from shutil import rmtree

import pytest
from jsonschema import Draft202012Validator

from audit.packs import generate
from audit.packs.generate import schema_text
from audit.packs.schema import typed_data
from tests.packs.factory import REGISTER, RULE, tree

WRITTEN = ["reports/schema.json", "rules/README.md", "rules/schema-config.json"]
WRITTEN += ["rules/schema-register.json", "rules/schema-suppressions.json", "rules/schema.json"]


def run(root: Path) -> dict[str, bytes]:
    """What the program writes below `root`, beside whose folder of packs it was told to."""
    for folder in ("rules", "reports"):
        (root / folder).mkdir()
    runpy.run_path(generate.__file__, run_name="__main__")
    files = [*root.glob("rules/*"), *root.glob("reports/*")]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def heads(page: bytes) -> list[str]:
    return [line for line in page.decode().splitlines() if line.startswith("### ")]


@pytest.mark.usefixtures("shipped")
def test_the_program_writes_schemas_and_reference(tmp_path: Path) -> None:
    files = run(tmp_path)
    assert sorted(files) == WRITTEN
    assert files["rules/schema.json"].decode() == schema_text("rules")
    assert files["rules/schema-register.json"].decode() == schema_text("register")
    assert files["reports/schema.json"].decode() == schema_text("report")


@pytest.mark.usefixtures("shipped")
def test_the_reference_has_the_styles_too(tmp_path: Path) -> None:
    page = run(tmp_path)["rules/README.md"]
    assert heads(page) == ["### ap/gitanas", "### arts/gitanas", "### people/gitanas"]


def test_there_need_be_no_styles(shipped: Path, tmp_path: Path) -> None:
    rmtree(shipped / "styles")
    page = run(tmp_path)["rules/README.md"]
    assert heads(page) == ["### arts/gitanas", "### people/gitanas"]


@pytest.mark.usefixtures("shipped")
def test_files_are_the_same_on_every_system(tmp_path: Path) -> None:
    for raw in run(tmp_path).values():
        assert b"\r" not in raw
        assert raw.endswith(b"\n")
        assert not raw.endswith(b"\n\n")


@pytest.mark.parametrize(("name", "pack"), [("rules", RULE), ("register", REGISTER)])
def test_a_printed_schema_takes_a_sound_pack_and_no_other(name: str, pack: str) -> None:
    printed = Draft202012Validator(json.loads(schema_text(name)))
    assert printed.is_valid(typed_data(tree(pack)))
    assert not printed.is_valid(typed_data(tree(pack.replace("description", "descripton"))))
