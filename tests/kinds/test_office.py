"""Titles against dates, persons and countries, on a small made register."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.documents.document import Role
from audit.findings.finding import Finding
from audit.kinds.office import OfficeRule
from audit.register.register import Register
from tests.factories import (
    GAZETTE,
    compiled_register,
    country,
    findings,
    office,
    pack,
    person,
    rule,
    tenure,
)

OFFICE = rule(
    OfficeRule, kind="office", message="'{text}' does not fit {person}: {outcome}", sources=()
)
NOW = "2022-03-07"


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    titles = {"Foreign Secretary": "secretary of state", "Foreign Minister": "secretary of state"}
    made = pack(
        country("us", "United States"),
        country("gb", "United Kingdom"),
        country("lt", "Lithuania"),
        country("lv", "Latvia"),
        office("us-state", "us", "Secretary of State", wrong_titles=titles),
        office("gb-foreign", "gb", "Foreign Secretary"),
        office("gb-premier", "gb", "Prime Minister"),
        office("lt-president", "lt", "President"),
        office("lv-president", "lv", "President"),
        person("Carl Novak"),
        person("Dora Holt"),
        person("Emil Stone"),
        person("Jonas Petrauskas"),
        person("Aldis Ozols"),
        person("Vaira Kalns"),
        person("Aldona Ozols"),
        tenures=[
            tenure("carl-novak", "us-state", "2021-01-26", "2025-01-20"),
            tenure("dora-holt", "gb-foreign", "2021-09-15", "2022-09-06"),
            tenure("dora-holt", "gb-premier", "2022-09-06", "2022-10-25"),
            tenure("emil-stone", "gb-foreign", "2022-09-06"),
            tenure("jonas-petrauskas", "lt-president", "2019-07-12"),
            tenure("vaira-kalns", "lv-president", "2011-07", "2019-07"),
            tenure("aldis-ozols", "lv-president", "2019-07"),
        ],
    )
    return compiled_register(tmp_path_factory.mktemp("register"), made)


def found(register: Register, text: str, published: str | None) -> tuple[Finding, ...]:
    return findings(OFFICE, text, published=published, register=register)


def outcomes(register: Register, text: str, published: str | None) -> list[str]:
    return [finding.message.rpartition(": ")[2] for finding in found(register, text, published)]


@pytest.mark.parametrize(
    ("title", "published", "outcome"),
    [
        pytest.param("Foreign Secretary", "2021-09-14", ["not yet in office"], id="day before"),
        pytest.param("Foreign Secretary", "2021-09-15", [], id="first day"),
        pytest.param("Foreign Secretary", "2022-03-07", [], id="in office"),
        pytest.param("Foreign Secretary", "2022-09-06", [], id="hand-over day, old office"),
        pytest.param("Prime Minister", "2022-09-06", [], id="hand-over day, new office"),
        pytest.param("Foreign Secretary", "2022-09-07", ["no longer in office"], id="day after"),
        pytest.param("Prime Minister", "2022-09-05", ["not yet in office"], id="before the new"),
        pytest.param("Prime Minister", "2022-10-26", ["no longer in office"], id="after the new"),
        pytest.param("former Foreign Secretary", "2022-09-06", [], id="former on the last day"),
        pytest.param("former Foreign Secretary", "2023-01-01", [], id="former"),
        pytest.param("former Foreign Secretary", NOW, ["still in office"], id="former too early"),
        pytest.param("then Foreign Secretary", "2023-01-01", [], id="then"),
        pytest.param("then-Foreign Secretary", "2023-01-01", [], id="then with a hyphen"),
        pytest.param("ex-Foreign Secretary", "2023-01-01", [], id="ex"),
        pytest.param("ex-Prime Minister", "2023-01-01", [], id="ex, another office"),
        pytest.param("Foreign Secretary", None, [], id="nobody knows the date"),
        pytest.param("President", NOW, [], id="a title that we do not hold of her"),
    ],
)
def test_titles_by_date(
    register: Register, title: str, published: str | None, outcome: list[str]
) -> None:
    assert outcomes(register, f"The British {title} Dora Holt spoke.", published) == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        pytest.param("US Foreign Secretary Carl Novak", ["wrong title"], id="before"),
        pytest.param("Foreign Secretary Carl Novak", ["wrong title"], id="without a country"),
        pytest.param("Carl Novak, the US foreign minister,", ["wrong title"], id="behind"),
        pytest.param("The US foreign secretary, Carl Novak,", ["wrong title"], id="apposition"),
        pytest.param("FOREIGN SECRETARY CARL NOVAK", ["wrong title"], id="capitals"),
        pytest.param("Secretary of State Carl Novak", [], id="right"),
        pytest.param("US Secretary Novak and British Foreign Secretary Dora Holt", [], id="both"),
        pytest.param("Carl Novak and the British Foreign Secretary", [], id="another's title"),
        pytest.param("Carl Novak met Foreign Secretary Dora Holt", [], id="the other's title"),
        pytest.param("Foreign Secretary Novak", [], id="bare surname without a country"),
        pytest.param("Foreign Secretary Maria Novak", [], id="somebody else of that surname"),
        pytest.param("US Foreign Secretary Novak", ["wrong title"], id="bare surname, country"),
        pytest.param(
            "Carl Novak left. Foreign Secretary Novak", ["wrong title"], id="named elsewhere"
        ),
        pytest.param("Foreign Secretary Nils Berg", [], id="unknown person"),
        pytest.param("Swedish Foreign Minister Nils Berg", [], id="unknown country"),
        pytest.param("Latvian President Jonas Petrauskas", ["wrong jurisdiction"], id="country"),
        pytest.param("Lithuanian President Jonas Petrauskas", [], id="the right country"),
        pytest.param("President Jonas Petrauskas", [], id="no country"),
        pytest.param("Latvian President Ozols", [], id="two of that surname"),
        pytest.param("Lithuanian President Ozols", [], id="two of that surname, other country"),
    ],
)
def test_titles_by_person(register: Register, text: str, outcome: list[str]) -> None:
    assert outcomes(register, f"{text} spoke.", NOW) == outcome


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Prime Minister Dora Holt was in Paris in 2021.", id="earlier year"),
        pytest.param("In 2022 and 2023, Prime Minister Dora Holt was in Paris.", id="two years"),
        pytest.param("Prime Minister Dora Holt will speak in 2023.", id="later year"),
        pytest.param("“Prime Minister Dora Holt lied,” he said.", id="quotation"),
    ],
)
def test_is_silent_on_another_time(register: Register, text: str) -> None:
    assert outcomes(register, text, NOW) == []


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        pytest.param("In 2021, Foreign Secretary Dora Holt was in Paris.", [], id="in that year"),
        pytest.param("In October 2022, Prime Minister Dora Holt spoke.", [], id="in that month"),
        pytest.param(
            "In 2021, Prime Minister Dora Holt was in Paris.", ["not yet in office"], id="before"
        ),
        pytest.param(
            "In March 2023, Prime Minister Dora Holt spoke.", ["no longer in office"], id="after"
        ),
        pytest.param("In 2019, Foreign Secretary Emil Stone wept.", [], id="as he is called now"),
    ],
)
def test_a_year_that_opens_the_sentence_moves_the_date(
    register: Register, text: str, outcome: list[str]
) -> None:
    assert outcomes(register, text, "2024-01-01") == outcome


def test_a_moved_year_names_the_holder_of_that_year(register: Register) -> None:
    text = "In March 2023, Foreign Secretary Dora Holt spoke."
    (finding,) = found(register, text, "2024-01-01")
    assert finding.evidence[0].because.endswith("; in 2023-03 it was Emil Stone")


def test_the_articles_own_year_is_no_other_time(register: Register) -> None:
    text = "In March 2022, Prime Minister Dora Holt was in Paris."
    assert outcomes(register, text, NOW) == ["not yet in office"]


@pytest.mark.parametrize(
    "published", [pytest.param("2026-01-23", id="later"), pytest.param("2030-01-01", id="years")]
)
def test_after_what_the_register_knows_there_is_no_verdict(
    register: Register, published: str
) -> None:
    assert outcomes(register, "Foreign Secretary Emil Stone spoke.", published) == []


def test_a_wrong_title_is_an_error_with_its_authority(register: Register) -> None:
    (finding,) = found(register, "US Foreign Secretary Carl Novak spoke.", NOW)
    assert finding.text == "Foreign Secretary"
    assert str(finding.severity) == "error"
    assert finding.suggestions == ("secretary of state",)
    (evidence,) = finding.evidence
    assert evidence.source == GAZETTE
    assert evidence.because == (
        "Carl Novak was Secretary of State (United States) from 2021-01-26 until 2025-01-20;"
        " that office is not called Foreign Secretary"
    )


def test_a_wrong_country_is_flagged_at_the_country(register: Register) -> None:
    (finding,) = found(register, "Latvian President Jonas Petrauskas spoke.", NOW)
    assert (finding.text, finding.suggestions) == ("Latvian", ("Lithuania",))


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        pytest.param("Foreign Secretary Dora Holt said on Monday.", "error", id="of now"),
        pytest.param("Foreign Secretary Holt said on Monday.", "warning", id="a surname, of now"),
        pytest.param("Foreign Secretary Dora Holt left.", "note", id="of the past"),
    ],
)
def test_a_title_no_longer_borne(register: Register, text: str, severity: str) -> None:
    (finding,) = found(register, text, "2022-10-01")
    assert str(finding.severity) == severity
    assert finding.evidence[0].because.endswith("; on 2022-10-01 it was Emil Stone")


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        pytest.param("President Vaira Kalns signed it.", False, id="past, president"),
        pytest.param("President Vaira Kalns will sign it.", True, id="future, president"),
        pytest.param("President Vaira Kalns says so.", True, id="present, president"),
        pytest.param("It is by order of President Vaira Kalns.", False, id="no subject"),
        pytest.param("President Vaira Kalns’s order stands.", False, id="genitive"),
        pytest.param("President Vaira Kalns and others left.", False, id="no verb"),
        pytest.param("Foreign Secretary Dora Holt signed it.", True, id="past, minister"),
        pytest.param("An order of Foreign Secretary Dora Holt.", False, id="no subject, minister"),
    ],
)
def test_a_title_of_the_past_in_copy_on_the_past(
    register: Register, text: str, flagged: bool
) -> None:
    assert bool(found(register, text, "2023-03-07")) is flagged


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        pytest.param("The US foreign secretary left.", ["foreign secretary"], id="alone"),
        pytest.param(
            "US Foreign Secretary Ann Lee left.", ["Foreign Secretary"], id="unknown name"
        ),
        pytest.param("The US secretary of state left.", [], id="right"),
        pytest.param("The British foreign minister left.", [], id="not known to be wrong"),
        pytest.param("The foreign secretary left.", [], id="no nation"),
        pytest.param("US foreign secretary Carl Novak left.", ["foreign secretary"], id="judged"),
    ],
)
def test_a_title_that_the_nation_has_not(register: Register, text: str, flagged: list[str]) -> None:
    assert [finding.text for finding in found(register, text, NOW)] == flagged


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        pytest.param(
            "Foreign Secretary Dora Holt left. Later Foreign Secretary Dora Holt left.",
            1,
            id="once-an-article",
        ),
        pytest.param(
            "Foreign Secretary Dora Holt left. Former Foreign Secretary Dora Holt left.",
            0,
            id="called-former-elsewhere",
        ),
        pytest.param(
            "Foreign Secretary Dora Holt left. Foreign Secretary Dora Holt said on"
            " Monday she would leave.",
            2,
            id="speaking-is-another-thing",
        ),
    ],
)
def test_notes_on_the_past_do_not_repeat(register: Register, text: str, flagged: int) -> None:
    assert len(found(register, text, "2022-10-01")) == flagged


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        pytest.param("Latvian President Petrauskas spoke.", "warning", id="surname, holder known"),
        pytest.param("British President Petrauskas spoke.", None, id="surname, no such office"),
        pytest.param(
            "Jonas Petrauskas sat. Latvian President Petrauskas spoke.", "error", id="full"
        ),
    ],
)
def test_a_wrong_country_beside_a_surname(
    register: Register, text: str, severity: str | None
) -> None:
    weighed = [str(finding.severity) for finding in found(register, text, NOW)]
    assert weighed == ([severity] if severity else [])


def test_an_office_that_another_holds(register: Register) -> None:
    (finding,) = found(register, "British Prime Minister Emil Stone spoke.", "2022-09-08")
    assert (finding.text, finding.suggestions) == ("Prime Minister", ("Foreign Secretary",))
    assert finding.evidence[0].because.endswith("on 2022-09-08 the Prime Minister was Dora Holt")


def test_a_headline_in_capitals(register: Register) -> None:
    (finding,) = findings(
        OFFICE,
        "US Foreign Secretary Carl Novak Tells Allies to Wait",
        published=NOW,
        register=register,
        role=Role.HEADLINE,
    )
    assert finding.text == "Foreign Secretary"


def test_an_empty_register_says_nothing(tmp_path: Path) -> None:
    empty = compiled_register(tmp_path, pack())
    assert outcomes(empty, "US Foreign Secretary Carl Novak spoke.", NOW) == []
