"""What a reader meets unexplained, as findings."""

from __future__ import annotations

from typing import Any

import pytest

from audit.findings.finding import Category, Severity
from audit.kinds.first_reference import FirstReferenceRule
from tests.factories import findings, flagged, rule


def made(looks_at: str, **fields: Any) -> FirstReferenceRule:
    return rule(
        FirstReferenceRule,
        kind="first-reference",
        looks_at=looks_at,
        severity=Severity.NOTE,
        category=Category.CONSISTENCY,
        **{"message": "'{text}' beside '{other}'", **fields},
    )


TITLES = made("courtesy-titles")
SHORT = made("abbreviations", message="'{text}' is not explained", known=("UK",))
SURNAMES = made("surnames", message="'{text}' for '{expected}'", known=("Berg",))
MIXED = "Olav Lind left. Lind ran. Mr. Lind rang. Lind woke."
LATE = "Lindqvist left. Anna Lindqvist, the pilot, stayed."


def test_each_rule_has_its_own_task() -> None:
    text = f"{MIXED} {LATE} The KHSF left."
    assert flagged(TITLES, text) == ["Mr. Lind"]
    assert flagged(SHORT, text) == ["KHSF"]
    assert flagged(SURNAMES, text) == ["Lindqvist"]


def test_a_courtesy_title_shows_the_other_style() -> None:
    (found,) = findings(TITLES, MIXED)
    assert found.message == "'Mr. Lind' beside 'Lind'"
    (shown,) = found.related
    assert MIXED[shown.span.start : shown.span.end] == "Lind"
    assert found.suggestions == ()


def test_a_surname_shows_where_it_is_introduced() -> None:
    (found,) = findings(SURNAMES, LATE)
    assert found.message == "'Lindqvist' for 'Anna Lindqvist'"
    assert found.evidence[0].passage is not None
    assert found.evidence[0].passage.span.start == LATE.index("Anna")
    assert found.suggestions == ()


@pytest.mark.parametrize(
    ("given", "text"),
    [
        pytest.param(SHORT, "The UK left.", id="abbreviation"),
        pytest.param(SURNAMES, LATE.replace("Lindqvist", "Berg"), id="surname"),
    ],
)
def test_what_is_known_needs_no_introduction(given: FirstReferenceRule, text: str) -> None:
    assert flagged(given, text) == []


def test_an_abbreviation_is_flagged_once() -> None:
    assert flagged(
        SHORT, "The KHSF left in the rain. The KHSF came back on Monday, as it does."
    ) == ["KHSF"]


def test_an_abbreviation_in_a_quotation_waits_for_the_storys_own() -> None:
    text = "“The KHSF left,” he said."
    assert flagged(SHORT, text) == []
    (found,) = findings(SHORT, f"{text} The KHSF came back.")
    assert found.span.start > len(text)


@pytest.mark.parametrize("quoted", ["“Mr. Lind rang,” he said.", "He said: “Mr. Lind rang.”"])
def test_quoted_titles_do_not_count(quoted: str) -> None:
    assert flagged(TITLES, f"Olav Lind left. Lind ran. {quoted} Lind woke.") == []


def test_only_courtesy_titles_have_words_in_common() -> None:
    assert not TITLES.looks_everywhere
    assert SHORT.looks_everywhere
    assert SURNAMES.looks_everywhere
