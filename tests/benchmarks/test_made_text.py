"""Made articles and packs."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.packs.library import load
from benchmarks.made_text import (
    PLANTED,
    write_articles,
    write_pack,
    write_word_packs,
    wrong_names,
    wrong_words,
)


def test_names_are_all_different_and_fewer_are_the_first_of_more() -> None:
    many = wrong_names(10_000)
    assert len({name for pair in many for name in pair}) == 20_000
    assert wrong_names(100) == many[:100]


def test_articles_are_the_same_every_time(tmp_path: Path) -> None:
    once, again = (write_articles(tmp_path / name, 3, 2_000) for name in ("a", "b"))
    assert once == again
    for file in sorted((tmp_path / "a").iterdir()):
        assert file.read_bytes() == (tmp_path / "b" / file.name).read_bytes()
        assert 2_000 <= file.stat().st_size < 2_600


def test_every_article_holds_one_planted_name(tmp_path: Path) -> None:
    write_articles(tmp_path / "a", 5, 500)
    wrong = [name for name, _ in wrong_names(PLANTED)]
    for file in (tmp_path / "a").iterdir():
        assert sum(name in file.read_text() for name in wrong) == 1


def test_given_texts_are_shuffled_repeated_and_cut(tmp_path: Path) -> None:
    texts = ["One stood by the river. " * 20, "Two sat in the hall. " * 10]
    written = write_articles(tmp_path / "a", 4, 600, ["Badkorsen"], texts)
    made = [file.read_text() for file in sorted((tmp_path / "a").iterdir())]
    assert written.planted == ("Badkorsen",) * len(made)
    assert written.size == sum(map(len, made))
    for text in made:
        assert text.count("Badkorsen") == 1
        assert 600 <= len(text) < 700
        assert "river" in text


def test_the_pack_loads(tmp_path: Path) -> None:
    write_pack(tmp_path / "made.yaml", 12)
    assert len(load([tmp_path / "made.yaml"], use_cache=False)) == 12


def test_more_rules_than_a_pack_may_hold_are_several_packs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("benchmarks.made_text.MOST_RULES", 5)
    write_word_packs(tmp_path / "packs", wrong_words(12))
    assert len(list((tmp_path / "packs").iterdir())) == 3
    assert len(load([tmp_path / "packs"], use_cache=False)) == 12
