"""What every rule sees: an article without its furniture, and whether it was translated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from audit.documents.document import Role
from audit.findings.finding import Finding
from audit.kinds.furniture import FurnitureRule
from audit.kinds.variant import VariantRule
from audit.rules.article import Article
from audit.rules.matching import hits_in, matched
from audit.rules.preparing import prepared
from audit.rules.rule import Hit, Rule
from tests.factories import article, flagged, rule, rules

LETTER = rule(FurnitureRule, id="page/letter", kind="furniture", family="box", says=("our letter",))
KIEV = rule(VariantRule, id="desk/kiev", kind="variant", expected="Kyiv", variants=("Kiev",))
STORY = "They met in Kiev."
PAGE = "Get our letter from Kiev."


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslatedRule(Rule):
    """Says of every article that it was translated."""

    prepares: ClassVar[bool] = True

    @property
    def looks_everywhere(self) -> bool:
        return True

    def translated(self, article: Article, hits: Sequence[Hit]) -> bool:  # noqa: ARG002
        return True

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:  # noqa: ARG002
        return iter(())


def test_no_other_rule_looks_inside_furniture() -> None:
    assert flagged([KIEV], STORY, PAGE) == ["Kiev", "Kiev"]
    assert flagged([KIEV, LETTER], STORY, PAGE) == ["Kiev", PAGE]


def test_furniture_is_out_of_the_way_whether_or_not_it_is_asked_for() -> None:
    both = rules(KIEV, LETTER)
    made = article(STORY, PAGE)
    ready, hits = prepared(made, both, hits_in(made, both))
    found, _ = matched(ready, both, hits, lambda given: given.id == "desk/kiev")
    assert [finding.text for finding in found] == ["Kiev"]


def test_an_article_without_furniture_is_the_same_article() -> None:
    both = rules(KIEV, LETTER)
    made = article(STORY)
    hits = hits_in(made, both)
    assert prepared(made, both, hits) == (made, hits)
    assert prepared(made, both, hits)[0] is made


def test_a_hit_that_furniture_cuts_in_two_is_none() -> None:
    over = rule(VariantRule, kind="variant", expected="x", variants=("here. Get",))
    both = rules(over, LETTER)
    made = article("They are here. Get our letter.")
    ready, hits = prepared(made, both, hits_in(made, both))
    assert [segment.role for segment in ready.document.segments] == [Role.BODY, Role.FURNITURE]
    assert hits[0] == []


def test_words_between_quotation_marks_are_no_furniture_unless_a_mark_was_lost() -> None:
    assert flagged(LETTER, "“Take our letter home,” she said.") == []
    assert flagged(LETTER, "“They left. Take our letter home.") == ["Take our letter home."]


def test_a_translated_article_says_so() -> None:
    both = rules(rule(TranslatedRule, kind="made"), KIEV)
    made = article(STORY)
    ready, _ = prepared(made, both, hits_in(made, both))
    assert ready.translated
    assert ready.document is made.document
    assert not made.translated
