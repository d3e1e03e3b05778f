"""JSON Lines hold the JSON report, line by line."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from audit.findings.rendering import Page
from audit.findings.report import Report
from audit.findings.wire import json_schema
from audit.reporters.json import REPORTER as JSON
from audit.reporters.jsonl import REPORTER
from tests.reporters.awkward import ODD_NAME, awkward_report

LISTS = {"found": "findings", "suppressed": "suppressed", "baselined": "baselined"}


def lines(report: Report) -> list[dict[str, Any]]:
    return [json.loads(line) for line in REPORTER.render(report, Page()).splitlines()]


def put_together(read: list[dict[str, Any]]) -> dict[str, Any]:
    """The JSON report that the lines were cut from."""
    whole: dict[str, Any] = {"articles": [], "problems": []}
    for line in read:
        kind = line.pop("type")
        if kind == "run":
            whole |= line
        elif kind == "article":
            whole["articles"].append(line | {name: [] for name in LISTS.values()})
        elif kind == "finding":
            assert line.pop("path") == whole["articles"][-1]["path"]
            whole["articles"][-1][LISTS[line.pop("status")]].append(line)
        elif kind == "problem":
            whole["problems"].append(line)
        else:
            whole[kind] = line
    return whole


@pytest.mark.parametrize(
    "report", [awkward_report(), Report("1.0", "d1d1")], ids=["everything", "nothing"]
)
def test_lines_put_together_are_the_json_report(report: Report) -> None:
    whole = put_together(lines(report))
    jsonschema.validate(whole, json_schema())
    assert whole == json.loads(JSON.render(report, Page()))


def test_types_come_in_order() -> None:
    assert [line["type"] for line in lines(awkward_report())] == [
        "run",
        "article",
        *["finding"] * 5,
        "article",
        "problem",
        "problem",
        "summary",
    ]


def test_finding_can_be_read_alone() -> None:
    finding = lines(awkward_report())[2]
    assert (finding["path"], finding["status"]) == ("drafts/a.txt", "found")
    assert (finding["line"], finding["column"], finding["start"]) == (2, 18, 28)


def test_skipped_file_keeps_its_very_name() -> None:
    problem = lines(awkward_report())[-3]
    assert (problem["type"], problem["path"]) == ("problem", ODD_NAME)


def test_line_separators_inside_a_text_break_no_line() -> None:
    text = REPORTER.render(awkward_report(), Page())
    assert text.count("\n") == len(lines(awkward_report()))
    assert text.endswith("}\n")
