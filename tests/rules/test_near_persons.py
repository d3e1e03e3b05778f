"""What must speak for a registered person whose name is near."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.language.mentions import PersonMention
from audit.register.model import Status
from audit.register.register import Register
from audit.rules import near_persons
from audit.rules.near_persons import NearPerson, NearPersons
from tests.factories import (
    article,
    barred,
    compiled_register,
    country,
    office,
    pack,
    person,
    tenure,
)


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    made = pack(
        country("us", "United States"),
        country("ru", "Russia"),
        country("cn", "China"),
        office("us-state", "us", "Secretary of State"),
        office("us-president", "us", "President"),
        office("ru-president", "ru", "President"),
        office("cn-foreign", "cn", "Foreign Minister"),
        person("John Kerry"),
        person("John Brick"),
        person("Alan Kerrs", barred("Alan Kerz", Status.WRONG)),
        person("Vladimir Putin", "Vladimir Vladimirovich Putin"),
        person("George H. W. Bush", "George Bush"),
        person("George W. Bush", "George Bush"),
        person("Sergei Shoigu", "Sergey Shoigu"),
        person("Wang Yi"),
        person("Bo Lindqvist"),
        person("Martin Schulz"),
        tenures=[
            tenure("john-kerry", "us-state", "2013-02-01", "2017-01-20"),
            tenure("george-h.-w.-bush", "us-president", "1989-01-20", "1993-01-20"),
            tenure("george-w.-bush", "us-president", "2001-01-20", "2009-01-20"),
            tenure("vladimir-putin", "ru-president", "2012-05-07"),
            tenure("wang-yi", "cn-foreign", "2013-03-16"),
        ],
    )
    return compiled_register(tmp_path_factory.mktemp("register"), made)


def near(register: Register, name: str, text: str) -> NearPerson | None:
    """Who is near the first mention of that name."""
    made = article(text, register=register)
    return NearPersons(made).of_mention(first(made.reading.mentions, made.document.text, name))


def first(mentions: tuple[PersonMention, ...], text: str, name: str) -> PersonMention:
    return next(one for one in mentions if one.name_span.of(text) == name)


@pytest.mark.parametrize(
    ("name", "text", "form"),
    [
        pytest.param(
            "Vladimir Puin", "Then Vladimir Puin spoke in Russia.", "Vladimir Putin", id="country"
        ),
        pytest.param(
            "Vladimir Puin", "Then Vladimir Puin spoke. Putin left.", "Vladimir Putin", id="surname"
        ),
        pytest.param(
            "John Kerrj", "Then John Kerrj spoke. Mr Kerry left.", "John Kerry", id="short given"
        ),
        pytest.param("John Kerrry", "Then John Kerrry spoke.", "John Kerry", id="letter doubled"),
        pytest.param("Bo Lindqivst", "Then Bo Lindqivst spoke.", "Bo Lindqvist", id="mistyped"),
        pytest.param("Jhon Kerry", "Then Jhon Kerry spoke.", "John Kerry", id="letters swapped"),
        pytest.param(
            "George W. Busx",
            "The United States had George W. Busx then.",
            "George W. Bush",
            id="a form of as many words",
        ),
        pytest.param(
            "Sergy Shoigu", "Then Sergy Shoigu spoke.", "Sergey Shoigu", id="the nearest form"
        ),
    ],
)
def test_who_is_meant(register: Register, name: str, text: str, form: str) -> None:
    found = near(register, name, text)
    assert found is not None
    assert (found.form, found.titled) == (form, False)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("Vladimir Puin", "Then Vladimir Puin spoke.", id="nothing speaks for him"),
        pytest.param(
            "Vladimir Puin",
            "Then Vladimir Puin spoke in Russia. Mr Puin left.",
            id="stands for itself",
        ),
        pytest.param("John Kerr", "Then John Kerr spoke in the United States.", id="common half"),
        pytest.param("John Kerrs", "Then John Kerrs spoke. Mr Kerry left.", id="another's surname"),
        pytest.param("Wang Li", "Then Wang Li spoke in China.", id="too short"),
        pytest.param("George Busx", "Then George Busx spoke. Bush left.", id="two as near"),
        pytest.param("Marvin Schultz", "Then Marvin Schultz spoke. Schulz left.", id="two slips"),
    ],
)
def test_nobody_is_meant(register: Register, name: str, text: str) -> None:
    assert near(register, name, text) is None


def test_a_title_speaks_for_short_and_distant_words(register: Register) -> None:
    found = near(register, "Wang Ji", "Chinese Foreign Minister Wang Ji spoke.")
    assert found is not None
    assert (found.form, found.titled) == ("Wang Yi", True)


@pytest.mark.parametrize(
    ("seen", "form"),
    [
        pytest.param("Putinian", "Putin", id="another ending"),
        pytest.param("Ptuin", "Putin", id="swapped"),
        pytest.param("Pu-tin", "Putin", id="a hyphen"),
        pytest.param("Buttin", None, id="another word"),
    ],
)
def test_a_title_speaks_for_a_surname_off_by(
    register: Register, seen: str, form: str | None
) -> None:
    found = near(register, f"Vladimir {seen}", f"Russian President Vladimir {seen} spoke.")
    assert (found and found.form.split()[-1]) == form


def test_in_a_large_family_the_index_finds_whom_a_walk_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ["Andrea", "Bernard", "Cornelia", "Dorothea", "Eleonora"]
    large = compiled_register(tmp_path, pack(*(person(f"{name} Lindqvist") for name in names)))
    text = "Then Cornellia Lindqvist spoke."
    walked = near(large, "Cornellia Lindqvist", text)
    monkeypatch.setattr(near_persons, "_MANY", 2)
    assert near(large, "Cornellia Lindqvist", text) == walked
    assert walked is not None
