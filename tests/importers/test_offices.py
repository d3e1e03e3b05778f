from __future__ import annotations

import pytest

from audit.importers.offices import Office, jurisdiction_code, office_of
from audit.importers.records import Post


def divided(
    name: str, jurisdiction: str | None = None, fallback: str | None = None
) -> Office | str:
    return office_of(Post(key="p", name=name, jurisdiction=jurisdiction), fallback)


@pytest.mark.parametrize(
    ("name", "title", "jurisdiction"),
    [
        pytest.param("President of Israel", "President", "il", id="nation-behind"),
        pytest.param("president of the United States", "President", "us", id="lower-case"),
        pytest.param("United States Secretary of State", "Secretary of State", "us", id="before"),
        pytest.param(
            "Minister of Foreign Affairs of Latvia", "Minister of Foreign Affairs", "lv", id="of-of"
        ),
        pytest.param(
            "Deputy Prime Minister of Ukraine", "Deputy Prime Minister", "ua", id="modifier"
        ),
        pytest.param(
            "Regent of Liechtenstein", "Regent of Liechtenstein", "li", id="title-unknown"
        ),
        pytest.param(
            "President of the Senate of France",
            "President of the Senate of France",
            "fr",
            id="another-body-than-the-nation",
        ),
    ],
)
def test_names_are_divided(name: str, title: str, jurisdiction: str) -> None:
    assert divided(name) == Office((title,), jurisdiction)


def test_the_republic_of_china_is_not_china() -> None:
    assert "nobody says" in str(divided("Minister of Examination of the Republic of China"))


def test_an_office_of_nobody_knows_whom_is_refused_with_the_way_out() -> None:
    reason = divided("Taoiseach")
    assert isinstance(reason, str)
    assert "'Taoiseach'" in reason
    assert "--jurisdiction" in reason


def test_the_editor_says_whose_it_is() -> None:
    assert divided("Taoiseach", fallback="ie") == Office(("Taoiseach",), "ie")


def test_the_name_outranks_what_the_editor_says_of_the_rest() -> None:
    assert divided("President of Israel", fallback="ie") == Office(("President",), "il")


def test_a_list_that_contradicts_the_name_keeps_the_name_whole() -> None:
    assert divided("Governor of Georgia", "us") == Office(("Governor of Georgia",), "us")


def test_a_jurisdiction_that_is_none_is_refused() -> None:
    assert divided("President", "Atlantis") == (
        "'Atlantis' is no country that is known, nor a country's code"
    )


def test_an_acting_minister_holds_the_minister_s_office() -> None:
    office = divided("Acting Prime Minister of Estonia")
    assert office == Office(("Prime Minister",), "ee", acting=True)


def test_a_former_office_is_no_office() -> None:
    assert "is no office" in str(divided("former President of Israel"))


def test_a_position_without_a_name_is_refused() -> None:
    assert "has no name" in str(divided(" \u200b"))


def test_other_titles_are_taken_where_copy_can_be_searched_for_them() -> None:
    aliases = ("Foreign Minister of Latvia", "head of diplomacy", "Estonian foreign minister")
    post = Post(key="p", name="Minister of Foreign Affairs of Latvia", aliases=aliases)
    office = office_of(post, None)
    assert isinstance(office, Office)
    assert office.titles == ("Minister of Foreign Affairs", "Foreign Minister")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("lv", "lv", id="code"),
        pytest.param("GB-SCT", "gb-sct", id="part"),
        pytest.param("the United States", "us", id="article"),
        pytest.param("NATO", "nato", id="organisation"),
        pytest.param("Atlantis", None, id="unknown"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_jurisdictions(text: str, code: str | None) -> None:
    assert jurisdiction_code(text) == code


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Member of Parliament", True),
        ("Senator", True),
        ("Memberships Secretary", False),
        ("Deputy Prime Minister", False),
    ],
)
def test_offices_of_many(title: str, expected: bool) -> None:
    assert Office((title,), "zm").is_of_many is expected
