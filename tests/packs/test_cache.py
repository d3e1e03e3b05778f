from __future__ import annotations

import os
from pathlib import Path

import pytest

from audit.documents.cache_folder import cache_folder
from audit.packs.cache import cached, keep
from audit.register.register import Register
from audit.rules.rule_set import RuleSet, rule_set
from tests.packs.factory import RULE, packs

KEY = "0" * 64
POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no owners and modes")


def build(register: Path) -> RuleSet:
    register.write_bytes(b"stands for a register")
    rules = [placed.rule for placed in packs(RULE, RULE.replace("people", "more")).rules]
    return rule_set(rules, Register(register), "d1")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AUDIT_CACHE_DIR", str(tmp_path / "cache"))
    folder = cache_folder()
    assert folder is not None
    return folder


@pytest.fixture
def kept(folder: Path) -> Path:
    assert keep(folder, KEY, build) is not None
    return folder / KEY


def test_what_was_kept_comes_back(folder: Path, kept: Path) -> None:
    built = build(kept.parent / "another")
    found = cached(folder, KEY, "d1")
    assert found is not None
    assert list(found) == list(built)
    assert [found.phrase(number) for number in range(2)] == [built.phrase(n) for n in range(2)]
    assert (found.digest, found.always, list(found.owners)) == ("d1", (), [0, 1])
    assert found.stored[0:2] == list(built.stored)


def test_nothing_but_the_kept_folder_is_left_behind(folder: Path, kept: Path) -> None:
    assert list(folder.iterdir()) == [kept]
    assert sorted(path.name for path in kept.iterdir()) == ["register.sqlite", "rules.bin"]


def test_an_unknown_key_is_not_there(folder: Path) -> None:
    assert cached(folder, KEY, "d1") is None


@pytest.mark.parametrize("name", ["rules.bin", "register.sqlite"])
@pytest.mark.parametrize("at", [0, 20, 100, -1])
def test_a_changed_byte_is_noticed(folder: Path, kept: Path, name: str, at: int) -> None:
    raw = bytearray((kept / name).read_bytes())
    if at >= len(raw):
        pytest.skip("the file is shorter")
    raw[at] ^= 1
    (kept / name).write_bytes(raw)
    found = cached(folder, KEY, "d1")
    if found is not None:  # a rule's own bytes are looked at when the rule is needed
        with pytest.raises(ValueError, match="torn"):
            list(found)


def test_a_register_of_another_time_is_used_if_it_is_the_same(folder: Path, kept: Path) -> None:
    os.utime(kept / "register.sqlite", (1, 1))
    assert cached(folder, KEY, "d1") is not None


@pytest.mark.parametrize("size", [0, 10])
def test_a_register_cut_off_is_not_used(folder: Path, kept: Path, size: int) -> None:
    os.truncate(kept / "register.sqlite", size)
    assert cached(folder, KEY, "d1") is None


@pytest.mark.parametrize("size", [0, 10, 60, 500])
def test_a_file_cut_off_is_not_used(folder: Path, kept: Path, size: int) -> None:
    os.truncate(kept / "rules.bin", size)
    assert cached(folder, KEY, "d1") is None


@POSIX
@pytest.mark.parametrize("part", [".", "rules.bin", "register.sqlite"])
def test_what_others_can_write_is_not_used(folder: Path, kept: Path, part: str) -> None:
    (kept / part).chmod(0o777)
    assert cached(folder, KEY, "d1") is None


@POSIX
def test_a_link_is_not_followed(folder: Path, kept: Path) -> None:
    kept.rename(folder / "elsewhere")
    kept.symlink_to(folder / "elsewhere")
    assert cached(folder, KEY, "d1") is None


def test_only_the_newest_are_kept(folder: Path) -> None:
    for nth in range(10):
        keep(folder, f"{nth:064}", build)
        os.utime(folder / f"{nth:064}", (nth + 1, nth + 1))
    keep(folder, f"{10:064}", build)
    assert sorted(int(path.name) for path in folder.iterdir()) == [3, 4, 5, 6, 7, 8, 9, 10]


def test_a_torn_file_is_replaced(folder: Path, kept: Path) -> None:
    os.truncate(kept / "rules.bin", 10)
    keep(folder, KEY, build)
    assert cached(folder, KEY, "d1") is not None


def test_a_build_that_fails_leaves_nothing(folder: Path) -> None:
    def fail(_: Path) -> RuleSet:
        raise ValueError("no rules")

    with pytest.raises(ValueError, match="no rules"):
        keep(folder, KEY, fail)
    assert list(folder.iterdir()) == []


def test_two_processes_build_at_once(folder: Path) -> None:
    """One finishes in the middle of the other's build; what is left is whole."""

    def build_slowly(register: Path) -> RuleSet:
        assert keep(folder, KEY, build) is not None
        return build(register)

    assert keep(folder, KEY, build_slowly) is not None
    assert cached(folder, KEY, "d1") is not None
    assert [path.name for path in folder.iterdir()] == [KEY]


def test_a_register_of_another_build_is_used_if_it_is_the_same(folder: Path, kept: Path) -> None:
    """Two builds at once may leave the rules of one and the register of the other."""
    other = kept.parent / "other"
    build(other)
    other.replace(kept / "register.sqlite")
    assert cached(folder, KEY, "d1") is not None
