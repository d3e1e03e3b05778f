"""GitLab Code Quality, against what GitLab requires of an entry."""

from __future__ import annotations

import json
from typing import Any

import jsonschema

from audit.findings.rendering import Page
from audit.findings.report import Report
from audit.reporters.gitlab import REPORTER
from tests.reporters.awkward import awkward_report
from tests.reporters.factory import Desk, flagged

# no package holds GitLab's schema; this is what its documentation requires, and stricter
ENTRY = {
    "type": "object",
    "required": ["description", "check_name", "fingerprint", "severity", "location"],
    "additionalProperties": False,
    "properties": {
        "description": {"type": "string", "minLength": 1},
        "check_name": {"type": "string", "minLength": 1},
        "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
        "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
        "location": {
            "type": "object",
            "required": ["path", "lines"],
            "additionalProperties": False,
            "properties": {
                "path": {"type": "string", "pattern": "^[^./]"},
                "lines": {
                    "type": "object",
                    "required": ["begin"],
                    "properties": {
                        "begin": {"type": "integer", "minimum": 1},
                        "end": {"type": "integer", "minimum": 1},
                    },
                },
            },
        },
    },
}


def entries(report: Report) -> Any:
    return json.loads(REPORTER.render(report, Page()))


def test_report_is_valid() -> None:
    jsonschema.validate(entries(awkward_report()), {"type": "array", "items": ENTRY})


def test_report_without_findings_is_an_empty_list() -> None:
    assert REPORTER.render(Report("1.0", "d1d1"), Page()) == "[]\n"


def test_entries_have_severity_and_lines() -> None:
    assert [
        (entry["check_name"], entry["severity"], entry["location"]["lines"])
        for entry in entries(awkward_report())
    ] == [
        ("not-audited", "major", {"begin": 1}),
        ("not-audited", "major", {"begin": 2}),
        ("names/gitanas-nauseda", "major", {"begin": 2, "end": 2}),
        ("places/kyiv", "minor", {"begin": 3, "end": 3}),
        ("style/lines", "info", {"begin": 3, "end": 4}),
    ]


def test_skipped_file_is_named() -> None:
    entry = entries(awkward_report())[0]
    assert entry["location"]["path"] == "drafts/caf\ufffd.txt"
    assert entry["description"] == "not audited: looks like a PNG image, not like text"


def test_same_words_in_two_files_are_two_entries() -> None:
    desk = Desk()
    desk.article("Gitanes", flagged("Gitanes", "odd"), path="a.txt")
    desk.article("Gitanes", flagged("Gitanes", "odd"), path="b.txt")
    first, second = (entry["fingerprint"] for entry in entries(desk.report()))
    assert first != second


def test_fingerprint_stays_when_the_words_move() -> None:
    prints = []
    for text in ("Gitanes", "A line before.\n\nGitanes"):
        desk = Desk()
        desk.article(text, flagged("Gitanes", "odd"))
        prints.append(entries(desk.report())[0]["fingerprint"])
    assert prints[0] == prints[1]
