from __future__ import annotations

import pytest

from audit.packs.assembling import read_packs
from audit.packs.register_packs import merged
from tests.packs.factory import REGISTER, file, packs, shown


@pytest.mark.parametrize(
    ("line", "changed", "expected"),
    [
        pytest.param(
            "    jurisdiction: xx\n",
            "",
            "12:5: missing key 'jurisdiction': whose office is 'office/xx-president'?",
            id="jurisdiction",
        ),
        pytest.param(
            "id: person/ada-able",
            "id: people/ada",
            "7:9: id 'people/ada' should be 'person/' and a name in lower case letters",
            id="id",
        ),
        pytest.param("forms: [Ada Able]", "forms: []", "9:5: 'forms' is empty", id="no-forms"),
        pytest.param(
            "forms: [Ada Able]", "forms: ['']", "9:13: a form without letters", id="empty-form"
        ),
        pytest.param(
            "forms: [Ada Able]",
            "forms: [{text: A, satus: wrong}]",
            "9:23: extra key 'satus' (did you mean 'status'?)",
            id="form-key",
        ),
        pytest.param(
            "forms: [Ada Able]",
            "forms: [{text: A, since: 2020, until: 2019}]",
            "9:43: '2019' is before 'since', 2020",
            id="form-dates",
        ),
        pytest.param(
            "person: person/ada-able",
            "person: person/ada-abel",
            "18:13: there is no entity 'person/ada-abel' (did you mean 'person/ada-able'?)",
            id="unknown-person",
        ),
        pytest.param(
            "office: office/xx-president",
            "office: person/ada-able",
            "19:13: 'person/ada-able' is a person, not a office",
            id="wrong-type",
        ),
        pytest.param(
            "since: 2019-07",
            "since: 1959",
            "20:12: '1959' is before person/ada-able was born, 1960-05-02",
            id="before-birth",
        ),
        pytest.param(
            "since: 2019-07",
            "since: 2019-07\n    until: 2018",
            "21:12: '2018' is before 'since', 2019-07",
            id="until",
        ),
        pytest.param(
            "born: 1960-05-02",
            "born: 1960-02-30",
            "10:11: '1960-02-30' is no day of the calendar",
            id="no-day",
        ),
        pytest.param(
            "born: 1960-05-02",
            "born: 1960-05-02\n    began: 2001",
            "11:12: 'began' belongs to events, not to a person",
            id="no-event",
        ),
        pytest.param(
            "born: 1960-05-02",
            "born: 1960-05-02\n    all_members: true",
            "11:18: 'all_members' belongs to organisations, not to a person",
            id="no-organisation",
        ),
        pytest.param(
            "since: 2019-07\n    sources: [gov]",
            "since: 2019-07",
            "18:5: missing key 'sources': who says that person/ada-able was office/xx-president?",
            id="tenure-source",
        ),
        pytest.param(
            "born: 1960-05-02\n    sources: [gov]",
            "born: 1960-05-02",
            "7:5: missing key 'sources': nobody vouches for 'person/ada-able'",
            id="entity-source",
        ),
        pytest.param(
            "since: 2019-07\n    sources: [gov]",
            "since: 2019-07\n    sources: [gob]",
            "21:15: there is no source 'gob' in this pack (did you mean 'gov'?)",
            id="source",
        ),
        pytest.param(
            "tenures:",
            "relations:\n  - {subject: person/ada-able, relation: capital, object: "
            "person/x}\ntenures:",
            "18:42: 'capital' should be one of capital-of, member-of, part-of, "
            "uses-currency (did you mean 'capital-of'?)",
            id="relation",
        ),
        pytest.param(
            "2026-01-22\nsources",
            "soon\nsources",
            "3:16: 'soon' is no date; write 2022, 2022-03 or 2022-03-07",
            id="current-as-of",
        ),
    ],
)
def test_a_mistake_is_said_in_plain_words(line: str, changed: str, expected: str) -> None:
    assert line in REGISTER
    assert f"a.yaml:{expected}" in shown(packs(REGISTER.replace(line, changed)).problems)


def test_a_sound_pack_has_no_problems() -> None:
    found = packs(REGISTER)
    assert found.problems == ()
    assert found.register_holds


def test_an_entity_is_held_once() -> None:
    found = packs(REGISTER, REGISTER.replace("register: test", "register: other"))
    assert shown(found.problems) == [
        "b.yaml:7:9: id 'person/ada-able' is taken already, at a.yaml:7:9",
        "b.yaml:12:9: id 'office/xx-president' is taken already, at a.yaml:12:9",
    ]
    assert not found.register_holds


def test_references_reach_into_other_packs() -> None:
    head, tenures = REGISTER.split("tenures:")
    other = head[: head.index("entities:")].replace("register: test", "register: other")
    assert packs(head, f"{other}tenures:{tenures}").problems == ()


def test_a_newsroom_s_entity_takes_the_place_of_a_shipped_one() -> None:
    own = REGISTER.replace("[Ada Able]", "[Ada B. Able]")
    found = read_packs([file(REGISTER, "shipped.yaml", shipped=True), file(own, "own.yaml")])
    shipped, replaced = merged(found.registers)
    assert found.problems == ()
    assert (shipped.entities, shipped.tenures) == ((), ())
    assert replaced.entities[0].forms == ("Ada B. Able",)
