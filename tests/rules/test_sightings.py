from __future__ import annotations

from audit.readers.plain_text import READER
from audit.register.register import Register
from audit.rules.article import Article
from audit.rules.sightings import sightings


def article(text: str) -> Article:
    return Article(READER.read(text.encode(), "a.txt"), Register(None))


def test_neighbours_come_nearest_first_with_small_words() -> None:
    seen = sightings(article("They asked the Bank of England Museum about it."))
    (england,) = seen.by_word["england"]
    assert england.before == ("of bank",)
    assert england.after == ("museum",)


def test_form_is_what_an_editor_would_quote() -> None:
    made = article("They asked the Bank of England about it.")
    (england,) = sightings(made).by_word["england"]
    assert england.form.of(made.document.text) == "Bank of England"


def test_hyphenated_names_are_sighted_by_part() -> None:
    seen = sightings(article("They met Anna Weller-Brandt there."))
    assert seen.by_word["weller"][0].after == ("brandt",)


def test_possessive_inside_a_name_is_one_more_sighting() -> None:
    made = article("They left the Human Right's Council in June.")
    (possessive,) = sightings(made).by_word["right's"]
    assert (possessive.before, possessive.after) == (("human",), ("council",))
    assert possessive.span.of(made.document.text) == "Right's"


def test_two_words_are_also_held_as_one() -> None:
    seen = sightings(article("They flew to Hong Kong, or Hongkong."))
    assert seen.joined["hongkong"][0].word == "hong kong"


def test_sic_takes_no_part() -> None:
    seen = sightings(article("They met Anna Wellr [sic] there, and Bert Falk."))
    assert "wellr" not in seen.by_word
    assert "falk" in seen.by_word


def test_words_without_capital_are_known() -> None:
    assert "waters" in sightings(article("Ms Waters swam in cold waters.")).small
