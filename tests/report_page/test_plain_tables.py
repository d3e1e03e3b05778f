"""What passages print, as tables of plain words."""

from __future__ import annotations

from audit.documents.document import Document
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
from audit.report_page.plain_tables import plain_table

HERE = "When it comes to this strait, the rules are very plain"
THERE = Passage("b.txt", Span(0, 52), 7, "When it comes to this strait, the rule is very plain")
SHORT = Passage("c.txt", Span(0, 24), 3, "the rules are very plain")


def finding(
    text: str,
    *passages: Passage,
    kind: str = "quotation",
    category: Category = Category.QUOTATION,
    related: tuple[Passage, ...] = (),
) -> Finding:
    return found(
        place(Document("a.txt", text, text, "", ()), Span(0, len(text))),
        [Evidence(text, "another prints it otherwise", None, None, one) for one in passages],
        rule="desk/rule",
        kind=kind,
        category=category,
        severity=Severity.WARNING,
        confidence=Confidence.HIGH,
        folded=text.lower(),
        message="it differs",
        related=related,
    )


def test_a_quotation_is_collated_place_by_place() -> None:
    table = plain_table(finding(HERE, THERE, SHORT))
    assert table is not None
    assert table.heads == ("here", "b.txt:7", "c.txt:3")
    assert table.rows == (("rules are", "rule is", "rules are"),)


def test_a_quotation_without_differing_words_has_no_table() -> None:
    assert plain_table(finding(HERE, SHORT)) is None


def test_a_drifting_name_is_listed_by_form() -> None:
    own = Passage("a.txt", Span(0, 14), 1, "Andrew Welzler")
    others = [Passage(f"{name}.txt", Span(4, 18), 2, "Andrew\nWetzler") for name in "bc"]
    drift = finding(
        "Welzler", others[0], kind="name-drift", category=Category.NAME, related=(own, *others)
    )
    table = plain_table(drift)
    assert table is not None
    assert table.heads == ("form", "printed in")
    assert table.rows == (("Andrew Welzler", "a.txt:1"), ("Andrew Wetzler", "b.txt:2, c.txt:2"))


def test_other_findings_have_no_table() -> None:
    assert plain_table(finding("Kiev", THERE, kind="variant", category=Category.PLACE)) is None
