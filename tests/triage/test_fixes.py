"""Which findings may be corrected without an editor, and why the others may not."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

import pytest

from audit.documents.edits import Edit
from audit.documents.encoding import Encoding
from audit.documents.spans import Span
from audit.findings.finding import (
    Category,
    Confidence,
    Evidence,
    Finding,
    Passage,
    Severity,
    found,
    place,
)
from audit.findings.report import ArticleReport, in_order
from audit.readers.registry import read
from audit.triage.fixes import Plan, open_to_fixing, planned, unplanned
from tests.factories import STYLE

SOURCE = "He flew to Kiev on Monday.\n\nShe said he “flew to Kiev” too, and on to Lvov.\n"
WIRE = Passage("wire.txt", Span(0, 15), 1, "he flew to Kyiv")
RIVAL = Passage("rival.txt", Span(0, 15), 1, "he flew to Kyiv")
REGISTERED = Evidence("Kiev", "the town goes by another name", "Kyiv", STYLE)


def finding(
    words: str = "Kiev",
    *suggestions: str,
    evidence: Sequence[Evidence] = (REGISTERED,),
    severity: Severity = Severity.ERROR,
    confidence: Confidence = Confidence.HIGH,
    rule: str = "desk/kyiv",
    after: int = 0,
    source: str = SOURCE,
) -> Finding:
    document = read("a.txt", source.encode())
    start = source.index(words, after)
    return found(
        place(document, Span(start, start + len(words))),
        evidence,
        rule=rule,
        kind="variant",
        category=Category.PLACE,
        severity=severity,
        confidence=confidence,
        folded=words.lower(),
        message="a message",
        suggestions=suggestions,
    )


RIGHT = finding("Kiev", "Kyiv")


def plan(*findings: Finding, source: str = SOURCE, aside: str = "", old: Finding = RIGHT) -> Plan:
    """The plan for these findings; `old` is set aside as suppressed or baselined."""
    report = ArticleReport("a.txt", "", source, findings=in_order(findings))
    if aside == "suppressed":
        report = replace(report, suppressed=(old,))
    elif aside == "baselined":
        report = replace(report, baselined=(old,))
    document = read("a.txt", source.encode())
    return planned(report, document, Encoding("utf-8"), ("wire.txt",))


def reasons(made: Plan) -> list[str]:
    assert made.fixes == ()
    return [left.because for left in made.left]


def test_a_sure_finding_with_one_suggestion_and_a_source_is_corrected() -> None:
    made = plan(RIGHT)
    assert [fix.edit for fix in made.fixes] == [Edit(11, 15, "Kyiv")]
    assert made.left == ()


@pytest.mark.parametrize(
    ("one", "because"),
    [
        pytest.param(finding(), "nothing is suggested", id="no suggestion"),
        pytest.param(finding("Kiev", "Kyiv", "Kyjiv"), "2 forms are suggested", id="two"),
        pytest.param(finding("Kiev", " "), "to take words out is for an editor", id="nothing"),
        pytest.param(
            finding("Kiev", "Kyiv", confidence=Confidence.MEDIUM),
            "the rule's confidence is medium",
            id="not sure",
        ),
        pytest.param(
            finding("Kiev", "Kyiv", evidence=[Evidence("Kiev", "so", "Kyiv")]),
            "no register, source or reference decides it",
            id="nobody says so",
        ),
        pytest.param(
            finding("Kiev", "Kyiv", evidence=[Evidence("Kiev", "so", "Kyiv", None, RIVAL)]),
            "another article is no authority",
            id="another article says so",
        ),
        pytest.param(
            finding("Kiev", "Kyiv", evidence=[REGISTERED, replace(REGISTERED, passage=RIVAL)]),
            "another article is no authority",
            id="found by comparing articles",
        ),
        pytest.param(
            finding("Kiev", "Odesa", evidence=[Evidence("Kiev", "so", "Odesa", None, WIRE)]),
            "no register, source or reference decides it",
            id="the reference has other words",
        ),
        pytest.param(finding("Kiev", "Kyiv", after=20), "it stands in a quotation", id="quoted"),
    ],
)
def test_what_is_left_is_left_with_the_reason(one: Finding, because: str) -> None:
    assert reasons(plan(one)) == [because]


def test_notes_are_neither_corrected_nor_listed() -> None:
    note = finding("Kiev", "Kyiv", severity=Severity.NOTE)
    assert plan(note) == Plan()
    assert not open_to_fixing(ArticleReport("a.txt", "", SOURCE, findings=(note,)), ())


@pytest.mark.parametrize("after", [0, 20], ids=["outside a quotation", "inside one"])
def test_the_very_words_of_a_reference_decide(after: int) -> None:
    evidence = [Evidence("Kiev", "the wire has it so", "Kyiv", None, WIRE)]
    made = plan(finding("Kiev", "Kyiv", evidence=evidence, after=after))
    assert [fix.edit.text for fix in made.fixes] == ["Kyiv"]


def test_references_that_disagree_decide_nothing() -> None:
    other = replace(WIRE, text="he flew to Odesa")
    evidence = [Evidence("Kiev", "so", "Kyiv", None, each) for each in (WIRE, other)]
    assert reasons(plan(finding("Kiev", "Kyiv", evidence=evidence))) == [
        "no register, source or reference decides it"
    ]


def test_two_findings_that_want_the_same_are_one_fix() -> None:
    drift = finding("Kiev", "Kyiv", rule="desk/drift", severity=Severity.WARNING)
    made = plan(drift, RIGHT)
    assert [[one.rule for one in fix.findings] for fix in made.fixes] == [
        ["desk/drift", "desk/kyiv"]
    ]
    assert made.fixes[0].finding.rule == "desk/kyiv"


def test_a_finding_that_agrees_without_authority_is_no_obstacle() -> None:
    evidence = [Evidence("Kiev", "spelled so elsewhere", "Kyiv")]
    made = plan(RIGHT, finding("Kiev", "Kyiv", evidence=evidence, rule="desk/drift"))
    assert [fix.edit.text for fix in made.fixes] == ["Kyiv"]
    assert [left.finding.rule for left in made.left] == ["desk/drift"]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(finding("Kiev", "Kiew", rule="desk/other"), id="another form"),
        pytest.param(
            finding("to Kiev on", "to Kyiv by", rule="desk/other"), id="of words around it"
        ),
        pytest.param(
            finding("Kiev", evidence=[Evidence("Kiev", "so", "Odesa")], rule="desk/other"),
            id="expected and not suggested",
        ),
    ],
)
def test_overlapping_findings_that_want_different_things_are_all_left(other: Finding) -> None:
    made = plan(RIGHT, other)
    assert made.fixes == ()
    assert "another finding wants something else of these words" in reasons(made)


def test_a_finding_that_only_points_is_no_obstacle() -> None:
    pointing = finding("He flew to Kiev", evidence=[Evidence("He", "a fragment")], rule="desk/it")
    assert len(plan(RIGHT, pointing).fixes) == 1


def test_adjacent_words_do_not_overlap() -> None:
    source = "Two words as one: kievlvov.\n"
    made = plan(
        finding("kiev", "kyiv", source=source),
        finding("lvov", "lviv", source=source),
        source=source,
    )
    assert [fix.edit.text for fix in made.fixes] == ["kyiv", "lviv"]


@pytest.mark.parametrize("aside", ["suppressed", "baselined"])
def test_exceptions_to_the_same_words_hold_back_their_fixes(aside: str) -> None:
    excepted = finding("Kiev", "Kyiv", after=20)
    assert reasons(plan(RIGHT, aside=aside, old=excepted)) == [
        "the same words are excepted elsewhere in the article"
    ]


def test_an_article_that_is_not_to_be_corrected() -> None:
    unsure = finding("Lvov", "Lviv", "Lwow")
    report = ArticleReport("a.txt", "", SOURCE, findings=in_order([RIGHT, unsure]))
    left = unplanned(report, (), "the file changed").left
    assert [one.because for one in left] == ["the file changed", "2 forms are suggested"]


def test_ten_thousand_overlaps_take_no_longer() -> None:
    source = "Kiev " * 10_000
    document = read("a.txt", source.encode())
    findings = [
        replace(finding("Kiev", "Kyiv"), at=Span(n, n + 50), span=Span(n, n + 50))
        for n in range(0, 40_000, 4)
    ]
    report = ArticleReport("a.txt", "", source, findings=tuple(findings))
    started = time.process_time()
    made = planned(report, document, Encoding("utf-8"))
    assert len(made.left) == 10_000
    assert time.process_time() - started < 5
