"""Planted slips: what counts as found, as a false alarm, and when the set cannot be measured."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from audit.findings.finding import Category, Severity
from audit.kinds.typography import Form, TypographyRule
from audit.register.register import Register
from audit.rules.rule import Rule
from audit.rules.rule_set import rule_set
from benchmarks.accuracy.auditing import Auditor
from benchmarks.accuracy.measured import Share, SkippedError
from benchmarks.accuracy.sets.planted_mechanics import SET
from tests import factories

TEXT = (
    "The ministers of both countries met in the old harbour on Monday, as they had promised. "
    "Officials from the northern district said that their plans were ready for the council. "
    "Nobody there expected the visitors to stay for longer than a week in the small town. "
)


def auditor(*rules: Rule) -> Auditor:
    made = rule_set(rules, Register(None), "")
    return Auditor(made, lambda: made, Path())


def shares(folder: Path, *rules: Rule) -> dict[str, float | None]:
    row = {"doc_id": "one", "date": "2022-03-08", "title": None, "text": TEXT}
    (folder / "clean_articles.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    figures = SET.measure(folder, auditor(*rules)).figures
    return {one.name: one.value for one in figures if isinstance(one, Share)}


def typography(form: Form) -> TypographyRule:
    return factories.rule(
        TypographyRule,
        kind="typography",
        form=form,
        category=Category.TYPOGRAPHY,
        severity=Severity.WARNING,
        message="{text}",
    )


def test_a_rule_finds_its_family_and_no_other(tmp_path: Path) -> None:
    found = shares(tmp_path, typography(Form.DOUBLED_WORD))
    assert (found["found, doubled word"], found["found, stray stop"]) == (1, 0)
    assert found["slips with a finding elsewhere"] == 0


def test_without_such_rules_there_is_nothing_to_measure(tmp_path: Path) -> None:
    with pytest.raises(SkippedError):
        SET.measure(tmp_path, auditor())
