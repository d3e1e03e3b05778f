"""Characters that nobody typed, and the strange ones that somebody did."""

from __future__ import annotations

import pytest

from audit.documents.document import Role
from audit.language.odd_characters import (
    Oddity,
    encoding_errors,
    mixed_marks,
    mixed_scripts,
    no_break_spaces,
)
from audit.language.words import words
from tests.factories import document


def shown(text: str, oddity: Oddity | None) -> list[str]:
    return [span.of(text) for span in oddity.spans] if oddity else []


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("cafÃ©", "café"),
        ("mayorâ€™s", "mayor’s"),
        ("SÃ¼ddeutsche", "Süddeutsche"),
        ("â€œGo", "“Go"),
        ("VÄ“jonis", "Vējonis"),
    ],
)
def test_letters_of_a_wrong_encoding_are_told_with_what_they_were(seen: str, meant: str) -> None:
    made = document(f"They saw {seen} there.")
    [one] = encoding_errors(made)
    assert (shown(made.text, one), one.expected) == ([seen], meant)


def test_lost_letters_are_gathered() -> None:
    made = document("The D\ufffdil met at the caf\ufffd.")
    [one] = encoding_errors(made)
    assert shown(made.text, one) == ["D\ufffdil", "caf\ufffd."]
    assert not one.small


def test_lost_marks_weigh_less() -> None:
    [one] = encoding_errors(document("It cost \ufffd12 and more."))
    assert one.small


@pytest.mark.parametrize(
    "text",
    [
        "The café in São Paulo, Århus, Ōtsu and ÎLE DE RÉ; «voilà» – “naïve”.",
        "Rinkēvičs, Nausėda, Łódź, Đorđe, Þór, 10 €, 5 µm, 20 °C.",
        "Plain words only.",
    ],
)
def test_foreign_letters_are_no_error(text: str) -> None:
    assert list(encoding_errors(document(text))) == []


def test_look_alikes_among_latin_letters_are_found() -> None:
    made = document("The Krеmlin and the Sеnаte.")
    found = [(one.spans[0].of(made.text), one.expected) for one in mixed_scripts(words(made))]
    assert found == [("Krеmlin", "Kremlin"), ("Sеnаte", "Senate")]


@pytest.mark.parametrize("text", ["Кремль", "5 μm", "the Δt of it", "α-helix", "Rinkēvičs"])
def test_words_of_one_alphabet_and_symbols_pass(text: str) -> None:
    assert list(mixed_scripts(words(document(text)))) == []


def test_no_break_spaces_between_words_are_residue() -> None:
    made = document("He left.”\u00a0She stayed\u00a0there.\u00a0")
    found = no_break_spaces(made)
    assert found is not None
    assert [span.start for span in found.spans] == [9, 20, 27]


@pytest.mark.parametrize(
    "text", ["10\u00a0km", "page\u00a010 of it", "Mr.\u00a0Roe left", "«\u00a0oui\u00a0»"]
)
def test_no_break_spaces_that_hold_things_together_pass(text: str) -> None:
    assert no_break_spaces(document(text)) is None


def test_the_rarer_form_of_marks_is_told() -> None:
    made = document('“Go,” she said. “Stay.” "No," he said.')
    [one] = mixed_marks(made)
    assert (shown(made.text, one), one.marks) == (['"', '"'], ("straight", "curly"))


def test_apostrophes_are_counted_apart() -> None:
    made = document("They didn’t, wouldn’t, and couldn't.")
    [one] = mixed_marks(made)
    assert (shown(made.text, one), one.marks) == (["'"], ("'", "’"))


def test_inches_and_primes_are_no_marks() -> None:
    assert list(mixed_marks(document('“Go,” she said. He is 6\'2" tall and 7" wide.'))) == []


def test_furniture_is_not_counted() -> None:
    assert list(mixed_marks(document('“Go,” she said. "No."', role=Role.FURNITURE))) == []


def test_the_number_of_questions_is_bounded() -> None:
    made = document("They saw cafÃ© there. " * 1_000)
    assert 0 < len(list(encoding_errors(made))) < 1_000
