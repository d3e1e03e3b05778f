"""What holds for any text: spans lead back, folding settles, decorations do not hide a name."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from pathlib import Path
from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from audit.auditor.auditing import audited
from audit.auditor.run import Settings, run
from audit.documents.decoding import UnreadableError
from audit.documents.spans import Span
from audit.engines.folding import Folded, fold, folded
from audit.engines.literals import Literals, Rebuilt, compiled
from audit.kinds.consistency import ConsistencyRule
from audit.kinds.variant import VariantRule
from audit.readers.registry import read
from tests.factories import document, rule, rules

settings.register_profile("repeatable", deadline=None, derandomize=True, database=None)
settings.load_profile("repeatable")

ODD = "\u00ad\u200b\u202d\u0301\u0307\u00a0\u2009\u2029\r\n\t ‘’“”«»–—`´ėŁßæİıΣﬁ한😀.JB'\"-&;<*_[]"
TEXTS = st.text(st.one_of(st.sampled_from(ODD), st.characters(codec="utf-8")), max_size=60)
LETTERS = "abcdefghijklmnopqrstuvwxyzéèėšžøñ"
WORDS = st.builds(
    lambda first, rest: first.upper() + rest,
    st.sampled_from(LETTERS),
    st.text(LETTERS, min_size=1, max_size=6),
)
NAMES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
INSIDE = st.sampled_from(["", "\u00ad", "\u200b", "\u2060", "\u00ad\u00ad"])
BETWEEN = st.sampled_from([" ", "\u00a0", "  ", "\n", "\r\n", " \u00ad", "\t", "\u2009\n", " J. "])
POSSESSIVE = st.sampled_from(["", "'s", "’s", "ʼs", "\u00ad’s"])
FORMS: st.SearchStrategy[Literal["NFC", "NFD"]] = st.sampled_from(["NFC", "NFD"])

SEEDS = sorted(map(str, Path(__file__).parents[1].glob("seeds/*.txt")))


@st.composite
def printed(draw: st.DrawFn) -> tuple[str, str]:
    """A name, and the name as some file may print it."""
    name = draw(NAMES)
    words = []
    for word in name.split():
        separated = "".join(letter + draw(INSIDE) for letter in word[:-1]) + word[-1]
        words.append(separated.upper() if draw(st.booleans()) else separated)
    text = words[0]
    for before, word in pairwise(words):
        between = draw(BETWEEN)
        # an initial is one after a name of at least two letters that stand together
        if between == " J. " and not before[-2:].isalpha():
            between = " "
        text += between + word
    return name, unicodedata.normalize(draw(FORMS), text) + draw(POSSESSIVE)


@given(TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_both_cases_of_a_folded_text_have_one_length(text: str) -> None:
    both = folded(text)
    assert len(both.text) == len(both.cased)


@given(TEXTS, st.data())
def test_folded_spans_lead_into_bounds_and_in_order(text: str, data: st.DataObject) -> None:
    both = folded(text)
    spans = [both.span(at, at + 1) for at in range(len(both.text))]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    if spans:
        start = data.draw(st.integers(0, len(spans) - 1))
        end = data.draw(st.integers(start + 1, len(spans)))
        assert both.span(start, end) == Span(spans[start].start, spans[end - 1].end)


@given(TEXTS, NAMES, TEXTS)
def test_a_literal_points_at_words_that_fold_to_it(before: str, name: str, behind: str) -> None:
    text = f"{before} {name} {behind}"
    for hit in compiled([name]).find(folded(text)):
        assert fold(hit.span.of(text)) == fold(name)


@given(printed(), TEXTS, TEXTS)
def test_a_name_is_found_however_it_is_printed(
    names: tuple[str, str], before: str, behind: str
) -> None:
    name, as_printed = names
    # a letter or mark beside the name would make it another word
    text = f"{before},\n\n{as_printed}\n\n,{behind}"
    found = [hit.span for hit in compiled([name]).find(folded(text))]
    start = len(before) + 3
    assert any(start <= span.start and span.end <= start + len(as_printed) for span in found)


@given(st.lists(NAMES, max_size=5), TEXTS)
def test_the_stand_in_finds_the_same(names: list[str], text: str) -> None:
    first = compiled(names)
    if first.automaton is None:
        return
    stand_in = Rebuilt([pattern.lower() for pattern in first.patterns])
    second = Literals(stand_in, first.patterns, first.phrases)
    looked_in = folded(" ".join([text, *names]))
    assert _sorted(first, looked_in) == _sorted(second, looked_in)


@settings(max_examples=60)
@given(TEXTS)
def test_every_span_of_a_file_yields_its_words(text: str) -> None:
    try:
        made = read("a.txt", f"{text} In Kiev, an **advisor** and an adviser. {text}".encode())
    except UnreadableError:
        return
    report, _ = audited(made, SET)
    for finding in report.findings:
        assert finding.at == made.source_span(finding.span)
        assert finding.at.of(made.source) == finding.text


@settings(max_examples=60)
@given(st.permutations(range(4)), TEXTS)
def test_the_order_of_rules_and_repetition_change_nothing(order: list[int], text: str) -> None:
    made = document(f"In Kiev and Lvov, an advisor, {text} an adviser of Kiev.")
    once, again = audited(made, SET), audited(made, SET)
    assert once == again
    assert audited(made, rules(*(RULES[index] for index in order))) == once


@settings(max_examples=10)
@given(st.permutations([*SEEDS, "lost.txt"]))
def test_the_order_of_files_changes_nothing(order: list[str]) -> None:
    reports = [run(files, SET, lambda: SET, Settings()) for files in (order, sorted(order))]
    assert reports[0] == reports[1]
    assert len(reports[0].articles) == len(SEEDS)
    assert [problem.path for problem in reports[0].problems] == ["lost.txt"]


def _sorted(literals: Literals, text: Folded) -> list[tuple[Span, int]]:
    return sorted((hit.span, hit.phrase) for hit in literals.find(text))


RULES = (
    rule(VariantRule, id="desk/a", kind="variant", variants=("Kiev",), expected="Kyiv"),
    rule(VariantRule, id="desk/b", kind="variant", variants=("Lvov", "Kiev"), expected="Lviv"),
    rule(ConsistencyRule, id="desk/c", kind="consistency", forms=("adviser", "advisor")),
    rule(VariantRule, id="desk/d", kind="variant", variants=("an advisor",), expected="x"),
)
SET = rules(*RULES)
