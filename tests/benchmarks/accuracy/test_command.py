"""The benchmark from its command line, on tiny labels of every shape."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.accuracy.command import main
from benchmarks.accuracy.sets import labelled_sets

PACK = """\
pack: made
description: Made names.
rules:
  - id: made/brekke
    kind: variant
    category: name
    severity: error
    message: "'{text}' should be '{expected}'"
    because: the parish register spells it so
    sources: [{title: Parish register, checked: 2026-11-20}]
    expected: Anna Brekke
    variants: [Onna Brekke]
    examples:
      flag: ["[[Onna Brekke]] spoke."]
      pass: ["Anna Brekke spoke."]
"""
CLEAN = {
    "doc_id": "c1",
    "date": "2022-03-07",
    "title": "Bridge opens",
    "text": "The bridge was opened by Onna Brekke on Monday.",
}


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDIT_CACHE_DIR", str(tmp_path / "cache"))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder of labels for two of the sets."""
    folder = tmp_path / "data"
    (folder / "folding").mkdir(parents=True)
    (folder / "folding" / "1_wrong.txt").write_text("Then Onna\u00a0Brekke spoke.\n")
    (folder / "folding" / "2_right.txt").write_text("Then Anna Brekke spoke.\n")
    (folder / "folding" / "expected.json").write_text('{"1_wrong": 1, "2_right": 0}')
    (folder / "clean_articles.jsonl").write_text(json.dumps(CLEAN) + "\n")
    return folder


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack that knows one wrong name."""
    path = tmp_path / "made.yaml"
    path.write_text(PACK)
    return path


def test_sets_are_measured_or_named_as_skipped(
    data: Path, pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", str(data), "--rules", str(pack)]) == 0
    out = capsys.readouterr().out
    cells = [line.split() for line in out.splitlines() if line.startswith("folding ")]
    assert cells[0][1:4] == ["found", "1.000", "1/1"]
    assert cells[1][1:5] == ["false", "alarms", "0.000", "0/1"]
    assert "errors, to be read (1)" in out
    assert "by [[Onna Brekke]] on Monday." in out
    skipped = {line.split()[1].rstrip(":") for line in out.splitlines() if "skipped " in line}
    lacking = {
        name
        for name, labelled in labelled_sets().items()
        if not all((data / file).exists() for file in labelled.files)
    }
    assert lacking <= skipped
    assert skipped.isdisjoint({"folding", "clean_articles"})


def test_a_saved_run_shows_what_was_lost(
    data: Path, pack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept, page = tmp_path / "run.json", tmp_path / "page.md"
    common = ["--data", str(data), "--rules", str(pack), "--only", "folding"]
    main([*common, "--save", str(kept), "--markdown", str(page)])
    assert "| folding | found | 1.000 | 1/1 |" in page.read_text()
    (data / "folding" / "1_wrong.txt").write_text("Then Enna Brekke spoke.\n")
    capsys.readouterr()
    main([*common, "--against", str(kept)])
    out = capsys.readouterr().out
    assert "folding since the saved run: 0 gained, 1 lost" in out
    assert "1_wrong  Then Enna Brekke spoke." in out


def test_the_same_run_gives_the_same_bytes(data: Path, pack: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "1.json", tmp_path / "2.json"
    for path in (first, second):
        main(["--data", str(data), "--rules", str(pack), "--save", str(path)])
    assert first.read_bytes() == second.read_bytes()


def test_nothing_measured_is_a_failure(tmp_path: Path, pack: Path) -> None:
    assert main(["--data", str(tmp_path), "--rules", str(pack)]) == 2


def test_an_unknown_set_is_refused(data: Path) -> None:
    with pytest.raises(SystemExit, match="no set is called weather"):
        main(["--data", str(data), "--only", "weather"])


def test_a_set_with_bad_labels_is_skipped_by_line(
    data: Path, pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (data / "clean_articles.jsonl").write_text('{"doc_id": "c1"}\n')
    main(["--data", str(data), "--rules", str(pack)])
    assert "clean_articles.jsonl:1: date: Field required" in capsys.readouterr().out


def test_an_article_that_cannot_be_read_is_named(
    data: Path, pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (data / "folding" / "2_right.txt").write_bytes(b"")
    main(["--data", str(data), "--rules", str(pack), "--only", "folding"])
    assert "not audited (1)\n  2_right.txt: " in capsys.readouterr().out
