"""Who says what, directly and indirectly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.language.reading import Reading
from audit.language.statements import Statement
from tests.language.documents import document


def said(*paragraphs: str) -> list[tuple[str, str]]:
    """What is said, and the full name of the speaker."""
    one = document(*paragraphs)
    return [(s.span.of(one.text), s.name) for s in Reading(one).statements]


def statements(*paragraphs: str) -> tuple[Statement, ...]:
    return Reading(document(*paragraphs)).statements


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        pytest.param("“We go,” said Ann Lee.", "“We go,”", "Ann Lee", id="verb-first"),
        pytest.param("“We go,” Ann Lee said.", "“We go,”", "Ann Lee", id="subject-first"),
        pytest.param(
            "“We go,” said Dr. Ann Lee, a nurse in Hull.", "“We go,”", "Ann Lee", id="title"
        ),
        pytest.param(
            "“We go,” Ann Lee, a nurse in Hull, said.", "“We go,”", "Ann Lee", id="apposition"
        ),
        pytest.param(
            "Ann Lee told reporters on Monday: “We go.”", "“We go.”", "Ann Lee", id="colon"
        ),
        pytest.param("Ann Lee snapped, “We go.”", "“We go.”", "Ann Lee", id="comma"),
        pytest.param("“We go,” according to Ann Lee.", "“We go,”", "Ann Lee", id="according-to"),
        pytest.param(
            "“We go,” said her agent, Bob Ray.", "“We go,”", "Bob Ray", id="name-in-apposition"
        ),
        pytest.param(
            "“We go,” the ministry said in a statement.", "“We go,”", "the ministry", id="body"
        ),
        pytest.param(
            "“We go,” former nurse and mayor Ann Lee told the Hull Gazette.",
            "“We go,”",
            "Ann Lee",
            id="roles-before-the-name",
        ),
        pytest.param("“We go,” the statement reads.", "“We go,”", "the statement", id="reads"),
        pytest.param(
            "“We go,” spokesman for the union Ann Lee said.", "“We go,”", "Ann Lee", id="role-for"
        ),
        pytest.param("Her son, Bob, said: “We go.”", "“We go.”", "Bob", id="given-name-alone"),
        pytest.param("“Shall we?” Ann Lee asked.", "“Shall we?”", "Ann Lee", id="question"),
    ],
)
def test_direct(text: str, words: str, speaker: str) -> None:
    (one,) = statements(text)
    assert (one.span.of(text), one.name, one.manner) == (words, speaker, "direct")


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        pytest.param(
            "Ann Lee said that the dam would hold.",
            "that the dam would hold",
            "Ann Lee",
            id="that",
        ),
        pytest.param(
            "Ann Lee said the dam would hold.", "the dam would hold", "Ann Lee", id="without-that"
        ),
        pytest.param(
            "The dam would hold, Ann Lee said.", "The dam would hold", "Ann Lee", id="behind"
        ),
        pytest.param(
            "The dam would hold, said Ann Lee, the mayor.",
            "The dam would hold",
            "Ann Lee",
            id="behind-turned",
        ),
        pytest.param(
            "The dam will hold, according to Ann Lee.",
            "The dam will hold",
            "Ann Lee",
            id="according-to-behind",
        ),
        pytest.param(
            "According to Ann Lee, the dam will hold.",
            "the dam will hold",
            "Ann Lee",
            id="according-to-before",
        ),
        pytest.param(
            "Ann Lee told the council in May that the dam would hold.",
            "that the dam would hold",
            "Ann Lee",
            id="listener-and-time",
        ),
        pytest.param(
            "Bob Ray, who has run it for years, says the dam holds.",
            "the dam holds",
            "Bob Ray",
            id="relative-clause",
        ),
        pytest.param(
            "In his letter to the town, Mayor Bob Ray said the dam holds.",
            "the dam holds",
            "Bob Ray",
            id="opening-phrase",
        ),
        pytest.param(
            "HULL -- The dam will hold, officials say.",
            "The dam will hold",
            "officials",
            id="dateline",
        ),
        pytest.param(
            "Some experts say the dam holds.", "the dam holds", "Some experts", id="plural"
        ),
        pytest.param(
            "Last month, Ann Lee announced that the dam was sold.",
            "that the dam was sold",
            "Ann Lee",
            id="time-in-front",
        ),
    ],
)
def test_indirect(text: str, words: str, speaker: str) -> None:
    (one,) = statements(text)
    assert (one.span.of(text), one.name, one.manner) == (words, speaker, "indirect")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Ann Lee has called the plan “a disgrace”.", "Ann Lee", id="called"),
        pytest.param("Ann Lee left. She described it as “an open door”.", "Ann Lee", id="she"),
    ],
)
def test_what_somebody_calls_a_thing(text: str, name: str) -> None:
    (one,) = statements(text)
    assert (one.manner, one.name) == ("direct", name)


def test_what_a_thing_is_called_by_nobody() -> None:
    assert said("It was a thing called “peak sink” by many.") == []


def test_mixed_is_one_clause() -> None:
    text = "Ann Lee said the dam was “a good one” and would hold."
    (one,) = statements(text)
    assert one.manner == "mixed"
    assert one.span.of(text) == "the dam was “a good one” and would hold"
    assert [part.inner.of(text) for part in one.quotations] == ["a good one"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "“We go,” Ann Lee said, “and we stay.”", ["“We go,”", "“and we stay.”"], id="direct"
        ),
        pytest.param("Too often, Ann Lee said, they go.", ["Too often", "they go"], id="indirect"),
    ],
)
def test_an_interruption_makes_two_parts_of_one_speech(text: str, words: list[str]) -> None:
    found = statements(text)
    assert [one.span.of(text) for one in found] == words
    assert [one.continues for one in found] == [False, True]
    assert {one.name for one in found} == {"Ann Lee"}


def test_a_speech_goes_on_in_the_next_sentence_and_paragraph() -> None:
    found = statements("“We go,” said Ann Lee. “We run.", "“We hide.”", "“We win.”")
    assert [(one.name, one.speaker is None) for one in found] == [
        ("Ann Lee", False),
        ("Ann Lee", True),
        ("Ann Lee", True),
        ("Ann Lee", True),
    ]
    assert [one.continues for one in found] == [False, True, True, True]


@pytest.mark.parametrize(
    ("second", "speaker"),
    [
        pytest.param("“We go,” Lee said.", "Ann Lee", id="surname"),
        pytest.param("“We go,” she said.", "Ann Lee", id="she"),
        pytest.param("“We go,” he said.", "Bob Ray", id="he"),
        pytest.param("“We go,” said the minister.", "Bob Ray", id="title"),
        pytest.param("“We go,” she said of Mary Orr.", "Ann Lee", id="she-before-another-she"),
        pytest.param("She said it would go, adding that it ran.", "Ann Lee", id="adding"),
    ],
)
def test_resolved_to_the_full_name(second: str, speaker: str) -> None:
    first = "Finance Minister Bob Ray spoke first. Ann Lee spoke later."
    assert {name for _, name in said(first, second)} == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Last month, Ann Lee urged the town to act.", id="opening-phrase"),
        pytest.param("Ann Lee added ten points to the score, which was close.", id="object"),
        pytest.param("Ann Lee did not say that it holds.", id="denied"),
        pytest.param("Ann Lee was told to go.", id="passive"),
        pytest.param("The town's alleged links are old.", id="adjective-behind-a-possessive"),
        pytest.param(
            "Ann Lee launched a private bill to stop alleged victims being sold.", id="adjective"
        ),
        pytest.param("The claims that follow are old.", id="noun"),
        pytest.param("They fixed the so-called “sink” in the garden.", id="scare-quote"),
        pytest.param("She starred in the film “The Long Road” in May.", id="title-of-a-work"),
        pytest.param("If they say it holds, it may hold.", id="condition"),
    ],
)
def test_nobody_says_anything(text: str) -> None:
    assert said(text) == []


def test_pronouns_tell_who_is_she() -> None:
    first = "Zyx Lee spent her youth in Hull. Bob Ray met Abc Orr, and his car stood there."
    assert said(first, "“We go,” she said.") == [("“We go,”", "Zyx Lee")]


def test_an_abbreviation_is_the_name_before_it() -> None:
    found = said("The National Dam Office (NDO) was there.", "“It holds,” the NDO said.")
    assert found == [("“It holds,”", "National Dam Office")]


def test_a_quotation_alone_is_of_whom_its_paragraph_is_about() -> None:
    found = said("“It holds,” Bob Ray said. Ann Lee was not convinced. “It leaks.”")
    assert found == [("“It holds,”", "Bob Ray"), ("“It leaks.”", "Ann Lee")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“It holds,” Bob Ray said.", id="speaker"),
        pytest.param("According to Bob Ray, it holds.", id="source"),
        pytest.param("Bob Ray on Monday said it holds.", id="day-before-the-verb"),
        pytest.param("It holds, as Bob Ray, who built it, told the Hull Gazette.", id="as"),
    ],
)
def test_named_whatever_the_order(text: str) -> None:
    assert {name for _, name in said(text)} == {"Bob Ray"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Acme Motors grew. Acme said it grew.", "Acme Motors", id="one-longer-name"),
        pytest.param(
            "Acme Motors grew. Acme Bank grew. Acme said it grew.", "Acme", id="two-longer-names"
        ),
        pytest.param(
            "Foreign Minister Ann Lee left. Utopia's foreign minister said it grew.",
            "Ann Lee",
            id="title-behind-a-possessive",
        ),
        pytest.param(
            "A Hull man has sued Bob Ray after he said it grew.", "A Hull man", id="man-unnamed"
        ),
        pytest.param(
            "Christopher House danced. House said it grew.",
            "Christopher House",
            id="surname-that-is-a-building",
        ),
        pytest.param(
            "Zoology professor Ann Lee at the University of Hull said it grew.",
            "Ann Lee",
            id="name-before-a-place",
        ),
        pytest.param("Ann Lee left. Finally Lee said it grew.", "Ann Lee", id="adverb"),
        pytest.param(
            "Ann Lee left. The lawyer for the town said it grew.",
            "The lawyer for the town",
            id="somebody-described",
        ),
        pytest.param("Ann Lee left. The judge said it grew.", "The judge", id="office-of-nobody"),
        pytest.param("A health spokeswoman went on. She said it grew.", "She", id="nobody-named"),
        pytest.param(
            "A health spokeswoman said it shrank. She said it grew.",
            "A health spokeswoman",
            id="somebody-unnamed",
        ),
        pytest.param("The White House over the weekend said it grew.", "White House", id="weekend"),
    ],
)
def test_last_speaker(text: str, speaker: str) -> None:
    assert said(text)[-1][1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The three Baltic states that joined were small.", id="states"),
        pytest.param("The latest claims that followed were old.", id="claims"),
    ],
)
def test_nouns_that_look_like_verbs(text: str) -> None:
    assert said(text) == []


def test_headings_and_credits_put_nobody_in_focus() -> None:
    found = said(
        "Ann Lee spoke.", "A view of Mary Orr in Hull. (Sue Day / The Agency)", "“We go,” she said."
    )
    assert found == [("“We go,”", "Ann Lee")]


def test_spans_of_verb_and_speaker() -> None:
    text = "“We go,” said Mayor Ann Lee of Hull."
    (one,) = statements(text)
    assert one.verb is not None
    assert one.speaker is not None
    assert (one.verb.of(text), one.speaker.of(text)) == ("said", "Ann Lee")


PIECES = (
    "Ann Lee", "she", "said", "told", "“It holds,”", "“We go.", '"', "‘", "’", "that", "the dam",
    "according to", "adding", ",", ".", ":", ";", "—", "(", ")", "and", "has", "?", "Mr. Ray",
    "the minister", "on Friday", "to", "who", "\u200b", "5", "is", "writes", "''", "»", "«",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40), st.sampled_from(["", " "]))
def test_statements_are_in_order_and_never_overlap(pieces: list[str], between: str) -> None:
    one = document(between.join(pieces))
    end = 0
    for statement in Reading(one).statements:
        assert end <= statement.span.start < statement.span.end <= len(one.text)
        assert all(statement.span.covers(part.span) for part in statement.quotations)
        assert statement.name == (statement.resolved.of(one.text) if statement.resolved else "")
        end = statement.span.end
