"""Reviewdog's format: valid, and its columns are bytes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from audit.findings.rendering import Page
from audit.findings.report import Report
from audit.reporters.rdjson import REPORTER
from tests.reporters.awkward import TEXT, awkward_report

SCHEMA = json.loads((Path(__file__).parents[1] / "schemas" / "rdjson.json").read_text("utf-8"))


def diagnostics(report: Report) -> Any:
    return json.loads(REPORTER.render(report, Page()))["diagnostics"]


@pytest.mark.parametrize(
    "report", [awkward_report(), Report("1.0", "d1d1")], ids=["everything", "nothing"]
)
def test_result_is_valid(report: Report) -> None:
    jsonschema.validate(json.loads(REPORTER.render(report, Page())), SCHEMA)


def test_columns_count_bytes() -> None:
    assert diagnostics(awkward_report())[2]["location"] == {
        "path": "drafts/a.txt",
        "range": {"start": {"line": 2, "column": 25}, "end": {"line": 2, "column": 32}},
    }


def test_ranges_cut_the_words_out_of_the_lines() -> None:
    lines = [line.encode() for line in TEXT.splitlines()]
    words = []
    for one in diagnostics(awkward_report())[2:4]:
        start, end = (one["location"]["range"][edge] for edge in ("start", "end"))
        words.append(lines[start["line"] - 1][start["column"] - 1 : end["column"] - 1].decode())
    assert words == ["Gitanes", "<b>Kiev</b>"]


def test_severities_and_rules() -> None:
    assert [(one["severity"], one["code"]["value"]) for one in diagnostics(awkward_report())] == [
        ("ERROR", "not-audited"),
        ("ERROR", "not-audited"),
        ("ERROR", "names/gitanas-nauseda"),
        ("WARNING", "places/kyiv"),
        ("INFO", "style/lines"),
    ]


def test_only_plain_words_have_suggestions() -> None:
    suggested = [one.get("suggestions", []) for one in diagnostics(awkward_report())[2:]]
    where = {"start": {"line": 2, "column": 25}, "end": {"line": 2, "column": 32}}
    assert suggested == [[{"range": where, "text": "Gitanas"}], [], []]


def test_skipped_file_is_named_and_has_no_range() -> None:
    first = diagnostics(awkward_report())[0]
    assert first["location"] == {"path": "drafts/caf\ufffd.txt"}
    assert first["message"] == "not audited: looks like a PNG image, not like text"
