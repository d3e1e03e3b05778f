"""CSV: read back cell by cell, and no cell is a formula."""

from __future__ import annotations

import csv
import io

import pytest

from audit.findings.finding import Evidence
from audit.findings.rendering import Page
from audit.findings.report import Problem, Report
from audit.reporters.csv import REPORTER
from tests.reporters.awkward import awkward_report
from tests.reporters.factory import BIOGRAPHY, Desk, flagged


def rows(report: Report) -> list[dict[str, str]]:
    text = REPORTER.render(report, Page())
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_finding_is_exactly_this() -> None:
    desk = Desk()
    evidence = (
        Evidence("Gitanes", "the register says so", "Gitanas", BIOGRAPHY),
        Evidence("Gitanes", "so does he"),
    )
    desk.article(
        "x\n“🙂” Gitanes, he said", flagged("Gitanes", expected="Gitanas", evidence=evidence)
    )
    (row,) = rows(desk.report())
    fingerprint = desk.articles[0].findings[0].fingerprint
    assert row == {
        "path": "drafts/a.txt",
        "line": "2",
        "column": "5",
        "end_line": "2",
        "end_column": "12",
        "start": "6",
        "end": "13",
        "status": "found",
        "severity": "error",
        "confidence": "high",
        "category": "name",
        "kind": "variant",
        "rule": "names/gitanas-nauseda",
        "message": "'Gitanes' should be 'Gitanas'",
        "text": "Gitanes",
        "suggestions": "Gitanas",
        "because": "the register says so | so does he",
        "source": "President of Lithuania, Biography",
        "url": "https://www.lrp.lt/en/biography",
        "checked": "2026-11-20",
        "fingerprint": fingerprint,
    }


def test_lines_end_and_quote_as_rfc_4180_has_it() -> None:
    desk = Desk()
    desk.problems.append(Problem("a.txt", 'a "b", c\nd'))
    lines = REPORTER.render(desk.report(), Page()).split("\r\n")
    assert (len(lines), lines[-1]) == (3, "")
    assert '"a ""b"", c\nd"' in lines[1]


def test_what_was_set_aside_and_what_was_skipped_have_their_rows() -> None:
    assert [(row["path"], row["status"]) for row in rows(awkward_report())] == [
        ("drafts/a.txt", "found"),
        ("drafts/a.txt", "found"),
        ("drafts/a.txt", "found"),
        ("drafts/a.txt", "suppressed"),
        ("drafts/a.txt", "baselined"),
        ("drafts/caf\ufffd.txt", "not audited"),
        ("drafts/a.txt", "not audited"),
    ]


def test_words_are_kept_over_line_breaks() -> None:
    assert rows(awkward_report())[2]["text"] == "fell,\nand"


@pytest.mark.parametrize(
    "words",
    ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1"],
    ids=ascii,
)
def test_no_cell_is_a_formula(words: str) -> None:
    desk = Desk()
    desk.article(words, flagged(words, words), path=words)
    (row,) = rows(desk.report())
    assert (row["path"], row["message"], row["text"]) == (f"'{words}",) * 3


def test_apostrophe_stands_only_where_it_must() -> None:
    desk = Desk()
    desk.article("1-1=0", flagged("1-1=0", "'x' is odd"))
    (row,) = rows(desk.report())
    assert (row["text"], row["message"]) == ("1-1=0", "'x' is odd")


def test_nul_is_replaced() -> None:
    desk = Desk()
    desk.problems.append(Problem("a.txt", "a\0b"))
    assert rows(desk.report())[0]["message"] == "a\ufffdb"
