"""JUnit: valid under the schema of Jenkins, read back by junitparser."""

from __future__ import annotations

from pathlib import Path

import pytest
from junitparser import JUnitXml, TestSuite
from lxml import etree

from audit.findings.rendering import Page
from audit.findings.report import Problem, Report
from audit.reporters.junit import REPORTER
from tests.reporters.awkward import awkward_report
from tests.reporters.factory import Desk, flagged

XSD = Path(__file__).parents[1] / "schemas" / "junit-10.xsd"


def suites(report: Report) -> list[TestSuite]:
    return list(JUnitXml.fromstring(REPORTER.render(report, Page()).encode()))


@pytest.mark.parametrize(
    "report", [awkward_report(), Report("1.0", "d1d1")], ids=["everything", "nothing"]
)
def test_document_is_valid(report: Report) -> None:
    schema = etree.XMLSchema(etree.parse(XSD))
    schema.assertValid(etree.fromstring(REPORTER.render(report, Page()).encode()))


def test_suite_of_an_article_is_exactly_this() -> None:
    desk = Desk()
    desk.article("x\n“🙂” Gitanes", flagged("Gitanes", expected="Gitanas"))
    place = "drafts/a.txt:2:5"
    message = "'Gitanes' should be 'Gitanas'"
    assert REPORTER.render(desk.report(), Page()) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="audit" tests="1" failures="1" errors="0">\n'
        '  <testsuite name="drafts/a.txt" tests="1" failures="1" errors="0" skipped="0">\n'
        f'    <testcase classname="names/gitanas-nauseda" name="{place}: {message}">'
        f'<failure type="error" message="{message}">{place}\n'
        "high confidence\n"
        "why: the register says so (President of Lithuania, Biography, "
        "checked 20 November 2026, https://www.lrp.lt/en/biography)\n"
        "should be: Gitanas</failure></testcase>\n"
        "  </testsuite>\n"
        "</testsuites>\n"
    )


def test_suites_are_counted() -> None:
    assert [
        (suite.name, suite.tests, suite.failures, suite.errors, suite.skipped)
        for suite in suites(awkward_report())
    ] == [
        ("drafts/a.txt", 6, 3, 1, 2),
        ("drafts/b 2.txt", 1, 0, 0, 0),
        ("drafts/caf\ufffd.txt", 1, 0, 1, 0),
    ]


def test_cases_are_findings_with_their_severity() -> None:
    results = [case.result[0] for case in list(suites(awkward_report())[0])]
    assert [(result._elem.tag, result.type) for result in results] == [
        ("failure", "error"),
        ("failure", "warning"),
        ("failure", "note"),
        ("skipped", "suppressed"),
        ("skipped", "in the baseline"),
        ("error", "not audited"),
    ]


def test_article_without_findings_has_one_case_that_passed() -> None:
    (case,) = suites(awkward_report())[1]
    assert (case.name, case.is_passed) == ("drafts/b 2.txt: no findings", True)


def test_skipped_file_is_in_error() -> None:
    (case,) = suites(awkward_report())[2]
    assert case.result[0].message == "looks like a PNG image, not like text"


@pytest.mark.parametrize(
    "words",
    ['<b class="x">&amp;', "]]>", "a\x00b\x0cc", "\ufffe\uffff", "\udce9", "tab\tline\n"],
    ids=ascii,
)
def test_awkward_words_stay_words(words: str) -> None:
    desk = Desk()
    desk.article("", path="a.txt")
    desk.problems.append(Problem("a.txt", words))
    text = REPORTER.render(desk.report(), Page())
    root = etree.fromstring(text.encode())
    assert [element.tag for element in root.iter()] == [
        "testsuites",
        "testsuite",
        "testcase",
        "testcase",
        "error",
    ]


def test_markup_is_read_back_as_it_was() -> None:
    desk = Desk()
    desk.problems.append(Problem("a.txt", '<b class="x">&amp;</b>'))
    (case,) = suites(desk.report())[0]
    assert case.result[0].message == '<b class="x">&amp;</b>'
