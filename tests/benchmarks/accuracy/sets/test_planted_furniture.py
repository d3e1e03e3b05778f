"""Planted furniture: how it is planted and counted, and how much of it the shipped pack finds."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from audit.packs.assembling import read_packs
from audit.packs.files import PackFile, Wanted
from audit.register.register import Register
from audit.rules.rule_set import rule_set
from benchmarks.accuracy.auditing import Auditor
from benchmarks.accuracy.measured import Figure, Outcome, Share, SkippedError
from benchmarks.accuracy.sets.planted_furniture import LINES, SET, Story, planted, read_lines

PACK = Path(__file__).parents[4] / "rules" / "furniture.yaml"
CORPUS = "44ed32f09ff88ef7"
"""Of the planted lines: the floor below belongs to these."""
FLOOR = 0.97


def auditor(*rules: object) -> Auditor:
    made = rule_set(rules, Register(None), "")  # type: ignore[arg-type]
    return Auditor(made, lambda: made, Path())


def shipped() -> Auditor:
    file = PackFile(PACK.as_posix(), PACK.read_bytes(), "", Wanted.RULES, shipped=True)
    packs = read_packs([file])
    assert packs.problems == ()
    return auditor(*(placed.rule for placed in packs.rules))


def test_the_planted_lines_are_those_of_the_floor() -> None:
    assert sha256(LINES.read_bytes()).hexdigest()[:16] == CORPUS


def test_floor() -> None:
    measured = SET.measure(Path(), shipped())
    shares = {figure.name: figure for figure in measured.figures}
    found = shares["found, all"]
    assert isinstance(found, Share)
    assert (found.value or 0) >= FLOOR
    alarms = shares["false alarms, clean"]
    assert isinstance(alarms, Share)
    assert alarms.hits == 0
    taken = shares["characters of stories taken for furniture"]
    assert isinstance(taken, Figure)
    assert (taken.value or 0) < 100


def test_without_rules_of_the_kind_nothing_is_measured() -> None:
    with pytest.raises(SkippedError, match="furniture"):
        SET.measure(Path(), auditor())


@pytest.mark.parametrize(
    ("index", "text"),
    [
        pytest.param(0, "Head\n\nLINE.\n\nOne.\n\nTwo.", id="head"),
        pytest.param(1, "Head\n\nLINE.\n\nOne.\n\nTwo.", id="middle"),
        pytest.param(2, "Head\n\nOne.\n\nTwo.\n\nLINE.", id="tail"),
        pytest.param(3, "Head\n\nLINE.One.\n\nTwo.", id="glued"),
    ],
)
def test_places(index: int, text: str) -> None:
    story = Story("Head", ("One.", "Two."))
    one = list(planted((story,), "family", ("LINE.",) * 4))[index]
    assert one.text == text
    assert one.span.of(one.text) == "LINE."


def test_a_label_is_never_glued() -> None:
    story = Story("Head", ("One.", "Two."))
    assert (
        list(planted((story,), "family", ("LINE",) * 4))[3].text == "Head\n\nLINE\n\nOne.\n\nTwo."
    )


def test_a_clean_paragraph_must_stay_silent() -> None:
    rows = {row.id: row for row in SET.measure(Path(), shipped()).rows}
    assert {row.outcome for name, row in rows.items() if name.startswith("clean:")} == {
        Outcome.SILENT
    }
    assert len(rows) == sum(map(len, read_lines().families.values())) + len(read_lines().clean)
