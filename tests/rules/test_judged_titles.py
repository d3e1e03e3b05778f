"""Whom the titles of an article mean, and the verdicts on them."""

from __future__ import annotations

import pytest

from audit.documents.document import Role
from audit.register.register import Register
from audit.rules.judged_titles import second_references
from tests.factories import article, compiled_register, country, office, pack, person, tenure

NOW = "2022-03-07"


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    made = pack(
        country("ee", "Estonia"),
        country("fi", "Finland"),
        office("ee-premier", "ee", "Prime Minister", role="head-of-government"),
        office("fi-premier", "fi", "Prime Minister", role="head-of-government"),
        office("fi-foreign", "fi", "Foreign Minister", role="foreign-minister"),
        person("Kaisa Tamm"),
        person("Maria Virtanen"),
        person("Risto Virtanen"),
        person("Lauri Aho"),
        tenures=[
            tenure("kaisa-tamm", "ee-premier", "2021-01-26"),
            tenure("maria-virtanen", "fi-premier", "2019-12-10"),
            tenure("risto-virtanen", "fi-foreign", "2019-12-10"),
            tenure("lauri-aho", "fi-foreign", "2015-05-29", "2019-06-06"),
        ],
    )
    return compiled_register(tmp_path_factory.mktemp("register"), made)


def judged(register: Register, text: str, role: Role = Role.BODY) -> list[tuple[str, str]]:
    made = article(text, published=NOW, register=register, role=role)
    return [(one.span.of(text), str(one.judgement.outcome)) for one in made.judged_titles]


def referred(register: Register, text: str) -> list[tuple[str, str]]:
    made = article(text, published=NOW, register=register)
    found = second_references(made.reading, register, made.judged_titles)
    return [(one.span.of(text), str(one.judgement.outcome)) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Kaisa Tamm spoke. Prime Minister Tamm left.",
            [("Prime Minister Tamm", "confirmed")],
            id="surname-of-a-full-name",
        ),
        pytest.param(
            "Nils Tamm spoke. Prime Minister Tamm left.",
            [("Prime Minister Tamm", "confirmed")],
            id="surname-of-somebody-unknown-too",
        ),
        pytest.param(
            "Nils Aho spoke. Foreign Minister Aho left.",
            [("Foreign Minister Aho", "ambiguous")],
            id="wrong-unless-it-is-the-other",
        ),
        pytest.param(
            "Maria Virtanen spoke. Foreign Minister Virtanen left.",
            [("Foreign Minister Virtanen", "wrong title")],
            id="the-other's-office",
        ),
        pytest.param(
            "Foreign Minister Virtanen left.",
            [("Foreign Minister Virtanen", "confirmed")],
            id="surname-of-two",
        ),
        pytest.param(
            "So Estonia's Kaisa Tamm left.", [("Estonia's Kaisa Tamm", "confirmed")], id="nation"
        ),
        pytest.param(
            "So Finland's Kaisa Tamm left.",
            [("Finland's Kaisa Tamm", "unknown")],
            id="another-nation",
        ),
        pytest.param("Mr. Kaisa Tamm left.", [], id="courtesy"),
        pytest.param("Kaisa Tamm left.", [], id="no-title"),
    ],
)
def test_judged_mentions(register: Register, text: str, expected: list[tuple[str, str]]) -> None:
    assert judged(register, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Estonian Prime Minister Kaisa Tamm Tells Crowd to Wait",
            [("Estonian Prime Minister Kaisa Tamm", "confirmed")],
            id="full-name",
        ),
        pytest.param(
            "Crowd Waits as Foreign Minister Kaisa Tamm’s Plane Lands",
            [("Foreign Minister Kaisa Tamm", "unknown")],
            id="genitive",
        ),
        pytest.param(
            "Finnish Prime Minister Tamm Tells Crowd to Wait",
            [("Finnish Prime Minister Tamm", "wrong jurisdiction")],
            id="surname-with-a-nation",
        ),
        pytest.param("Prime Minister Tamm Tells Crowd to Wait", [], id="surname-alone"),
        pytest.param("Prime Minister Tells Kaisa Tamm to Wait", [], id="no-name-behind"),
    ],
)
def test_headlines(register: Register, text: str, expected: list[tuple[str, str]]) -> None:
    assert judged(register, text, Role.HEADLINE) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Finnish Foreign Minister Risto Virtanen spoke. Then the minister left.",
            [("minister", "confirmed")],
            id="last-word",
        ),
        pytest.param(
            "Prime Minister Kaisa Tamm spoke. The Estonian leader left.",
            [("Estonian leader", "confirmed")],
            id="looser-word",
        ),
        pytest.param(
            "Prime Minister Kaisa Tamm spoke. The Finnish leader left.",
            [("Finnish leader", "unknown")],
            id="another-nation",
        ),
        pytest.param(
            "Prime Minister Kaisa Tamm met Prime Minister Maria Virtanen. The prime minister left.",
            [("prime minister", "ambiguous")],
            id="two",
        ),
        pytest.param(
            "Foreign Minister Lauri Aho spoke. Then the minister left.",
            [("minister", "no longer in office")],
            id="as-the-mention",
        ),
        pytest.param(
            "Foreign Minister Risto Virtanen met ex-Foreign Minister Lauri Aho. The minister left.",
            [("minister", "confirmed")],
            id="not-the-former",
        ),
        pytest.param("The president of the bank left.", [], id="body"),
        pytest.param("A minister left.", [], id="indefinite"),
        pytest.param("The director left.", [], id="trade"),
    ],
)
def test_second_references(register: Register, text: str, expected: list[tuple[str, str]]) -> None:
    assert referred(register, text) == expected
