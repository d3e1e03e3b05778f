"""A lexicon is made of lists by their names: region, sort and size."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.language import lexicon_making
from audit.language.lexicon import Lexicon


@pytest.fixture
def made(tmp_path: Path) -> Lexicon:
    lists = {
        "english-words.35": "harbour\nharbour's\n",
        "variant_1-words.35": "harborough\n",
        "english-words.60": "abeyance\n",
        "english-words.80": "zax\n",
        "english-words.95": "qwerr\n",
        "english-proper-names.95": "Brezhnev\n",
        "british-words.50": "café\n",
    }
    for name, words in lists.items():
        (tmp_path / name).write_text(words, encoding="latin-1")
    (tmp_path / "english-words.55").write_text("attachés\n", encoding="utf-8")
    return lexicon_making.lexicon(sorted(tmp_path.iterdir()))


@pytest.mark.parametrize(
    "word", ["harbour", "harborough", "abeyance", "zax", "brezhnev", "café", "cafe", "attachés"]
)
def test_all_but_the_rarest_words_are_known(made: Lexicon, word: str) -> None:
    assert word in made.known


def test_the_rarest_words_are_unknown_because_they_hide_misspellings(made: Lexicon) -> None:
    assert "qwerr" not in made.known


def test_names_and_rare_words_are_not_ordinary(made: Lexicon) -> None:
    ordinary = [w for w in ("harbour", "abeyance", "zax", "brezhnev") if w in made.ordinary]
    assert ordinary == ["harbour", "abeyance"]


def test_variants_are_not_common(made: Lexicon) -> None:
    assert [w for w in ("harbour", "harborough", "abeyance") if w in made.common] == ["harbour"]


def test_possessives_are_left_out(made: Lexicon) -> None:
    assert "harbour's" not in made.known


def test_a_folder_without_lists_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert lexicon_making.main([str(tmp_path)]) == 2
    assert "SCOWL" in capsys.readouterr().err


def test_the_lexicon_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lists = tmp_path / "lists"
    lists.mkdir()
    (lists / "english-words.35").write_text("harbour\n")
    monkeypatch.setattr(lexicon_making, "DATA", tmp_path / "lexicon.bin")
    assert lexicon_making.main([str(lists)]) == 0
    assert capsys.readouterr().out.startswith("lexicon.bin: ")
