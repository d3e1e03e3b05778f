"""Near misses of registered names: what anchors them, and what is another name."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from audit.findings.finding import Finding
from audit.kinds.near_name import NearNameRule
from audit.register.model import Status
from audit.register.register import Register
from tests.factories import (
    GAZETTE,
    barred,
    compiled_register,
    country,
    findings,
    office,
    pack,
    person,
    rule,
    tenure,
)

NEAR = rule(NearNameRule, kind="near-name", message="'{text}' is near '{expected}'", sources=())


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    made = pack(
        country("lt", "Lithuania"),
        country("us", "United States"),
        office("lt-president", "lt", "President"),
        office("us-state", "us", "Secretary of State"),
        person("Gitanas Nauseda", barred("Gitanys Nauseda", Status.WRONG)),
        person("Antony Blinken", "Antony J. Blinken", near_names=("Anthonny Blinken",)),
        person("Kristin Lindqvist"),
        person("Kristen Lindqvist"),
        person("Edgars Rinkēvičs"),
        tenures=[
            tenure("gitanas-nauseda", "lt-president", "2019-07-12"),
            tenure("antony-blinken", "us-state", "2021-01-26", "2025-01-20"),
        ],
    )
    return compiled_register(tmp_path_factory.mktemp("register"), made)


def found(register: Register, text: str) -> tuple[Finding, ...]:
    return findings(NEAR, text, published="2022-03-07", register=register)


@pytest.mark.parametrize(
    ("text", "words", "expected", "severity"),
    [
        pytest.param(
            "President Gitanes Nauseda spoke.", "Gitanes", "Gitanas", "error", id="given name"
        ),
        pytest.param(
            "Lithuanian President Gitanas Nausseda spoke.",
            "Nausseda",
            "Nauseda",
            "error",
            id="surname",
        ),
        pytest.param(
            "Secretary of State Antonny Blinkken spoke.",
            "Antonny Blinkken",
            "Antony Blinken",
            "error",
            id="both, with a title",
        ),
        pytest.param(
            "Then Antonny Blinken spoke.", "Antonny", "Antony", "warning", id="without a title"
        ),
        pytest.param(
            "PRESIDENT GITANES NAUSEDA SPEAKS", "GITANES", "GITANAS", "warning", id="capitals"
        ),
        pytest.param(
            "President Gitanys Nauseda spoke.", "Gitanys", "Gitanas", "error", id="listed as wrong"
        ),
    ],
)
def test_near_misses(
    register: Register, text: str, words: str, expected: str, severity: str
) -> None:
    (finding,) = found(register, text)
    assert (finding.text, finding.suggestions) == (words, (expected,))
    assert str(finding.severity) == severity
    assert finding.evidence[0].source == GAZETTE


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("President Gitanas Nauseda spoke.", id="the very name"),
        pytest.param("President Gitanas Nausėda spoke.", id="with its accent"),
        pytest.param("Secretary of State Antony J. Blinken spoke.", id="with an initial"),
        pytest.param("Secretary of State Anthonny Blinken spoke.", id="listed as another's"),
        pytest.param("Then Donald Blinken spoke.", id="a brother"),
        pytest.param("Then Antony Perkins spoke.", id="another surname"),
        pytest.param("Then Anders Berg spoke.", id="nobody near"),
        pytest.param("Then Kriston Lindqvist spoke.", id="two as near"),
        pytest.param("“Then Antonny Blinken spoke,” he said.", id="quotation"),
        pytest.param("Then Antonny [sic] Blinken spoke.", id="sic"),
        pytest.param("Edgars Rinkevics spoke.", id="without its accents"),
    ],
)
def test_is_silent(register: Register, text: str) -> None:
    assert found(register, text) == ()


def test_each_mention_is_flagged_once(register: Register) -> None:
    text = "President Gitanes Nauseda spoke. President Gitanes Nauseda left."
    assert [finding.text for finding in found(register, text)] == ["Gitanes", "Gitanes"]


def test_the_same_slip_is_flagged_where_one_person_is_near(tmp_path: Path) -> None:
    alone = compiled_register(tmp_path, pack(person("Kristin Lindqvist")))
    assert [finding.text for finding in found(alone, "Then Kriston Lindqvist spoke.")] == [
        "Kriston"
    ]


def test_many_near_misses_take_linear_time(register: Register) -> None:
    text = "President Gitanes Nauseda spoke. " * 4_000
    started = time.process_time()
    assert len(found(register, text + text.upper())) == 8_000
    assert time.process_time() - started < 12
