"""Flag a title, jurisdiction or date that does not fit the person.

Titles are read before the name, after it and in apposition. What the register says of the person
decides. A title that their office is never called and a jurisdiction that is another country's are
errors; a title that they bear only later is a warning. A title that they no longer bear is a note,
because copy tells of the past and former presidents keep theirs, unless the sentence has the
person speak on a day of this week: then it is a warning. A sentence that names another year is
passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from audit.findings.finding import Confidence, Evidence, Finding, Severity
from audit.language.mentions import PersonMention
from audit.register.register import HeldTenure, Register
from audit.rules.article import Article
from audit.rules.holders import country_named, jurisdiction
from audit.rules.judgement import Judgement, Outcome, judged, speaks_of_another_time
from audit.rules.rule import Hit, Rule

_SAID = r"(?:said|says|told|tells|announced|added|warned|tweeted|met|arrived|visited|will)"
_SPEAKS_BEHIND = re.compile(rf"(?:,[^,]{{1,60}},)?\s+(?:also\s+)?{_SAID}\b")
_SPEAKS_BEFORE = re.compile(rf"\b{_SAID}\s+(?:the\s+)?\Z")
_NOW = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tomorrow|yesterday|tonight)\b"
)
_NEAR = 80
_DATED = frozenset({Outcome.NOT_YET, Outcome.NO_LONGER, Outcome.STILL})


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeRule(Rule):
    """A title, jurisdiction or date that does not fit the person."""

    names: ClassVar[tuple[str, ...]] = ("text", "expected", "person", "outcome")
    covers: ClassVar[frozenset[str]] = frozenset({"titles"})
    authority_from_register: ClassVar[bool] = True

    kind: Literal["office"]
    """office"""

    @property
    def looks_everywhere(self) -> bool:
        """Every article has people with titles."""
        return True

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:  # noqa: ARG002
        """Each title that the register contradicts."""
        on = article.stated.published
        for mention in article.reading.mentions:
            judgement = judged(mention, on, article.register)
            if judgement.outcome in _DATED and _of_another_time(article, mention, on):
                continue
            evidence = _evidence(mention, judgement, on, article.register)
            if evidence is not None and mention.title_span is not None:
                yield self._found(article, mention, judgement, evidence)

    def _found(
        self, article: Article, mention: PersonMention, judgement: Judgement, evidence: Evidence
    ) -> Finding:
        span = mention.title_span or mention.span
        if judgement.outcome is Outcome.WRONG_JURISDICTION and mention.nation_span is not None:
            span = mention.nation_span
        dated = judgement.outcome in _DATED
        held = article.register.entity(judgement.person or "")
        return self.finding(
            article,
            span,
            evidence,
            severity=_severity(article, mention, judgement) if dated else self.severity,
            confidence=Confidence.MEDIUM if dated else self.confidence,
            words={
                "person": held.preferred if held else mention.surname,
                "outcome": str(judgement.outcome),
            },
        )


def _severity(article: Article, mention: PersonMention, judgement: Judgement) -> Severity:
    """A warning for a title yet to come, or where the sentence tells of now; else a note."""
    if judgement.outcome is Outcome.NOT_YET:
        return Severity.WARNING
    if mention.qualifier is None and _speaks_now(article, mention):
        return Severity.WARNING
    return Severity.NOTE


def _speaks_now(article: Article, mention: PersonMention) -> bool:
    sentence = article.reading.sentence_at(mention.span.start)
    if sentence is None:
        return False
    text = article.document.text
    behind = text[mention.span.end : min(sentence.end, mention.span.end + _NEAR)]
    before = text[max(sentence.start, mention.span.start - _NEAR) : mention.span.start]
    speaks = _SPEAKS_BEHIND.match(behind) or _SPEAKS_BEFORE.search(before)
    return speaks is not None and _NOW.search(sentence.of(text)) is not None


def _of_another_time(article: Article, mention: PersonMention, on: date | None) -> bool:
    sentence = article.reading.sentence_at(mention.span.start)
    text = sentence.of(article.document.text) if sentence else ""
    return speaks_of_another_time(text, on)


def _evidence(
    mention: PersonMention, judgement: Judgement, on: date | None, register: Register
) -> Evidence | None:
    """What the register holds against the title; None where it holds nothing against it."""
    tenure = judgement.tenure
    if tenure is None or judgement.person is None:
        return None
    held = register.entity(judgement.person)
    office = register.entity(tenure.office)
    if held is None or office is None:
        return None
    country = country_named(jurisdiction(tenure.office, register) or "", register)
    term = f"{held.preferred} was {office.preferred} ({country}) {_term(tenure)}"
    match judgement.outcome:
        case Outcome.WRONG_TITLE:
            because = f"{term}; that office is not called {mention.title_text}"
            return Evidence(mention.title_text, because, judgement.expected, tenure.source)
        case Outcome.WRONG_JURISDICTION:
            because = f"{term}, not of {country_named(mention.nation or '', register)}"
            return Evidence(
                mention.nation_text or mention.title_text, because, country, tenure.source
            )
        case Outcome.NOT_YET | Outcome.NO_LONGER:
            because = f"{term}{_holder_then(tenure.office, on, register)}"
            return Evidence(mention.title_text, because, None, tenure.source)
        case Outcome.STILL:
            because = f"{term} and so was in office on {on}"
            return Evidence(mention.title_text, because, None, tenure.source)
    return None


def _term(tenure: HeldTenure) -> str:
    return f"from {tenure.since} until {tenure.until}" if tenure.until else f"since {tenure.since}"


def _holder_then(office: str, on: date | None, register: Register) -> str:
    """Who held the office on that day, as a clause to add; nothing where nobody is known."""
    if on is None:
        return ""
    holders = [
        held.preferred
        for tenure in register.tenures_in(office)
        if tenure.holds_on(on) and (held := register.entity(tenure.person)) is not None
    ]
    return f"; on {on} it was {' and '.join(holders)}" if holders else ""


RULE = OfficeRule
