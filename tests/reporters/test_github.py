"""GitHub workflow commands, read back as GitHub's runner reads them."""

from __future__ import annotations

import re

import pytest

from audit.documents.document import Document
from audit.findings.finding import Severity
from audit.findings.rendering import Page
from audit.findings.report import Problem, Report
from audit.reporters.github import REPORTER
from tests.reporters.awkward import awkward_report
from tests.reporters.factory import Desk, flagged

COMMAND = re.compile(r"::(?P<level>[a-z]+) (?P<properties>.*?)::(?P<message>.*)")


def commands(report: Report) -> list[tuple[str, dict[str, str], str]]:
    """Each line as level, properties and message; a line that is none would fail."""
    read = []
    for line in REPORTER.render(report, Page()).split("\n")[:-1]:
        match = COMMAND.fullmatch(line)
        assert match is not None, line
        pairs = (pair.split("=", 1) for pair in match["properties"].split(","))
        properties = {name: unescaped(value) for name, value in pairs}
        read.append((match["level"], properties, unescaped(match["message"])))
    return read


def unescaped(text: str) -> str:
    for code, character in (("3A", ":"), ("2C", ","), ("0D", "\r"), ("0A", "\n"), ("25", "%")):
        text = text.replace(f"%{code}", character)
    return text


def test_finding_is_exactly_this() -> None:
    desk = Desk()
    desk.article("x\n“🙂” Gitanes", flagged("Gitanes", expected="Gitanas", source=None))
    assert REPORTER.render(desk.report(), Page()) == (
        "::error file=drafts/a.txt,line=2,endLine=2,col=5,endColumn=11,"
        "title=names/gitanas-nauseda::'Gitanes' should be 'Gitanas'; the register says so\n"
    )


def test_levels_come_in_order_with_what_was_not_audited_first() -> None:
    assert [(level, place["title"]) for level, place, _ in commands(awkward_report())] == [
        ("error", "not audited"),
        ("error", "not audited"),
        ("error", "names/gitanas-nauseda"),
        ("warning", "places/kyiv"),
        ("notice", "style/lines"),
    ]


def test_skipped_file_is_named() -> None:
    level, place, message = commands(awkward_report())[0]
    assert (level, place["file"]) == ("error", "drafts/caf\ufffd.txt")
    assert message == "not audited: looks like a PNG image, not like text"


def test_stretch_over_lines_has_no_columns() -> None:
    place = commands(awkward_report())[-1][1]
    assert (place["line"], place["endLine"], "col" in place) == ("3", "4", False)


def test_stretch_that_ends_with_its_line_ends_on_it() -> None:
    desk = Desk()
    desk.article("one\ntwo\n", flagged("one\n", "odd"))
    assert commands(desk.report())[0][1]["endLine"] == "1"


@pytest.mark.parametrize("odd", ["a,b=c.txt", "a::b.txt", "100%0A.txt", "a\nb.txt"], ids=ascii)
def test_file_name_cannot_leave_its_property(odd: str) -> None:
    desk = Desk()
    desk.article("Gitanes", flagged("Gitanes", "odd"), path=odd)
    assert commands(desk.report())[0][1]["file"] == odd


def test_message_cannot_begin_a_command() -> None:
    desk = Desk()
    desk.article("x", flagged("x", "a\n::set-env name=A::b\r::stop-commands::c %0A"))
    ((_, _, message),) = commands(desk.report())
    assert message.startswith("a ::set-env name=A::b ::stop-commands::c %0A")


def test_standard_input_has_no_file() -> None:
    desk = Desk()
    desk.article("x", flagged("x", "odd"), path="-")
    desk.problems.append(Problem("-", "half of it is binary"))
    assert all("file" not in place for _, place, _ in commands(desk.report()))


@pytest.mark.parametrize(
    ("findings", "shown", "last"),
    [
        pytest.param(10, 10, "odd", id="ten"),
        pytest.param(11, 10, "and 2 more warnings", id="eleven"),
        pytest.param(500, 10, "and 491 more warnings", id="many"),
    ],
)
def test_tenth_of_a_level_says_how_many_more(findings: int, shown: int, last: str) -> None:
    desk = Desk()
    flag = flagged("x", "odd", severity=Severity.WARNING)
    made = flag(Document("drafts/a.txt", "x", "x", "ab12", ()))
    desk.article("x", *[lambda _: made] * findings)
    read = commands(desk.report())
    assert len(read) == shown
    assert read[-1][2].startswith(last)


def test_nothing_found_is_said_in_the_log() -> None:
    desk = Desk()
    desk.article("x")
    assert REPORTER.render(desk.report(), Page()) == "1 article: nothing found\n"
