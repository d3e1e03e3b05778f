from __future__ import annotations

import re

import pytest

from audit.importers.naming import LONGEST_NAME, LONGEST_SLUG, cleaned, identified, natural, slug


def nobody(_: str) -> bool:
    return False


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("  Ada\t Able\n", "Ada Able", id="spaces"),
        pytest.param("Ada\x1b[31m Able", "Ada[31m Able", id="control"),
        pytest.param("Ada\u202e Able\ud800", "Ada Able", id="direction-and-surrogate"),
        pytest.param("Ze\u0301lie", "Zélie", id="composed"),
        pytest.param("a" * (LONGEST_NAME + 1), "", id="too-long"),
    ],
)
def test_names_are_cleaned(name: str, expected: str) -> None:
    assert cleaned(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Micheál O'Brien", "micheal-obrien", id="apostrophe"),
        pytest.param("A.-B. Çelik", "a-b-celik", id="full-stops"),
        pytest.param("Þór Æsir", "thor-aesir", id="ligatures"),
        pytest.param("Владимир", "", id="cyrillic"),
        pytest.param("---", "", id="no-letters"),
    ],
)
def test_slugs(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_slugs_are_bounded() -> None:
    assert len(slug("x " * LONGEST_NAME)) <= LONGEST_SLUG


def test_a_lone_name_has_no_suffix() -> None:
    assert identified("person", {"Q1": "ada-able"}, nobody) == {"Q1": "person/ada-able"}


def test_namesakes_all_have_their_own_key_behind_the_name() -> None:
    slugs = {"Q10": "ada-able", "Q9": "ada-able", "Q1": "bo-bold"}
    assert identified("person", slugs, nobody) == {
        "Q9": "person/ada-able-q9",
        "Q10": "person/ada-able-q10",
        "Q1": "person/bo-bold",
    }


def test_an_id_that_is_taken_gets_the_key() -> None:
    ids = identified("person", {"Q1": "ada-able"}, lambda one: one == "person/ada-able")
    assert ids == {"Q1": "person/ada-able-q1"}


def test_keys_that_fold_to_one_stay_apart() -> None:
    ids = identified("person", {"q1": "ada", "Q1": "ada", "Q-1": "ada"}, nobody)
    assert len(set(ids.values())) == 3


def test_ids_are_those_of_the_register() -> None:
    ids = identified("person", {"Ж": "", "б/!": "", "Q1": "x"}, nobody).values()
    assert all(re.match(r"[a-z]+/[a-z0-9]+(?:[-.][a-z0-9]+)*\Z", one) for one in ids)


def test_the_order_of_the_file_does_not_matter() -> None:
    slugs = {"Q2": "ada", "Q11": "ada", "q2": "ada"}
    turned = dict(reversed(slugs.items()))
    assert identified("person", slugs, nobody) == identified("person", turned, nobody)


def test_numbers_sort_by_size() -> None:
    assert sorted(["Q10", "Q9", "x"], key=natural) == ["Q9", "Q10", "x"]
