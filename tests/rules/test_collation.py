from __future__ import annotations

import pytest

from audit.rules.account import Account
from audit.rules.article import Article
from audit.rules.collation import Collated, Table, collated
from audit.rules.utterances import utterances
from tests.factories import NO_REGISTER, document

PLAIN = "“When it comes to this strait, the rules are very plain,” Holm said."
OTHER = PLAIN.replace("rules are", "rule is")


def table(*texts: str, witnesses: dict[int, int] | None = None) -> Table:
    """The articles' quotations; `witnesses` says whose text an article shares."""
    shared = witnesses or {}
    return Table(
        [
            Account(
                f"{nth}.txt",
                None,
                f"{shared.get(nth, nth)}.txt",
                utterances(Article(document(text, path=f"{nth}.txt"), NO_REGISTER)),
            )
            for nth, text in enumerate(texts)
        ]
    )


def rows(*texts: str, witnesses: dict[int, int] | None = None) -> list[Collated]:
    return list(collated(table(*texts, witnesses=witnesses)))


def paths(*texts: str, witnesses: dict[int, int] | None = None) -> list[str]:
    return [one.utterance.place.path for one in rows(*texts, witnesses=witnesses)]


def test_on_a_tie_both_wordings_are_told() -> None:
    one, other = rows(PLAIN, OTHER)
    assert [tuple(shown) for shown in one.rivals[0].shown] == [("rules are", "rule is")]
    assert [tuple(shown) for shown in other.rivals[0].shown] == [("rule is", "rules are")]


def test_rarer_wording_is_told() -> None:
    assert paths(PLAIN, OTHER, PLAIN) == ["1.txt"]


def test_articles_that_share_their_text_are_one_witness() -> None:
    assert paths(PLAIN, OTHER, PLAIN, witnesses={2: 0}) == ["0.txt", "1.txt", "2.txt"]


def test_support_counts_independent_articles() -> None:
    (one,) = rows(PLAIN, OTHER, PLAIN)
    assert (one.support, one.rivals[0].support) == (1, 2)
    assert one.rivals[0].because == "0.txt prints 'rules are' for 'rule is', as do 1 more"


def test_fellows_print_the_same() -> None:
    first = rows(PLAIN, OTHER, PLAIN, witnesses={2: 0})[0]
    assert [one.place.path for one in first.fellows] == ["2.txt"]
    assert first.support == 1


def test_same_wording_everywhere_is_silent() -> None:
    assert paths(PLAIN, PLAIN, PLAIN) == []


def test_shorter_quotation_takes_no_side() -> None:
    assert paths(PLAIN, OTHER, "“When it comes to this strait,” Holm said.") == ["0.txt", "1.txt"]


def test_two_passages_of_one_quotation_are_told_apart() -> None:
    whole = (
        "“When it comes to this strait, the rules are very plain, and I repeat that all of our"
        " sailors will act to shield each mile of this coast,” Holm said."
    )
    second = "“All of our sailors will act to guard each mile of this coast,” Holm said."
    shown = [one.rivals[0].shown[0].here for one in rows(whole, OTHER, second) if one.fellows == ()]
    assert sorted(shown)[:2] == ["guard", "rule is"]
    assert [one.rivals[0].shown[0].here for one in rows(whole, OTHER, second)][:2] == [
        "rules are",
        "shield",
    ]


def test_contraction_is_told_where_nothing_else_differs() -> None:
    one, _ = rows(PLAIN.replace("rules are", "rules’re"), PLAIN)
    assert one.rivals[0].found.relation.value == "minor"


def test_marked_gap_is_told_only_where_it_is() -> None:
    assert paths(PLAIN.replace("the rules", "the old rules"), PLAIN.replace("the", "...")) == [
        "1.txt"
    ]


def test_one_article_never_differs_from_itself_here() -> None:
    assert paths(f"{PLAIN} {OTHER}", "“The sea is calm,” Holm said.") == []


def test_rewordings_are_given_both_ways() -> None:
    full = "“We are looking at questions of more permanent garrisons,” Anna Holm said."
    back = "The army is “considering the question of a longer-term garrison,” Anna Holm said."
    pairs = list(table(full, back).in_other_words())
    assert sorted((a.utterance.place.path, b.utterance.place.path) for a, b in pairs) == [
        ("0.txt", "1.txt"),
        ("1.txt", "0.txt"),
    ]


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        pytest.param("“permanent naval garrisons”", ["0.txt", "1.txt"], id="foreign word"),
        pytest.param("“more permanent garrisons”", [], id="true"),
        pytest.param("“permanent naval garrisons in wartime”", [], id="one end"),
    ],
)
def test_part_is_held_against_the_fuller_quotation(part: str, expected: list[str]) -> None:
    full = "“We are looking at questions of more permanent garrisons,” Anna Holm said."
    assert paths(f"They spoke of {part} in May.", full) == expected


def test_a_translated_article_is_no_witness() -> None:
    accounts = [
        Account(path, None, path, utterances(made))
        for path, text, translated in (("0.txt", PLAIN, False), ("1.txt", OTHER, True))
        for made in (Article(document(text, path=path), NO_REGISTER, translated=translated),)
    ]
    one, other = collated(Table(accounts))
    assert not one.rivals[0].is_evidence
    assert one.rivals[0].because.endswith("but reads like a machine's translation")
    assert other.rivals[0].is_evidence
    assert (one.rivals[0].support, other.rivals[0].support) == (0, 1)
