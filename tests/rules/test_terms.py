"""What moves the time in which a title is right."""

from __future__ import annotations

from datetime import date

import pytest

from audit.register.register import Register
from audit.rules.judgement import judged
from audit.rules.occasions import occasion
from tests.factories import compiled_register, country, mention, office, pack, person, tenure


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    made = pack(
        country("ee", "Estonia"),
        office("ee-premier", "ee", "Prime Minister"),
        office("ee-president", "ee", "President"),
        person("Kaisa Tamm", died="2024-05-01"),
        person("Lauri Aho"),
        person("Maria Kask"),
        tenures=[
            tenure("kaisa-tamm", "ee-premier", "2019-07-12", "2021-01-26"),
            tenure("lauri-aho", "ee-premier", "2021-01-26", "2023-06-20"),
            tenure("maria-kask", "ee-president", "2022-03-01", "2022-03-20", acting=True),
            tenure("maria-kask", "ee-president", "2022-10-10"),
        ],
    )
    return compiled_register(tmp_path_factory.mktemp("register"), made)


@pytest.mark.parametrize(
    ("text", "on", "outcome"),
    [
        ("Prime Minister Kaisa Tamm", "2019-07-11", "not yet in office"),
        ("Prime Minister Kaisa Tamm", "2019-07-12", "confirmed"),
        ("Prime Minister Kaisa Tamm", "2021-01-26", "confirmed"),
        ("Prime Minister Lauri Aho", "2021-01-26", "confirmed"),
        ("Prime Minister Kaisa Tamm", "2021-01-27", "no longer in office"),
        ("former Prime Minister Kaisa Tamm", "2021-01-26", "confirmed"),
        ("former Prime Minister Kaisa Tamm", "2020-01-01", "still in office"),
        ("ex-Prime Minister Kaisa Tamm", "2020-01-01", "still in office"),
        ("former Prime Minister Kaisa Tamm", "2018-01-01", "unverified"),
        ("then-Prime Minister Kaisa Tamm", "2022-01-01", "confirmed"),
        ("then-Prime Minister Kaisa Tamm", "2018-01-01", "unverified"),
        ("outgoing Prime Minister Kaisa Tamm", "2021-01-20", "confirmed"),
        ("outgoing Prime Minister Kaisa Tamm", "2021-02-20", "confirmed"),
        ("outgoing Prime Minister Kaisa Tamm", "2022-02-20", "no longer in office"),
        ("late Prime Minister Kaisa Tamm", "2024-05-02", "confirmed"),
        ("late Prime Minister Kaisa Tamm", "2020-05-02", "still in office"),
        ("late Prime Minister Kaisa Tamm", "2023-05-02", "unverified"),
        ("Prime Minister-designate Lauri Aho", "2021-01-20", "confirmed"),
        ("Prime Minister-designate Lauri Aho", "2021-01-26", "confirmed"),
        ("Prime Minister-designate Lauri Aho", "2021-02-01", "already in office"),
        ("Prime Minister-designate Lauri Aho", "2019-01-01", "unverified"),
        ("incoming Prime Minister Lauri Aho", "2021-01-20", "confirmed"),
        ("incoming Prime Minister Lauri Aho", "2021-02-01", "unverified"),
        ("President-elect Maria Kask", "2022-09-01", "confirmed"),
        ("then-President-elect Maria Kask", "2022-11-01", "confirmed"),
        ("Prime Minister Kaisa Tamm", "2024-05-01", "confirmed"),
        ("acting President Maria Kask", "2022-03-07", "confirmed"),
        ("acting President Maria Kask", "2022-11-07", "unverified"),
        ("President Maria Kask", "2022-03-07", "confirmed"),
        ("President Maria Kask", "2022-05-01", "no longer in office"),
    ],
)
def test_qualifiers(register: Register, text: str, on: str, outcome: str) -> None:
    assert str(judged(mention(text), date.fromisoformat(on), register).outcome) == outcome


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("In 2020, Prime Minister Kaisa Tamm spoke.", "confirmed"),
        ("In 2018, Prime Minister Kaisa Tamm spoke.", "not yet in office"),
        ("In May 2022, Prime Minister Kaisa Tamm spoke.", "no longer in office"),
        ("In May 2022, then-Prime Minister Kaisa Tamm spoke.", "no longer in office"),
        ("Prime Minister Kaisa Tamm spoke in 2020.", "confirmed"),
        ("Prime Minister Kaisa Tamm, born in 1970, spoke.", "unverified"),
    ],
)
def test_years(register: Register, sentence: str, outcome: str) -> None:
    named = mention(sentence)
    when = occasion(sentence, date(2024, 1, 1))
    assert str(judged(named, when, register).outcome) == outcome


def test_a_wrong_date_names_the_time_and_the_holder_then(register: Register) -> None:
    found = judged(mention("Prime Minister Kaisa Tamm"), date(2022, 1, 1), register)
    assert (str(found.when), found.holders) == ("2022-01-01", ("person/lauri-aho",))


def test_without_a_date_there_is_no_verdict(register: Register) -> None:
    found = judged(mention("former Prime Minister Kaisa Tamm"), None, register)
    assert str(found.outcome) == "unverified"
