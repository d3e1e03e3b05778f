"""Literals: which phrases are found where, whichever search library does it."""

from __future__ import annotations

import time

import pytest

from audit.documents.spans import Span
from audit.engines.folding import folded
from audit.engines.literals import Literals, Rebuilt, compiled, restored


def found(phrases: list[str], text: str) -> list[tuple[str, int]]:
    """The words that are found, and the number of their phrase."""
    return [(hit.span.of(text), hit.phrase) for hit in compiled(phrases).find(folded(text))]


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        pytest.param("Kiev", "in Kiev.", "Kiev", id="word"),
        pytest.param("Kiev", "Kiev", "Kiev", id="whole text"),
        pytest.param("Kiev", "the Kiev-based bank", "Kiev", id="before a hyphen"),
        pytest.param("Kiev", "Kiev’s mayor", "Kiev", id="curly possessive"),
        pytest.param("Kiev", "Kiev's mayor", "Kiev", id="straight possessive"),
        pytest.param("Kiev", "“Kiev”", "Kiev", id="quotation marks"),
        pytest.param("Kiev", "IN KIEV TODAY", "KIEV", id="capitals"),
        pytest.param("Tony Lind", "by TONY\nLIND", "TONY\nLIND", id="capitals over a line"),
        pytest.param("Tony Lind", "Tony Q. Lind", "Tony Q. Lind", id="initial"),
        pytest.param("Tony Q. Lind", "Tony Lind", "Tony Lind", id="initial in the phrase"),
        pytest.param("O'Brien", "Kate O’Brien", "O’Brien", id="curly apostrophe"),
        pytest.param("O’Brien", "Kate O'Brien", "O'Brien", id="curly apostrophe in the phrase"),
        pytest.param("Nausėda", "Nauseda", "Nauseda", id="diacritic in the phrase"),
        pytest.param("Nauseda", "Nause\u0307da", "Nause\u0307da", id="NFD in the text"),
        pytest.param("Müller", "Mueller", "Mueller", id="umlaut written out"),
        pytest.param("Preuß", "PREUSS", "PREUSS", id="sharp s in capitals"),
        pytest.param("polish", "Polish it", "Polish", id="small letters match capitals"),
        pytest.param("de Gaulle", "De Gaulle", "De Gaulle", id="particle at a sentence start"),
        pytest.param("U.S.", "the U.S. said", "U.S.", id="full stops"),
        pytest.param("Київ", "місто Київ", "Київ", id="Cyrillic"),
        pytest.param("AT&T", "an AT&T line", "AT&T", id="sign"),
    ],
)
def test_finds(phrase: str, text: str, words: str) -> None:
    assert found([phrase], text) == [(words, 0)]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        pytest.param("Kiev", "Kievan Rus", id="longer on the right"),
        pytest.param("Kiev", "AntiKiev", id="longer on the left"),
        pytest.param("Kiev", "Kiev2022", id="digit on the right"),
        pytest.param("Kiev", "Kiev\u00ad\u200ban", id="longer behind a soft hyphen"),
        pytest.param("Kiev", "Kievė", id="accented letter on the right"),
        pytest.param("Polish", "polish the floor", id="small letter where a capital is wanted"),
        pytest.param("Gitanes Nauseda", "gitanas and gitanes nauseda", id="small letters"),
        pytest.param("Gitanes Nauseda", "Gitanes nauseda", id="one small letter"),
        pytest.param("WHO", "Who said so?", id="capitals are wanted throughout"),
        pytest.param("Tony Lind", "Tony\n\nLind", id="paragraph break"),
        pytest.param("Tony Lind", "Tony, Lind", id="comma"),
        pytest.param("Tony Lind", "Tony [sic] Lind", id="words between"),
    ],
)
def test_passes_over(phrase: str, text: str) -> None:
    assert found([phrase], text) == []


def test_overlapping_phrases_are_all_given() -> None:
    phrases = ["New York", "York", "York Times", "New York Times"]
    assert sorted(found(phrases, "the New York Times")) == [
        ("New York", 0),
        ("New York Times", 3),
        ("York", 1),
        ("York Times", 2),
    ]


def test_a_phrase_may_belong_to_two_rules() -> None:
    assert found(["Kiev", "Lviv", "Kiev", "kiev"], "Kiev") == [
        ("Kiev", 0),
        ("Kiev", 2),
        ("Kiev", 3),
    ]


def test_no_phrases_find_nothing() -> None:
    assert found([], "Kiev") == []
    assert compiled([]).stored() == b""


@pytest.mark.parametrize("phrase", ["", "  ", "\u00ad", "\u0301"])
def test_refuses_a_phrase_with_nothing_in_it(phrase: str) -> None:
    with pytest.raises(ValueError, match="nothing in it"):
        compiled(["Kiev", phrase])


def test_ten_thousand_phrases() -> None:
    phrases = [f"Name{number} Surname{number}" for number in range(10_000)]
    text = "and NAME77 SURNAME77, Name9999\nSurname9999, Name1 Surname12"
    literals = compiled(phrases)
    hits = list(literals.find(folded(text)))
    assert [hit.phrase for hit in hits] == [77, 9999]
    assert hits[1].span.of(text) == "Name9999\nSurname9999"


def test_stored_literals_find_the_same() -> None:
    text = folded("in KIEV and Mueller’s Kiev")
    literals = compiled(["Kiev", "Müller"])
    again = restored(literals.stored(), literals.patterns, literals.phrases)
    assert list(again.find(text)) == list(literals.find(text))


def test_offsets_behind_characters_outside_the_basic_plane() -> None:
    text = "😀😀 Kiev"
    assert [hit.span for hit in compiled(["Kiev"]).find(folded(text))] == [Span(3, 7)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("in KIEV and Kievan, Kiev’s Dynamo Kiev 😀 Київ", id="overlaps"),
        pytest.param("Mueller, MÜLLER, Müller Kiev", id="spellings"),
        pytest.param("nothing", id="nothing"),
    ],
)
def test_the_stand_in_finds_what_the_first_choice_finds(text: str) -> None:
    first = compiled(["Kiev", "Dynamo Kiev", "Müller", "Київ", "Kiev", "kie"])
    stand_in = Rebuilt([pattern.lower() for pattern in first.patterns])
    second = Literals(stand_in, first.patterns, first.phrases)
    assert _sorted(second, text) == _sorted(first, text)
    assert stand_in.serialize() == b""


def test_literals_that_could_not_be_stored_are_built_anew() -> None:
    literals = compiled(["Kiev"])
    again = restored(b"", literals.patterns, literals.phrases)
    assert [hit.phrase for hit in again.find(folded("Kiev"))] == [0]


def test_time_is_linear_in_hits() -> None:
    text = folded("Kiev " * 200_000)
    started = time.process_time()
    assert sum(1 for _ in compiled(["Kiev"]).find(text)) == 200_000
    assert time.process_time() - started < 3


def _sorted(literals: Literals, text: str) -> list[tuple[Span, int]]:
    return sorted((hit.span, hit.phrase) for hit in literals.find(folded(text)))
