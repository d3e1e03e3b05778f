"""Auditing many files, in one process or several."""

from __future__ import annotations

import io
import os
import signal
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from audit.auditor.run import Settings, run
from audit.findings.report import Report
from audit.kinds.provenance import Origin, ProvenanceRule
from audit.kinds.variant import VariantRule
from audit.rules.rule_set import RuleSet
from tests.factories import rule, rules
from tests.failing_rule import FailingMarksRule

KIEV = rule(
    VariantRule,
    id="desk/kiev",
    kind="variant",
    variants=("Kiev",),
    expected="Kyiv",
    quotations=True,
)
LVOV = rule(VariantRule, id="desk/lvov", kind="variant", variants=("Lvov",), expected="Lviv")

PLAIN = Settings()


def load() -> RuleSet:
    """At the top of the module, so that another process can call it."""
    return rules(KIEV, LVOV)


@dataclass(frozen=True)
class Counting:
    """Loads the rules and leaves a mark for each time."""

    marks: Path

    def __call__(self) -> RuleSet:
        with self.marks.open("a") as stream:
            stream.write("x")
        return load()


def audit(*files: Path, jobs: int = 1, settings: Settings = PLAIN) -> Report:
    return run([str(file) for file in files], load(), load, settings, jobs=jobs)


@pytest.fixture
def articles(tmp_path: Path) -> list[Path]:
    """Forty articles, one in four with two findings, and an empty one."""
    files = [tmp_path / f"{number:02}.txt" for number in range(40)]
    for number, file in enumerate(files):
        town = "Lvov and Kiev" if number % 4 == 0 else "Riga"
        file.write_text(f"Talks began in {town} on Monday.\n")
    files[7].write_text("")
    return files


def test_several_processes_report_what_one_does(articles: list[Path]) -> None:
    alone, together = audit(*articles), audit(*articles, jobs=2)
    assert alone == together
    assert len(alone.articles) == 39
    assert sum(len(article.findings) for article in alone.articles) == 20
    assert [problem.path for problem in alone.problems] == [str(articles[7])]


def test_files_in_any_order_give_the_same_report(articles: list[Path]) -> None:
    assert audit(*articles) == audit(*reversed(articles))


def test_each_process_loads_the_rules_once(articles: list[Path], tmp_path: Path) -> None:
    marks = tmp_path / "marks"
    run([str(file) for file in articles], load(), Counting(marks), Settings(), jobs=2)
    assert 1 <= len(marks.read_text()) <= 2


def test_every_file_is_counted_for_the_progress(articles: list[Path]) -> None:
    counted: list[None] = []
    names = [str(file) for file in articles]
    run(names, load(), load, Settings(), done=lambda: counted.append(None))
    assert len(counted) == 40


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        pytest.param("empty.txt", b"", id="empty"),
        pytest.param("blank.txt", b" \n\n ", id="blank"),
        pytest.param("photo.txt", b"\x89PNG\r\n\x1a\n\0\0\0", id="picture"),
        pytest.param("binary.txt", bytes(range(256)) * 8, id="binary"),
        pytest.param("lost.txt", None, id="not there"),
    ],
)
def test_what_cannot_be_read_is_a_problem(tmp_path: Path, name: str, raw: bytes | None) -> None:
    if raw is not None:
        (tmp_path / name).write_bytes(raw)
    report = audit(tmp_path / name)
    assert report.articles == ()
    (problem,) = report.problems
    assert problem.path == str(tmp_path / name)
    assert problem.message


def broken() -> RuleSet:
    return rules(KIEV, rule(FailingMarksRule, id="desk/broken", kind="failing"))


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_article_that_we_fail_on_does_not_end_the_run(tmp_path: Path, jobs: int) -> None:
    for name, text in (("a", "A war in Kiev.\n"), ("b", "In Kiev.\n"), ("c", "In Riga.\n")):
        (tmp_path / f"{name}.txt").write_text(text)
    files = sorted(str(file) for file in tmp_path.iterdir())
    report = run(files, broken(), broken, PLAIN, jobs=jobs)
    assert [len(article.findings) for article in report.articles] == [1, 0]
    (problem,) = report.problems
    assert problem.path == files[0]
    assert problem.message.startswith("was not audited: RuntimeError in rule desk/broken: no marks")


@dataclass(frozen=True)
class Ending:
    """Loads the rules in the first process, and ends every other as a system short of memory."""

    owner: int

    def __call__(self) -> RuleSet:
        if os.getpid() != self.owner:
            os.kill(os.getpid(), signal.SIGKILL)
        return load()


def test_files_of_a_process_that_was_ended_are_problems(articles: list[Path]) -> None:
    files = [str(file) for file in articles]
    report = run(files, load(), Ending(os.getpid()), PLAIN, jobs=2)
    assert report.articles == ()
    assert [problem.path for problem in report.problems] == files
    assert "ended from outside" in report.problems[0].message


def test_a_date_that_is_given_outranks_the_files(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("---\npublished: 2022-03-08\n---\nTalks began.\n")
    (own,) = audit(file).articles
    (given,) = audit(file, settings=Settings(published=date(2022, 3, 9))).articles
    assert (own.dated.published, own.dated.published_from) == (date(2022, 3, 8), "front matter")
    assert (given.dated.published, given.dated.published_from) == (date(2022, 3, 9), "option")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"In Kiev.\n")))
    report = run(["-"], load(), load, Settings(), jobs=2)
    (article,) = report.articles
    assert (article.path, len(article.findings)) == ("-", 1)


def test_no_files() -> None:
    assert audit().articles == ()


def test_the_publisher_is_told_where_the_file_does_not_say(tmp_path: Path) -> None:
    copyright_line = "The vote is on Friday. © 2021 Island Post. All rights reserved.\n"
    silent, named = tmp_path / "a.md", tmp_path / "b.md"
    silent.write_text(copyright_line)
    named.write_text(f"---\nsource: Harbour Light\n---\n{copyright_line}")
    made = rule(
        ProvenanceRule,
        id="desk/copyright",
        kind="provenance",
        origin=Origin.COPYRIGHT,
        message="copyright of {holder}",
    )

    def ours() -> RuleSet:
        return rules(made)

    files = [str(silent), str(named)]
    report = run(files, ours(), ours, Settings(publisher="Island Post"))
    assert [len(article.findings) for article in report.articles] == [0, 1]


@pytest.mark.parametrize("jobs", [1, 2])
def test_other_contents_are_audited_in_place_of_a_files_own(tmp_path: Path, jobs: int) -> None:
    files = [tmp_path / name for name in ("one.txt", "two.txt")]
    for file in files:
        file.write_text("He flew to Kiev on Monday.\n")
    given = Settings(each=True, contents={files[0].as_posix(): b"He flew to Lvov on Monday.\n"})
    report = audit(*files, jobs=jobs, settings=given)
    assert [one.text for article in report.articles for one in article.findings] == ["Lvov", "Kiev"]


def test_files_that_change_while_others_are_read(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.txt" for name in ("a", "b", "c", "d", "e", "f")]
    for path in paths:
        path.write_text("In Kiev.")
    read: list[None] = []

    def change() -> None:
        read.append(None)
        if len(read) == 1:
            paths[1].unlink()
            paths[2].write_text("")
            paths[3].unlink()
            paths[3].mkdir()
            paths[4].write_text("In Kiev, in Kiev.")
        if len(read) == len(paths):
            paths[0].unlink()  # what was read is reported, whatever becomes of the file

    made = run([str(path) for path in paths], load(), load, PLAIN, done=change)
    assert [(Path(one.path).stem, len(one.findings)) for one in made.articles] == [
        ("a", 1),
        ("e", 2),
        ("f", 1),
    ]
    assert [Path(one.path).stem for one in made.problems] == ["b", "c", "d"]
    assert all(finding.text == "Kiev" for one in made.articles for finding in one.findings)
