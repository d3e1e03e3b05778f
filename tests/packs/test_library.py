from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from audit.packs.library import PackError, load
from tests.packs.factory import REGISTER, RULE, written


@pytest.mark.usefixtures("shipped")
def test_the_shipped_packs_load_without_being_asked_for() -> None:
    assert [rule.id for rule in load()] == ["arts/gitanas", "people/gitanas"]


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize("use_cache", [True, False], ids=["cache", "no-cache"])
def test_rules_and_register_are_the_same_from_everywhere(use_cache: bool) -> None:
    first, second = load(use_cache=use_cache), load(use_cache=use_cache)
    assert list(first) == list(second)
    assert first.digest == second.digest
    for rules in (first, second):
        held = rules.register.entity("person/ada-able")
        assert held is not None
        assert held.preferred == "Ada Able"


@pytest.mark.usefixtures("shipped")
def test_without_the_cache_nothing_is_kept(tmp_path: Path) -> None:
    load(use_cache=False)
    assert not (tmp_path / "cache").exists()


def test_a_changed_pack_is_read_anew(shipped: Path) -> None:
    before = load()
    written(shipped, people=RULE.replace("warning", "note"))
    after = load()
    assert before.digest != after.digest
    assert [str(rule.severity) for rule in after] == ["warning", "note"]


def test_the_digest_is_of_contents_and_not_of_places(shipped: Path, tmp_path: Path) -> None:
    here = load([written(tmp_path / "here", a=RULE)])
    there = load([written(tmp_path / "there", b=RULE)])
    assert here.digest == there.digest
    assert len(here.digest) == 16
    assert shipped.is_dir()


@pytest.mark.usefixtures("shipped")
def test_a_register_pack_beside_rules_is_taken_for_what_it_is(tmp_path: Path) -> None:
    more = REGISTER.replace("Ada Able", "Ada B. Able")
    held = load([written(tmp_path / "own", a=RULE, b=more)]).register.entity("person/ada-able")
    assert held is not None
    assert held.preferred == "Ada B. Able"


@pytest.mark.usefixtures("shipped")
def test_a_rule_pack_is_no_register_pack(tmp_path: Path) -> None:
    own = written(tmp_path / "own", a=RULE)
    with pytest.raises(PackError, match="a rule pack where a register pack was asked for"):
        load((), [own])


@pytest.mark.usefixtures("shipped")
def test_all_problems_of_all_files_come_together(tmp_path: Path) -> None:
    own = written(tmp_path, a=RULE.replace("warning", "eror"), b=REGISTER.replace("[gov]", "[x]"))
    written(own, c=RULE.replace("people", "c").replace("Gitanas Nauseda", "Gitanes"), d="a: [")
    files = [tmp_path / f"{name}.yaml" for name in "abcd"]
    with pytest.raises(PackError) as refused:
        load(files)
    paths = [Path(problem.path).name for problem in refused.value.problems]
    assert paths == ["a.yaml", "b.yaml", "b.yaml", "b.yaml", "d.yaml"]


@pytest.mark.usefixtures("shipped")
def test_an_example_that_fails_keeps_its_rule_from_loading(tmp_path: Path) -> None:
    own = written(tmp_path / "own", a=RULE.replace("Gitanas Nauseda", "Gitanes Nauseda"))
    with pytest.raises(PackError, match="expected nothing, found 'Gitanes'"):
        load([own])


@pytest.mark.usefixtures("shipped")
def test_register_packs_alone_are_no_rules(tmp_path: Path) -> None:
    own = written(tmp_path / "own", a=REGISTER)
    with pytest.raises(PackError, match="there is no rule in these packs"):
        load([own])


@pytest.mark.usefixtures("shipped")
def test_loads_at_once_do_not_disturb_each_other() -> None:
    with ThreadPoolExecutor(4) as pool:
        loads = [pool.submit(load) for _ in range(8)]
        digests = {load.result().digest for load in loads}
    assert len(digests) == 1


def test_a_warm_load_imports_no_parser_and_no_validator(shipped: Path) -> None:
    load()
    script = (
        "import sys; from pathlib import Path; from audit.packs import files; "
        f"files.SHIPPED_FOLDER = Path({str(shipped)!r}); "
        "from audit.packs.library import load; assert len(load()) == 2; "
        "slow = {'yaml', 'pydantic', 'jsonschema', 'regex', 'rapidfuzz', 'difflib'}; "
        "print(sorted(slow & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
