"""Forms mixed in one article: which is flagged, and what it is held against."""

from __future__ import annotations

from typing import Any

import pytest

from audit.documents.document import Role
from audit.findings.finding import Finding
from audit.kinds.consistency import ConsistencyRule
from tests.factories import STYLE, findings, flagged, rule


def consistency(*forms: str | tuple[str, ...], **fields: Any) -> ConsistencyRule:
    return rule(
        ConsistencyRule,
        kind="consistency",
        forms=forms,
        message="'{text}' beside '{other}'",
        **fields,
    )


ADVISER = consistency("adviser", "advisor")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("An adviser met an advisor and an adviser.", ["advisor"], id="the rarer"),
        pytest.param("An advisor met an adviser.", ["adviser"], id="on a tie the later"),
        pytest.param("An ADVISER met an Advisor.", ["Advisor"], id="case is free"),
        pytest.param("An adviser met an adviser.", [], id="one form"),
        pytest.param("Nothing of it.", [], id="none"),
        pytest.param("An adviser met advisors.", [], id="another word"),
        pytest.param("An adviser’s aide met an advisor's.", ["advisor"], id="possessives"),
    ],
)
def test_without_a_preferred_form(text: str, words: list[str]) -> None:
    assert flagged(ADVISER, text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Advisor, advisor, adviser.", ["Advisor", "advisor"], id="against numbers"),
        pytest.param("Advisor, advisor.", [], id="alone it stays"),
        pytest.param("Counsellor and advisor, advisor.", ["Counsellor"], id="preferred not there"),
    ],
)
def test_with_a_preferred_form(text: str, words: list[str]) -> None:
    preferring = consistency("adviser", "advisor", "counsellor", preferred="adviser")
    assert flagged(preferring, text) == words


def test_forms_of_one_group_do_not_disagree() -> None:
    grouped = consistency(("per cent", "per-cent"), "percent")
    assert flagged(grouped, "Five per cent, six per-cent.") == []
    assert flagged(grouped, "Five per cent, six per-cent, two percent.") == ["percent"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "NATO allies met. NATO  Allies left. NATO allies won.", ["NATO  Allies"], id="both"
        ),
        pytest.param("NATO allies met. NATO ALLIES left.", [], id="neither"),
        pytest.param("NATO Allies met. NATO Allies left.", [], id="one"),
    ],
)
def test_forms_that_differ_in_their_capitals(text: str, words: list[str]) -> None:
    assert flagged(consistency("NATO allies", "NATO Allies", cased=True), text) == words


def test_the_finding_shows_the_other_form() -> None:
    (finding,) = findings(ADVISER, "One adviser.", "Then an advisor.")
    assert finding.message == "'advisor' beside 'adviser'"
    assert finding.suggestions == ()
    (shown,) = finding.related
    assert (shown.text, shown.span.start, shown.line) == ("adviser", 4, 1)
    assert finding.evidence[0].passage == shown


def test_the_preferred_form_is_suggested_with_its_authority() -> None:
    finding = only(
        findings(consistency("adviser", "advisor", preferred="adviser"), "Adviser, advisor.")
    )
    assert finding.suggestions == ("adviser",)
    assert finding.evidence[0].source == STYLE


def test_quotations_do_not_count() -> None:
    assert flagged(ADVISER, "An adviser said: “My advisor, your advisor and his advisor.”") == []


def test_furniture_does_not_count() -> None:
    assert findings(ADVISER, "An adviser. An advisor.", role=Role.FURNITURE) == ()


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        pytest.param({"forms": ("one",)}, "forms", id="one form"),
        pytest.param({"forms": ("one", "two"), "preferred": "three"}, "preferred", id="another"),
        pytest.param(
            {"forms": (("one", "uno"), "two"), "preferred": "uno"}, "preferred", id="not the lead"
        ),
    ],
)
def test_problems(fields: dict[str, Any], field: str) -> None:
    faulty = rule(ConsistencyRule, kind="consistency", **fields)
    assert [where for where, _ in faulty.problems()] == [field]


def test_no_problems() -> None:
    assert list(consistency("one", "two", preferred="two").problems()) == []


def only(found: tuple[Finding, ...]) -> Finding:
    (finding,) = found
    return finding
