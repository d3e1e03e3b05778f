"""Text that two articles share."""

from __future__ import annotations

import time

from audit.findings.finding import Category, Finding, Severity
from audit.kinds.shared_text import SharedTextRule
from audit.rules.account import Account
from audit.rules.article import Article
from tests.factories import NO_REGISTER, document, rule

ONE = "The dam at Olmstead held through the night, engineers said."
TWO = "The river had fallen by half a metre at dawn, they said."
OWN = "Residents went home after three nights in the school hall."


def compared(origin: str, copy: str) -> list[Finding]:
    """What is found where the second text comes from the first."""
    made = rule(
        SharedTextRule,
        kind="shared-text",
        category=Category.PROVENANCE,
        severity=Severity.NOTE,
        message="{share} also in {path}; changed: {changed}",
    )
    accounts = []
    for path, text in (("a.txt", origin), ("b.txt", copy)):
        article = Article(document(text, path=path), NO_REGISTER)
        accounts.append(Account(path, None, "a.txt", made.observe(article, ())))
    return list(made.compare([one for one in accounts if one.observed is not None]))


def test_a_copy_is_told_how_much_it_shares() -> None:
    (finding,) = compared(f"{ONE} {TWO}", f"{OWN} {ONE}")
    assert finding.path == "b.txt"
    assert finding.text == ONE
    assert finding.message == "50 per cent also in a.txt; changed: none"


def test_changed_words_are_told() -> None:
    (finding,) = compared(f"{ONE} {TWO}", f"{ONE} {TWO.replace('half a metre', 'two metres')}")
    assert finding.message.endswith("changed: 1 sentence")
    change = finding.evidence[1]
    assert change.because == "here it has 'two metres' for 'half a metre'"
    assert change.passage is not None
    assert change.passage.text == TWO


def test_marks_and_case_are_no_change() -> None:
    (finding,) = compared(ONE, ONE.replace(",", " –").replace("The dam", "the DAM"))
    assert finding.message.endswith("changed: none")


def test_other_sentences_are_not_shared() -> None:
    assert compared(ONE, OWN) == []
    assert compared(ONE, "Short.") == []


def test_thousands_of_sentences_are_quick() -> None:
    def text(name: str) -> str:
        return " ".join(f"The {name} dam number {n} held through night {n}." for n in range(5000))

    start = time.process_time()
    assert len(compared(text("old"), text("new"))) == 1
    assert time.process_time() - start < 20
