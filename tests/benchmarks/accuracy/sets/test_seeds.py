"""The seeds' discrepancies and traps."""

from __future__ import annotations

import pytest

from audit.findings.finding import Category, Severity
from benchmarks.accuracy.measured import Outcome, SkippedError
from benchmarks.accuracy.sets.seeds_key import Discrepancy, found_in
from benchmarks.accuracy.sets.seeds_traps import Trap, caught
from tests.benchmarks.accuracy.factory import article, finding

TEXT = "The mayor, Onna Brekke, opened the bridge."
START, END = TEXT.index("Onna"), TEXT.index(" Brekke")
LABEL = Discrepancy("a.txt", START, END, "Onna", "name-spelling", "error", "Anna", "register")
TRAP = Trap("a.txt", START, END, "Onna", ("name-spelling", "title-role"))


@pytest.mark.parametrize("severity", list(Severity))
def test_a_discrepancy_is_found_at_any_severity(severity: Severity) -> None:
    report = article(TEXT, [finding(TEXT, "Onna", severity=severity)])
    row = found_in({"a.txt": report}, LABEL)
    assert (row.id, row.outcome) == (f"a.t:{START}-{END}:name-spelling", Outcome.FOUND)


def test_a_discrepancy_nobody_points_at_is_missed() -> None:
    report = article(TEXT, [finding(TEXT, "bridge")])
    row = found_in({"a.txt": report}, LABEL)
    assert row.outcome is Outcome.MISSED
    assert row.shown == "error, register: 'Onna' should be 'Anna'"


def test_a_discrepancy_in_an_article_that_was_not_audited_is_missed() -> None:
    assert found_in({}, LABEL).outcome is Outcome.MISSED


@pytest.mark.parametrize(
    ("category", "severity", "outcome"),
    [
        pytest.param(Category.NAME, Severity.WARNING, Outcome.FALSE_ALARM, id="warning"),
        pytest.param(Category.TITLE, Severity.ERROR, Outcome.FALSE_ALARM, id="second kind"),
        pytest.param(Category.NAME, Severity.NOTE, Outcome.SILENT, id="note"),
        pytest.param(Category.NUMBER, Severity.ERROR, Outcome.SILENT, id="another category"),
    ],
)
def test_a_trap_is_fallen_for_in_its_kinds_at_warning_or_above(
    category: Category, severity: Severity, outcome: Outcome
) -> None:
    said = finding(TEXT, "Onna", category=category, severity=severity)
    assert caught({"a.txt": article(TEXT, [said])}, TRAP).outcome is outcome


def test_silence_about_an_article_that_was_not_audited_proves_nothing() -> None:
    with pytest.raises(SkippedError, match=r"a\.txt"):
        caught({}, TRAP)
