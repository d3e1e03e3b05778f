"""What an article's names leave behind."""

from __future__ import annotations

import pickle

from audit.rules.kept_sightings import KeptName, KeptNames, KeptSurroundings, kept
from audit.rules.sightings import sightings
from tests.factories import article

NO_TITLES: frozenset[str] = frozenset()


def names(text: str, titles: frozenset[str] = NO_TITLES) -> KeptNames:
    made = article(text)
    return kept(made, sightings(made), titles)


def name(text: str, word: str) -> KeptName:
    (found,) = (one for one in names(text).names if one.word == word)
    return found


def test_a_name_is_kept_with_its_first_place_its_form_and_its_count() -> None:
    found = name("Later Eva Holm spoke. Holm left. Eva Holm came back.", "holm")
    assert (found.first.words, found.first.position.column) == ("Holm", 11)
    assert (found.form.text, found.count) == ("Eva Holm", 3)


def test_one_sighting_is_kept_beside_each_other_word() -> None:
    found = name("Later Eva Holm met Jon Holm. Eva Holm left Jon Holm.", "holm")
    assert [one.before for one in found.sightings] == [("eva",), ("jon",)]


def test_surroundings_are_kept() -> None:
    (one,) = name("His brother Jan Holm-Vale left.", "holm").sightings
    around = KeptSurroundings()
    assert around.beside_kin(one)
    assert around.hyphened(one) == (False, True)
    assert not around.in_columns(one)


def test_a_full_name_is_kept_with_its_title() -> None:
    text = "Yesterday Judge Ann Holm spoke. Judge Holm left. Judge Ann Holm came back."
    (found,) = names(text, frozenset({"judge"})).titled
    assert (found.word, found.count, found.form.text) == ("judge ann holm", 2, "Judge Ann")


def test_words_printed_without_a_capital_are_told() -> None:
    assert "brown" in names("Mr Brown wore a brown coat.").small


def test_what_is_kept_can_be_sent_to_another_process() -> None:
    found = names("Eva Holm spoke.")
    assert pickle.loads(pickle.dumps(found)) == found
