"""Names cut into given names, particle, surname and suffix."""

from __future__ import annotations

import pytest

from audit.language.person_names import PersonName, person_name
from audit.language.words import words
from tests.language.documents import document

Parts = tuple[str, str, str, str]


def name(text: str, *, strict: bool = True) -> PersonName | None:
    one = document(text)
    return person_name(one.text, words(one), strict=strict)


def parts(text: str, *, strict: bool = True) -> Parts | None:
    cut = name(text, strict=strict)
    if cut is None:
        return None
    return " ".join(cut.given), cut.particle, cut.surname, cut.suffix


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gitanas Nausėda", ("Gitanas", "", "Nausėda", "")),
        ("Antony J. Blinken", ("Antony J.", "", "Blinken", "")),
        ("Eva-Maria Liimets", ("Eva-Maria", "", "Liimets", "")),
        ("Ursula von der Leyen", ("Ursula", "von der", "Leyen", "")),
        ("Mohammed bin Salman", ("Mohammed", "bin", "Salman", "")),
        ("Bashar al-Assad", ("Bashar", "al", "Assad", "")),
        ("Conan O’Brien’s", ("Conan", "", "O'Brien", "")),
        ("Robert Kennedy Jr", ("Robert", "", "Kennedy", "Jr")),
        ("Ben Wallace MP", ("Ben", "", "Wallace", "")),
        ("Theresa May", ("Theresa", "", "May", "")),
        ("Will Smith", ("Will", "", "Smith", "")),
    ],
)
def test_cut(text: str, expected: Parts) -> None:
    cut = parts(text)
    assert cut is not None
    assert cut[0] == expected[0]
    assert (cut[1].rstrip("-"), *cut[2:]) == expected[1:]


@pytest.mark.parametrize(
    "text",
    [
        "Blinken",
        "Justice Department",
        "Labour Party",
        "Lithuanian Nauseda",
        "Big Monday",
        "The Hague",
        "Lord Cameron",
        "BBC News",
        "Boeing 747",
        "Procter & Gamble",
    ],
)
def test_nobody_vouched_for(text: str) -> None:
    assert parts(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Blinken", ("", "", "Blinken", "")),
        ("Von der Leyen", ("Von", "der", "Leyen", "")),
        ("Sir Winston Churchill", ("Winston", "", "Churchill", "")),
        ("Antony Blinken Monday", ("Antony", "", "Blinken", "")),
    ],
)
def test_behind_a_title(text: str, expected: Parts) -> None:
    assert parts(text, strict=False) == expected


@pytest.mark.parametrize("text", ["Motors", "Electric Co", "Russia", "Administration"])
def test_nobody_even_behind_a_title(text: str) -> None:
    assert parts(text, strict=False) is None


def test_span_leaves_out_what_is_no_name() -> None:
    cut = name("Ben Wallace MP")
    assert cut is not None
    assert (cut.span.start, cut.span.end) == (0, 11)
