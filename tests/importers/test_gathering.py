from __future__ import annotations

from pathlib import Path

import pytest

from audit.importers.records import (
    AsOf,
    LeftOut,
    NotImportedError,
    Person,
    Place,
    Post,
    Refused,
    Term,
)
from audit.register.model import Form
from tests.importers.factory import gather, small_register, terms

ADA = Person(key="Q1", name="Ada Able")
PRESIDENT = Post(key="p", name="President of Zambia")


def held(since: str, until: str | None = None, person: str = "Q1", post: str = "p") -> Term:
    return Term(person=person, post=post, since=since, until=until, line=4)


def test_a_person_an_office_and_a_term_make_a_pack() -> None:
    pack, tally = gather(ADA, PRESIDENT, held("2015", "2021-08"))
    assert [one.id for one in pack.entities] == ["office/zm-president", "person/ada-able"]
    assert terms(pack) == [("person/ada-able", "office/zm-president", "2015", "2021-08")]
    assert pack.current_as_of == "2023-09-01"
    assert tally.refusals == 0


def test_a_term_may_come_before_what_it_names() -> None:
    pack, _ = gather(held("2015"), PRESIDENT, ADA)
    assert len(pack.tenures) == 1


def test_the_file_s_own_day_counts_where_the_editor_gives_none() -> None:
    pack, _ = gather(ADA, AsOf("2023-07-01"), AsOf("2023-08-30"), as_of=None)
    assert pack.current_as_of == "2023-08-30"


def test_a_file_of_no_day_is_not_imported() -> None:
    with pytest.raises(NotImportedError, match="give --as-of, such as 2023-09-01"):
        gather(ADA, as_of=None)


def test_a_file_of_nothing_is_not_imported() -> None:
    with pytest.raises(NotImportedError, match="there is nothing in it"):
        gather(Refused("broken", 1))


def test_two_spellings_of_one_person_are_both_right() -> None:
    pack, _ = gather(ADA, Person(key="Q1", name="Ada B. Able"), Person(key="Q1", name="Ada Able"))
    assert [one.forms for one in pack.entities] == [("Ada Able", "Ada B. Able")]


def test_namesakes_stay_apart() -> None:
    pack, _ = gather(ADA, Person(key="Q2", name="Ada Able"))
    assert [one.id for one in pack.entities] == ["person/ada-able-q1", "person/ada-able-q2"]


def test_positions_that_copy_cannot_tell_apart_are_one_office() -> None:
    other = Post(key="p2", name="Zambian president")
    pack, _ = gather(ADA, PRESIDENT, other, held("2015", "2016"), held("2018", "2019", post="p2"))
    assert {one.office for one in pack.tenures} == {"office/zm-president"}


def test_an_acting_holder_is_one() -> None:
    pack, _ = gather(ADA, Post(key="p", name="Acting President of Zambia"), held("2015", "2016"))
    assert pack.tenures[0].acting
    assert pack.entities[0].forms == ("President",)


def test_a_house_of_many_has_as_many_seats() -> None:
    people = [Person(key=f"Q{n}", name=f"Ada Able {n}") for n in range(4)]
    member = Post(key="p", name="Member of Parliament", jurisdiction="zm")
    pack, _ = gather(*people, member, *(held("2015", "2019", person=f"Q{n}") for n in range(4)))
    assert pack.entities[0].seats == 4


def test_an_office_that_nobody_holds_is_not_written() -> None:
    pack, _ = gather(ADA, PRESIDENT)
    assert [one.id for one in pack.entities] == ["person/ada-able"]


@pytest.mark.parametrize(
    ("term", "reason"),
    [
        pytest.param(held("2015", person="Q9"), "there is no person 'Q9' in the file", id="person"),
        pytest.param(held("2015", post="x"), "there is no position 'x' in the file", id="position"),
        pytest.param(held("soon"), "start: 'soon' is no date", id="date"),
    ],
)
def test_a_term_that_cannot_be_used_is_refused_with_its_line(term: Term, reason: str) -> None:
    _, tally = gather(ADA, PRESIDENT, term)
    assert [(one.line, one.reason[: len(reason)]) for one in tally.refused] == [(4, reason)]


@pytest.mark.parametrize(
    ("born", "died", "reason"),
    [
        pytest.param("2016", None, "before Ada Able was born, 2016", id="unborn"),
        pytest.param(None, "2014-12", "after Ada Able died, 2014-12", id="dead"),
    ],
)
def test_nobody_takes_office_outside_of_life(
    born: str | None, died: str | None, reason: str
) -> None:
    person = Person(key="Q1", name="Ada Able", born=born, died=died)
    _, tally = gather(person, PRESIDENT, held("2015"))
    assert tally.refused[0].reason.endswith(reason)


def test_what_a_format_leaves_out_is_counted() -> None:
    _, tally = gather(ADA, LeftOut("rocks"), LeftOut("rocks"))
    assert tally.left_out["rocks"] == 2


def test_an_end_to_come_is_noted() -> None:
    pack, tally = gather(ADA, PRESIDENT, held("2015", "2027"))
    assert pack.tenures[0].until is None
    assert list(tally.noted) == ["terms that end after 2023-09-01, and are open until then"]


def test_a_person_in_the_register_is_not_written_again(tmp_path: Path) -> None:
    person = Person(key="Q900001", name="C. Mulenga", wikidata="Q900001")
    pack, _ = gather(
        person,
        PRESIDENT,
        held("2015-01", "2021-08-24", person="Q900001"),
        register=small_register(tmp_path),
    )
    assert pack.entities == ()
    assert terms(pack) == [
        ("person/chanda-mulenga", "office/zm-president", "2015-01-25", "2021-08-24")
    ]


def test_a_namesake_of_somebody_in_the_register_is_noted(tmp_path: Path) -> None:
    person = Person(key="Q7", name="Bwalya Phiri")
    post = Post(key="p", name="Minister of Finance of Zambia")
    pack, tally = gather(person, post, held("2020", person="Q7"), register=small_register(tmp_path))
    assert [one.id for one in pack.entities] == [
        "office/zm-minister-of-finance",
        "person/bwalya-phiri-q7",
    ]
    assert tally.noted.total() == 1


def test_a_namesake_without_a_term_would_only_silence(tmp_path: Path) -> None:
    person = Person(key="Q7", name="Bwalya Phiri")
    pack, tally = gather(ADA, person, register=small_register(tmp_path))
    assert [one.id for one in pack.entities] == ["person/ada-able"]
    assert list(tally.left_out) == ["people without a term whose name the register holds"]


def test_a_place_in_the_register_is_not_written_again(tmp_path: Path) -> None:
    places = Place(key="1", name="Mulengaville"), Place(key="2", name="Phiri", weak=("Fort Rose",))
    pack, tally = gather(*places, register=small_register(tmp_path))
    assert [(one.id, one.forms) for one in pack.entities] == [("place/phiri", ("Phiri",))]
    assert sorted(tally.left_out) == [
        "names that the register holds as deprecated or wrong",
        "places whose name the register holds already",
    ]


def test_the_order_of_records_does_not_change_ids() -> None:
    records = [ADA, Person(key="Q2", name="Ada Able"), Person(key="Q3", name="Bo Bold")]
    ids = [{one.id for one in gather(*some)[0].entities} for some in (records, records[::-1])]
    assert ids[0] == ids[1]


def test_weak_names_are_weak() -> None:
    person = Person(key="1", name="Ada Able", aliases=("Able", "A. Able"), weak=("The Eagle",))
    pack, _ = gather(person)
    assert pack.entities[0].forms == (
        "Ada Able",
        "A. Able",
        Form(text="Able", weak=True),
        Form(text="The Eagle", weak=True),
    )
