"""Slips between words, and all that looks like one and is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from audit.documents.document import Role, Segment
from audit.documents.spans import Span
from audit.language.slips import SlipKind, slips
from audit.language.words import words
from tests.factories import document


def found(*paragraphs: str) -> list[tuple[str, str]]:
    made = document(*paragraphs)
    return [(one.kind.value, one.span.of(made.text)) for one in slips(made, words(made))]


@pytest.mark.parametrize(
    ("text", "kind", "seen"),
    [
        ("They made a difference.Envoys left.", SlipKind.GLUED, "difference.Envoys"),
        ("They made a difference.U.S. envoys left.", SlipKind.GLUED, "difference.U.S."),
        ("“They are here.”Nobody spoke.", SlipKind.GLUED, "here.”Nobody"),
        ("Will they come?Nobody spoke.", SlipKind.GLUED, "come?Nobody"),
        ("It began in 2014.The war goes on.", SlipKind.GLUED, "2014.The"),
        ("They met Obama.The talks failed.", SlipKind.GLUED, "Obama.The"),
        ("They ended the conflictThe talks failed.", SlipKind.GLUED, "conflictThe"),
        ("They told the mayorPolice then left.", SlipKind.GLUED, "mayorPolice"),
        ("They met on MondayAccording to him, it rained.", SlipKind.GLUED, "MondayAccording"),
        ("The talks on trade. ended.", SlipKind.LOWER_START, "trade. ended"),
        ("They fight. cross-border crime.", SlipKind.LOWER_START, "fight. cross"),
        ("On Tuesday,the talks failed.", SlipKind.GLUED_COMMA, "Tuesday,the"),
        ("The talks failed. . Nobody spoke.", SlipKind.STRAY_STOP, "failed. ."),
        ("The talks failed. .", SlipKind.STRAY_STOP, "failed. ."),
        ("The talks . failed", SlipKind.STRAY_STOP, "talks . failed"),
        ("The talks failed..", SlipKind.DOUBLED_MARK, "failed.."),
        ("The talks failed,, and ended.", SlipKind.DOUBLED_MARK, "failed,,"),
        ("The talks failed., He left.", SlipKind.DOUBLED_MARK, "failed.,"),
        ("The talks failed , he said.", SlipKind.SPACE_BEFORE, "failed ,"),
        ("The talks failed .", SlipKind.SPACE_BEFORE, "failed ."),
        ("“The talks failed” , he said.", SlipKind.SPACE_BEFORE, "failed” ,"),
        ("The talks failed. the envoys left.", SlipKind.LOWER_START, "failed. the"),
        ("They shelled towns. from the air.", SlipKind.CUT_TAIL, "towns. from the air."),
        ("The deal with the. Council stands.", SlipKind.CUT_TAIL, "the. Council"),
        ("They sent all of their troops there. Upper Slavonia.", SlipKind.CUT_TAIL, None),
        ("They went to the the hall.", SlipKind.DOUBLED_WORD, "the the"),
        ("They went to\nto the hall.", SlipKind.DOUBLED_WORD, "to\nto"),
        ("The the hall burned.", SlipKind.DOUBLED_WORD, "The the"),
        ("He called it a “a good day”.", SlipKind.DOUBLED_WORD, "a “a"),
        ("They held a early vote.", SlipKind.WRONG_ARTICLE, "a early"),
        ("LAKE – A early vote is on.", SlipKind.WRONG_ARTICLE, "A early"),
        ("They left before the this vote.", SlipKind.WRONG_ARTICLE, "the this"),
    ],
)
def test_a_slip_is_found(text: str, kind: SlipKind, seen: str | None) -> None:
    seen = "there. Upper Slavonia." if seen is None else seen
    assert found(text) == [(kind.value, seen)]


@pytest.mark.parametrize(
    "text",
    [
        "They met at St.Gallen with Node.JS and Lit.Cologne in hand.",
        "The U.S.-led force, Ph.D. theses and J.R.R. Tolkien.",
        "Version 2.0 costs 10,000 euros at 10.30 p.m., he said.",
        "1.The first point.",
        "Read desk.example.Com at once.",
        "They paused... and left … at last. . . . Done.",
        "A .22 bullet, a 2 : 1 result, and .NET.",
        "Acme Inc., of Riga, and J. Roe Jr., its head.",
        "What?! He left!! Really??",
        "It costs approx. five euros at Acme Corp. shops, est. in 1990.",
        "He spoke. iPhones rang. al Roe spoke. de Gaulle left.",
        "“Will you go?” she asked. “Yes.” he said.",
        "It is out. pic.example.com has it, hg/jd (AFP).",
        "He left. Amen.",
        "Part A explains what vitamin-a early in life does.",
        "He was a I-told-you-so man, an well-to-do's son.",
        "It was called the “The Day”, or a “A Day”.",
        "He spoke of the far end of it. Peace.",
        "They sent all of their troops there. Upper Slavonia. No more came.",
        "He had had enough; what it is is bad.",
        "Pago Pago, Duran Duran, Cricetus cricetus, very very cold.",
        "Row row row your boat. No no.",
        "The hall, the hall; that, that.",
        "Yahoo! shares fell.",
        "WhatsApp, YouTube, LinkedIn, eBay and macOS users left.",
    ],
)
def test_what_only_looks_like_a_slip_passes(text: str) -> None:
    assert found(text) == []


def test_words_of_different_paragraphs_are_no_neighbours() -> None:
    assert found("They went to the", "the hall.", "of course") == []


def test_a_joint_where_furniture_was_cut_out_is_glued() -> None:
    text = "Give today and make a difference.U.S. envoys left."
    segments = (Segment(Role.FURNITURE, Span(0, 33)), Segment(Role.BODY, Span(33, len(text))))
    made = replace(document(text), segments=segments)
    assert [one.span.of(text) for one in slips(made, words(made))] == ["U.S."]


def test_a_name_before_more_of_its_line_is_no_tail() -> None:
    text = "They sent all of their troops there. Upper Slavonia. @desk"
    made = replace(document(text), segments=(Segment(Role.BODY, Span(0, 52)),))
    assert slips(made, words(made)) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They made a difference.Envoys left.", "difference. Envoys"),
        ("“They are here.”Nobody spoke.", "here.” Nobody"),
        ("He left.“Go,” she said.", "left. “Go"),
        ("The talks failed. .", "failed."),
        ("The talks failed , he said.", "failed,"),
        ("They shelled towns. from the air.", "towns from the air."),
        ("They went to the the hall.", "the"),
    ],
)
def test_what_was_meant_is_told(text: str, expected: str) -> None:
    made = document(text)
    [one] = slips(made, words(made))
    assert one.expected == expected


def test_a_hostile_row_of_marks_takes_linear_time() -> None:
    made = document("a" + " ." * 100_000 + " b" + ". a" * 50_000 + "the " * 50_000)
    assert len(slips(made, words(made))) < 100
