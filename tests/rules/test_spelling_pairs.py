from __future__ import annotations

import pytest

from audit.readers.plain_text import READER
from audit.register.register import Register
from audit.rules.article import Article
from audit.rules.sightings import sightings
from audit.rules.spelling_pairs import SpellingPair, is_bare, respelled
from audit.rules.surroundings import TextSurroundings

OTHERS = ("lund", "vik", "gard", "strom", "nes", "fjell", "quist")


def pairs(text: str, *apart: frozenset[str]) -> list[SpellingPair]:
    article = Article(READER.read(text.encode(), "a.txt"), Register(None))
    around = TextSurroundings(article.reading)
    return list(respelled(sightings(article), around, frozenset(apart)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met Eva Holmson. We saw Eva Holmsen.", ("holmson", "holmsen")),
        ("They met Mr Priebsch. We saw Mr Preibsch.", ("priebsch", "preibsch")),
        ("They met Paul Weiderfeld. We saw Weidefeld.", ("weiderfeld", "weidefeld")),
        ("They sold Owens-Stone Ltd. We bought Owen-Stone Ltd.", ("owens", "owen")),
    ],
    ids=["same given name", "same title", "surname alone", "inside a compound"],
)
def test_one_name_in_two_spellings(text: str, words: tuple[str, str]) -> None:
    (found,) = pairs(text)
    assert found.words == words


def test_one_name_among_many_beside_the_same_word() -> None:
    others = [f"{a}{b}" for a in ("Bado", "Zemi", "Kuto", "Wyga", "Ruxo", "Tiho") for b in OTHERS]
    text = " ".join(f"They met Mr {name}." for name in ["Orbe", *others[:40], "Holmsund"])
    found = pairs(f"{text} They met Mr Priebsch. We saw Mr Preibsch.")
    assert ("priebsch", "preibsch") in [pair.words for pair in found]


@pytest.mark.parametrize(
    "text",
    [
        "They met Mr Hogan. We saw Mr Hagan.",
        "They met Jon Holm. We saw Jan Holm.",
        "They met Eva Weller. We saw his sister Eda Weller.",
        "They met Karin Weller, Marin Weller and others.",
        "They met Michel Sandmann. We saw Michael Noonan.",
        "They met Park Jung-hee. We saw Park Yung-mi.",
        "They visited East Africa. We love East African food.",
        "They asked the SNP MPs. We asked the SNP MP.",
    ],
    ids=[
        "titled men",
        "short names",
        "kin",
        "list",
        "own surnames",
        "compounds",
        "nationality",
        "codes",
    ],
)
def test_two_things(text: str) -> None:
    assert pairs(text) == []


def test_pair_known_to_stay_apart() -> None:
    text = "They like Barton Iceland. We like Barton Ireland."
    assert len(pairs(text)) == 1
    assert pairs(text, frozenset(("iceland", "ireland"))) == []


def test_name_after_a_title_is_bare() -> None:
    article = Article(
        READER.read(b"They met President Falk and Eva Holm.", "a.txt"), Register(None)
    )
    seen = sightings(article).by_word
    assert [is_bare(seen[word][0]) for word in ("falk", "holm")] == [True, False]
