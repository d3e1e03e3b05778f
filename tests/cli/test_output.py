"""Writing reports: to standard output, whole into files, or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from threading import Thread

import click
import pytest

from audit.cli.output import Output, parsed_output, write_outputs, write_pages, write_whole
from audit.findings.rendering import Page
from audit.findings.report import ArticleReport, Report

REPORT = Report("1", "d1d1", (ArticleReport("a.txt", "ab12", "Talks."),))


@pytest.mark.parametrize(
    ("value", "output"),
    [
        ("json", Output("json")),
        ("json:out.json", Output("json", Path("out.json"))),
        ("markdown:a:b.md", Output("markdown", Path("a:b.md"))),
        ("terminal:", Output("terminal")),
    ],
)
def test_parsed_output(value: str, output: Output) -> None:
    assert parsed_output(value) == output


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("jsno", "did you mean 'json'"),
        ("", "no report format"),
        ("../json", "no report format"),
        ("JSON", "did you mean 'json'"),
    ],
)
def test_refuses_a_format_that_there_is_not(value: str, says: str) -> None:
    with pytest.raises(click.BadParameter, match=says):
        parsed_output(value)


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    file = tmp_path / "out.txt"
    file.write_text("before")
    write_whole(file, "ė\r\nb\n")
    assert file.read_bytes() == "ė\r\nb\n".encode()
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_may_be_read_by_whom_the_user_lets_read(tmp_path: Path) -> None:
    file, usual = tmp_path / "out.txt", tmp_path / "usual.txt"
    write_whole(file, "a")
    usual.touch()
    assert stat.S_IMODE(file.stat().st_mode) == stat.S_IMODE(usual.stat().st_mode)


def test_what_cannot_be_encoded_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "out.txt"
    file.write_text("before")
    with pytest.raises(UnicodeEncodeError):
        write_whole(file, "a" * 100_000 + "\udcff")
    assert file.read_text() == "before"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("name", ["taken", "nowhere/out.txt", "file/out.txt"])
def test_a_file_that_cannot_be_written_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "file").touch()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(OSError, match=r"out\.txt|taken") as raised:
        write_whole(tmp_path / name, "a")
    assert raised.value.filename == str(tmp_path / name)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_long_name_is_no_hindrance(tmp_path: Path) -> None:
    file = tmp_path / ("a" * 251 + ".txt")
    write_whole(file, "a")
    assert file.read_text() == "a"


def test_a_link_goes_on_pointing_at_its_file(tmp_path: Path) -> None:
    file, link = tmp_path / "far" / "out.txt", tmp_path / "link.txt"
    file.parent.mkdir()
    link.symlink_to(file)
    write_whole(link, "a")
    assert link.is_symlink()
    assert file.read_text() == "a"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no named pipes")
def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = Thread(target=lambda: read.append(pipe.read_text()))
    reader.start()
    write_whole(pipe, "a")
    reader.join()
    assert read == ["a"]
    assert pipe.is_fifo()


def test_quiet_keeps_the_terminal_silent_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outputs = [Output("terminal"), Output("json", tmp_path / "out.json")]
    write_outputs(REPORT, outputs, Page(), quiet=True)
    assert capsys.readouterr().out == ""
    assert (tmp_path / "out.json").is_file()
    write_outputs(REPORT, [Output("json")], Page(), quiet=True)
    assert capsys.readouterr().out.startswith("{")


@pytest.mark.parametrize("slash", ["/", ""])
def test_a_folder_takes_pages(tmp_path: Path, slash: str) -> None:
    folder = tmp_path / "report"
    if not slash:
        folder.mkdir()
    output = parsed_output(f"html:{folder}{slash}")
    assert output == Output("html", folder=folder)
    write_outputs(REPORT, [output], Page(), quiet=False)
    assert {path.name for path in folder.iterdir()} == {"a.html", "index.html"}


def test_a_format_without_pages_is_refused_a_folder() -> None:
    with pytest.raises(click.BadParameter, match="terminal has no pages"):
        parsed_output("terminal:report/")


def test_pages(tmp_path: Path) -> None:
    write_pages(REPORT, tmp_path / "deep" / "reports")
    written = {path.name for path in (tmp_path / "deep" / "reports").iterdir()}
    assert written == {"a.md", "index.md", "a.json", "index.json"}
