"""Saved runs, and what has changed since."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.accuracy.measured import Figure, Measured, Outcome, Row, Share
from benchmarks.accuracy.saving import change, figures_json, load_saved, saved

MEASURED = {"names": Measured((Row("n1", Outcome.FOUND, "Kaya"),), (Share("found", 1, 2, 2),))}


def test_a_saved_run_is_read_back_without_its_text(tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    path.write_bytes(saved(MEASURED))
    assert load_saved(path).sets == {"names": {"n1": Outcome.FOUND}}
    assert b"Kaya" not in path.read_bytes()


def test_another_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    path.write_text('{"version": 2, "sets": {}}')
    with pytest.raises(ValueError, match="version 2"):
        load_saved(path)


@pytest.mark.parametrize(
    ("before", "now", "field"),
    [
        pytest.param(Outcome.MISSED, Outcome.FOUND, "gained", id="found at last"),
        pytest.param(Outcome.FALSE_ALARM, Outcome.SILENT, "gained", id="silent at last"),
        pytest.param(Outcome.FOUND, Outcome.MISSED, "lost", id="no longer found"),
        pytest.param(Outcome.SILENT, Outcome.FALSE_ALARM, "lost", id="a new false alarm"),
        pytest.param(None, Outcome.OPEN, "new", id="a new finding"),
    ],
)
def test_a_row_changes_in_one_way(before: Outcome | None, now: Outcome, field: str) -> None:
    row = Row("n1", now)
    changed = change([row], {} if before is None else {"n1": before})
    rows = {"gained": changed.gained, "lost": changed.lost, "new": changed.new}
    assert rows == {"gained": (), "lost": (), "new": (), field: (row,)}
    assert changed.unknown == 0


def test_equal_runs_have_no_change() -> None:
    rows = [Row("n1", Outcome.FOUND), Row("n2", Outcome.OPEN)]
    changed = change(rows, {row.id: row.outcome for row in rows})
    assert (changed.gained, changed.lost, changed.new, changed.gone) == ((), (), (), ())


def test_findings_that_are_gone_are_named_in_order() -> None:
    assert change([], {"n2": Outcome.OPEN, "n1": Outcome.OPEN}).gone == ("n1", "n2")


def test_labels_of_one_run_only_are_counted() -> None:
    changed = change([Row("n1", Outcome.FOUND)], {"n2": Outcome.FOUND})
    assert (changed.unknown, changed.gained, changed.lost) == (2, (), ())


def test_figures_carry_interval_and_reasons_for_skipping() -> None:
    figures = {**MEASURED, "rates": Measured((), (Figure("rate", 0.5),))}
    document = json.loads(figures_json(figures, {"dates": "no rule"}))
    share = document["sets"]["names"][0]
    assert (share["hits"], share["of"], share["wanted"]) == (1, 2, 2)
    assert share["interval"] == pytest.approx([0.0945, 0.9055], abs=1e-4)
    assert document["sets"]["rates"][0]["value"] == 0.5
    assert document["skipped"] == {"dates": "no rule"}
