"""The work that peers share, and what is said of it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from benchmarks.made_text import write_articles, wrong_words
from benchmarks.peers import Measured, Peer, draw, measured, peers, shown, works
from benchmarks.processes import Cost
from benchmarks.speed import environment

ARTICLES = 3


def found(name: str, count: int, size: int, seconds: float) -> Measured:
    return Measured(name, count, size, Cost(seconds, 30))


@pytest.mark.parametrize("peer", [pytest.param(one, id=one.name) for one in peers()])
def test_every_peer_does_the_work(peer: Peer, tmp_path: Path) -> None:
    if peer.name in {"audit", "semgrep"}:
        pytest.skip("says nothing on standard output, or takes long")
    words = wrong_words(5)
    write_articles(tmp_path / "in", ARTICLES, 500, words)
    (tmp_path / "own").mkdir()
    command = (*peer.prepare(tmp_path / "own", words), str(tmp_path / "in"))
    ended = subprocess.run(
        command, env=environment(tmp_path), capture_output=True, text=True, check=False
    )
    assert ended.returncode in peer.accepted, ended.stderr
    lines = [line for line in ended.stdout.splitlines() if any(word in line for word in words)]
    assert len(lines) == ARTICLES


def test_rules_and_sizes_are_varied_one_at_a_time() -> None:
    pairs = works((10, 1_000, 10_000), (5_000, 1_000_000))
    assert pairs == [(10, 1_000_000), (1_000, 5_000), (1_000, 1_000_000), (10_000, 1_000_000)]


def test_what_would_take_minutes_is_not_asked_for() -> None:
    assert Peer("a", lambda _, __: (), most_work=1e6).can(10, 10_000)
    assert not Peer("a", lambda _, __: (), most_work=1e6).can(1_000, 10_000)


def test_costs_stand_beside_ours() -> None:
    rows = [found("audit", 10, 5_000, 0.2), found("grep -F", 10, 5_000, 0.01)]
    assert list(shown(rows)) == [
        "10 words in 0.005 MB",
        "  audit            0.20 s       30 MB     1.00 times ours",
        "  grep -F          0.01 s       30 MB     0.05 times ours",
    ]


def test_both_are_drawn(tmp_path: Path) -> None:
    rows = [found("audit", 10, 1_000_000, 0.2), found("audit", 1_000, 1_000_000, 0.3)]
    draw([*rows, found("audit", 1_000, 5_000, 0.1)], tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["by-rules.svg", "by-size.svg"]


def test_a_measurement_is_of_every_program_that_can(tmp_path: Path) -> None:
    names = [one.name for one in measured(tmp_path, 5, 500, 1)]
    assert names[:2] == ["audit", "loop of re"]
