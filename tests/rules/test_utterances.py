from __future__ import annotations

import pickle

import pytest

from audit.documents.document import Role
from audit.rules.article import Article
from audit.rules.utterances import Utterance, surname, utterances
from tests.factories import NO_REGISTER, article, document


def only(*paragraphs: str) -> Utterance:
    (found,) = utterances(article(*paragraphs))
    return found


def test_words_are_kept_without_marks_and_trailing_comma() -> None:
    found = only("“The bridge is safe,” the mayor said.")
    assert found.place.words == "The bridge is safe"
    assert found.wording.keys == ["the", "bridge", "'s", "safe"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("“The bridge is safe,” Anna Holm said.", "holm", id="named"),
        pytest.param("Anna Holm left. “The bridge is safe,” Holm’s aide said.", "aide", id="aide"),
        pytest.param("“The bridge is safe.”", "", id="nobody"),
    ],
)
def test_speaker_is_a_surname(text: str, speaker: str) -> None:
    assert utterances(article(text))[0].speaker in {speaker, ""}


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Anna Nausėda’s", "nauseda"), ("", ""), ("He", ""), ("the minister", ""), ("Mayor", "")],
)
def test_surname_is_the_last_word_of_a_name(name: str, expected: str) -> None:
    assert surname(name) == expected


@pytest.mark.parametrize(
    ("paragraphs", "nations"),
    [
        pytest.param(("“All is well,” Holm said in Estonia.",), ("ee",), id="own sentence"),
        pytest.param(
            ("Holm met Latvian ministers. They left France.", "“All is well,” Holm said."),
            ("fr",),
            id="nearest sentence before",
        ),
        pytest.param(("“All is well in Norway,” Holm said.",), (), id="not inside the quotation"),
        pytest.param(
            ("“All is well,” Finnish Foreign Minister Anna Holm said.",), (), id="own title"
        ),
        pytest.param(
            ("“All is well,” Holm told Finnish Foreign Minister Anna Berg.",),
            ("fi",),
            id="listener",
        ),
    ],
)
def test_countries_named_nearest(paragraphs: tuple[str, ...], nations: tuple[str, ...]) -> None:
    assert utterances(article(*paragraphs))[-1].nations == nations


def test_weekday_named_nearest_before() -> None:
    found = only("Holm came on Monday and left on Friday.", "“All is well,” Holm said. On Sunday.")
    assert found.day == "Friday"
    assert only("“All is well,” Holm said on Tuesday.").day == "Tuesday"


def test_words_before_and_around_are_kept() -> None:
    found = only("He came. The mayor was not “quite sure” about bridges.")
    assert found.before == " The mayor was not "
    assert found.around == ("mayor", "n't", "bridges")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "They read “War and Peace” aloud in the novel class of the film “Big Sea”.", id="title"
        ),
        pytest.param("“...” he said.", id="no words"),
        pytest.param('It was late," he said. "?was no end in sight.', id="marks inside out"),
        pytest.param("He wrote of “the bridge that nobody closed and went on and on.", id="no end"),
    ],
)
def test_what_nobody_is_known_to_have_said_is_left_out(text: str) -> None:
    assert [
        one.place.words for one in utterances(article(text)) if one.place.words != "War and Peace"
    ] == []


def test_furniture_is_left_out() -> None:
    given = Article(document("“Sign up now for more,” we say.", role=Role.FURNITURE), NO_REGISTER)
    assert utterances(given) == ()


def test_headline_is_told() -> None:
    given = Article(document("Mayor: “The bridge is safe”", role=Role.HEADLINE), NO_REGISTER)
    assert [one.in_headline for one in utterances(given)] == [True]


@pytest.mark.parametrize(
    ("one", "other", "is_elsewhere"),
    [
        pytest.param((("ee",), "Tuesday"), (("lt",), "Monday"), True, id="place and day"),
        pytest.param((("ee",), "Monday"), (("lt",), "Monday"), False, id="one day"),
        pytest.param((("ee",), "Tuesday"), (("ee", "lt"), "Monday"), False, id="one country"),
        pytest.param(((), "Tuesday"), (("lt",), "Monday"), False, id="no place"),
        pytest.param((("ee",), ""), (("lt",), "Monday"), True, id="no day"),
    ],
)
def test_elsewhere_needs_another_country_and_no_common_day(
    one: tuple[tuple[str, ...], str], other: tuple[tuple[str, ...], str], is_elsewhere: bool
) -> None:
    place = only("“All is well,” Holm said.").place
    first, second = (Utterance(place, "", "", *setting) for setting in (one, other))
    assert first.elsewhere(second) is is_elsewhere
    assert first.may_be(second) is not is_elsewhere


def test_two_named_speakers_are_two() -> None:
    place = only("“All is well,” Holm said.").place
    holm, berg, nobody = (Utterance(place, "", name, (), "") for name in ("holm", "berg", ""))
    assert holm.of_another(berg)
    assert not holm.of_another(nobody)


def test_utterances_can_be_sent_to_another_process() -> None:
    given = utterances(article("“The bridge is safe,” Anna Holm said in Estonia on Monday."))
    assert pickle.loads(pickle.dumps(given)) == given
