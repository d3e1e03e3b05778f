from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from audit.cli.register import register
from tests.packs.factory import REGISTER

SUCCESSION = """\
register: own
description: The next president, as the desk has it.
current_as_of: 2030-01-01
sources:
  gov: { title: Government, url: "https://example.org/", checked: 2030-01-01 }
entities:
  - { id: person/ada-able, type: person, forms: [Ada Able], sources: [gov] }
tenures:
  - person: person/gitanas-nauseda
    office: office/lt-president
    since: "2019-07-12"
    until: "2029-07-12"
    sources: [gov]
  - { person: person/ada-able, office: office/lt-president, since: "2029-07-12", sources: [gov] }
"""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(register, [str(argument) for argument in arguments])


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param(["Kiev"], "'Kiev' is deprecated", id="deprecated-form"),
        pytest.param(["Blinken"], "Antony Blinken (person, person/antony-blinken)", id="surname"),
        pytest.param(
            ["Edgars Rinkevics", "--on", "2022-03-07"],
            "Foreign Minister (Latvia), since 2011-10-25, until 2023-07-08",
            id="what-a-person-held",
        ),
        pytest.param(
            ["Latvian foreign minister", "--on", "2022-03-07"],
            "  Edgars Rinkēvičs, since 2011-10-25",
            id="adjective-and-title",
        ),
        pytest.param(
            ["the US Secretary of State", "--on", "2022-03-07"],
            "  Antony Blinken, since 2021-01-26",
            id="country-and-title",
        ),
    ],
)
def test_the_register_answers(question: list[str], answer: str) -> None:
    result = run("find", *question)
    assert result.exit_code == 0
    assert answer in result.output
    assert "  source: " in result.output


def test_only_the_holder_of_that_day_is_named() -> None:
    output = run("find", "Latvian foreign minister", "--on", "2022-03-07").output
    assert "Pabriks" not in output
    assert "Braže" not in output


def test_a_day_before_every_term_has_no_holder() -> None:
    output = run("find", "Latvian foreign minister", "--on", "1950-01-01").output
    assert "the register does not know who held it on 1950-01-01" in output


def test_a_day_after_the_pack_is_not_vouched_for() -> None:
    output = run("find", "Baiba Braže", "--on", "2199-01-01").output
    assert "not verified for 2199-01-01" in output


def test_a_near_miss_is_offered() -> None:
    result = run("find", "Antony Blinkin")
    assert result.exit_code == 1
    assert result.output == (
        "the register does not know 'Antony Blinkin'; did you mean Antony Blinken?\n"
    )


def test_a_form_is_judged_on_the_day() -> None:
    before = run("find", "Kiev", "--on", "2015-01-01").output
    assert "'Kiev' is accepted on 2015-01-01, deprecated since 2019-08-14: AP writes" in before
    since = run("find", "Kiev", "--on", "2022-03-07").output
    assert "'Kiev' is deprecated since 2019-08-14: AP writes" in since


def test_a_title_without_a_country_is_answered_country_by_country() -> None:
    result = run("find", "Foreign Minister", "--on", "2022-03-07")
    assert result.exit_code == 0
    assert "with a country it is one of them\n" in result.output
    assert "  Latvia: Edgars Rinkēvičs\n" in result.output
    assert "source: " not in result.output


def test_an_unknown_name_is_not_guessed() -> None:
    result = run("find", "Qwxyz Vbnmqk")
    assert result.exit_code == 1
    assert result.output == "the register does not know 'Qwxyz Vbnmqk'\n"


def test_an_entity_is_shown_whole() -> None:
    output = run("show", "person/edgars-rinkevics").output
    assert output.startswith("Edgars Rinkēvičs (person, person/edgars-rinkevics)\n  form: ")
    assert "  President (Latvia), since 2023-07-08, still held on 2026-01-22" in output


def test_relations_are_shown() -> None:
    assert "  capital-of Ukraine" in run("show", "place/kyiv").output


def test_relations_from_elsewhere_are_shown_with_their_sources() -> None:
    output = run("show", "country/ua").output
    assert "  Kyiv: capital-of Ukraine [CIA: The World Factbook" in output


def test_an_unknown_id_names_the_nearest() -> None:
    result = run("show", "person/antony-blinkin")
    assert result.exit_code == 2
    assert "(did you mean 'person/antony-blinken'?)" in result.output


def test_the_shipped_register_is_sound() -> None:
    result = run("check")
    assert result.exit_code == 0
    assert result.output.startswith("stale: ")
    assert result.output.endswith("entities, no problems\n")


def test_terms_that_a_pack_replaces_do_not_overlap(tmp_path: Path) -> None:
    """The shipped term is open; the newsroom's has an end, and a successor."""
    pack = tmp_path / "own.yaml"
    pack.write_text(SUCCESSION, "utf-8")
    assert run("check", pack).exit_code == 0


def test_a_doubtful_pack_is_refused_with_its_place(tmp_path: Path) -> None:
    pack = tmp_path / "own.yaml"
    pack.write_text(REGISTER.replace("entities:", "  spare: { title: Spare }\nentities:"), "utf-8")
    result = run("check", pack)
    assert result.exit_code == 2
    assert result.output == f"{pack}:6:3: source 'spare' is cited by nothing\n"
