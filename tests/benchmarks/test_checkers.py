"""Programs that find wrong words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks.checkers import (
    Checker,
    checkers,
    line_hits,
    program,
    released,
    semgrep_hits,
)
from benchmarks.made_text import write_articles, wrong_words
from benchmarks.processes import Work, cost, environment

WORDS = wrong_words(5)
HERE = [pytest.param(one, id=one.name) for one in checkers() if one.name != "semgrep"]
"""Those that take no seconds to start."""


def _nothing(_: Path, __: Sequence[str]) -> tuple[str, ...]:
    return ()


@pytest.mark.parametrize("checker", HERE)
def test_every_checker_finds_what_was_planted(checker: Checker, tmp_path: Path) -> None:
    written = write_articles(tmp_path / "in", 3, 500, WORDS)
    (tmp_path / "own").mkdir()
    command = (*checker.prepare(tmp_path / "own", WORDS), str(tmp_path / "in"))
    work = Work(checker.name, command, environment(tmp_path), checker.accepted)
    cost(work, tmp_path / "printed")
    found = checker.found((tmp_path / "printed").read_text(), WORDS)
    assert found == Counter((f"{nth:05}", word.lower()) for nth, word in enumerate(written.planted))


def test_semgrep_names_its_rules_by_number() -> None:
    semgrep = Checker("semgrep", "", _nothing, semgrep_hits)
    printed = '{"results": [{"path": "in/00002.txt", "check_id": "a.words.word-1"}]}'
    assert semgrep.found(printed, WORDS) == Counter({("00002", WORDS[1].lower()): 1})


def test_a_line_without_our_words_is_no_hit() -> None:
    grep = Checker("grep", "", _nothing, line_hits)
    printed = f"in/00001.txt:7:{WORDS[0]}\nin/00002.txt:7:harbour\n{WORDS[1]}\n"
    assert grep.found(printed, WORDS) == Counter({("00001", WORDS[0].lower()): 1})


def test_what_would_take_minutes_is_not_asked_for() -> None:
    assert Checker("a", "", _nothing, line_hits, most_work=1e6).can(10, 10_000)
    assert not Checker("a", "", _nothing, line_hits, most_work=1e6).can(1_000, 10_000)
    assert not Checker("a", "", _nothing, line_hits, most_words=10).can(11, 1)


def test_ours_is_first_and_python_is_always_here() -> None:
    assert [one.name for one in checkers()][:2] == ["audit", "loop of re"]


def test_what_is_not_installed_is_not_found() -> None:
    assert program("no-such-program") is None
    assert released("no-such-distribution") == ""
    assert released("pytest").startswith(("8.", "9."))
