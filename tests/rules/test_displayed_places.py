"""Places of a headline where the story has another."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.documents.document import Role
from audit.register.pack import Relation
from audit.register.register import Register
from audit.rules.displayed_places import clashing_places
from tests.factories import compiled_register, country, pack, place
from tests.rules.headlines import headed, told

STORY = "Three Lithuanian fishermen were rescued after a storm sank their boat off Riga."


@pytest.fixture
def register(tmp_path: Path) -> Register:
    made = pack(
        country("lt", "Lithuania"),
        place("Vilnius"),
        place("Riga"),
        place("Tallinn"),
        relations=[
            Relation(
                subject="place/vilnius",
                relation="capital-of",
                object="country/lt",
                sources=("gazette",),
            )
        ],
    )
    return compiled_register(tmp_path, made)


@pytest.mark.parametrize(
    ("headline", "clash"),
    [
        pytest.param("Latvian fishermen rescued after storm", "Latvian", id="adjective"),
        pytest.param("Storm sinks boat, fishermen of Latvia rescued", "Latvia", id="country"),
        pytest.param("Fishermen rescued after boat sinks off Tallinn", "Tallinn", id="town"),
        pytest.param("Estonian fishermen saved", "Estonian", id="beside the same word"),
    ],
)
def test_contradicted(register: Register, headline: str, clash: str) -> None:
    ((seen, _),) = told(clashing_places, headed(headline, STORY, register=register))
    assert seen == clash


@pytest.mark.parametrize(
    ("headline", "story"),
    [
        pytest.param("Lithuanian fishermen rescued after storm", STORY, id="the same"),
        pytest.param("Lithuania: fishermen rescued after storm", STORY, id="the country"),
        pytest.param("Vilnius hails fishermen rescued after storm", STORY, id="its capital"),
        pytest.param("Latvian elections put off again", STORY, id="about something else"),
        pytest.param(
            "Latvian fishermen rescued after storm",
            STORY + " They were not Latvian.",
            id="both in the story",
        ),
        pytest.param(
            "Latvian fishermen rescued after storm",
            "Polish boats rescued Lithuanian men after a storm sank fishermen.",
            id="two others",
        ),
        pytest.param(
            "Fishermen rescued after storm off Riga Bay", STORY, id="a part of a place of the story"
        ),
        pytest.param("British fishermen rescued after storm", STORY, id="at home everywhere"),
        pytest.param(
            "Scottish fishermen rescued", "Three British fishermen were rescued.", id="part"
        ),
    ],
)
def test_not_contradicted(register: Register, headline: str, story: str) -> None:
    assert told(clashing_places, headed(headline, story, register=register)) == []


def test_a_caption_must_tell_the_same(register: Register) -> None:
    for caption, count in (
        ("Latvian fishermen after the storm.", 0),
        ("Latvian fishermen were rescued after a storm sank their boat.", 1),
    ):
        made = headed(caption, STORY, role=Role.CAPTION, register=register)
        assert len(told(clashing_places, made)) == count
