"""Whom an article names as its origin."""

from __future__ import annotations

import pytest

from audit.documents.document import Metadata, Role
from audit.rules.origins import agency_credits, holders, publisher, same_house
from tests.factories import document


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("© 2021 Island Post Ltd", ["Island Post Ltd"], id="sign and year"),
        pytest.param("Copyright © 2021 Roe & Company, Inc. All", ["Roe & Company, Inc"], id="inc"),
        pytest.param("Copyright 2021 by Island Post. No part", ["Island Post"], id="by"),
        pytest.param("They left. © Island Post", ["Island Post"], id="behind a sentence"),
        pytest.param("They left. (c) 2021 The Harbour Light", ["The Harbour Light"], id="letter"),
        pytest.param("The copyright Anna Lind holds", [], id="told"),
        pytest.param("They cited (c) The Hague", [], id="a list's letter"),
        pytest.param("© 2021 all of it", [], id="nobody"),
    ],
)
def test_holders(text: str, names: list[str]) -> None:
    made = document(text)
    found = list(holders(made))
    assert [holder.name for holder in found] == names
    assert all(holder.span.of(text).endswith(holder.name) for holder in found)


def test_a_picture_has_a_holder_of_its_own() -> None:
    assert list(holders(document("© 2021 Island Post", role=Role.CAPTION))) == []


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        pytest.param("RIGA (Reuters) - They met.", "(Reuters)", id="dateline"),
        pytest.param("MOSCOW, May 3. /TASS/. They met.", "/TASS/", id="strokes"),
        pytest.param(
            "The AP contributed to this report.", "AP contributed to this report", id="contributed"
        ),
        pytest.param("Source: Reuters", "Source: Reuters", id="source"),
        pytest.param("With reporting by Reuters", "With reporting by Reuters", id="reporting"),
        pytest.param("They told Reuters so.", None, id="named"),
        pytest.param("With Reuters they met.", None, id="in company"),
        pytest.param("The TASSEL (APEX) fell.", None, id="inside words"),
        pytest.param("Arvo Puu (AP) party won.", None, id="short for the name before"),
    ],
)
def test_agency_credits(text: str, credit: str | None) -> None:
    found = [span.of(text) for span, _ in agency_credits(document(text), ("Reuters", "AP", "TASS"))]
    assert found == ([credit] if credit else [])


@pytest.mark.parametrize(
    ("metadata", "name"),
    [
        pytest.param(Metadata(source="Harbour Light"), "Harbour Light", id="source"),
        pytest.param(Metadata(url="https://www.light.example/a?b"), "light.example", id="host"),
        pytest.param(Metadata(), "", id="nobody says"),
    ],
)
def test_publisher(metadata: Metadata, name: str) -> None:
    assert publisher(metadata) == name


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        pytest.param("Island Post Ltd", "The Island Post", True, id="company"),
        pytest.param("Island Post", "islandpost.example", True, id="host"),
        pytest.param("Dow Jones & Company", "Harbour Light", False, id="others"),
        pytest.param("Baltic News Ltd", "Nordic News Ltd", False, id="generic words"),
        pytest.param("The Times", "Harbour Light", True, id="nothing to tell them by"),
    ],
)
def test_same_house(name: str, other: str, same: bool) -> None:
    assert same_house(name, other) is same


def test_many_signs_take_linear_time() -> None:
    assert list(holders(document("© " * 50_000))) == []
