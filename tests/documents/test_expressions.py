from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from audit.documents import expressions
from audit.documents.expressions import compiled, keep_expressions

CASES = [
    ("a+b", 0),
    (r"(?P<day>\d\d?) (?P<month>[A-Z][a-z]+)(?: (\d{4}))?", 0),
    (r"\bKYIV|łódź\b", re.IGNORECASE),
    (r"^\s*(.)\1$", re.MULTILINE),
    (r"(?i:a)(?=b)(?<!c)[^\W\d_]{2,9}?", re.DOTALL),
    ("[āčēģ-ž–—]*(?:x|(y))?", re.VERBOSE),
    ("", 0),
]
TEXT = "12 March 2022 in Kyiv ab aab ŁÓDŹ aa\n--xx āč Abcd xyx"


def forget() -> None:
    for one in (compiled, expressions._kept, expressions._compiled_here):
        one.cache_clear()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AUDIT_CACHE_DIR", str(tmp_path))
    tmp_path.chmod(0o700)
    forget()
    return tmp_path


@pytest.fixture
def kept(folder: Path) -> Path:
    for case in CASES:
        compiled(*case)
    keep_expressions()
    forget()
    (file,) = folder.iterdir()
    return file


def compiled_here() -> list[tuple[str, int]]:
    return expressions._compiled_here()


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(("expression", "flags"), CASES)
def test_a_kept_expression_is_the_one_of_re(expression: str, flags: int) -> None:
    wanted, found = re.compile(expression, flags), compiled(expression, flags)
    assert compiled_here() == []
    assert found == wanted
    assert (found.groups, dict(found.groupindex)) == (wanted.groups, dict(wanted.groupindex))
    seen = [(m.span(), m.groups(), m.lastgroup) for m in found.finditer(TEXT)]
    assert seen == [(m.span(), m.groups(), m.lastgroup) for m in wanted.finditer(TEXT)]


@pytest.mark.usefixtures("folder")
def test_what_is_not_kept_is_compiled_by_re() -> None:
    assert compiled("a(b)", re.IGNORECASE) == re.compile("a(b)", re.IGNORECASE)
    assert compiled_here() == [("a(b)", int(re.IGNORECASE))]


@pytest.mark.usefixtures("kept")
def test_the_same_words_with_other_flags_are_another_expression() -> None:
    assert compiled("a+b", re.IGNORECASE).search("AAB") is not None
    assert compiled("a+b").search("AAB") is None


@pytest.mark.usefixtures("kept")
def test_an_expression_that_re_refuses_is_refused() -> None:
    with pytest.raises(re.error, match="unterminated"):
        compiled("(a")


def test_what_is_new_is_kept_beside_the_old(kept: Path) -> None:
    compiled("another")
    keep_expressions()
    forget()
    for case in [*CASES, ("another", 0)]:
        compiled(*case)
    assert compiled_here() == []
    assert list(kept.parent.iterdir()) == [kept]


def test_a_run_that_compiled_nothing_writes_nothing(kept: Path) -> None:
    kept.chmod(0o600)
    os.utime(kept, (1, 1))
    compiled("a+b")
    keep_expressions()
    assert kept.stat().st_mtime == 1


@pytest.mark.usefixtures("kept")
def test_what_grows_too_long_is_begun_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expressions, "_MOST", len(CASES))
    compiled("another")
    keep_expressions()
    forget()
    assert list(expressions._kept().places) == [("another", 0)]


@pytest.mark.parametrize("at", [0, 10, 17, 25, 60, 300, -900, -400, -1])
def test_a_changed_byte_makes_no_other_pattern(kept: Path, at: int) -> None:
    raw = bytearray(kept.read_bytes())
    raw[at] ^= 1
    kept.write_bytes(raw)
    for case in CASES:
        assert compiled(*case) == re.compile(*case)
    assert compiled_here() != []


@pytest.mark.parametrize("size", [0, 10, 20, 200, -1])
def test_a_file_cut_off_makes_no_other_pattern(kept: Path, size: int) -> None:
    kept.write_bytes(kept.read_bytes()[:size])
    for case in CASES:
        assert compiled(*case) == re.compile(*case)
    assert compiled_here() != []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_a_file_that_others_can_write_is_not_read(kept: Path) -> None:
    kept.chmod(0o666)
    compiled("a+b")
    assert compiled_here() == [("a+b", 0)]


def test_what_another_interpreter_kept_is_not_used(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kept.is_file()
    monkeypatch.setattr(expressions, "platform_stamp", lambda: "another")
    compiled("a+b")
    assert compiled_here() == [("a+b", 0)]


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("error", [TypeError, RuntimeError, ImportError])
def test_where_the_private_interface_is_another_re_is_used(
    error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise error

    monkeypatch.setattr(expressions, "_pattern", refused)
    assert compiled("a+b") == re.compile("a+b")
    keep_expressions()
    forget()
    assert compiled("a+c") == re.compile("a+c")


def test_a_program_that_is_not_the_one_of_re_is_not_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(expressions, "_pattern", lambda *_: re.compile("another"))
    compiled("a+b")
    keep_expressions()
    assert list(folder.iterdir()) == []


def test_importing_makes_no_folder(tmp_path: Path) -> None:
    environment = {**os.environ, "AUDIT_CACHE_DIR": str(tmp_path / "cache")}
    script = "import audit.language.reading"
    subprocess.run([sys.executable, "-c", script], env=environment, check=True)
    assert list(tmp_path.iterdir()) == []
