"""Claims held against their sources."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from audit.findings.finding import Category, Severity
from audit.kinds.source_support import SourceSupportRule
from benchmarks.accuracy.auditing import Auditor
from benchmarks.accuracy.claims import Claim, Claims, Marked, compared, told
from benchmarks.accuracy.measured import Measured, Outcome, SkippedError
from benchmarks.accuracy.sets.claims_bump import ClaimsBump
from tests.benchmarks.accuracy.factory import article, finding
from tests.factories import rule, rules

SOURCE = "The storm damaged 48 houses in the village of Nordvik."
WRONG = "The storm damaged 84 houses in the village of Nordvik."


def claim(text: str = WRONG, label: str = "error", checkable: str = "number") -> Claim:
    spans = (Marked(18, 20, "84"),) if label == "error" else ()
    return Claim(f"c-{label}", SOURCE, text, label, checkable, SOURCE, ("Entity Error",), spans)


def auditor() -> Auditor:
    made = rule(
        SourceSupportRule,
        kind="source-support",
        looks_up="numbers",
        category=Category.NUMBER,
        severity=Severity.WARNING,
        missing="no reference has '{text}'",
    )
    return Auditor(rules(made), lambda: rules(made), Path())


def measured(folder: Path, kind: type[Claims | ClaimsBump], *claims: Claim) -> Measured:
    rows = (
        {**{f: getattr(c, f) for f in Claim.__dataclass_fields__}, "spans": [], "error_types": []}
        | {"spans": [{"start": s.start, "end": s.end, "text": s.text} for s in c.spans]}
        | {"error_types": list(c.error_types)}
        for c in claims
    )
    (folder / "claims.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return kind(("claims.jsonl",)).measure(folder, auditor())


def test_errors_are_found_and_right_claims_are_silent(tmp_path: Path) -> None:
    found = measured(tmp_path, Claims, claim(), claim(SOURCE, "ok", "none"))
    assert [row.outcome for row in found.rows] == [Outcome.FOUND, Outcome.SILENT]


def test_errors_about_anything_else_are_left_out(tmp_path: Path) -> None:
    found = measured(tmp_path, Claims, claim(), claim(checkable="none"))
    assert len(found.rows) == 1


def test_a_pair_is_told_apart(tmp_path: Path) -> None:
    found = measured(tmp_path, ClaimsBump, claim())
    assert [row.outcome for row in found.rows] == [Outcome.FOUND]
    assert found.figures[0].name == "told apart"


@pytest.mark.parametrize(
    ("words", "right", "apart", "localised"),
    [("84", [], True, True), ("storm", [], True, False), ("84", ["84"], False, False)],
    ids=["there", "elsewhere", "both"],
)
def test_what_only_the_wrong_claim_gets(
    words: str, right: list[str], apart: bool, localised: bool
) -> None:
    on_right = [finding(WRONG, word) for word in right]
    one = compared(claim(), article(WRONG), [finding(WRONG, words)], on_right)
    assert (one.apart, one.localised) == (apart, localised)


def test_without_the_kind_nothing_is_measured() -> None:
    empty = Auditor(rules(), rules, Path())
    with pytest.raises(SkippedError):
        told(claim(), empty)
