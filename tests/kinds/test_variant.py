"""Wrong and outdated forms: a rule's own and the register's, by the article's date."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from audit.findings.finding import Severity
from audit.kinds.variant import VariantRule
from audit.register.model import Entity, EntityType, Status
from audit.register.register import Register
from audit.rules.rule import Unless, Validity
from tests.factories import (
    GAZETTE,
    STYLE,
    barred,
    compiled_register,
    findings,
    flagged,
    office,
    pack,
    person,
    place,
    rule,
    tenure,
)

GITANAS = rule(
    VariantRule, kind="variant", expected="Gitanas Nauseda", variants=("Gitanes Nauseda", "Gitanes")
)
REGISTERED = rule(
    VariantRule,
    kind="variant",
    severity=Severity.WARNING,
    register_types=(EntityType.PLACE, EntityType.PERSON),
    sources=(),
)
KYIV = place(
    "Kyiv",
    barred("Kiev", since="2019-08-14", reason="the city's own name", exceptions=("chicken Kiev",)),
    barred("Kyjiw", Status.WRONG),
)


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    people = pack(
        KYIV,
        place("North Macedonia", barred("Macedonia", since="2019-02")),
        place("Oldtown", barred("Newtown", until="2010")),
        place("Burgas", barred("Burgh", weak=True)),
        person("Olaf Brandt"),
        office("no-finance", "no", "Finance Minister"),
        tenures=[tenure("olaf-brandt", "no-finance", "2021-10-14")],
    )
    return compiled_register(tmp_path_factory.mktemp("register"), people)


def test_a_rules_own_variant() -> None:
    (finding,) = findings(GITANAS, "President Gitanes Nausėda spoke.")
    assert finding.text == "Gitanes Nausėda"
    assert finding.message == "'Gitanes Nausėda' should be 'Gitanas Nauseda'"
    assert finding.suggestions == ("Gitanas Nauseda",)
    assert finding.evidence[0].source == STYLE


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Gitanes Nauseda", ["Gitanes Nauseda"], id="the longest variant alone"),
        pytest.param("Gitanes, Gitanes Nauseda", ["Gitanes", "Gitanes Nauseda"], id="both"),
        pytest.param("Gitanas Nauseda", [], id="the right form"),
        pytest.param("They smoke gitanes.", [], id="small letters"),
        pytest.param("“Gitanes is here,” said one.", [], id="quotation"),
        pytest.param("Gitanes [sic] spoke.", [], id="sic"),
    ],
)
def test_where_a_variant_is_flagged(text: str, words: list[str]) -> None:
    assert flagged(GITANAS, text) == words


@pytest.mark.parametrize(
    ("fields", "text", "words"),
    [
        pytest.param({"quotations": True}, "“Kiev fell.”", ["Kiev"], id="in quotations if asked"),
        pytest.param({"unless": Unless(inside=("chicken Kiev",))}, "A chicken\nKiev.", [], id="in"),
        pytest.param(
            {"unless": Unless(inside=("chicken Kiev",))},
            "A chicken. Kiev.",
            ["Kiev"],
            id="not inside",
        ),
        pytest.param({"unless": Unless(after=("chicken",))}, "Chicken  Kiev.", [], id="after"),
        pytest.param(
            {"unless": Unless(after=("hen",))}, "Chicken Kiev.", ["Kiev"], id="after half a word"
        ),
        pytest.param({"unless": Unless(near=("recipe",))}, "A Kiev recipe.", [], id="near"),
        pytest.param(
            {"unless": Unless(near=("recipe",))}, "In Kiev. A recipe.", ["Kiev"], id="far"
        ),
        pytest.param(
            {"unless": Unless(near=("recipe",))}, "In Kiev recipes.", ["Kiev"], id="near longer"
        ),
    ],
)
def test_contexts(fields: dict[str, Any], text: str, words: list[str]) -> None:
    kiev = rule(VariantRule, kind="variant", expected="Kyiv", variants=("Kiev",), **fields)
    assert flagged(kiev, text) == words


@pytest.mark.parametrize(
    ("valid", "published", "words"),
    [
        pytest.param(Validity(since="2019-08-14"), "2019-08-13", [], id="before"),
        pytest.param(Validity(since="2019-08-14"), "2019-08-14", ["Kiev"], id="first day"),
        pytest.param(Validity(since="2019-08-14"), None, [], id="since, unknown"),
        pytest.param(Validity(until="2019-08"), "2019-08-31", ["Kiev"], id="last day"),
        pytest.param(Validity(until="2019-08"), "2019-09-01", [], id="behind"),
        pytest.param(Validity(until="2019-08"), None, [], id="until, unknown"),
    ],
)
def test_validity(valid: Validity, published: str | None, words: list[str]) -> None:
    kiev = rule(VariantRule, kind="variant", expected="Kyiv", variants=("Kiev",), valid=valid)
    assert flagged(kiev, "In Kiev.", published=published) == words


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        pytest.param("In Kiev.", "2019-08-13", [], id="before"),
        pytest.param("In Kiev.", "2019-08-14", [("warning", "high")], id="on the day"),
        pytest.param("In Kiev.", "2022-03-07", [("warning", "high")], id="after"),
        pytest.param("In Kiev.", None, [("note", "low")], id="unknown"),
        pytest.param(
            "Finance Minister Olaf Brandt was in Kiev.", None, [("warning", "high")], id="later"
        ),
        pytest.param("In Kyjiw.", None, [("error", "high")], id="wrong at all times"),
        pytest.param("In Skopje, Macedonia.", "2019-02-05", [], id="in the very month"),
        pytest.param("In Skopje, Macedonia.", "2019-03-01", [("warning", "high")], id="next month"),
        pytest.param("In Newtown.", "2010-12-31", [("warning", "high")], id="until"),
        pytest.param("In Newtown.", "2011-01-01", [], id="behind until"),
        pytest.param("In Newtown.", None, [("note", "low")], id="until, unknown"),
    ],
)
def test_a_dated_form_by_the_articles_date(
    register: Register, text: str, published: str | None, expected: list[tuple[str, str]]
) -> None:
    found = findings(REGISTERED, text, published=published, register=register)
    assert [(str(f.severity), str(f.confidence)) for f in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In Kyiv.", id="the right form"),
        pytest.param("A plate of chicken Kiev.", id="exception"),
        pytest.param("A plate of chicken\nKiev.", id="exception over a line"),
        pytest.param("A plate of Chicken Kiev’s inventor.", id="exception in the possessive"),
        pytest.param("Kievan Rus fell.", id="longer word"),
        pytest.param("“Kiev will stand,” he said.", id="quotation"),
        pytest.param("See https://example.org/Kiev/now today.", id="address"),
        pytest.param("The Burgh voted.", id="weak form"),
        pytest.param("In North Macedonia.", id="part of a right form"),
    ],
)
def test_is_silent(register: Register, text: str) -> None:
    assert flagged(REGISTERED, text, published="2022-03-07", register=register) == []


def test_the_register_is_cited(register: Register) -> None:
    (finding,) = findings(REGISTERED, "In Kiev.", published="2022-03-07", register=register)
    (evidence,) = finding.evidence
    assert evidence.because == "the city's own name, since 2019-08-14"
    assert (evidence.expected, evidence.source) == ("Kyiv", GAZETTE)


def test_a_form_that_vouches_for_itself_is_cited(tmp_path: Path) -> None:
    riga = place("Riga", barred("Ryga", sources=("style",)))
    register = compiled_register(tmp_path, pack(riga))
    (finding,) = findings(REGISTERED, "In Ryga.", register=register)
    assert finding.evidence[0].source == STYLE


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(place("Other", "Ryga"), id="right for another"),
        pytest.param(place("Other", barred("Ryga")), id="wrong for another as well"),
        pytest.param(person("Ryga"), id="a person"),
    ],
)
def test_a_form_of_two_entities_is_an_open_question(tmp_path: Path, other: Entity) -> None:
    register = compiled_register(tmp_path, pack(place("Riga", barred("Ryga")), other))
    assert flagged(REGISTERED, "In Ryga.", register=register) == []


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        pytest.param({}, 1, id="neither"),
        pytest.param({"variants": ("a",), "expected": "b"}, 0, id="own forms"),
        pytest.param({"register_types": (EntityType.PLACE,)}, 0, id="the register's"),
        pytest.param({"variants": ("a",)}, 1, id="nothing expected"),
        pytest.param(
            {"variants": ("a",), "expected": "b", "register_types": (EntityType.PLACE,)},
            1,
            id="both",
        ),
    ],
)
def test_problems(fields: dict[str, Any], count: int) -> None:
    assert len(list(rule(VariantRule, kind="variant", **fields).problems())) == count
