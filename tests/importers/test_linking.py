from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from audit.importers.linking import HELD_ALREADY, Links
from audit.importers.offices import Office
from audit.importers.records import LeftOut, Person, Refused
from audit.importers.terms import Dated
from audit.register.dates import PartialDate
from tests.importers.factory import small_register


@pytest.fixture
def links(tmp_path: Path) -> Links:
    return Links(small_register(tmp_path), date(2023, 9, 1))


def term(since: str, until: str | None = None, person: str = "person/chanda-mulenga") -> Dated:
    end = PartialDate.parsed(until) if until else None
    return Dated(person, "office/zm-president", PartialDate.parsed(since), end, line=3)


def test_an_office_is_the_one_of_that_title_and_country(links: Links) -> None:
    assert links.office(Office(("president",), "zm")) == "office/zm-president"
    assert links.office(Office(("President",), "lv")) is None


@pytest.mark.parametrize(
    ("person", "terms", "expected"),
    [
        pytest.param(
            Person(key="1", name="C. Mulenga", wikidata="Q900001"),
            [],
            "person/chanda-mulenga",
            id="by-identifier",
        ),
        pytest.param(
            Person(key="1", name="Bwalya Phiri"),
            [term("2012", "2014")],
            "person/bwalya-phiri",
            id="by-name-and-term",
        ),
        pytest.param(Person(key="1", name="Bwalya Phiri"), [], None, id="a-name-shows-nothing"),
        pytest.param(
            Person(key="1", name="Bwalya Phiri"),
            [term("2014-10-28", "2015")],
            None,
            id="a-term-at-another-time",
        ),
        pytest.param(
            Person(key="1", name="Chanda Mulenga", wikidata="Q5"),
            [term("2016")],
            None,
            id="another-identifier",
        ),
    ],
)
def test_who_is_the_same(
    links: Links, person: Person, terms: list[Dated], expected: str | None
) -> None:
    assert links.person(person, terms) == expected


@pytest.mark.parametrize(
    ("since", "until"),
    [
        pytest.param("2011", "2014", id="roughly"),
        pytest.param("2011-09-23", "2014-10", id="exactly"),
    ],
)
def test_what_the_register_holds_is_not_repeated(links: Links, since: str, until: str) -> None:
    assert links.new(term(since, until, "person/bwalya-phiri")) == LeftOut(HELD_ALREADY)


def test_an_older_list_adds_nothing_to_an_open_term(tmp_path: Path) -> None:
    links = Links(small_register(tmp_path), date(2019, 1, 1))
    assert links.new(term("2015")) == LeftOut(HELD_ALREADY)


def test_an_older_list_does_not_know_an_end_yet(tmp_path: Path) -> None:
    links = Links(small_register(tmp_path), date(2013, 1, 1))
    assert links.new(term("2011", None, "person/bwalya-phiri")) == LeftOut(HELD_ALREADY)


@pytest.mark.parametrize(
    ("since", "until"),
    [pytest.param("2015", None, id="later-day"), pytest.param("2015-01", "2021-08", id="ended")],
)
def test_news_take_the_place_of_an_open_term(links: Links, since: str, until: str | None) -> None:
    found = links.new(term(since, until))
    assert isinstance(found, Dated)
    assert (str(found.since), found.until and str(found.until)) == ("2015-01-25", until)


@pytest.mark.parametrize(
    "found",
    [
        pytest.param(term("2016-03-01"), id="another-start"),
        pytest.param(term("2015-01-25", "2019-01-01"), id="ended-while-held"),
        pytest.param(term("2011-09-23", "2013", "person/bwalya-phiri"), id="another-end"),
        pytest.param(term("2011-09-23", None, "person/bwalya-phiri"), id="still-held"),
    ],
)
def test_what_differs_is_refused_and_says_from_what(links: Links, found: Dated) -> None:
    refused = links.new(found)
    assert isinstance(refused, Refused)
    assert refused.line == 3
    assert "but the register has since 201" in refused.reason
    assert "(Government)" in refused.reason


def test_another_term_in_the_same_office_is_new(links: Links) -> None:
    later = term("2021", None, "person/bwalya-phiri")
    assert links.new(later) == later


def test_barred_forms_and_known_places(links: Links) -> None:
    assert links.is_barred("Fort Rose")
    assert not links.is_barred("Mulengaville")
    assert links.knows_place("mulengaville")
    assert not links.knows_place("Bwalya Phiri")
    assert links.is_taken("place/mulengaville")
    assert not links.is_taken("place/fort-rose")
