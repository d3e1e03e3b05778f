"""Named exceptions."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from audit.documents.document import Document
from audit.documents.spans import Span
from audit.findings.finding import Severity
from audit.triage.suppressions import (
    Fault,
    Placed,
    Sorted,
    Suppression,
    fault_finding,
    faults,
    sort_out,
)
from tests.triage.factory import finding

SOURCE = "Gitanes came, and Gitanes left."
FIRST = finding(SOURCE, "Gitanes")
TODAY = date(2026, 11, 21)


def placed(**fields: Any) -> Placed:
    return Placed(Suppression(**{"reason": "the desk looked", **fields}), Span(0, 1))


def sorted_out(*suppressions: Placed, suppressible: bool = True) -> Sorted:
    one = finding(SOURCE, "Gitanes", suppressible=suppressible)
    return sort_out([one], "desk/a.md", suppressions, TODAY)


@pytest.mark.parametrize(
    ("fields", "excepted"),
    [
        ({"rule": "names/gitanes"}, True),
        ({"rule": "names"}, True),
        ({"rule": "names/other"}, False),
        ({"fingerprint": FIRST.fingerprint}, True),
        ({"fingerprint": "0" * 16}, False),
        ({"rule": "names", "path": "desk/*.md"}, True),
        ({"rule": "names", "path": "sports/*.md"}, False),
        ({"rule": "names/gitanes", "fingerprint": "0" * 16}, False),
        ({"rule": "names", "expires": date(2026, 11, 21)}, True),
        ({"rule": "names", "expires": date(2026, 11, 20)}, False),
        ({"rule": "names", "reason": ""}, False),
    ],
)
def test_a_suppression_excepts_what_all_its_fields_mean(
    fields: dict[str, Any], excepted: bool
) -> None:
    found = sorted_out(placed(**fields))
    assert (len(found.suppressed), len(found.standing)) == (int(excepted), int(not excepted))


def test_what_is_set_aside_says_why() -> None:
    (plain,) = sorted_out(placed(rule="names")).suppressed
    assert plain.justification == "the desk looked"
    until = date(2027, 1, 31)
    (full,) = sorted_out(placed(rule="names", owner="foreign desk", expires=until)).suppressed
    assert full.justification == "the desk looked (foreign desk, until 2027-01-31)"


def test_a_rule_may_refuse_exceptions() -> None:
    found = sorted_out(placed(rule="names"), suppressible=False)
    assert len(found.standing) == 1
    assert found.refused == {0}


def test_a_second_suppression_may_hold_where_the_first_has_expired() -> None:
    found = sorted_out(placed(rule="names", expires=date(2020, 1, 1)), placed(rule="names"))
    assert len(found.suppressed) == 1


@pytest.mark.parametrize(
    ("fields", "used", "refused", "fault"),
    [
        ({"rule": "names"}, {0}, set(), None),
        ({"rule": "names"}, set(), set(), Fault.UNUSED),
        ({"rule": "names", "expires": date(2020, 1, 1)}, {0}, set(), Fault.EXPIRED),
        ({"rule": "names"}, {0}, {0}, Fault.REFUSED),
        ({"rule": "names", "reason": ""}, {0}, set(), Fault.UNEXPLAINED),
    ],
)
def test_what_is_wrong_with_a_suppression(
    fields: dict[str, Any], used: set[int], refused: set[int], fault: Fault | None
) -> None:
    found = faults([placed(**fields)], frozenset(used), frozenset(refused), TODAY)
    assert [one for _, one in found] == ([] if fault is None else [fault])


def test_a_fault_is_a_finding_where_the_suppression_stands() -> None:
    text = "suppressions:\n  - rule: names\n    reason: old\n"
    document = Document("audit-suppressions.yaml", text, text, "", ())
    one = Placed(Suppression(rule="names", reason="old", expires=date(2020, 1, 1)), Span(18, 29))
    found = fault_finding(document, one, Fault.EXPIRED)
    assert (found.text, found.position.line, found.position.column) == ("rule: names", 2, 5)
    assert found.message == "the exception to names ended on 2020-01-01"
    assert (found.rule, found.severity) == ("suppressions/expired", Severity.WARNING)
