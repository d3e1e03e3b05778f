"""`audit fix` on real files: what it changes, what it leaves, and that it is done at once."""

from __future__ import annotations

import codecs
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.cli.main import audit
from tests.cli.test_check import PACK

STORY = """\
Talks in Kiev

The talks in Kiev on Monday went on; “Kiev is calm,” an advisor said.
They are to move to Lvov in May, and then to Breslau.
"""
CORRECTED = STORY.replace("in Kiev", "in Kyiv")
MORE = """\
  - id: desk/lviv
    kind: variant
    category: place
    severity: warning
    message: "'{text}' should be '{expected}'"
    because: it was agreed at the desk
    expected: Lviv
    variants: [Lvov]
    examples: { flag: ["In [[Lvov]]."], pass: ["In Lviv."] }
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("desk.yaml").write_text(PACK + MORE)
    Path("a.txt").write_text(STORY)
    return tmp_path


def fix(*arguments: str, given: str | None = None) -> Result:
    command = ["fix", "--rules", "desk.yaml", *arguments]
    return CliRunner().invoke(audit, command, input=given)


def rule(name: str, seen: str, expected: str) -> str:
    """A rule that corrects one word to another."""
    return (
        MORE.replace("desk/lviv", name)
        .replace("Lvov", seen)
        .replace("Lviv", expected)
        .replace(
            "    expected:",
            "    sources: [{ title: Style Guide, checked: 2026-11-20 }]\n    expected:",
        )
    )


def test_corrects_what_is_sure_and_says_what_is_left_and_why() -> None:
    result = fix("a.txt")
    assert Path("a.txt").read_text() == CORRECTED
    assert result.stdout == (
        "a.txt\n"
        "  1:10 'Kiev' is now 'Kyiv' [desk/kyiv]\n"
        "  3:14 'Kiev' is now 'Kyiv' [desk/kyiv]\n"
        "  4:21 left, no register, source or reference decides it: "
        "'Lvov' should be 'Lviv' [desk/lviv]\n"
        "\n"
        "2 corrected in 1 article, 1 left; 1 note not looked at\n"
    )
    assert result.exit_code == 1


def test_a_second_run_changes_nothing() -> None:
    fix("a.txt")
    status = Path("a.txt").stat()
    result = fix("a.txt")
    assert "0 corrected in no articles, 1 left" in result.stdout
    assert Path("a.txt").read_text() == CORRECTED
    assert Path("a.txt").stat().st_ino == status.st_ino


@pytest.mark.parametrize(
    ("content", "arguments", "status"),
    [
        pytest.param("Nothing wrong.\n", [], 0, id="nothing to correct"),
        pytest.param("In Kiev.\n", [], 0, id="all corrected"),
        pytest.param("In Lvov.\n", [], 1, id="something left"),
        pytest.param("An advisor spoke.\n", [], 0, id="a note"),
        pytest.param("In Kiev.\n", ["--diff"], 1, id="not yet corrected"),
        pytest.param("In Kyiv.\n", ["--diff"], 0, id="no difference"),
        pytest.param("In Kiev.\n", ["lost.txt"], 3, id="a file that is not there"),
        pytest.param("In Lvov.\n", ["lost.txt"], 1, id="what is left outranks it"),
        pytest.param("In Kiev.\n", ["--diff", "--interactive"], 2, id="diff and questions"),
        pytest.param("In Kiev.\n", ["-"], 2, id="standard input"),
        pytest.param("In Kiev.\n", ["--rules", "nowhere"], 2, id="no such pack"),
        pytest.param("In Lvov.\n", ["--skip", "desk/lviv"], 0, id="the rule left out"),
    ],
)
def test_exit_status(content: str, arguments: list[str], status: int) -> None:
    Path("a.txt").write_text(content)
    assert fix("a.txt", *arguments).exit_code == status


def test_a_diff_is_all_there_is_on_standard_output() -> None:
    result = fix("a.txt", "--diff")
    assert Path("a.txt").read_text() == STORY
    assert result.stdout.startswith("--- a/a.txt\n+++ b/a.txt\n@@ -1,4 +1,4 @@\n-Talks in Kiev\n")
    assert "2 to correct in 1 article, 1 left" in result.stderr
    subprocess.run(["git", "apply", "-"], input=result.stdout_bytes, check=True)
    assert Path("a.txt").read_text() == CORRECTED


@pytest.mark.parametrize(
    ("arguments", "printed"), [([], ""), (["--diff"], "--- a/")], ids=["fixes", "a diff"]
)
def test_quiet_prints_no_account(arguments: list[str], printed: str) -> None:
    result = fix("a.txt", "--quiet", *arguments)
    assert result.stdout[:6] == printed
    assert result.stderr == ""


def test_asks_before_each_fix() -> None:
    result = fix("a.txt", "--interactive", given="n\ny\n")
    assert Path("a.txt").read_text() == STORY.replace("The talks in Kiev", "The talks in Kyiv")
    assert "  1:10 left, it was declined: 'Kiev' should be 'Kyiv'" in result.stdout
    assert "a.txt:1:10 'Kiev' should be 'Kyiv'" in result.stderr
    assert "says who  Style Guide" in result.stderr
    assert result.stderr.count("correct it?") == 2
    assert result.exit_code == 1


def test_an_interruption_leaves_whole_files() -> None:
    Path("b.txt").write_text(STORY)
    result = fix("a.txt", "b.txt", "--interactive", given="y\ny\ny\n")
    assert result.exit_code == 1
    assert "Aborted" in result.stderr
    assert Path("a.txt").read_text() == CORRECTED
    assert Path("b.txt").read_text() == STORY
    assert sorted(path.name for path in Path().iterdir()) == ["a.txt", "b.txt", "desk.yaml"]


@pytest.mark.parametrize(
    ("encode", "mark"),
    [
        pytest.param("utf-8", b"", id="UTF-8"),
        pytest.param("utf-8", codecs.BOM_UTF8, id="UTF-8 with a mark"),
        pytest.param("utf-16-le", codecs.BOM_UTF16_LE, id="UTF-16"),
        pytest.param("cp1252", b"", id="Windows-1252"),
    ],
)
def test_encoding_mark_and_line_breaks_stay(encode: str, mark: bytes) -> None:
    text = "Talks in Kiev – a café\r\n\r\nThey met in Kiev.\rThey\tleft. \n\n"
    Path("a.txt").write_bytes(mark + text.encode(encode))
    assert fix("a.txt").exit_code == 0
    assert Path("a.txt").read_bytes() == mark + text.replace("Kiev", "Kyiv").encode(encode)


def test_bytes_that_are_no_text_keep_the_file_as_it_is() -> None:
    raw = "Talks in Kiev – “a café” – and on.\n".encode() + b"\xff\n"
    Path("a.txt").write_bytes(raw)
    result = fix("a.txt")
    assert "left, its bytes cannot be told from its text" in result.stdout
    assert Path("a.txt").read_bytes() == raw


def test_mode_and_links_stay() -> None:
    Path("a.txt").chmod(0o640)
    Path("link.txt").symlink_to("a.txt")
    fix("link.txt")
    assert Path("link.txt").is_symlink()
    assert stat.S_IMODE(Path("a.txt").stat().st_mode) == 0o640
    assert Path("a.txt").read_text() == CORRECTED


def test_one_file_by_two_names_is_corrected_once() -> None:
    Path("link.txt").symlink_to("a.txt")
    result = fix("a.txt", "link.txt")
    assert Path("a.txt").read_text() == CORRECTED
    assert "2 corrected in 1 article" in result.stdout


def test_rules_that_undo_one_another_change_nothing() -> None:
    Path("desk.yaml").write_text(PACK + rule("desk/back", "Kyiv", "Kiev"))
    result = fix("a.txt")
    assert Path("a.txt").read_text() == STORY
    assert "left, its rules undo one another's fixes" in result.stdout


def test_a_fix_that_shows_another_is_followed_to_the_end() -> None:
    Path("desk.yaml").write_text(PACK + rule("desk/odesa", "Kyiv", "Odesa"))
    assert fix("a.txt").exit_code == 0
    assert Path("a.txt").read_text() == STORY.replace("in Kiev", "in Odesa")
    assert "0 corrected" in fix("a.txt").stdout


def test_exceptions_and_accepted_findings_are_left() -> None:
    Path("audit.yaml").write_text("suppressions: exceptions.yaml\n")
    Path("exceptions.yaml").write_text("suppressions:\n  - { rule: desk/kyiv, reason: a brand }\n")
    assert "0 corrected" in fix("a.txt").stdout
    Path("exceptions.yaml").unlink()
    Path("audit.yaml").write_text("baseline: accepted.json\n")
    CliRunner().invoke(audit, ["baseline", "--rules", "desk.yaml", "a.txt"])
    assert "0 corrected" in fix("a.txt").stdout
    assert Path("a.txt").read_text() == STORY


def test_what_several_articles_show_together_is_listed_after_the_fixes() -> None:
    drafts = Path("drafts")
    drafts.mkdir()
    for name, said in (("a.txt", "the line is very clear"), ("b.txt", "the lines are very clear")):
        (drafts / name).write_text(
            "President Emmanuel Macron spoke in Kiev on Monday, March 7, 2022, about NATO.\n\n"
            f"“When it comes to NATO, {said} to all of us,” Macron said in Kiev.\n"
        )
    result = CliRunner().invoke(audit, ["fix", "drafts", "--published", "2022-03-08"])
    assert "is now 'Kyiv' [places/former-name]" in result.stdout
    assert "Kiev" not in (drafts / "a.txt").read_text()
    assert "left, nothing is suggested: " in result.stdout
    assert "[quotations/across-articles]" in result.stdout


def test_an_escape_sequence_in_an_article_does_not_reach_the_terminal() -> None:
    Path("a.txt").write_text("In Lvov\x1b[31m and in \x1b[32mKiev.\n")
    assert "\x1b" not in fix("a.txt").stdout


def test_a_real_process_ends_with_the_status() -> None:
    command = [sys.executable, "-m", "audit.cli.main", "fix", "--rules", "desk.yaml", "a.txt"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(command, env=environment, capture_output=True, check=False, input=b"")
    assert (done.returncode, done.stderr) == (1, b"")


WORDS = st.sampled_from(
    ["Kiev", "Kyiv", "Lvov", "“", "”", '"', "an", "KIEV", "<b>", "&amp;", "é", "\u00ad", "talks"]
)
SPACES = st.sampled_from([" ", "\n", "\r\n", "\n\n", "\u00a0", "\t", ". "])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(WORDS, SPACES), min_size=1, max_size=30), st.booleans())
def test_bytes_outside_the_fixed_words_stay(words: list[tuple[str, str]], marked: bool) -> None:
    text = "".join(word + space for word, space in words)
    raw = (codecs.BOM_UTF8 if marked else b"") + text.encode()
    Path("a.txt").write_bytes(raw)
    fix("a.txt", "--each")
    after = Path("a.txt").read_bytes()
    assert len(after) == len(raw)
    both = {(a, b) for a, b in zip(raw, after, strict=True) if a != b}
    assert both <= {(ord("i"), ord("y")), (ord("e"), ord("i")), (ord("I"), ord("Y")), (69, 73)}
    fix("a.txt", "--each")
    assert Path("a.txt").read_bytes() == after
