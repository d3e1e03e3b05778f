"""What an article says, held against the documents it was written from."""

from __future__ import annotations

import pytest

from audit.findings.finding import Category, Confidence, Finding, Severity
from audit.findings.report import Coverage
from audit.kinds.source_support import SourceSupportRule
from audit.register.register import Register
from audit.rules.article import Article
from audit.rules.coverage import IN_REFERENCES, coverage
from audit.rules.mentioned import mentioned
from tests.factories import article, document, rule

REFERENCE = "The storm damaged 48 houses in the village of Nordvik on Monday."


def made(looks_up: str = "numbers") -> SourceSupportRule:
    return rule(
        SourceSupportRule,
        kind="source-support",
        looks_up=looks_up,
        category=Category.NUMBER,
        severity=Severity.WARNING,
        message="'{text}' is '{expected}' in {reference}",
        missing="no reference has '{text}'",
    )


def written_from(text: str, *references: str) -> Article:
    others = tuple(
        Article(document(one, path=f"wire{nth}.txt"), Register(None))
        for nth, one in enumerate(references)
    )
    return Article(article(text).document, Register(None), others)


def findings(text: str, *references: str, looks_up: str = "numbers") -> list[Finding]:
    return list(made(looks_up).match(written_from(text, *references), ()))


def test_a_contradiction_is_a_warning_that_cites_the_reference() -> None:
    [finding] = findings("The storm damaged 84 houses in the village of Nordvik.", REFERENCE)
    [evidence] = finding.evidence
    assert finding.severity is Severity.WARNING
    assert finding.message == "'84' is '48' in wire0.txt"
    assert (evidence.observed, evidence.expected) == ("84", "48")
    assert evidence.passage is not None
    assert (evidence.passage.path, evidence.passage.text) == ("wire0.txt", REFERENCE)
    assert finding.suggestions == ()


def test_what_no_reference_carries_is_a_note() -> None:
    [finding] = findings("The mayor has 14 cats.", REFERENCE)
    assert (finding.severity, finding.confidence) == (Severity.NOTE, Confidence.LOW)
    assert finding.message == "no reference has '14'"
    assert finding.evidence[0].passage is None


@pytest.mark.parametrize(
    ("looks_up", "seen"),
    [("names", "Bergen"), ("numbers", "12"), ("dates", "Sunday")],
)
def test_a_rule_looks_up_its_own_sort(looks_up: str, seen: str) -> None:
    text = "A ferry of Bergen left on Sunday with 12 cats."
    assert [one.text for one in findings(text, REFERENCE, looks_up=looks_up)] == [seen]


def test_who_said_it_is_looked_up_as_well() -> None:
    closed = "said that the old harbour bridge would be closed until the summer."
    text, reference = f"Nina Aas {closed}", f"Tora Lund {closed}"
    [finding] = findings(text, reference, looks_up="attributions")
    assert (finding.text, finding.evidence[0].expected) == ("Nina Aas", "Tora Lund")


def test_without_references_nothing_is_said() -> None:
    assert findings("The mayor has 14 cats.") == []


def test_a_long_passage_is_cut() -> None:
    [finding] = findings("The storm damaged 84 houses.", f"The storm damaged 48 houses{' ' * 400}.")
    passage = finding.evidence[0].passage
    assert passage is not None
    assert len(passage.text) == 160


def test_coverage_counts_what_was_looked_up() -> None:
    text = "Lund said: “We saw 48 houses in Bergen on Monday.” The mayor has 14 cats."
    written = written_from(text, REFERENCE, "LUND: We saw 48 houses.")
    found = coverage(written, IN_REFERENCES, mentioned(written, IN_REFERENCES))
    assert found == {
        "dates in references": Coverage(1, 0),
        "names in references": Coverage(1, 1),
        "numbers in references": Coverage(1, 1),
        "quotations in references": Coverage(1, 0),
    }


def test_without_references_nothing_is_counted() -> None:
    assert coverage(article("The mayor has 14 cats."), IN_REFERENCES, ()) == {}
