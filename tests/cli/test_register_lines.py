from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from audit.cli.register_lines import shown, standing
from audit.register.model import Form, Status
from audit.register.pack import Relation
from tests.factories import barred, compiled_register, country, pack, place

OLD = Form(text="Kiev", status=Status.DEPRECATED, since="2019-08-14", reason="AP says so")


@pytest.mark.parametrize(
    ("form", "day", "said"),
    [
        pytest.param(OLD, None, "deprecated since 2019-08-14: AP says so", id="no day"),
        pytest.param(
            OLD,
            "2015-01-01",
            "accepted on 2015-01-01, deprecated since 2019-08-14: AP says so",
            id="before",
        ),
        pytest.param(OLD, "2022-03-07", "deprecated since 2019-08-14: AP says so", id="after"),
        pytest.param(
            Form(text="Kyiv", status=Status.PREFERRED, since="2019"),
            "2018-12-31",
            "not yet the preferred form on 2018-12-31, the preferred form since 2019",
            id="not yet",
        ),
        pytest.param(
            Form(text="Kyiv", since="2019-08"),
            "2019-08-14",
            "accepted since 2019-08, which is not known to the day for 2019-08-14",
            id="in that month",
        ),
        pytest.param(
            Form(text="Peking", until="1979"),
            "1990-01-01",
            "no longer accepted on 1990-01-01, but until 1979",
            id="past its end",
        ),
        pytest.param(Form(text="Riga"), "2022-03-07", "accepted", id="undated"),
    ],
)
def test_a_form_stands_as_on_that_day(form: Form, day: str | None, said: str) -> None:
    assert standing(form, date.fromisoformat(day) if day else None) == said


def test_forms_and_relations_carry_their_own_sources(tmp_path: Path) -> None:
    held = compiled_register(
        tmp_path,
        pack(
            place("Kyiv", barred("Kiev", sources=("style", "gazette"))),
            country("ua", "Ukraine"),
            relations=[
                Relation(
                    subject="place/kyiv",
                    relation="capital-of",
                    object="country/ua",
                    since="1991-08-24",
                    sources=("style",),
                )
            ],
        ),
    )
    kyiv, ukraine = held.entity("place/kyiv"), held.entity("country/ua")
    assert kyiv is not None
    assert ukraine is not None
    assert "  form: 'Kiev', deprecated [Style Guide; State Gazette]" in list(shown(kyiv, held))
    relation = "capital-of Ukraine, since 1991-08-24 [Style Guide]"
    assert f"  {relation}" in list(shown(kyiv, held))
    assert f"  Kyiv: {relation}" in list(shown(ukraine, held))
