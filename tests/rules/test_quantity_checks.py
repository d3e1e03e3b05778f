"""Numbers of one sentence that cannot stand together."""

from __future__ import annotations

from datetime import date

import pytest

from audit.documents.spans import Span
from audit.rules.quantity_checks import Clash, clashes
from tests.factories import article


def found(text: str, published: date | None = None) -> list[Clash]:
    reading = article(text).reading
    return list(clashes(text, Span(0, len(text)), reading.quantities, published))


@pytest.mark.parametrize(
    ("text", "span", "because"),
    [
        ("It was passed by 23 of the 20 members.", "23 of the 20", "23 is more than 20"),
        (
            "There were 12 men and 9 women among the 20 dead.",
            "12 men and 9 women among the 20",
            "the parts make 21, and the total is 20",
        ),
        (
            "They freed 20 people (12 men and seven women).",
            "20 people (12 men and seven",
            "the parts make 19, and the total is 20",
        ),
        (
            "The rate rose 2 per cent from 5 per cent to 7 per cent.",
            "2 per cent",
            "from 5 to 7 per cent is 2 points",
        ),
        ("It fell 34% to $5m from $6m.", "34%", "from 6,000,000 to 5,000,000 is 16.7 per cent"),
        ("He led it from 2012 to 2002.", "2012 to 2002", "2002 is before 2012"),
        ("He led it between 1998 and 1989.", "1998 and 1989", "1989 is before 1998"),
        ("It rose 80% from $50m to $60m.", "80%", "from 50,000,000 to 60,000,000 is 20 per cent"),
        ("It fell from 200 cars to 150 cars, down 75%.", "75%", "from 200 to 150 is 25 per cent"),
        ("It is 10 miles (25 km) away.", "10 miles (25 km)", "10 miles is about 16.1 km"),
        ("It has 5 acres (20 hectares).", "5 acres (20 hectares)", "5 acres is about 2.02 hectare"),
        ("It cost $5m (€4bn).", "$5m (€4bn)", "the two amounts are not of one size"),
        ("It was 20C (98F) in the shade.", "20C (98F)", "20 C is about 68 F"),
        ("It won 120 per cent of voters.", "120 per cent", "the whole is 100 per cent"),
    ],
)  # fmt: skip
def test_clashes(text: str, span: str, because: str) -> None:
    [one] = found(text)
    assert (one.span.of(text), one.because) == (span, because)


@pytest.mark.parametrize(
    "text",
    [
        "It was passed by 18 of the 20 members.",
        "One of 20 men came.",
        "There were 12 men and eight women among the 20 dead.",
        "They freed 20 people, including 12 men and seven women.",
        "The rate rose two percentage points from 5 per cent to 7 per cent.",
        "The rate rose 40 per cent from 5 per cent to 7 per cent.",
        "He led it from 2002 to 2012, and between 1989 and 1998.",
        "Of cars from 2012 and 2002 the first is better.",
        "Sales rose 20% from $50m to $60m.",
        "Sales rose 20% to $60m from $50m.",
        "Sales rose 80% like for like to $60m from $50m.",
        "Sales rose about 18% from $51m to $60m.",
        "Sales rose 80% in shops, from $50m in towns to $60m in cities.",
        "It is 10 miles (16 km) away.",
        "It is a 26-mile (42km) race.",
        "It has 5 acres (2 hectares) of land.",
        "It cost $5 million (€4.6 million).",
        "It cost 5 million yen ($40,000).",
        "It was 20C (68F) in the shade.",
        "It was -10C (14F) at night.",
        "Output reached 120 per cent of the plan.",
        "In 2016 25 of 2000 people left.",
    ],
)
def test_what_fits_is_passed(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "clash"),
    [
        ("Ann Lee, 58, born in 1950, is a nurse.", True),
        ("Ann Lee, 71, born in 1950, is a nurse.", False),
        ("Ann Lee, 72, born in 1950, is a nurse.", False),
        ("Ann Lee, born in 1950, died aged 58.", False),
        ("Ann Lee, 58, and her mother, born in Oslo, met in 1990.", False),
    ],
)
def test_an_age_has_to_fit_the_year_of_birth(text: str, clash: bool) -> None:
    assert bool(found(text, date(2022, 3, 7))) is clash
    assert found(text) == []


def test_a_change_in_points_has_a_remedy() -> None:
    [one] = found("The rate rose 2 per cent from 5 per cent to 7 per cent.")
    assert one.expected == "2 percentage points"


@pytest.mark.parametrize(
    "text", ["It cost 2 million euros ($2. 6 million).", "It is 1, 150 km (700 miles) away."]
)
def test_a_number_with_a_space_in_it_converts_to_nothing(text: str) -> None:
    assert found(text) == []
