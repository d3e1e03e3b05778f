"""Ten thousand exceptions, in a file or in an article's comments, take as long as they are many."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from audit.auditor.auditing import audited
from audit.findings.report import Report
from audit.kinds.variant import VariantRule
from audit.packs.configuration_reading import read_configuration
from audit.readers.registry import read
from audit.triage.comments import in_comments
from audit.triage.triaging import Triage, triaged
from tests.factories import rule, rules

MANY = 5_000
LIMIT = 2.0
"""Seconds; what grew with the square took ten and more."""
COMMENT = "<!-- audit: allow desk/kyiv: because -->"
SET = rules(rule(VariantRule, id="desk/kyiv", kind="variant", variants=("Kiev",), expected="Kyiv"))


@pytest.mark.parametrize("joint", ["\n", " ", "\nIn Kiev.\n\n", " in Kiev\n"])
def test_comments(joint: str) -> None:
    began = time.process_time()
    placed = list(in_comments("a.md", f"{COMMENT}{joint}" * MANY))
    assert len(placed) == MANY
    assert time.process_time() - began < LIMIT


def test_findings_that_comments_mean() -> None:
    source = f"{COMMENT}\nIn Kiev.\n\n" * MANY
    report, _ = audited(read("a.md", source.encode()), SET)
    began = time.process_time()
    made = triaged(Report("0", "d1", (report,)), Triage(date(2026, 11, 20)))
    assert time.process_time() - began < LIMIT
    assert len(made.articles[0].suppressed) == MANY
    assert not made.articles[0].findings


def test_a_file_of_exceptions(tmp_path: Path) -> None:
    entries = "".join(f"  - {{fingerprint: {n:016x}, reason: b}}\n" for n in range(MANY))
    (tmp_path / "exceptions.yaml").write_text(f"suppressions:\n{entries}")
    report, _ = audited(read("a.md", b"In Kiev.\n\n" * MANY), SET)
    began = time.process_time()
    made = read_configuration(tmp_path / "audit.yaml", b"suppressions: exceptions.yaml")
    assert made.waivers is not None
    assert made.waivers.placed[-1].span.of(made.waivers.document.text).startswith("{fingerprint:")
    triage = Triage(date(2026, 11, 20), waivers=made.waivers)
    assert len(triaged(Report("0", "d1", (report,)), triage).articles[0].findings) == MANY
    assert time.process_time() - began < 2 * LIMIT
