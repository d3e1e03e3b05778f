"""Compare quotations: with their marks, within the article, with its references, across a story.

Nobody is right because most print it so, and a transcript is a witness too: who differs is told and
who else prints what, and an error needs two references that agree against a negation, a number or
a name. Where the articles of a story differ, those with the rarer wording are marked; on a tie all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from audit.documents.document import Document
from audit.documents.records import dataclass
from audit.findings.finding import Confidence, Evidence, Finding, Severity
from audit.language.differences import Change
from audit.language.quotation_balance import Unbalanced, unbalanced
from audit.rules.account import Account
from audit.rules.article import Article
from audit.rules.collation import Collated, Passing, Table, collated
from audit.rules.quoted_references import Verdict, judged
from audit.rules.rule import Hit, Rule
from audit.rules.utterances import Utterance, utterances, wordings
from audit.rules.variants import (
    MOST_FOREIGN,
    Pair,
    Variant,
    alike,
    differing,
    fragments,
    shown_apart,
    telling,
    variants,
)

_REWORDED = "the same speaker is quoted on the same matter, as after a translation there and back"
_SHOWN, _WORDS_SHOWN = 60, 5
"""Characters and words that are shown of a quotation without an end or a beginning."""
_MOST_RELATED = 20
_MOST_CHANGED, _FEWEST_TELLING = 0.25, 3
"""Of an article's own quotations, outside which they are rather two utterances."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationRule(Rule):
    """Quotations that others, or the same article, have in other words."""

    names: ClassVar[tuple[str, ...]] = ("text", "expected", "here", "there", "where")

    kind: Literal["quotation"]
    """quotation"""
    against: Literal["marks", "article", "references", "story"]
    """What a quotation is held against: its marks, which come in pairs, the article's other
    quotations, the documents given with `--against`, or the other articles of the story."""

    @property
    def looks_everywhere(self) -> bool:
        """Quotations have no phrase of their own."""
        return True

    @property
    def waits(self) -> bool:
        """Whether it needs references or other articles."""
        return self.against in {"references", "story"}

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:  # noqa: ARG002
        """What the article's own quotations, or its references, have otherwise."""
        if self.against == "marks":
            yield from self._unpaired(article)
        elif self.against == "article":
            pairs = alike(wordings(article))
            if pairs:  # only now look for the speakers
                yield from self._within(utterances(article), pairs)
        elif self.against == "references" and article.references:
            for one in utterances(article):
                yield from self._referred(one, judged(one, article.references))

    def observe(self, article: Article, hits: Sequence[Hit]) -> object | None:  # noqa: ARG002
        """The article's quotations."""
        return (utterances(article) or None) if self.against == "story" else None

    def compare(self, accounts: Sequence[Account]) -> Iterator[Finding]:
        """Quotations of one utterance that the articles print in different words."""
        given = Table(accounts)
        for one in collated(given):
            yield self._collated(one)
        for here, there in given.in_other_words():
            yield self._reworded(here, there)

    def _unpaired(self, article: Article) -> Iterator[Finding]:
        for mark in unbalanced(article.document):
            here = _beside(article.document, mark)
            line = article.document.position(mark.span).line
            words = {"here": here, "there": mark.lack, "where": f"line {line}"}
            straight = article.document.text[mark.span.start] == '"'
            yield self.finding(
                article,
                mark.span,
                Evidence(here, self.because),
                severity=Severity.NOTE if straight else None,  # often left of another character
                words=words,
            )

    def _within(self, given: Sequence[Utterance], pairs: Sequence[Pair]) -> Iterator[Finding]:
        found = [one for one in fragments(given, pairs) if one.found.rate <= MOST_FOREIGN]
        found += [one for one in variants(given, pairs) if _is_slip(given, one)]
        told: set[frozenset[str]] = set()
        for variant in found:
            one, other = given[variant.one], given[variant.other]
            here, there = shown_apart(one, other, variant.found)[0]
            pair = frozenset({here.casefold(), there.casefold()})
            if pair in told:
                continue
            told.add(pair)
            evidence = Evidence(here, self.because, None, None, other.place.passage)
            words = {"here": here, "there": there, "where": f"line {other.place.position.line}"}
            small = variant.found.gravest is Change.FUNCTION
            yield self.remark(
                one.place,
                evidence,
                related=[other.place.passage],
                severity=Severity.NOTE if small else None,
                words=words,
            )

    def _collated(self, one: Collated) -> Finding:
        first = one.rivals[0]
        here, there = first.shown[0]
        evidence = [
            Evidence(each.shown[0].here, each.because, None, None, each.other.place.passage)
            for each in one.rivals
        ]
        if one.fellows:
            because = "an article that shares its text prints it as it is here"
            if one.support > 1:
                because = f"{one.support} independent articles print it as it is here"
            evidence.append(Evidence(here, because, None, None, one.fellows[0].place.passage))
        others = [*(rival.other for rival in one.rivals), *one.fellows]
        small = first.found.gravest is Change.FUNCTION
        evident = any(rival.is_evidence for rival in one.rivals)
        return self.remark(
            one.utterance.place,
            *evidence,
            related=[other.place.passage for other in others[:_MOST_RELATED]],
            severity=None if differing(first.found) and evident else Severity.NOTE,
            confidence=Confidence.MEDIUM if small else None,
            words={"here": here, "there": there, "where": first.other.place.path},
        )

    def _reworded(self, here: Passing, there: Passing) -> Finding:
        return self.remark(
            here.utterance.place,
            Evidence(here.words, _REWORDED, None, None, there.utterance.place.passage),
            related=[there.utterance.place.passage],
            severity=Severity.NOTE,
            confidence=Confidence.LOW,
            message="'{here}' may be '{there}' in {where}, in other words",
            words={
                "here": here.words,
                "there": there.words,
                "where": there.utterance.place.path,
            },
        )

    def _referred(self, one: Utterance, verdict: Verdict | None) -> Iterator[Finding]:
        if verdict is None:
            return
        passage = verdict.passages[0] if verdict.passages else None
        evidence = Evidence(verdict.here, verdict.because, verdict.expected, None, passage)
        more = [
            Evidence(verdict.here, verdict.because, None, None, other)
            for other in verdict.passages[1:]
        ]
        severity = {"error": Severity.ERROR, "note": Severity.NOTE, "warning": None}[verdict.weight]
        yield self.remark(
            one.place,
            evidence,
            *more,
            related=verdict.passages,
            suggestions=(),
            severity=severity,
            message=verdict.message,
            words={
                "here": verdict.here,
                "there": verdict.there,
                "where": passage.path if passage is not None else "",
            },
        )


def _beside(document: Document, mark: Unbalanced) -> str:
    """The mark with the words that it should hold."""
    segment = document.segment_at(mark.span.start)
    within = segment.span if segment is not None else mark.span
    if mark.lack == "not closed":
        text = document.text[mark.span.start : min(within.end, mark.span.end + _SHOWN)]
        return " ".join(text.split()[:_WORDS_SHOWN])
    text = document.text[max(within.start, mark.span.start - _SHOWN) : mark.span.end]
    return " ".join(text.split()[-_WORDS_SHOWN:])


def _is_slip(given: Sequence[Utterance], one: Variant) -> bool:
    """Whether an article misquotes itself; speakers repeat themselves in other sentences too."""
    differs = telling(given[one.one], given[one.other], one.found)
    return differs and one.found.rate <= _MOST_CHANGED and one.found.content >= _FEWEST_TELLING


RULE = QuotationRule
