"""Provenance: what each origin finds, and what it needs to know to say so."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from audit.documents.citation import Source
from audit.documents.document import Metadata, Role
from audit.findings.finding import Category, Severity
from audit.kinds.provenance import Novelty, Origin, ProvenanceRule
from audit.rules.article import Article
from audit.rules.matching import findings_in
from tests.factories import NO_REGISTER, document, findings, flagged, rule, rules


def provenance(origin: Origin, **fields: Any) -> ProvenanceRule:
    shared: dict[str, Any] = {
        "kind": "provenance",
        "category": Category.PROVENANCE,
        "severity": Severity.WARNING,
        "message": "'{text}'",
    }
    return rule(ProvenanceRule, origin=origin, **{**shared, **fields})


COPYRIGHT = provenance(Origin.COPYRIGHT, message="copyright of {holder}")
LINE = "© 2021 Island Post Ltd. All rights reserved."


def severity(source: str | None) -> Severity | None:
    made = document(LINE)
    made = replace(made, metadata=Metadata(source=source))
    found = findings_in(Article(made, NO_REGISTER), rules(COPYRIGHT))
    return found[0].severity if found else None


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("The Island Post", None, id="the publisher's own"),
        pytest.param("Harbour Light", Severity.WARNING, id="another's"),
        pytest.param(None, Severity.NOTE, id="nobody names the publisher"),
    ],
)
def test_a_copyright_holder(source: str | None, expected: Severity | None) -> None:
    assert severity(source) is expected


def test_a_copyright_line_is_looked_at_though_it_is_furniture() -> None:
    (finding,) = findings(COPYRIGHT, LINE, role=Role.FURNITURE)
    assert finding.text == "© 2021 Island Post Ltd"
    assert finding.message == "copyright of Island Post Ltd"


def test_each_agency_is_credited_once() -> None:
    made = provenance(Origin.CREDIT, agencies=("Reuters", "AFP"))
    text = "RIGA (Reuters) - They met. (Reuters) They left (AFP)."
    assert flagged(made, text) == ["(Reuters)", "(AFP)"]


NOTICE = provenance(Origin.NOTICE, notices=("all materials to", "read further at"))


def test_a_notice_is_its_first_sentence() -> None:
    text = "They left. All materials to their authors. Read further at Harbour Light."
    assert flagged(NOTICE, text) == ["All materials to their authors."]
    assert flagged(NOTICE, "They left.", "Read further at https://a.example/b") == [
        "Read further at https://a.example/b"
    ]


def test_words_of_a_speaker_are_no_notice() -> None:
    assert flagged(NOTICE, "“Read further at home,” she said.") == []


UNSIGNED = provenance(Origin.UNSIGNED)
LONG = "They met in the town hall and spoke of the harbour. " * 25


def test_an_article_that_nobody_signs_or_dates() -> None:
    assert flagged(UNSIGNED, "Talks in the town", LONG) == ["Talks in the town"]


def test_a_date_or_a_byline_or_a_short_text_is_enough() -> None:
    assert flagged(UNSIGNED, LONG, published="2022-03-07") == []
    assert flagged(UNSIGNED, "They met.") == []
    signed = document("By Ann Roe", LONG)
    byline = replace(signed.segments[0], role=Role.BYLINE)
    signed = replace(signed, segments=(byline, signed.segments[1]))
    assert findings_in(Article(signed, NO_REGISTER), rules(UNSIGNED)) == []


NEW = Novelty(names=("Talkbot",), since="2022-11-30", source=Source(title="Makers of Talkbot"))
LATER = provenance(Origin.LATER, novelties=(NEW,), message="'{text}' is later than {published}")


def test_what_is_newer_than_the_article() -> None:
    (finding,) = findings(LATER, "They asked Talkbot.", published="2022-03-07")
    assert finding.message == "'Talkbot' is later than 7 March 2022"
    assert finding.evidence[0].source == NEW.source
    assert flagged(LATER, "They asked Talkbot.", published="2022-11-30") == []


def test_a_year_to_come_told_as_past() -> None:
    assert flagged(LATER, "It was sold in 2023.", published="2022-03-07") == ["sold in 2023"]


def test_without_the_articles_date_nothing_is_later() -> None:
    assert flagged(LATER, "They asked Talkbot. It was sold in 2023.") == []


@pytest.mark.parametrize(
    ("made", "field"),
    [
        pytest.param(provenance(Origin.NOTICE), "notices", id="no phrase"),
        pytest.param(provenance(Origin.CREDIT), "agencies", id="no agency"),
        pytest.param(
            provenance(Origin.LATER, novelties=(replace(NEW, since="2022-13"),)),
            "novelties.0.since",
            id="no date",
        ),
    ],
)
def test_problems(made: ProvenanceRule, field: str) -> None:
    assert [where for where, _ in made.problems()] == [field]


def test_no_problems() -> None:
    assert [list(made.problems()) for made in (COPYRIGHT, NOTICE, UNSIGNED, LATER)] == [[]] * 4
