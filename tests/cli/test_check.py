"""`audit check` on real files: exit status, outputs, and input that means no good."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from audit.cli.main import audit

PACK = """\
pack: desk
description: Two towns and a name.
rules:
  - id: desk/kyiv
    kind: variant
    category: place
    severity: error
    message: "'{text}' should be '{expected}'"
    because: the desk writes Kyiv
    sources: [{ title: Style Guide, checked: 2026-11-20 }]
    expected: Kyiv
    variants: [Kiev]
    examples: { flag: ["In [[Kiev]]."], pass: ["In Kyiv."] }
  - id: desk/adviser
    kind: variant
    category: spelling
    severity: note
    message: "'{text}' should be '{expected}'"
    because: the desk writes adviser
    expected: adviser
    variants: [advisor]
    examples: { flag: ["An [[advisor]]."], pass: ["An adviser."] }
"""
WRONG = "In Kiev on Monday, an advisor spoke.\n"
RIGHT = "In Kyiv on Monday, an adviser spoke.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("desk.yaml").write_text(PACK)
    Path("wrong.txt").write_text(WRONG)
    Path("right.txt").write_text(RIGHT)
    Path("note.txt").write_text("An advisor spoke.\n")
    return tmp_path


def check(*arguments: str, given: str | None = None) -> Result:
    """Run it with the pack of these tests, in this process."""
    return CliRunner().invoke(audit, ["check", "--rules", "desk.yaml", *arguments], input=given)


def report(*arguments: str) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(check("--format", "json", *arguments).stdout)
    return made


def texts(made: dict[str, Any]) -> list[str]:
    return [finding["text"] for article in made["articles"] for finding in article["findings"]]


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        pytest.param(["right.txt"], 0, id="nothing found"),
        pytest.param(["wrong.txt"], 1, id="an error"),
        pytest.param(["note.txt"], 0, id="a note"),
        pytest.param(["note.txt", "--fail-on", "note"], 1, id="a note that counts"),
        pytest.param(["wrong.txt", "--fail-on", "never"], 0, id="nothing counts"),
        pytest.param(["wrong.txt", "--skip", "place"], 0, id="the error's category left out"),
        pytest.param(["wrong.txt", "--only", "desk/adviser"], 0, id="only the note"),
        pytest.param(["lost.txt"], 3, id="a file that is not there"),
        pytest.param(["right.txt", "lost.txt"], 3, id="one right, one not there"),
        pytest.param(["wrong.txt", "lost.txt"], 1, id="findings outrank what is not there"),
        pytest.param(
            ["wrong.txt", "lost.txt", "--fail-on", "never"], 3, id="not there, nothing counts"
        ),
        pytest.param(["*.pdf"], 3, id="a glob without a file"),
        pytest.param([], 2, id="no path"),
        pytest.param(["right.txt", "--fail-on", "fatal"], 2, id="no such severity"),
        pytest.param(["right.txt", "--published", "7.3.2022"], 2, id="no date"),
        pytest.param(["right.txt", "--jobs", "0"], 2, id="no process"),
        pytest.param(["right.txt", "--rules", "nowhere"], 2, id="no such pack"),
        pytest.param(["right.txt", "--format", "pdf"], 2, id="no such format"),
        pytest.param(["right.txt", "--nonsense"], 2, id="no such option"),
    ],
)
def test_exit_status(arguments: list[str], status: int) -> None:
    assert check(*arguments).exit_code == status


@pytest.mark.parametrize("option", ["--only", "--skip"])
def test_an_unknown_rule_is_refused_with_the_nearest(option: str) -> None:
    result = check("right.txt", option, "desk/kiyv")
    assert result.exit_code == 2
    assert "'desk/kiyv' is no rule, pack, kind or category (did you mean 'desk/kyiv'?)" in (
        result.stderr
    )


def test_a_faulty_pack_ends_the_run_with_every_problem() -> None:
    faulty = PACK.replace("severity: error", "severity: eror").replace(
        "variants: [a", "varients: [a"
    )
    Path("desk.yaml").write_text(faulty)
    result = check("wrong.txt")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "desk.yaml:7:" in result.stderr
    assert "desk.yaml:21:" in result.stderr
    assert "nothing was audited: " in result.stderr


def test_a_folder_with_what_cannot_be_read(folder: Path) -> None:
    drafts = folder / "drafts"
    drafts.mkdir()
    (drafts / "a.txt").write_text(WRONG)
    (drafts / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (drafts / "empty.txt").write_bytes(b"")
    (drafts / "lost.txt").symlink_to("nowhere")
    (drafts / "loop").symlink_to(drafts)
    os.mkfifo(drafts / "pipe")
    result = check("drafts", "--format", "json", "--fail-on", "never")
    made = json.loads(result.stdout)
    assert result.exit_code == 3
    assert texts(made) == ["Kiev", "advisor"]
    assert [problem["path"] for problem in made["problems"]] == [
        "drafts/binary.txt",
        "drafts/empty.txt",
        "drafts/lost.txt",
        "drafts/pipe",
    ]


def test_standard_input() -> None:
    result = check("-", "--format", "json", given=WRONG)
    assert result.exit_code == 1
    (article,) = json.loads(result.stdout)["articles"]
    assert article["path"] == "-"


def test_several_processes_print_the_same_bytes(folder: Path) -> None:
    for number in range(40):
        (folder / f"many{number}.txt").write_text(WRONG if number % 3 else RIGHT)
    names = sorted(str(path) for path in folder.glob("many*.txt"))
    once = check(*names, "--format", "json", "--jobs", "1").stdout_bytes
    assert once
    assert check(*names, "--format", "json", "--jobs", "2").stdout_bytes == once
    assert check(*reversed(names), "--format", "json", "--jobs", "1").stdout_bytes == once


def test_a_cold_run_and_a_warm_one_print_the_same_bytes() -> None:
    runs = [check("wrong.txt", "--format", "json", *more) for more in ([], [], ["--no-cache"])]
    assert runs[0].stdout_bytes == runs[1].stdout_bytes == runs[2].stdout_bytes


def test_outputs_are_written_whole_and_change_no_status() -> None:
    result = check("wrong.txt", "--format", "json:out.json", "--format", "markdown:out.md")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert texts(json.loads(Path("out.json").read_text())) == ["Kiev", "advisor"]
    assert "Kiev" in Path("out.md").read_text()
    assert sorted(path.name for path in Path().glob("*out*")) == ["out.json", "out.md"]


def test_a_file_beside_the_terminal() -> None:
    result = check("wrong.txt", "--format", "terminal", "--format", "json:out.json")
    assert "'Kiev' should be 'Kyiv'" in result.stdout
    assert Path("out.json").is_file()


def test_a_report_folder_holds_a_report_an_article_and_an_index() -> None:
    check("wrong.txt", "right.txt", "--report-dir", "out/reports", "--quiet")
    names = {path.name for path in Path("out/reports").iterdir()}
    assert names >= {"wrong.md", "right.md", "index.md", "wrong.json", "right.json", "index.json"}


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["--format", "json:nowhere/out.json"], id="no such folder"),
        pytest.param(["--report-dir", "right.txt/reports"], id="a file for a folder"),
    ],
)
def test_a_report_that_cannot_be_written(arguments: list[str]) -> None:
    Path("taken").mkdir()
    before = sorted(Path().rglob("*"))
    result = check("right.txt", *arguments)
    assert result.exit_code == 2
    assert "the report was not written: " in result.stderr
    assert arguments[1].removeprefix("json:") in result.stderr
    assert sorted(Path().rglob("*")) == before


def test_a_format_without_pages_cannot_be_written_into_a_folder() -> None:
    Path("taken").mkdir()
    result = check("right.txt", "--format", "csv:taken")
    assert result.exit_code == 2
    assert "csv has no pages to write into the folder 'taken'" in result.stderr
    assert list(Path("taken").iterdir()) == []


def test_the_terminal_shows_what_it_is_asked_to() -> None:
    assert "'advisor' should be 'adviser'" not in check("wrong.txt").stdout
    assert "'advisor' should be 'adviser'" in check("wrong.txt", "--show", "note").stdout


def test_quiet_prints_nothing_and_keeps_the_status() -> None:
    result = check("wrong.txt", "--quiet")
    assert (result.exit_code, result.output) == (1, "")


def test_the_date_that_is_given_is_the_articles() -> None:
    (article,) = report("right.txt", "--published", "2022-03-07")["articles"]
    assert (article["published"], article["published_from"]) == ("2022-03-07", "option")


def test_ten_megabytes_on_one_line() -> None:
    Path("long.txt").write_text("An official spoke to Ana Lind, and spoke, " * 240_000 + "in Kiev.")
    started = time.process_time()
    made = report("long.txt")
    assert texts(made) == ["Kiev"]
    assert made["articles"][0]["findings"][0]["column"] == 240_000 * 42 + 4
    assert time.process_time() - started < 45


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("“", id="opening quotation marks"),
        pytest.param('"', id="straight quotation marks"),
        pytest.param("(", id="brackets"),
        pytest.param("A. ", id="initials"),
        pytest.param("Ana ", id="names"),
        pytest.param("President ", id="titles"),
        pytest.param("[sic] ", id="sic"),
        pytest.param("*", id="asterisks"),
        pytest.param("<b>", id="tags"),
        pytest.param("http://", id="addresses"),
        pytest.param("a@", id="mail"),
        pytest.param("\n\n", id="empty lines"),
        pytest.param("-", id="hyphens"),
    ],
)
def test_a_hundred_thousand_of_one_thing(unit: str) -> None:
    Path("hostile.txt").write_text("Talks began. " + unit * 100_000 + " In Kiev.")
    started = time.process_time()
    result = check("hostile.txt", "--format", "json")
    assert result.exit_code in (0, 1)
    assert time.process_time() - started < 15


def test_a_reader_that_closes_early_is_no_error() -> None:
    Path("long.txt").write_text(WRONG * 2_000)
    command = f"{sys.executable} -m audit.cli.main check --rules desk.yaml --format json long.txt"
    ended = subprocess.run(
        ["bash", "-c", f"{command} | head -c 100 >/dev/null; echo ${{PIPESTATUS[0]}}"],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert (ended.stdout, ended.stderr) == ("1\n", "")


def test_references_that_cannot_be_read_stop_the_run() -> None:
    Path("scan.pdf").write_bytes(b"%PDF-1.7\n\x00\x01")
    result = check("right.txt", "--against", "nowhere.txt", "--against", "scan.pdf")
    assert result.exit_code == 2
    assert "nowhere.txt: no such file or folder" in result.stderr
    assert "scan.pdf: " in result.stderr
    assert "nothing was audited: 2 problems" in result.stderr


def test_references_are_not_audited() -> None:
    result = check("right.txt", "--against", "wrong.txt", "--format", "json")
    assert result.exit_code == 0
    assert [article["path"] for article in json.loads(result.stdout)["articles"]] == ["right.txt"]


QUOTED = """\
pack: quoted
description: What articles quote otherwise.
rules:
  - id: quoted/otherwise
    kind: quotation
    against: story
    category: quotation
    severity: warning
    message: "'{here}' is '{there}' in {where}"
    because: one of the two is not what was said
    examples:
      flag:
        - text: "\u201c[[We will open every gate of the old dam at dawn]],\u201d Holm said."
          beside: ["\u201cWe will open every door of the old dam at dawn,\u201d Holm said."]
      pass: ["Holm said nothing."]
"""


def test_articles_of_a_story_carry_its_name_unless_each_is_by_itself() -> None:
    Path("quoted.yaml").write_text(QUOTED)
    flood = "The Varna flooded Brenhaven. Mayor Sorensen closed Quay Street in Brenhaven.\n"
    Path("one.txt").write_text(flood)
    Path("two.txt").write_text(flood + "Cellars along Quay Street were pumped dry.\n")

    def stories(*arguments: str) -> list[str | None]:
        asked = ("one.txt", "two.txt", "--rules", "quoted.yaml", *arguments)
        return [article["story"] for article in report(*asked)["articles"]]

    assert stories() == ["s1", "s1"]
    assert stories("--each") == [None, None]
    assert stories("--skip", "quotation") == [None, None]  # no other rule compares
