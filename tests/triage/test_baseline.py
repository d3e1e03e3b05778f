"""Findings accepted before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from audit.triage.baseline import BaselineError, baseline_of, pruned, read_baseline, written
from tests.triage.factory import article, finding

SOURCE = "Gitanes came. Anthony left."
ONE = finding(SOURCE, "Gitanes")
OTHER = finding(SOURCE, "Anthony", rule="names/anthony")


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    made = baseline_of([article(SOURCE, ONE, OTHER)], Path())
    file = tmp_path / "audit-baseline.json"
    file.write_text(written(made), encoding="utf-8")
    assert read_baseline(file).accepted == made.accepted
    assert {entry["text"] for entry in json.loads(file.read_text())["findings"]} == {
        "Gitanes",
        "Anthony",
    }


def test_a_finding_is_known_wherever_its_words_move_to() -> None:
    made = baseline_of([article(SOURCE, ONE)], Path())
    moved = "A paragraph came first.\n\n" + SOURCE
    (there,) = article(moved, finding(moved, "Gitanes")).findings
    assert ("desk/a.md", there.fingerprint) in made.known


def test_a_second_finding_like_an_accepted_one_is_new() -> None:
    made = baseline_of([article(SOURCE, ONE)], Path())
    twice = SOURCE + " Gitanes again."
    report = article(twice, finding(twice, "Gitanes"), finding(twice, "Gitanes", after=20))
    new = [one for one in report.findings if ("desk/a.md", one.fingerprint) not in made.known]
    assert [one.at.start for one in new] == [28]


def test_pruning_drops_what_is_gone_and_keeps_other_articles() -> None:
    elsewhere = article(SOURCE, finding(SOURCE, "Gitanes", path="desk/b.md"), path="desk/b.md")
    made = baseline_of([article(SOURCE, ONE, OTHER), elsewhere], Path())
    kept = pruned(made, [article(SOURCE, ONE)])
    assert {(one.path, one.text) for one in kept.accepted} == {
        ("desk/a.md", "Gitanes"),
        ("desk/b.md", "Gitanes"),
    }


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "not JSON"),
        ("[]", "'version' should be 1"),
        ('{"version": 2, "findings": []}', "'version' should be 1"),
        ('{"version": 1}', "an entry is not as audit baseline writes it"),
        ('{"version": 1, "findings": [{"path": "a"}]}', "an entry is not as audit baseline writes"),
    ],
)
def test_other_files_are_refused(tmp_path: Path, content: str, said: str) -> None:
    file = tmp_path / "audit-baseline.json"
    file.write_text(content)
    with pytest.raises(BaselineError, match=said):
        read_baseline(file)


def test_an_empty_baseline_is_written_and_read(tmp_path: Path) -> None:
    file = tmp_path / "audit-baseline.json"
    file.write_text(written(baseline_of([], Path())))
    assert read_baseline(file).accepted == frozenset()
