"""What stands above a story, and the sentences of the story that tell the same."""

from __future__ import annotations

from audit.documents.document import Role
from audit.documents.spans import Span
from audit.rules.displayed import (
    alike,
    displayed,
    least_shared,
    lowered_story,
    role_at,
    stands_in,
    stems_in,
    story,
)
from tests.factories import document
from tests.rules.headlines import headed

ARTICLE = headed("Ferry leaves Kaldor", "The ferry left at dawn.", "Nobody saw it.")


def test_the_display_is_all_but_the_story() -> None:
    (shown,) = displayed(ARTICLE.document)
    assert shown.role is Role.HEADLINE
    assert [one.span.of(ARTICLE.document.text) for one in story(ARTICLE.reading)] == [
        "The ferry left at dawn.",
        "Nobody saw it.",
    ]


def test_without_a_story_there_is_no_display() -> None:
    assert displayed(document("Ferry leaves Kaldor", role=Role.HEADLINE)) == []


def test_only_the_first_parts_are_looked_at() -> None:
    parts = headed("Ferry leaves Kaldor", "The ferry left.", role=Role.CAPTION).document
    assert len(displayed(parts)) == 1
    assert role_at(parts, Span(0, 5)) is Role.CAPTION
    assert role_at(parts, Span(len(parts.text) + 5, len(parts.text) + 6)) is None


def test_stems_leave_grammar_and_numbers_aside() -> None:
    article = headed("12 ferries were leaving Kaldor's harbour", "It rained.")
    stems = stems_in(article.reading, displayed(article.document)[0].span)
    assert stems == {"ferry", "leav", "kaldor", "harbour"}


def test_the_likest_sentences_share_the_most() -> None:
    sentences = story(ARTICLE.reading)
    stems = frozenset({"ferry", "dawn", "kaldor"})
    assert alike(sentences, stems, 2) == [sentences[0]]
    assert alike(sentences, stems, 3) == []


def test_whole_words_are_looked_up_in_the_story() -> None:
    lowered = lowered_story(ARTICLE.document)
    assert stands_in("Ferry", lowered)
    assert stands_in("at dawn", lowered)
    assert not stands_in("Ferr", lowered)
    assert not stands_in("Kaldor", lowered)  # in the headline alone


def test_a_caption_must_share_more() -> None:
    for role, least in ((Role.HEADLINE, 3), (Role.CAPTION, 5)):
        (segment,) = displayed(headed("Ferry leaves", "It left.", role=role).document)
        assert least_shared(segment, frozenset("abcdef")) == least
    (short,) = displayed(ARTICLE.document)
    assert least_shared(short, frozenset("ab")) == 2
