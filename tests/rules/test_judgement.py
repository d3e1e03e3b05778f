"""What the register makes of a title: every outcome."""

from __future__ import annotations

from datetime import date

import pytest

from audit.register.register import Register
from audit.rules.judgement import judged, speaks_of_another_time
from tests.factories import mention


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Estonian Prime Minister Kaisa Tamm", "confirmed"),
        ("Prime Minister Kaisa Tamm", "confirmed"),
        ("Finnish Prime Minister Kaisa Tamm", "wrong jurisdiction"),
        ("Prime Minister Maria Virtanen", "not yet in office"),
        ("former Prime Minister Kaisa Tamm", "still in office"),
        ("former Prime Minister Lauri Aho", "confirmed"),
        ("Prime Minister Lauri Aho", "no longer in office"),
        ("Prime Minister-designate Kaisa Tamm", "already in office"),
        ("Prime Minister Virtanen", "ambiguous"),
        ("European Commission President Ilse Berg", "wrong title"),
        ("European Council President Ilse Berg", "confirmed"),
        ("German European Commission President Ilse Berg", "unknown"),
        ("EU chief Ilse Berg", "unknown"),
        ("Prime Minister Tom Kask", "unknown"),
        ("Prime Minister Nils Berg", "unknown"),
        ("Kaisa Tamm", "unknown"),
        ("King Otto von der Heide", "unknown"),
    ],
)
def test_outcomes(register: Register, text: str, outcome: str) -> None:
    assert str(judged(mention(text), date(2022, 3, 7), register).outcome) == outcome


@pytest.mark.parametrize(
    ("text", "published", "outcome"),
    [
        ("Prime Minister Kaisa Tamm", None, "unverified"),
        ("Finnish Prime Minister Kaisa Tamm", None, "wrong jurisdiction"),
        ("Prime Minister Maria Virtanen", date(2026, 1, 23), "unverified"),
        ("Prime Minister Lauri Aho", date(1997, 12, 31), "confirmed"),
        ("Prime Minister Lauri Aho", date(1998, 1, 1), "no longer in office"),
    ],
)
def test_outcomes_by_date(
    register: Register, text: str, published: date | None, outcome: str
) -> None:
    assert str(judged(mention(text), published, register).outcome) == outcome


@pytest.mark.parametrize(
    ("sentence", "on", "another"),
    [
        ("She spoke in 2021.", date(2022, 3, 7), True),
        ("She spoke in 2022.", date(2022, 3, 7), False),
        ("She spoke of 3000 men and 12022.", date(2022, 3, 7), False),
        ("She spoke in 2022.", None, True),
        ("She spoke.", None, False),
    ],
)
def test_speaks_of_another_time(sentence: str, on: date | None, another: bool) -> None:
    assert speaks_of_another_time(sentence, on) is another
