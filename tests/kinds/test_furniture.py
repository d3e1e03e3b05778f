"""Page furniture: what is reported of it, and how its rules are worded."""

from __future__ import annotations

from typing import Any

import pytest

from audit.documents.document import Role
from audit.findings.finding import Category
from audit.kinds.furniture import FurnitureRule
from audit.rules.page_parts import Follows
from audit.rules.page_shapes import Shape
from tests.factories import findings, flagged, rule

STORY = "The vote is on Friday, the mayor said."


def furniture(**fields: Any) -> FurnitureRule:
    shared: dict[str, Any] = {
        "kind": "furniture",
        "category": Category.FURNITURE,
        "family": "letter box",
        "message": "page furniture in the body: '{opening}' ({family})",
    }
    return rule(FurnitureRule, **{**shared, **fields})


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        pytest.param({"says": ("our letter",)}, "Get OUR LETTER now.", id="says"),
        pytest.param({"hints": ("letter", "box")}, "Get the letter in the box.", id="hints"),
        pytest.param({"lines": ("more",)}, "More »", id="lines"),
        pytest.param({"openings": ("tags:",)}, "Tags: ports, votes", id="openings"),
        pytest.param({"bars": ("red", "blue", "grey")}, "Red Blue Grey", id="bars"),
        pytest.param({"shapes": (Shape.HASHTAGS,)}, "#red #blue #grey", id="shapes"),
        pytest.param({"lines": ("more",), "hints": ("more",)}, "More", id="a hint and a line"),
    ],
)
def test_each_way_to_word_a_family(fields: dict[str, Any], line: str) -> None:
    assert flagged(furniture(**fields), STORY, line, "The count begins.") == [line]


def test_one_finding_for_a_block_of_several_lines() -> None:
    asking = furniture(says=("your gift",), follows=Follows.PROSE)
    (finding,) = findings(asking, STORY, "Your gift helps.", "So we go on.", "Your gift counts.")
    assert finding.text == "Your gift helps.\n\nSo we go on.\n\nYour gift counts."
    assert finding.message == (
        "page furniture in the body: 'Your gift helps. So we go on. Your gift counts.' (letter box)"
    )
    assert finding.suggestions == ()


def test_a_message_shows_the_beginning_of_a_long_block() -> None:
    (finding,) = findings(furniture(says=("our letter",)), "Get our letter " + "at once " * 12)
    assert "'Get our letter at once at once at once at once at once at…'" in finding.message


def test_a_block_with_an_address_in_it_is_reported() -> None:
    line = "Get our letter at https://letter.example/join today."
    assert flagged(furniture(says=("our letter",)), line) == [line]


def test_what_a_reader_took_for_furniture_is_reported_by_the_rule_for_the_rest() -> None:
    rest = furniture(rest=True)
    (finding,) = findings(rest, "Read further on Harbour Light", role=Role.FURNITURE)
    assert finding.text == "Read further on Harbour Light"
    assert flagged(rest, "Read further on Harbour Light") == []


@pytest.mark.parametrize(
    ("fields", "everywhere"),
    [
        pytest.param({"says": ("our letter",)}, False, id="words"),
        pytest.param({"shapes": (Shape.CODE,)}, True, id="shapes"),
        pytest.param({"rest": True}, True, id="rest"),
        pytest.param({"pleas": True}, True, id="pleas"),
    ],
)
def test_a_rule_of_words_looks_only_where_they_stand(
    fields: dict[str, Any], everywhere: bool
) -> None:
    assert furniture(**fields).looks_everywhere is everywhere


def test_a_rule_without_words_or_shapes_is_a_problem() -> None:
    assert [field for field, _ in furniture().problems()] == ["says"]
    assert list(furniture(says=("our letter",)).problems()) == []


def test_a_plea_is_left_to_the_rule_that_knows_more_of_it() -> None:
    paragraphs = ("We ask you for your gift.", *[STORY] * 6)
    plea = furniture(id="desk/plea", pleas=True)
    assert [f.rule for f in findings(plea, *paragraphs)] == ["desk/plea"]
    both = (plea, furniture(id="desk/gift", says=("your gift",)))
    assert [f.rule for f in findings(both, *paragraphs)] == ["desk/gift"]
