"""Folding: what counts as the same, and where each folded character came from."""

from __future__ import annotations

import time
import unicodedata

import pytest

from audit.documents.characters import key, plain, spellings
from audit.engines.folding import fold, folded

EVERY_CHARACTER = [chr(code) for code in range(0x30000)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Nausėda", "nauseda", id="diacritic"),
        pytest.param(unicodedata.normalize("NFD", "Nausėda"), "nauseda", id="NFD"),
        pytest.param("Blin\u00adken", "blinken", id="soft hyphen"),
        pytest.param("\ufeffBlinken\u200b", "blinken", id="zero width"),
        pytest.param("\u202dBlinken\u202c", "blinken", id="bidirectional marks"),
        pytest.param("a\u00a0b\u2009c\u3000d\te", "a b c d e", id="kinds of space"),
        pytest.param("a  \u00a0 b", "a b", id="run of space"),
        pytest.param("a\nb\r\nc", "a b c", id="line breaks"),
        pytest.param("a\n\nb", "a\nb", id="paragraph break"),
        pytest.param("a\r\n\r\nb", "a\nb", id="paragraph break of Windows"),
        pytest.param("a\r\rb", "a\nb", id="paragraph break of old Macs"),
        pytest.param("a \u00ad\n \n b", "a\nb", id="paragraph break with a soft hyphen"),
        pytest.param("‘a’ “b” «c» d′ e`", "'a' \"b\" \"c\" d' e'", id="quotation marks"),
        pytest.param("a‑b – c — d", "a-b - c - d", id="dashes"),
        pytest.param("Łódź, Øre, Đak", "lodz, ore, dak", id="letters with strokes"),
        pytest.param("Strauß Æsir", "strauß æsir", id="letters for two stay"),
        pytest.param("İstanbul", "istanbul", id="capital that is two letters when lowered"),
        pytest.param("\u0301\u0300", "", id="marks on nothing"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_folds(text: str, expected: str) -> None:
    assert fold(text) == expected


def test_case_is_kept_beside_the_folded_text() -> None:
    both = folded("Gitanas NAUSĖDA")
    assert both.cased == "Gitanas NAUSEDA"
    assert both.text == "gitanas nauseda"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Antony J. Blinken", id="one"),
        pytest.param("Antony J.P. Blinken", id="two together"),
        pytest.param("Antony J. P. Blinken", id="two"),
        pytest.param("Antony J. P. Q. Blinken", id="three"),
        pytest.param("Antony  J. Blinken", id="two spaces before"),
        pytest.param("Antony J.  Blinken", id="two spaces behind"),
        pytest.param("Antony J.\r\nBlinken", id="line break of Windows behind"),
        pytest.param("Antony\r\nJ. Blinken", id="line break of Windows before"),
        pytest.param("Antony\u00a0J.\u00a0\u200bBlinken", id="no-break spaces"),
        pytest.param("Antony J. B\u00adlinken", id="soft hyphen behind the first letter"),
        pytest.param("Antony\u0301 J. Blinken", id="accent of its own before"),
        pytest.param("Anton\u0301y J. Blinken", id="accent of its own on the letter before"),
    ],
)
def test_leaves_out_initials_between_names(text: str) -> None:
    assert folded(text).cased == "Antony Blinken"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("J. Edgar Hoover", "J. Edgar Hoover", id="at the start"),
        pytest.param("in Riga. A. Blinken", "in Riga. A. Blinken", id="after a full stop"),
        pytest.param("Antony\n\nJ. Blinken", "Antony\nJ. Blinken", id="paragraph break before"),
        pytest.param("Antony J.\n\nBlinken", "Antony J.\nBlinken", id="paragraph break behind"),
        pytest.param("Antony j. Blinken", "Antony j. Blinken", id="small letter"),
        pytest.param("Antony J. P. Q. R. Blinken", "Antony J. P. Q. R. Blinken", id="four"),
        pytest.param("Antony J. B", "Antony J. B", id="no surname"),
    ],
)
def test_keeps_what_is_no_initial_between_names(text: str, expected: str) -> None:
    assert folded(text).cased == expected


@pytest.mark.parametrize(
    ("text", "phrase", "source"),
    [
        pytest.param("by Antony\r\n Blinken.", "antony blinken", "Antony\r\n Blinken", id="break"),
        pytest.param("by Antony J. Blinken.", "antony blinken", "Antony J. Blinken", id="initial"),
        pytest.param("by An\u00adto\u00adny.", "antony", "An\u00adto\u00adny", id="soft hyphens"),
        pytest.param("a Nause\u0307da.", "nauseda", "Nause\u0307da", id="combining mark inside"),
        pytest.param("a  b  c", "b", "b", id="between runs"),
        pytest.param("\u00ad\u00adb", "b", "b", id="after what is dropped"),
    ],
)
def test_a_span_leads_back_to_the_source(text: str, phrase: str, source: str) -> None:
    both = folded(text)
    start = both.text.index(phrase)
    assert both.span(start, start + len(phrase)).of(text) == source


def test_many_different_characters_fold_as_few_do() -> None:
    crowd = "".join(chr(code) for code in range(0x100, 0x180))
    assert fold(crowd + " Nausėda`s") == fold(crowd) + " nauseda's"


def test_plain_characters_are_plain_already() -> None:
    changed = [c for c in EVERY_CHARACTER if plain(plain(c) or "a") != (plain(c) or "a")]
    assert changed == []


def test_no_plain_character_grows_when_lowered() -> None:
    assert [c for c in EVERY_CHARACTER if len(plain(c).lower()) > 1] == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Gitanas  Nausėda", "gitanas nauseda"),
        ("U.S.", "us"),
        ("O’Brien", "o'brien"),
        ("Rinkēvičs\n", "rinkevics"),
        ("Martin Luther King, Jr.", "martin luther king jr"),
        ("...", ""),
    ],
)
def test_keys(name: str, expected: str) -> None:
    assert key(name) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Kiev", ("Kiev",)),
        ("Preuß", ("Preuß", "Preuss")),
        ("Köbel", ("Köbel", "Koebel")),
        ("Köß", ("Köß", "Köss", "Koess")),
    ],
)
def test_spellings(phrase: str, expected: tuple[str, ...]) -> None:
    assert spellings(phrase) == expected


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param(" ", id="spaces"),
        pytest.param("\u00ad ", id="soft hyphens and spaces"),
        pytest.param("\n\u00ad", id="line breaks and soft hyphens"),
        pytest.param("A. ", id="initials"),
        pytest.param("Ab J. ", id="names and initials"),
        pytest.param("a\u0301", id="combining marks"),
    ],
)
def test_time_is_linear(unit: str) -> None:
    started = time.process_time()
    folded(unit * 300_000)
    assert time.process_time() - started < 3
