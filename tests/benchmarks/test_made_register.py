"""Made registers and names."""

from __future__ import annotations

from random import Random

import pytest

from audit.engines.nearness import distance
from audit.register.register import forms_of
from benchmarks.made_register import full_names, made_pack, misspelled


def test_names_are_all_different_and_fewer_are_the_first_of_more() -> None:
    many = full_names(3_000)
    assert len(set(many)) == 3_000
    assert full_names(100) == many[:100]


def test_a_person_has_five_forms_and_an_office() -> None:
    made = made_pack(50)
    persons = [one for one in made.entities if one.id.startswith("person/")]
    assert [len(forms_of(one)) for one in persons] == [5] * 50
    assert [tenure.person for tenure in made.tenures] == [one.id for one in persons]


@pytest.mark.parametrize("edits", [1, 2])
def test_a_misspelling_is_so_many_edits_off(edits: int) -> None:
    random = Random(1)
    for name in full_names(100):
        # the second edit may undo the first, or swap what it has touched
        assert distance(misspelled(name, edits, random), name, 9) <= edits + (edits == 2)
