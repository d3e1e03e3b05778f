"""Contexts that excuse words, whatever the rule."""

from __future__ import annotations

import time

import pytest

from audit.documents.document import Role
from audit.documents.spans import Span
from audit.kinds.variant import VariantRule
from audit.rules.exceptions import excused, in_force, inside_any, quoted
from audit.rules.rule import Rule, Unless, Validity
from tests.factories import article, rule


def kiev(**fields: object) -> Rule:
    return rule(VariantRule, kind="variant", expected="Kyiv", variants=("Kiev",), **fields)


def excuses(given: Rule, text: str, role: Role = Role.BODY) -> bool:
    """Whether the first 'Kiev' of the text is excused."""
    made = article(text, role=role)
    start = text.index("Kiev")
    return excused(given, made, Span(start, start + 4))


@pytest.mark.parametrize(
    ("text", "excused_there"),
    [
        pytest.param("In Kiev.", False, id="plain"),
        pytest.param("“In Kiev,” she said.", True, id="quotation"),
        pytest.param("In Kiev [sic].", True, id="sic"),
        pytest.param("At https://example.org/Kiev.html today.", True, id="address"),
        pytest.param("Mail desk@Kiev.example.org today.", True, id="mail"),
    ],
)
def test_editorial_exceptions(text: str, excused_there: bool) -> None:
    assert excuses(kiev(), text) is excused_there


def test_quotations_count_where_a_rule_says_so() -> None:
    assert not excuses(kiev(quotations=True), "“In Kiev,” she said.")


@pytest.mark.parametrize(
    ("scope", "role", "excused_there"),
    [
        pytest.param(None, Role.BODY, False, id="body"),
        pytest.param(None, Role.HEADLINE, False, id="headline"),
        pytest.param(None, Role.FURNITURE, True, id="furniture"),
        pytest.param((Role.FURNITURE,), Role.FURNITURE, False, id="furniture if named"),
        pytest.param((Role.HEADLINE,), Role.BODY, True, id="not in scope"),
    ],
)
def test_scope(scope: tuple[Role, ...] | None, role: Role, excused_there: bool) -> None:
    given = kiev() if scope is None else kiev(scope=scope)
    assert excuses(given, "In Kiev.", role) is excused_there


def test_a_block_quotation_is_a_quotation() -> None:
    assert quoted(article("In Kiev.", role=Role.QUOTE), Span(3, 7))
    assert not quoted(article("In Kiev."), Span(3, 7))


@pytest.mark.parametrize(
    ("unless", "text", "excused_there"),
    [
        pytest.param(Unless(inside=("chicken Kiev",)), "Chicken Kiev.", True, id="inside"),
        pytest.param(Unless(inside=("chicken Kiev",)), "Chicken\u00a0\nKiev.", True, id="printed"),
        pytest.param(Unless(inside=("Kiev Smith",)), "Kiev J. Smith.", True, id="initial"),
        pytest.param(Unless(inside=("Ada Kiev",)), "By Ada J. Kiev.", True, id="initial before"),
        pytest.param(Unless(inside=("chicken Kiev",)), "A hen, Kiev.", False, id="not inside"),
        pytest.param(Unless(inside=("hen Kiev",)), "Kitchen Kiev.", False, id="half a word"),
        pytest.param(Unless(inside=("hen Kiev",)), "Hen Kiev. Kiev", True, id="this one"),
        pytest.param(Unless(inside=("Kiev$",)), "Kiev$5", True, id="a sign ends it"),
        pytest.param(Unless(after=("old",)), "In Old  Kiev.", True, id="after"),
        pytest.param(Unless(after=("old",)), "In cold Kiev.", False, id="after half a word"),
        pytest.param(Unless(after=("old",)), "Kiev, old", False, id="before"),
        pytest.param(Unless(near=("cake",)), "A cake from Kiev.", True, id="near"),
        pytest.param(Unless(near=("cake",)), "Pancake from Kiev.", False, id="near half a word"),
        pytest.param(Unless(near=("cake",)), "A cake. From Kiev.", False, id="other sentence"),
        pytest.param(Unless(near=("a\nb",)), "From a\nb Kiev.", True, id="near over a line"),
    ],
)
def test_contexts_of_a_rule(unless: Unless, text: str, excused_there: bool) -> None:
    assert excuses(kiev(unless=unless), text) is excused_there


@pytest.mark.parametrize(
    ("valid", "published", "holds"),
    [
        pytest.param(Validity(), None, True, id="always"),
        pytest.param(Validity(since="2019"), "2018-12-31", False, id="before the year"),
        pytest.param(Validity(since="2019"), "2019-01-01", True, id="in the year"),
        pytest.param(Validity(until="2019-02"), "2019-02-28", True, id="in the last month"),
        pytest.param(Validity(until="2019-02"), "2019-03-01", False, id="behind"),
        pytest.param(Validity(since="2019", until="2020"), None, False, id="unknown"),
    ],
)
def test_in_force(valid: Validity, published: str | None, holds: bool) -> None:
    assert in_force(valid, article("In Kiev.", published=published)) is holds


def test_inside_nothing() -> None:
    assert not inside_any((), article("In Kiev."), Span(3, 7))


def test_contexts_cost_the_same_in_a_long_sentence() -> None:
    text = "in Kiev and " * 20_000
    made = article(text)
    given = kiev(unless=Unless(near=("recipe",), inside=("Dynamo Kiev",), after=("chicken",)))
    spans = [Span(start, start + 4) for start in range(3, len(text), 12 * 20)]
    excused(given, made, spans[0])
    started = time.process_time()
    assert not any(excused(given, made, span) for span in spans)
    assert time.process_time() - started < 3
