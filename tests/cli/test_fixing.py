"""Correcting articles in memory, and putting them in place."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from audit.auditor.auditing import audited
from audit.cli.fixing import Fixed, fixed, write_fixed
from audit.findings.report import ArticleReport
from audit.kinds.variant import VariantRule
from audit.readers.registry import read
from audit.triage.fixes import Fix
from tests.factories import rule, rules

KYIV = rule(VariantRule, kind="variant", variants=("Kiev",), expected="Kyiv")
BEFORE = b"In Kiev they met, and in Kiev they parted.\n"
AFTER = BEFORE.replace(b"Kiev", b"Kyiv")


def report(path: Path, raw: bytes) -> ArticleReport:
    return audited(read(path.as_posix(), raw), rules(KYIV))[0]


def audit(contents: Mapping[str, bytes]) -> dict[str, ArticleReport]:
    return {path: report(Path(path), raw) for path, raw in contents.items()}


def always(_: str, __: Fix) -> bool:
    return True


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "a.txt"
    made.write_bytes(BEFORE)
    return made


def test_nothing_is_written_before_it_is_asked_for(file: Path) -> None:
    (one,) = fixed([report(file, BEFORE)], audit, always, ())
    assert (one.before, one.after, len(one.fixes), one.refused) == (BEFORE, AFTER, 2, "")
    assert file.read_bytes() == BEFORE
    write_fixed(one)
    assert file.read_bytes() == AFTER


def test_what_was_declined_is_asked_once(file: Path) -> None:
    asked: list[int] = []

    def choose(_: str, fix: Fix) -> bool:
        asked.append(fix.finding.position.column)
        return len(asked) == 1

    (one,) = fixed([report(file, BEFORE)], audit, choose, ())
    assert asked == [4, 26]
    assert one.after == BEFORE.replace(b"Kiev", b"Kyiv", 1)


@pytest.mark.parametrize(
    ("now", "because"),
    [
        pytest.param(BEFORE + b"More.\n", "the file changed since it was read", id="changed"),
        pytest.param(None, "No such file or directory", id="gone"),
    ],
)
def test_a_file_that_is_not_what_was_audited(file: Path, now: bytes | None, because: str) -> None:
    seen = report(file, BEFORE)
    file.unlink()
    if now is not None:
        file.write_bytes(now)
    (one,) = fixed([seen], audit, always, ())
    assert (one.refused, one.fixes) == (because, ())
    assert one.after == one.before


def test_an_article_that_cannot_be_audited_again(file: Path) -> None:
    (one,) = fixed([report(file, BEFORE)], lambda _: {}, always, ())
    assert one.refused == "it could not be audited after its fixes"
    assert one.after == BEFORE


@pytest.mark.parametrize(
    "now", [pytest.param(AFTER + b"More.\n", id="changed"), pytest.param(None, id="gone")]
)
def test_a_file_that_changes_before_it_is_replaced(file: Path, now: bytes | None) -> None:
    one = Fixed(file.as_posix(), BEFORE, AFTER)
    file.unlink()
    if now is not None:
        file.write_bytes(now)
    with pytest.raises(OSError, match=r"changed since it was read|Permission denied"):
        write_fixed(one)
    assert [path.read_bytes() for path in file.parent.iterdir()] == ([now] if now else [])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_file_that_may_not_be_written(file: Path) -> None:
    file.chmod(0o444)
    with pytest.raises(PermissionError):
        write_fixed(Fixed(file.as_posix(), BEFORE, AFTER))
    assert file.read_bytes() == BEFORE


def test_a_folder_in_which_nothing_can_be_made(file: Path) -> None:
    beside = file.with_name(f".{os.getpid()}.part")
    beside.mkdir()
    with pytest.raises(IsADirectoryError):
        write_fixed(Fixed(file.as_posix(), BEFORE, AFTER))
    assert file.read_bytes() == BEFORE


def test_the_digest_is_that_of_the_file(file: Path) -> None:
    assert report(file, BEFORE).sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
