"""Abbreviations that a text leaves unexplained, and what only looks like one."""

from __future__ import annotations

import time

import pytest

from audit.documents.document import Role
from audit.language.acronyms import unexplained
from tests.factories import document

KNOWN = frozenset({"UK", "TV", "BBC"})


def found(*paragraphs: str, role: Role = Role.BODY) -> list[str]:
    """The abbreviations, each once."""
    made = document(*paragraphs, role=role)
    return list(dict.fromkeys(span.of(made.text) for span in unexplained(made, KNOWN)))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The harbour was shut by the KHSF on Monday.", id="nothing"),
        pytest.param("Talks with KHSF, he said, had failed.", id="a comma alone"),
        pytest.param("Two KHSFs were seen on the quay.", id="plural"),
        pytest.param("The UK KHSF was late again, we hear.", id="behind a known one"),
        pytest.param("The KHSF Director Anna Lind left on Monday.", id="before an officer"),
    ],
)
def test_what_nothing_explains(text: str) -> None:
    assert found(text) == ["KHSF"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Kaldor Harbour Safety Force left. Then KHSF came back.", id="names"),
        pytest.param("The Force of Harbours and Kaldors left. The FHK came back.", id="connectors"),
        pytest.param("The gross harbour product fell. The GHP was low.", id="small letters"),
        pytest.param("The harbour guard (KHSF) left on Monday.", id="in brackets"),
        pytest.param("KHSF (the harbour guard) left on Monday.", id="brackets behind"),
        pytest.param("It was said by KHSF, the harbour guard, on Monday.", id="apposition"),
        pytest.param("It was said by KHSF, Kaldor's harbour guard, then.", id="genitive"),
        pytest.param("Quiet came to KHSF, which guards the harbour.", id="relative clause"),
        pytest.param("The broadcaster KHSF was on strike.", id="a noun before"),
        pytest.param("The KHSF coastal militia was on strike.", id="a noun behind"),
        pytest.param("It was all KHSF or Kaldor illness to him.", id="or"),
    ],
)
def test_what_explains(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The BBC showed it on TV in the UK.", id="known"),
        pytest.param("We said STOP and they did.", id="an ordinary word"),
        pytest.param("We kald and they shouted KALD at us.", id="small elsewhere"),
        pytest.param("KALDOR (Reuters) said so. It left.", id="dateline"),
        pytest.param("The boats leave at 7:30 p.m. KHST on Monday.", id="zone of time"),
        pytest.param("Shares of it (NYSE: KHSF) rose.", id="ticker"),
        pytest.param("She wrote that AJ Lindqvist had left.", id="initials"),
        pytest.param("He lives in Kaldor, KH with a dog.", id="postal code"),
        pytest.param("He drove a Lindqvist KLX to work.", id="part of a name"),
        pytest.param("Olaf XIV reigned and Boris VIII fell.", id="numeral"),
        pytest.param("A man with an AKL-47 and an AKL 48 came.", id="code"),
        pytest.param("SEN. OLAF J. LINDQ: We left then, he said.", id="speaker"),
        pytest.param("KHG 3 2 1\nKHF 4 2 1\nKHS 5 1 1", id="table"),
        pytest.param("Mail it to desk@KHSF.example or #KHSF.", id="address"),
    ],
)
def test_what_only_looks_like_one(text: str) -> None:
    assert found(text) == []


def test_words_and_their_initials_joined_by_or_explain() -> None:
    assert found("Its lower replacement cost or RC profit fell, and its RC loss rose.") == []


def test_headlines_and_furniture_are_left_aside() -> None:
    assert found("Talks with KHSF have failed, says mayor.", role=Role.HEADLINE) == []
    assert found("Talks with KHSF have failed, says mayor.", role=Role.FURNITURE) == []


def test_only_the_first_places_are_given() -> None:
    made = document("It was said by KHSF that it rained. " * 20)
    assert len(list(unexplained(made, KNOWN))) == 8


def test_time_is_linear() -> None:
    def seconds(count: int) -> float:
        made = document("It was said by KHSF and KXQZ that Anna rained. " * count)
        start = time.process_time()
        list(unexplained(made, KNOWN))
        return time.process_time() - start

    seconds(500)
    assert seconds(8000) < 8 * max(seconds(2000), 0.002)
