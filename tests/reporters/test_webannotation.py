"""Web Annotations: what the model requires, and selectors that anchorpoint finds again."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import jsonschema
from anchorpoint.textselectors import TextPositionSelector, TextQuoteSelector

from audit.findings.rendering import Page
from audit.findings.report import Report
from audit.reporters.webannotation import REPORTER
from tests.reporters.awkward import TEXT, awkward_report
from tests.reporters.factory import Desk, flagged

# no package holds a schema of the model; this is what its text requires of what we use of it
BODY = {
    "type": "object",
    "required": ["type", "value", "format", "purpose"],
    "additionalProperties": False,
    "properties": {
        "type": {"const": "TextualBody"},
        "value": {"type": "string"},
        "format": {"const": "text/plain"},
        "purpose": {"enum": ["assessing", "editing", "tagging"]},
    },
}
TARGET = {
    "type": "object",
    "required": ["source"],
    "properties": {
        "source": {"type": "string", "pattern": "^[!-~]+$"},
        "selector": {
            "type": "array",
            "items": {"required": ["type"]},
            "minItems": 2,
            "maxItems": 2,
        },
    },
}
PAGE = {
    "type": "object",
    "required": ["@context", "id", "type", "items"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "type": {"const": "AnnotationPage"},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "type", "target"],
                "properties": {
                    "type": {"const": "Annotation"},
                    "body": {"type": "array", "items": BODY, "minItems": 1},
                    "target": TARGET,
                },
            },
        },
    },
}


def page(report: Report) -> Any:
    return json.loads(REPORTER.render(report, Page()))


def items(report: Report) -> Any:
    return page(report)["items"]


def selectors(item: Any) -> dict[str, dict[str, Any]]:
    return {one.pop("type"): one for one in item["target"]["selector"]}


def test_page_is_as_the_model_requires() -> None:
    jsonschema.validate(page(awkward_report()), PAGE)
    jsonschema.validate(page(Report("1.0", "d1d1")), PAGE)


def test_position_counts_code_points_as_the_model_says() -> None:
    found = selectors(items(awkward_report())[0])
    assert found["TextPositionSelector"] == {"start": 28, "end": 35}


def test_quote_has_what_stands_around() -> None:
    assert selectors(items(awkward_report())[0])["TextQuoteSelector"] == {
        "exact": "Gitanes",
        "prefix": "Two lines.\nHe said: “🙂” and ",
        "suffix": " left.\nThen <b>Kiev</b> fell,\nan",
    }


def test_anchorpoint_finds_the_words_by_either_selector() -> None:
    report = awkward_report()
    for finding, item in zip(report.articles[0].findings, items(report), strict=False):
        found = selectors(item)
        position = TextPositionSelector(**found["TextPositionSelector"])
        assert position.range().start == finding.at.start
        assert TEXT[position.start : position.end] == finding.text
    quote = TextQuoteSelector(**selectors(items(report)[0])["TextQuoteSelector"])
    assert quote.exact == "Gitanes"
    assert quote.select_text(TEXT) == "Gitanes"


def test_bodies_assess_suggest_and_tag() -> None:
    first = items(awkward_report())[0]
    assert first["motivation"] == ["assessing", "editing"]
    bodies = [(body["purpose"], body["value"]) for body in first["body"]]
    assert bodies[0][1].startswith("'Gitanes' should be 'Gitanas'; the register says so")
    assert bodies[1:] == [
        ("editing", "Gitanas"),
        ("tagging", "error"),
        ("tagging", "name"),
        ("tagging", "names/gitanas-nauseda"),
    ]


def test_skipped_file_has_a_note_on_the_whole_of_it() -> None:
    item = items(awkward_report())[3]
    assert item["target"] == {"source": "drafts/caf%E9.txt"}
    assert item["body"][0]["value"] == "not audited: looks like a PNG image, not like text"


def test_ids_are_uuids_each_once_and_stay_when_words_move() -> None:
    ids = []
    for text in ("Gitanes", "A line before.\n\nGitanes"):
        desk = Desk()
        desk.article(text, flagged("Gitanes", "odd"))
        ids.append(items(desk.report())[0]["id"])
    assert ids[0] == ids[1]
    every = [item["id"] for item in items(awkward_report())]
    assert len(set(every)) == len(every)
    assert all(UUID(one.removeprefix("urn:uuid:")).version == 5 for one in every)
