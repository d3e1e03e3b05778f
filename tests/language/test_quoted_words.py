from __future__ import annotations

import time

import pytest

from audit.language.quoted_words import BRACKETED, MISSING, is_function, quoted_words, shortened


def keys(text: str) -> list[str]:
    return [word.key for word in quoted_words(text)[0]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("It’s late", "it is late", id="contraction"),
        pytest.param("We cannot go", "we can't go", id="cannot"),
        pytest.param("They won’t", "they will not", id="won't"),
        pytest.param("I’m gonna go", "I am going to go", id="gonna"),
        pytest.param("bread & butter", "bread and butter", id="ampersand"),
        pytest.param("twenty-five ships", "25 ships", id="number in words"),
        pytest.param("1,200 men", "1200 men", id="thousands"),
        pytest.param("ten per cent", "10%", id="per cent"),
        pytest.param("ten percent", "10 %", id="percent"),
        pytest.param("the defence of our colours", "the defense of our colors", id="British"),
        pytest.param("organised centres", "organized centers", id="British again"),
        pytest.param("General Voss", "Gen. Voss", id="abbreviated title"),
        pytest.param("the U.N. rules", "the UN rules", id="stops"),
        pytest.param("[W]e left", "we left", id="bracketed letter"),
        pytest.param("well, um, yes", "well, yes", id="filler"),
        pytest.param("it’ s late", "it’s late", id="loose apostrophe"),
    ],
)
def test_house_styles_give_the_same_keys(one: str, other: str) -> None:
    assert keys(one) == keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("3.5 miles", "35 miles", id="decimal"),
        pytest.param("he can", "he can't", id="negation"),
        pytest.param("four hours", "our hours", id="our"),
        pytest.param("science", "sciense", id="ence"),
    ],
)
def test_other_words_keep_other_keys(one: str, other: str) -> None:
    assert keys(one) != keys(other)


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        pytest.param("we went ... home", MISSING, id="three stops"),
        pytest.param("we went… home", MISSING, id="one sign"),
        pytest.param("we went . . . home", MISSING, id="spaced stops"),
        pytest.param("we went (inaudible) home", MISSING, id="inaudible"),
        pytest.param("we went [crosstalk] home", MISSING, id="crosstalk"),
        pytest.param("we went [back] home", BRACKETED, id="brackets"),
        pytest.param("we went (back) home", BRACKETED, id="round brackets"),
        pytest.param("we went [sic] home", 0, id="sic"),
        pytest.param("we went (Laughter) home", 0, id="laughter"),
        pytest.param("we went home", 0, id="nothing"),
    ],
)
def test_gap_stands_before_the_next_word(text: str, gap: int) -> None:
    words, behind = quoted_words(text)
    assert [word.gap for word in words] == [0, 0, gap]
    assert behind == 0


def test_gap_at_the_end_is_told() -> None:
    assert quoted_words("we went ...")[1] == MISSING


def test_words_know_their_place_sentence_and_capital() -> None:
    text = "x We saw Riga. Snow fell."
    words, _ = quoted_words(text, 2)
    assert [text[word.start : word.end] for word in words] == "We saw Riga Snow fell".split()
    assert [word.opens for word in words] == [True, False, False, True, False]
    assert [word.is_name for word in words] == [False, False, True, False, False]


def test_end_bounds_the_words() -> None:
    assert [word.key for word in quoted_words("one step more", 0, 8)[0]] == ["1", "step"]


@pytest.mark.parametrize(
    ("one", "other", "is_so"),
    [
        ("'s", "is", True),
        ("gonna", "going", True),
        ("&", "and", True),
        ("defence", "defense", False),
        ("%", "percent", False),
    ],
)
def test_shortening_is_told_from_spelling(one: str, other: str, is_so: bool) -> None:
    assert shortened(one, other) is is_so


@pytest.mark.parametrize(
    ("key", "is_so"), [("the", True), ("'s", True), ("ship", False), ("7", False)]
)
def test_function_words(key: str, is_so: bool) -> None:
    assert is_function(key) is is_so


@pytest.mark.parametrize("text", ["[", '("', ". ", "a'a", "'a", "1,", "a.", "a", "[(", "a* "])
def test_hostile_text_is_cut_in_linear_time(text: str) -> None:
    start = time.process_time()
    quoted_words(text * 100_000)
    assert time.process_time() - start < 5
