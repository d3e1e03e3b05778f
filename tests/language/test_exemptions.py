"""What was printed on purpose: addresses, `[sic]`, correction notices; and what was not."""

from __future__ import annotations

import pytest

from audit.language.exemptions import exemptions
from tests.language.documents import document


def found(*paragraphs: str) -> list[str]:
    one = document(*paragraphs)
    return [exemption.span.of(one.text) for exemption in exemptions(one)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("See http://kiev.example/a?b=1.", ["http://kiev.example/a?b=1"], id="url"),
        pytest.param("(at www.kiev.example)", ["www.kiev.example"], id="url-in-brackets"),
        pytest.param("“https://a.example/b”", ["https://a.example/b"], id="url-in-quotation"),
        pytest.param("on kievpost.com, he", ["kievpost.com"], id="domain"),
        pytest.param("KIEVPOST.COM", ["KIEVPOST.COM"], id="domain-in-capitals"),
        pytest.param("Write to desk@kiev.example.", ["desk@kiev.example"], id="mail"),
        pytest.param("by @KievDesk and #KievNow", ["@KievDesk", "#KievNow"], id="handle-and-tag"),
        pytest.param("in kiev-map.jpg now", ["kiev-map.jpg"], id="file"),
        pytest.param("under /srv/Kiev/maps.", ["/srv/Kiev/maps"], id="path"),
        pytest.param("𝒜😀 at a@b.example", ["a@b.example"], id="astral-characters"),
        pytest.param("It ended.Then he left", [], id="glued-sentences"),
        pytest.param("the U.S.-made jets", [], id="dotted-abbreviation"),
        pytest.param("Latvia/Estonia/Kiev", [], id="slashes-between-names"),
        pytest.param("on 3/7/2022", [], id="date-with-slashes"),
        pytest.param("RIGA, March 7. /TASS/. He left", [], id="agency"),
        pytest.param("AT&T is #1 @ home", [], id="bare-marks"),
    ],
)
def test_address(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("it was, Gitanes [sic] Nauseda.", "Gitanes [sic] Nauseda", id="in-a-name"),
        pytest.param("“The lines is” (sic), he", "The lines is” (sic)", id="behind-a-quotation"),
        pytest.param("[SIC] to you", "[SIC] ", id="at-the-start"),
    ],
)
def test_sic(text: str, expected: str) -> None:
    assert found(text) == [expected]


def test_sic_reaches_no_other_paragraph() -> None:
    assert found("He met Gitanes", "[sic]", "Nauseda left") == ["[sic]"]


@pytest.mark.parametrize(
    "notice",
    [
        "Correction: The capital is Kyiv, not Kiev.",
        "Correction (March 9): it was Kiev.",
        "CORRECTION, March 9: it was Kiev.",
        "Clarification — the town is Kiev.",
        "Editor’s note: it was Kiev.",
        "Corrections and clarifications: it was Kiev.",
        "An earlier version of this article gave Kiev.",
        "The headline was changed. A previous edition misspelled the town in this story.",
        "This story was corrected on Monday; it had Kiev.",
        "In our Tuesday report, Ann Lee was misidentified.",
    ],
)
def test_correction_notice(notice: str) -> None:
    assert found("He left.", notice) == [notice]


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param("This story was first told in Kiev.", id="a-story"),
        pytest.param("The original version of the song is longer.", id="a-song"),
        pytest.param("Police misidentified the man in Kiev.", id="somebody-else's-mistake"),
        pytest.param("Corrections officers met in Kiev.", id="prison"),
        pytest.param("The correction in prices went on.", id="prices"),
    ],
)
def test_no_correction_notice(copy: str) -> None:
    assert found(copy) == []


def test_address_inside_a_notice_is_given_once() -> None:
    notice = "Correction: see https://a.example/b for more."
    assert found(notice) == [notice]
