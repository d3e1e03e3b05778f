"""One report with everything that a format may meet, for the tests of all machine formats."""

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
from audit.findings.report import Problem, Report
from tests.reporters.factory import BIOGRAPHY, Desk, Flag, flagged

TEXT = "Two lines.\nHe said: “🙂” and Gitanes left.\nThen <b>Kiev</b> fell,\nand advisor went.\n"
"""`Gitanes` begins at code point 28, in column 18; UTF-16 column 19, UTF-8 column 25."""
ODD_NAME = "drafts/caf\udce9.txt"
OTHER = "drafts/b 2.txt"


def flag_gitanes() -> Flag:
    evidence = (
        Evidence("Gitanes", "the register says so", "Gitanas", BIOGRAPHY),
        Evidence("Gitanes", "see it there", passage=Passage(OTHER, Span(2, 9), 1, "Gitanas")),
    )
    reference = Passage("wire/release.txt", Span(4, 11), 3, "Gitanas")
    return flagged("Gitanes", expected="Gitanas", evidence=evidence, related=(reference,))


def aside(text: str, words: str, rule: str) -> Finding:
    document = Document("drafts/a.txt", text, text, "ab12", ())
    return flagged(words, "odd", rule=rule, severity=Severity.WARNING)(document)


def awkward_report() -> Report:
    """Two articles; a finding of each severity and status; a skipped file and a faulty one."""
    desk = Desk()
    desk.article(
        TEXT,
        flag_gitanes(),
        flagged(
            "<b>Kiev</b>",
            "mark-up",
            expected="Kyiv",
            rule="places/kyiv",
            severity=Severity.WARNING,
        ),
        flagged(
            "fell,\nand",
            "two ways",
            rule="style/lines",
            severity=Severity.NOTE,
            source=None,
            evidence=(Evidence("fell", "=HYPERLINK(1) [sic](https://evil.example)"),),
        ),
        suppressed=(aside(TEXT, "Two", "style/two"),),
        baselined=(aside(TEXT, "went", "style/went"),),
    )
    desk.article("“🙂Gitanas”", path=OTHER)
    desk.problems += [
        Problem(ODD_NAME, "looks like a PNG image, not like text"),
        Problem("drafts/a.txt", "half of it: ::set-output, 100 % binary", 2, 3),
    ]
    return desk.report()


def hostile_report(findings: int) -> Report:
    """Many findings on one long line of wide characters."""
    text = "🙂" * 40 * findings
    desk = Desk()

    def flag(number: int) -> Flag:
        def made(document: Document) -> Finding:
            passage = Passage("drafts/a.txt", Span(40 * number, 40 * number + 2), 1, "🙂🙂")
            start = 40 * number + 5
            return flagged_at(document, Span(start, start + 1), passage)

        return made

    desk.article(text, *map(flag, range(findings)))
    return desk.report()


def flagged_at(document: Document, span: Span, passage: Passage) -> Finding:
    return found(
        place(document, span),
        (Evidence("x", "it is odd", passage=passage),),
        rule="style/odd",
        kind="pattern",
        category=Category.SPELLING,
        severity=Severity.NOTE,
        confidence=Confidence.LOW,
        folded="x",
        message="odd",
        suggestions=("smile",),
        related=(passage,),
    )
