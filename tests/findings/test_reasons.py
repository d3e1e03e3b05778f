"""A finding in one line."""

from __future__ import annotations

from audit.documents.document import Document
from audit.documents.spans import Span
from audit.findings.finding import Evidence, Finding, Passage
from audit.findings.reasons import Status, by_status, explained, reasons
from audit.findings.report import ArticleReport
from tests.reporters.factory import BIOGRAPHY, flagged

HERE = Document("a.txt", "Gitanes spoke.", "Gitanes spoke.", "ab12", ())
SEEN = Passage("b.txt", Span(1, 8), 4, "Gitanas\nNausėda")


def finding(*evidence: Evidence) -> Finding:
    return flagged("Gitanes", "'Gitanes'\nis wrong", evidence=evidence)(HERE)


def test_says_what_why_and_who_on_one_line() -> None:
    made = finding(
        Evidence("Gitanes", "the register says so", source=BIOGRAPHY),
        Evidence("Gitanes", "another article does too", passage=SEEN),
        Evidence("Gitanes", "it is odd"),
    )
    assert explained(made) == (
        "'Gitanes' is wrong; the register says so (President of Lithuania, Biography, "
        "checked 20 November 2026, https://www.lrp.lt/en/biography); "
        "another article does too (b.txt:4 “Gitanas Nausėda”); it is odd"
    )


def test_long_evidence_is_counted() -> None:
    made = finding(*[Evidence("x", f"reason {number}") for number in range(1, 12)])
    assert reasons(made)[-2:] == ["reason 8", "and 3 more reasons"]


def test_nothing_of_the_article_is_obeyed() -> None:
    assert explained(finding(Evidence("x", "\x1b[31mred\u202e"))) == (
        "'Gitanes' is wrong; ␛[31mred<U+202E>"
    )


def test_findings_come_with_what_set_them_aside() -> None:
    one = finding(Evidence("x", "y"))
    article = ArticleReport("a.txt", "", "", None, findings=(one,), suppressed=(one, one))
    assert [status for status, _ in by_status(article)] == [
        Status.FOUND,
        Status.SUPPRESSED,
        Status.SUPPRESSED,
    ]
