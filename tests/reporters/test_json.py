"""The JSON contract, byte by byte where it matters."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from audit.documents.spans import Span
from audit.findings.finding import Passage, Severity
from audit.findings.rendering import Page, PagedReporter
from audit.findings.report import ArticleDate, Coverage, Problem, Report
from audit.findings.wire import json_schema
from audit.reporters.json import REPORTER
from tests.reporters.factory import Desk, flagged

SENTENCE = "Two lines.\nPresident Gitanes Nauseda spoke.\n"


def read(report: Report) -> Any:
    return json.loads(REPORTER.render(report, Page()))


def test_empty_report_is_exactly_this() -> None:
    assert REPORTER.render(Report("1.0", "d1d1"), Page()) == (
        "{\n"
        '  "version": 1,\n'
        '  "tool": {\n'
        '    "name": "audit",\n'
        '    "version": "1.0"\n'
        "  },\n"
        '  "rules_digest": "d1d1",\n'
        '  "articles": [],\n'
        '  "problems": [],\n'
        '  "summary": {\n'
        '    "error": 0,\n'
        '    "warning": 0,\n'
        '    "note": 0\n'
        "  }\n"
        "}\n"
    )


def test_finding_holds_the_contract_fields_in_their_order() -> None:
    desk = Desk()
    seen = Passage("drafts/b.txt", Span(1, 8), 4, "Gitanas")
    article = desk.article(SENTENCE, flagged("Gitanes", expected="Gitanas", related=(seen,)))
    finding = read(desk.report())["articles"][0]["findings"][0]
    assert list(finding.items()) == [
        ("rule", "names/gitanas-nauseda"),
        ("kind", "variant"),
        ("category", "name"),
        ("severity", "error"),
        ("confidence", "high"),
        ("message", "'Gitanes' should be 'Gitanas'"),
        ("start", 21),
        ("end", 28),
        ("line", 2),
        ("column", 11),
        ("end_line", 2),
        ("end_column", 18),
        ("text", "Gitanes"),
        ("suggestions", ["Gitanas"]),
        ("fingerprint", article.findings[0].fingerprint),
        (
            "evidence",
            [
                {
                    "observed": "Gitanes",
                    "expected": "Gitanas",
                    "because": "the register says so",
                    "source": {
                        "title": "President of Lithuania, Biography",
                        "url": "https://www.lrp.lt/en/biography",
                        "checked": "2026-11-20",
                    },
                    "article": None,
                }
            ],
        ),
        ("related", [{"path": "drafts/b.txt", "start": 1, "end": 8, "text": "Gitanas"}]),
        ("justification", None),
    ]


def test_article_holds_the_contract_fields_in_their_order() -> None:
    desk = Desk()
    desk.article(
        "x",
        title="Über “x”",
        dated=ArticleDate(published_from=None),
        coverage={"places": Coverage(1, 0), "names": Coverage(12, 3)},
    )
    assert list(read(desk.report())["articles"][0].items()) == [
        ("path", "drafts/a.txt"),
        ("sha256", "ab12"),
        ("title", "Über “x”"),
        ("published", None),
        ("published_from", None),
        ("story", None),
        ("findings", []),
        ("suppressed", []),
        ("baselined", []),
        (
            "coverage",
            {
                "names": {"checked": 12, "unchecked": 3},
                "places": {"checked": 1, "unchecked": 0},
            },
        ),
    ]


def test_text_is_written_as_itself() -> None:
    desk = Desk()
    desk.article("“Nausėda” 🇱🇹", flagged("“Nausėda” 🇱🇹", "who is this"))
    assert '"text": "“Nausėda” 🇱🇹"' in REPORTER.render(desk.report(), Page())


def test_lone_surrogate_is_escaped_and_read_back() -> None:
    desk = Desk()
    desk.article("caf\udce9 \\\udce9", flagged("\\\udce9", "odd"), path="caf\udce9.txt")
    text = REPORTER.render(desk.report(), Page())
    text.encode("utf-8")
    article = json.loads(text)["articles"][0]
    assert (article["path"], article["findings"][0]["text"]) == ("caf\udce9.txt", "\\\udce9")


def test_report_is_valid_under_the_generated_schema() -> None:
    desk = Desk()
    seen = Passage("drafts/b.txt", Span(1, 8), 4, "Gitanas")
    flags = [
        flagged("Gitanes", expected="Gitanas"),
        flagged("Two", "odd", source=None, related=(seen,)),
    ]
    desk.article(SENTENCE, *flags, coverage={"names": Coverage(1, 0)})
    desk.problems.append(Problem("b.pdf", "cannot be read"))
    jsonschema.validate(read(desk.report()), json_schema())


@pytest.mark.parametrize("place", [(), ("tool",), ("summary",), ("articles", 0)], ids=str)
def test_schema_refuses_unknown_fields(place: tuple[str | int, ...]) -> None:
    desk = Desk()
    desk.article("x")
    report = read(desk.report())
    record = report
    for step in place:
        record = record[step]
    record["verdict"] = True
    with pytest.raises(jsonschema.ValidationError, match="verdict"):
        jsonschema.validate(report, json_schema())


def test_show_hides_nothing_from_a_file() -> None:
    desk = Desk()
    desk.article(SENTENCE, flagged("Two", "odd", severity=Severity.NOTE))
    assert REPORTER.render(desk.report(), Page(show=Severity.ERROR)) == REPORTER.render(
        desk.report(), Page()
    )


def test_pages_are_one_report_an_article_and_an_index() -> None:
    desk = Desk()
    desk.article("x", path="drafts/a.txt")
    desk.article("y", path="drafts/b.txt")
    desk.problems += [Problem("drafts/b.txt", "half of it is binary"), Problem("c.pdf", "locked")]
    pages = {name: json.loads(text) for name, text in REPORTER.pages(desk.report())}
    assert {name: len(page["problems"]) for name, page in pages.items()} == {
        "drafts-a.json": 0,
        "drafts-b.json": 1,
        "index.json": 2,
    }
    assert pages["drafts-b.json"]["articles"] == pages["index.json"]["articles"][1:]


def test_reporter_can_write_pages() -> None:
    assert isinstance(REPORTER, PagedReporter)
