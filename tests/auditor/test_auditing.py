"""Auditing one document: order, selection, coverage."""

from __future__ import annotations

from audit.auditor.auditing import audited
from audit.auditor.selection import Selection
from audit.findings.report import Coverage
from audit.kinds.office import OfficeRule
from audit.kinds.variant import VariantRule
from tests.factories import document, rule, rules

KIEV = rule(VariantRule, id="desk/kiev", kind="variant", variants=("Kiev",), expected="Kyiv")
LVOV = rule(VariantRule, id="desk/lvov", kind="variant", variants=("Lvov",), expected="Lviv")


def test_findings_are_in_order_whatever_the_order_of_the_rules() -> None:
    made = document("Kiev, Lvov, Kiev.")
    one, _ = audited(made, rules(KIEV, LVOV))
    two, _ = audited(made, rules(LVOV, KIEV))
    assert [finding.text for finding in one.findings] == ["Kiev", "Lvov", "Kiev"]
    assert [finding.nth for finding in one.findings] == [1, 1, 2]
    assert one == two


def test_a_selection_leaves_rules_out() -> None:
    report, _ = audited(
        document("Kiev, Lvov."), rules(KIEV, LVOV), Selection(skip=frozenset({"desk/kiev"}))
    )
    assert [finding.rule for finding in report.findings] == ["desk/lvov"]


def test_coverage_is_counted_for_what_the_rules_look_at() -> None:
    office = rule(OfficeRule, kind="office")
    made = document("Foreign Minister Anna Lind spoke.")
    assert audited(made, rules(KIEV, LVOV))[0].coverage == {}
    assert audited(made, rules(office))[0].coverage["titles"] == Coverage(0, 1)
