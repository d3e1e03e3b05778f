"""The shorthand in the patterns of facts."""

from __future__ import annotations

import time

import pytest

from audit.rules import fact_shapes as shapes
from audit.rules.fact_shapes import faults, hidden, shaped

MEMBERS = {"subject": shapes.NAMES, "object": shapes.ORGANISATION, "date": shapes.DATE}
JOINED = "{clause}{subject} joined (?:the )?{object} in {date}{end}"


def groups(pattern: str, known: dict[str, str], text: str) -> list[dict[str, str]]:
    found = shaped(pattern, tuple(known.items())).matches(text)
    return [
        {name: text[start:end] for name, (start, end) in match.groups.items()} for match in found
    ]


@pytest.mark.parametrize(
    ("text", "subject", "object_", "date"),
    [
        ("Abland joined the League in 2003.", "Abland", "League", "2003"),
        ("It fell when New Cedia joined NATO in May 2003.", "New Cedia", "NATO", "May 2003"),
        ("Abland, Cedia and the Gehia joined the EU in 2003, twice.", None, "EU", "2003"),
        ("The three Oak states joined the World Oak League in 2003.", "Oak states", None, None),
        ("Abland joined the euro area in 1 May 2003.", None, "euro area", "1 May 2003"),
    ],
)
def test_shorthand(text: str, subject: str | None, object_: str | None, date: str | None) -> None:
    [found] = groups(JOINED, MEMBERS, text)
    assert subject in (None, found["subject"])
    assert object_ in (None, found["object"])
    assert date in (None, found["date"])


@pytest.mark.parametrize(
    "text",
    [
        "Envoys of Abland joined the League in 2003.",
        "Abland joined the League in 2003 style.",
        "abland joined the League in 2003.",
    ],
    ids=["no-clause", "no-end", "no-name"],
)
def test_shorthand_for_the_edges_of_a_clause(text: str) -> None:
    assert groups(JOINED, MEMBERS, text) == []


def test_a_preposition_is_no_part_of_a_name() -> None:
    known = {"subject": shapes.PLACE}
    assert [found["subject"] for found in groups(r"{lead}\b{subject}, a", known, "In Oak, a")] == [
        "Oak"
    ]


def test_a_group_may_be_written_twice() -> None:
    known = {"subject": shapes.PERSON, "age": shapes.AGE}
    pattern = "{age}-year-old {subject}|{subject}, {age},"
    texts = ("the 60-year-old Ada Lind", "Ada Lind, 60, spoke")
    assert [groups(pattern, known, text)[0] for text in texts] == [
        {"age": "60", "subject": "Ada Lind"},
        {"age": "60", "subject": "Ada Lind"},
    ]


def test_a_hidden_name_is_the_event() -> None:
    text = "ten years after the great flood, all is well"
    at = text.index("great flood")
    known = {"count": shapes.COUNT, "unit": shapes.UNIT, "event": shapes.EVENT}
    searched = hidden(text, at, at + len("great flood"))
    assert len(searched) == len(text)
    [found] = groups("{count} {unit} after the {event}", known, searched)
    assert (found["count"], found["unit"]) == ("ten", "years")


@pytest.mark.parametrize(
    ("pattern", "bounded"),
    [(JOINED, True), ("{subject} joined[a-z ]+ {object} {date}", False)],
    ids=["words-and-shorthand", "own-repetition"],
)
def test_what_needs_no_time_limit(pattern: str, bounded: bool) -> None:
    assert shaped(pattern, tuple(MEMBERS.items())).bounded is bounded


@pytest.mark.parametrize(
    ("pattern", "messages"),
    [
        (JOINED, []),
        (r"(?P<subject>\w+) joined (?P<object>\w+) in (?P<date>\d+)", []),
        ("{subject} joined in {date}", ["the pattern needs a group called 'object'"]),
        ("{subject} {object} {date} {oops}", ["'{oops}' stands for nothing here"]),
        (JOINED + "(?P<age>x)", ["the pattern has no use for a group called 'age'"]),
        (JOINED + "(", ["missing )"]),
    ],
    ids=["shorthand", "written-out", "lacks", "unknown", "useless", "broken"],
)
def test_faults(pattern: str, messages: list[str]) -> None:
    found = list(faults(pattern, MEMBERS))
    assert len(found) == len(messages)
    assert all(message in fault for message, fault in zip(messages, found, strict=True))


def test_a_group_may_be_optional() -> None:
    assert list(faults("{subject} joined in {date}", MEMBERS, "object")) == []


@pytest.mark.parametrize("word", ["Aa", "Ab, ", "Ab and ", "A.", "twenty ", "1 May 2003 ", "the "])
def test_takes_time_in_proportion_to_the_text(word: str) -> None:
    pattern = shaped(JOINED, tuple(MEMBERS.items()))

    def cost(length: int) -> float:
        text = word * length
        started = time.process_time()
        pattern.matches(text)
        return time.process_time() - started

    cost(100)
    assert cost(20_000) < 20 * cost(2_000) + 0.2
