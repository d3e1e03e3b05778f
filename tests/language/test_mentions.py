"""People with the title, jurisdiction and qualifier that the text gives them."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.documents.document import Document, Role, Segment
from audit.documents.spans import Span
from audit.language.mentions import PersonMention
from audit.language.reading import Reading
from audit.readers.registry import read

SEEDS = Path(__file__).parents[2] / "seeds"


def mentions(text: str) -> tuple[PersonMention, ...]:
    segment = Segment(Role.BODY, Span(0, len(text)))
    return Reading(Document("a.txt", text, text, "", (segment,))).mentions


def titled(text: str) -> list[tuple[str, str | None, str | None, str | None, str]]:
    return [
        (m.name_span.of(text), m.title, m.nation, m.qualifier, m.place)
        for m in mentions(text)
        if m.title
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "U.S. Secretary of State Antony Blinken left.",
            ("Antony Blinken", "secretary of state", "us", None, "before"),
        ),
        (
            "The visit by Latvian Foreign Minister Edgars Rinkevics ended.",
            ("Edgars Rinkevics", "foreign minister", "lv", None, "before"),
        ),
        (
            "With NATO Secretary General Jens Stoltenberg they spoke.",
            ("Jens Stoltenberg", "secretary general", "nato", None, "before"),
        ),
        (
            "He met former President Donald Trump there.",
            ("Donald Trump", "president", None, "former", "before"),
        ),
        (
            "He met then-Foreign Secretary Boris Johnson there.",
            ("Boris Johnson", "foreign secretary", None, "then", "before"),
        ),
        (
            "He met President-elect Joe Biden there.",
            ("Joe Biden", "president", None, "elect", "before"),
        ),
        (
            "Talks with Lithuania's foreign minister, Gabrielius Landsbergis, went on.",
            ("Gabrielius Landsbergis", "foreign minister", "lt", None, "apposition"),
        ),
        (
            "Talks with that country's foreign minister, Gabrielius Landsbergis.",
            ("Gabrielius Landsbergis", "foreign minister", None, None, "apposition"),
        ),
        (
            "Then Antony Blinken, the US secretary of state, spoke.",
            ("Antony Blinken", "secretary of state", "us", None, "after"),
        ),
        (
            "Then Edgars Rinkevics, foreign minister of Latvia, spoke.",
            ("Edgars Rinkevics", "foreign minister", "lv", None, "after"),
        ),
        (
            "Later Foreign Minister Landsbergis spoke.",
            ("Landsbergis", "foreign minister", None, None, "before"),
        ),
        (
            "Later Russian Deputy Foreign Minister Ivan Petrov spoke.",
            ("Ivan Petrov", "deputy foreign minister", "ru", None, "before"),
        ),
        ("Later Sen. Jane Roe spoke.", ("Jane Roe", "senator", None, None, "before")),
        (
            "Later Prosecutor General Ivan Petrov spoke.",
            ("Ivan Petrov", "prosecutor general", None, None, "before"),
        ),
        ("Later Col. Bevan spoke.", ("Bevan", "colonel", None, None, "before")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_titled(text: str, expected: tuple[str, str, str | None, str | None, str]) -> None:
    assert titled(text) == [expected]


def test_title_belongs_to_the_nearest_name_only() -> None:
    text = "British Foreign Secretary James Cleverly met Antony Blinken in Riga."
    assert [(m.surname, m.title) for m in mentions(text)] == [
        ("Cleverly", "foreign secretary"),
        ("Blinken", None),
    ]


def test_country_in_an_association_is_no_jurisdiction() -> None:
    text = "Then Ann Lee, president of the China Shipping Association, spoke."
    assert [m.nation for m in mentions(text)] == [None]


def test_plural_title_spreads() -> None:
    found = titled("There Presidents Biden and Macron spoke.")
    assert [(name, title) for name, title, *_ in found] == [
        ("Biden", "president"),
        ("Macron", "president"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. and Russian presidents spoke.",
        "The French and German foreign ministers spoke.",
        "It stands at the Vilnius Rotuse.",
        "Workers at General Motors and the Justice Department spoke.",
        "He is the chief of the Russian General Staff.",
        "The Foreign Ministry and the Labour Party spoke to Amnesty International.",
        "There are two United States embassies in Bosnia and Herzegovina.",
        "So Japan's Prime Minister spoke.",
    ],
)
def test_no_person(text: str) -> None:
    assert mentions(text) == ()


def test_parts_of_a_name() -> None:
    (found,) = mentions("We heard Bashar al-Assad.")
    assert (found.given, found.particle, found.surname) == (("Bashar",), "al-", "Assad")


def test_bare_surname_needs_a_fuller_mention() -> None:
    assert [m.surname for m in mentions("Then Kaja Kallas spoke. So Kallas left Liimets.")] == [
        "Kallas",
        "Kallas",
    ]


TITLED_IN_SEEDS = {
    "000": [
        ("Antony Blinken", "secretary of state", "us"),
        ("Antony Blinken", "secretary of state", "us"),
        ("Eva-Maria Liimets", "foreign minister", "ee"),
        ("Vladimir Putin", "president", "ru"),
        ("Edgars Rinkevics", "foreign minister", "lv"),
        ("Gitanes Nauseda", "president", "lt"),
        ("Emmanuel Macron", "president", "fr"),
    ],
    "001": [
        ("Antony Blinken", "foreign secretary", None),
        ("Edgars Rinkevics", "foreign minister", "lv"),
        ("Gitanas Nauseda", "president", "lt"),
        ("Blinken", "mr", None),
        ("Putin", "mr", None),
        ("Kaja Kallas", "prime minister", "ee"),
        ("Jens Stoltenberg", "secretary general", "nato"),
        ("Dai Bevan", "colonel", None),
        ("Bevan", "colonel", None),
        ("Nauseda", "mr", None),
    ],
    "002": [
        ("Blinken", "secretary of state", None),
        ("Anthony Blinken", "secretary of state", None),
        ("Antony Blinken", "secretary of state", "us"),
        ("Anthony Blinken", "secretary of state", None),
        ("Gabrielius Landsbergis", "foreign minister", None),
        ("Joe Biden", "president", None),
        ("Gitanas Nauseda", "president", "lt"),
        ("Landsbergis", "foreign minister", None),
    ],
    "003": [
        ("Antony Blinken", "secretary of state", None),
        ("Gabrielius Landsbergis", "foreign minister", "lt"),
    ],
    "004": [
        ("Antony Blinken", "secretary of state", None),
        ("Gabrielius Landsbergis", "foreign minister", "lt"),
    ],
}
UNTITLED_IN_SEEDS = {
    "000": ["Elon Musk"],
    "001": [
        "Vladimir Putin",
        "Oleksandr Ratushniak",
        "Bashar al-Assad",
        "William Mauldin",
        "Sune Engel Rasmussen",
        "Ethan Gach",
    ],
    "002": [],
    "003": [],
    "004": [],
}


def seed(number: str) -> Document:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return read(path.name, path.read_bytes())


@pytest.mark.parametrize("number", TITLED_IN_SEEDS)
def test_titled_mentions_of_a_seed(number: str) -> None:
    document = seed(number)
    found = [m for m in Reading(document).mentions if m.title]
    assert [(m.name_span.of(document.text), m.title, m.nation) for m in found] == (
        TITLED_IN_SEEDS[number]
    )


@pytest.mark.parametrize("number", UNTITLED_IN_SEEDS)
def test_full_names_without_title_of_a_seed(number: str) -> None:
    document = seed(number)
    found = [m.name_span.of(document.text) for m in Reading(document).mentions if not m.title]
    assert [name for name in found if " " in name] == UNTITLED_IN_SEEDS[number]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "He met Prime Minister Sir John Roe.",
            [("John Roe", "prime minister", None, None, "before")],
            id="courtesy-behind-an-office",
        ),
        pytest.param(
            "The Free French leader General Charles Roe came.",
            [("Charles Roe", "leader", "fr", None, "before")],
            id="rank-behind-an-office",
        ),
        pytest.param(
            "Defence Minister Jane Roe MP came.",
            [("Jane Roe", "defense minister", None, None, "before")],
            id="post-nominal",
        ),
        pytest.param(
            "It was Lord Roe, the foreign secretary, who came.",
            [("Roe", "lord", None, None, "before")],
            id="lord",
        ),
        pytest.param(
            "So said Jane Roe, deputy director-general of the office.",
            [("Jane Roe", "deputy director general", None, None, "after")],
            id="hyphen-in-the-title",
        ),
        pytest.param(
            "Jane Roe, prime minister of Estonia since 2021, came.",
            [("Jane Roe", "prime minister", "ee", None, "after")],
            id="goes-on-behind-the-nation",
        ),
        pytest.param(
            "Later US top diplomat Jane Roe and PM John Doe came.",
            [
                ("Jane Roe", "top diplomat", "us", None, "before"),
                ("John Doe", "prime minister", None, None, "before"),
            ],
            id="informal",
        ),
        pytest.param(
            "Translator Jane Roe came.",
            [("Jane Roe", "translator", None, None, "before")],
            id="trade",
        ),
    ],
)
def test_titles_around_titles(
    text: str, expected: list[tuple[str, str | None, str | None, str | None, str]]
) -> None:
    assert titled(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Most major European carriers left.", id="major-is-an-adjective"),
        pytest.param("It asked MPs. Questioned there, he left.", id="full-stop-of-the-sentence"),
        pytest.param("She is director of China Art Museum Shanghai.", id="museum"),
        pytest.param("So said the Prime Minister's Jane Roe.", id="genitive-of-the-title"),
        pytest.param("He sold it to General Electric Co there.", id="company"),
        pytest.param("So said Jane Roe, chief scientist of the firm.", id="half-of-a-title"),
        pytest.param("So said Jane Roe, a private company owner.", id="private-is-an-adjective"),
        pytest.param("The president said so. The prime minister, in Riga, left.", id="no-name"),
    ],
)
def test_no_title(text: str) -> None:
    assert titled(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Later President Jane Roe of Turkey spoke.",
            [("Jane Roe", "president", None, None, "before")],
            id="a-verb-after-the-nation-proves-nothing",
        ),
        pytest.param(
            "Later President Jane Roe of Turkey, who spoke, left.",
            [("Jane Roe", "president", "tr", None, "before")],
            id="nation-behind-the-name",
        ),
        pytest.param(
            "He warned President Jane Roe of Turkey's plans.",
            [("Jane Roe", "president", None, None, "before")],
            id="the-nation-of-something-else",
        ),
        pytest.param(
            "Jane Roe, who was then foreign minister, left.",
            [("Jane Roe", "foreign minister", None, "then", "after")],
            id="was-then",
        ),
        pytest.param(
            "Jane Roe, who served as foreign minister, left.",
            [("Jane Roe", "foreign minister", None, None, "after")],
            id="served-as",
        ),
        pytest.param(
            "Jane Roe, formerly the Danish prime minister, left.",
            [("Jane Roe", "prime minister", "dk", "then", "after")],
            id="formerly",
        ),
        pytest.param(
            "Jane Roe left. Later Roe, the Danish prime minister, came back.",
            [("Roe", "prime minister", "dk", None, "after")],
            id="surname-of-somebody-named",
        ),
        pytest.param(
            "Jane Roe left. In Riga, the Danish prime minister, after a pause, spoke.",
            [],
            id="no-surname-of-anybody",
        ),
    ],
)
def test_titles_away_from_the_name(
    text: str, expected: list[tuple[str, str | None, str | None, str | None, str]]
) -> None:
    assert titled(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("There foreign ministers Jane Roe, Ann Lee and Ed Doe left.", id="no-nation"),
        pytest.param(
            "The foreign ministers of Estonia, Latvia and Lithuania, Jane Roe, Ann Lee and Ed Doe,"
            " left.",
            id="apposition",
        ),
        pytest.param(
            "Jane Roe, Ann Lee and Ed Doe, the foreign ministers of Estonia, Latvia and Lithuania,"
            " left.",
            id="behind",
        ),
        pytest.param(
            "The Estonian, Latvian and Lithuanian foreign ministers, Jane Roe, Ann Lee and Ed Doe,"
            " left.",
            id="adjectives",
        ),
    ],
)
def test_a_title_of_several(text: str) -> None:
    found = [m for m in mentions(text) if m.title]
    assert sorted(m.surname for m in found) == ["Doe", "Lee", "Roe"]
    assert {m.title for m in found} == {"foreign minister"}
    shared = ("ee", "lv", "lt") if "Estonia" in text else ()
    assert {m.shared for m in found} == {shared}


@pytest.mark.parametrize(
    ("text", "nations"),
    [
        pytest.param("So Lithuania's Jane Roe left.", ["lt"], id="full name"),
        pytest.param("Jane Roe left. Then Lithuania's Roe spoke.", [None, "lt"], id="surname"),
        pytest.param("Then Doe's Jane Roe left.", [None], id="genitive of a person"),
        pytest.param("So did Lithuania. Jane Roe left.", [None], id="another sentence"),
    ],
)
def test_a_nation_without_a_title(text: str, nations: list[str | None]) -> None:
    assert [m.nation for m in mentions(text)] == nations
