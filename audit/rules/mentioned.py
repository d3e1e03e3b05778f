"""The names and titles of an article, each form once, with what became of looking it up.

`coverage` counts them; a report for people lists them, so that what was not checked has a name.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from audit.documents.spans import Span
from audit.findings.report import Mention
from audit.rules.article import Article
from audit.rules.holders import persons_named
from audit.rules.judged_titles import second_references
from audit.rules.look_up import Sort, Verdict
from audit.rules.outcomes import OPEN, RIGHT, Outcome

NAMES, TITLES = "names", "titles"
IN_REFERENCES = {
    "dates in references": Sort.DATE,
    "names in references": Sort.NAME,
    "numbers in references": Sort.NUMBER,
}
_VERDICTS = {
    Verdict.CARRIED: "a reference carries it",
    Verdict.CONTRADICTED: "a reference has it otherwise",
    Verdict.NOT_CARRIED: "no reference carries it",
}
_LEFT_OPEN = {
    Outcome.UNKNOWN: "the register does not hold this person in an office of that name",
    Outcome.UNVERIFIED: "the register cannot say for that day",
    Outcome.AMBIGUOUS: "it may mean several people",
}

_Seen = tuple[Span, bool, str]


def mentioned(article: Article, sorts: Collection[str]) -> tuple[Mention, ...]:
    """What the article names, by sort and then in the order of the text.

    A name is checked if the register holds it; a title, second references ("the minister") among
    them, if the register could confirm or contradict it at the article's date; what is looked up
    in the references, if one of them carries or contradicts it.

    Args:
        sorts: which of `NAMES`, `TITLES` and `IN_REFERENCES` the rules of this run look at.
    """
    looking: dict[str, Callable[[Article], Iterator[_Seen]]] = {NAMES: _names, TITLES: _titles}
    found: list[Mention] = []
    for sort, look in looking.items():
        if sort in sorts:
            found += _gathered(article, sort, look(article))
    if article.references:
        for name in sorted(IN_REFERENCES.keys() & {*sorts}):
            found += _gathered(article, name, _looked_up(article, IN_REFERENCES[name]))
    return tuple(found)


def _gathered(article: Article, sort: str, seen: Iterator[_Seen]) -> Iterator[Mention]:
    """Each form once for each reason, counted."""
    text = article.document.text
    first: dict[tuple[str, bool, str], Span] = {}
    times: dict[tuple[str, bool, str], int] = {}
    for span, checked, because in seen:
        form = (span.of(text), checked, because)
        first.setdefault(form, span)
        times[form] = times.get(form, 0) + 1
    for form, span in first.items():
        words, checked, because = form
        line = article.document.position(span).line
        yield Mention(sort, words, line, times[form], checked, because)


def _names(article: Article) -> Iterator[_Seen]:
    for one in article.reading.mentions:
        persons = persons_named(one, article.register)
        if not persons:
            because = "the register holds nobody of that name"
        elif len(persons) > 1:
            because = f"the register holds {len(persons)} people of that name"
        else:
            because = "the register holds the name"
        yield one.name_span, bool(persons), because


def _titles(article: Article) -> Iterator[_Seen]:
    judged = article.judged_titles
    offices = [one for one in judged if one.mention and one.mention.title_kind == "office"]
    offices += second_references(article.reading, article.register, judged)
    for one in sorted(offices, key=lambda one: one.span):
        outcome = one.judgement.outcome
        right = "the register has it so" if outcome in RIGHT else "the register has it otherwise"
        yield one.span, outcome not in OPEN, _LEFT_OPEN.get(outcome, right)


def _looked_up(article: Article, sort: Sort) -> Iterator[_Seen]:
    for one in article.look_ups:
        if one.sort is sort:
            yield one.whole, one.verdict is not Verdict.NOT_CARRIED, _VERDICTS[one.verdict]
