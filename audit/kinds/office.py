"""Flag a title, jurisdiction or date that does not fit the person.

Titles are read before the name, after it and in apposition; in headlines too, where the register
has the name. What the register says of the person decides. A title that their office is never
called, the title of an office that another holds, and a jurisdiction that is another country's are
errors; where only a surname says who is meant, for a title that no office of the named nation has,
and for one that they bear only later, warnings. Copy on the past gives people the titles that they
had then, and former presidents keep theirs: a title no longer borne is a note where the person does
something, one an article, and none if it calls them former anywhere. Where the sentence has the
person speak on a day of this week it is a warning, and an error for ministers, who keep nothing, if
the register knows who followed. A sentence that names another year is passed over, unless it opens
with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from audit.documents.document import Role
from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.findings.finding import Confidence, Evidence, Finding, Severity
from audit.language.mentions import PersonMention
from audit.language.names import is_function_word
from audit.language.title_phrases import TitlePhrase
from audit.register.register import Held, HeldTenure, Register
from audit.rules.article import Article
from audit.rules.holders import country_named, holders_on, jurisdiction, nations_of, offices_named
from audit.rules.judged_titles import JudgedTitle
from audit.rules.judgement import misnamed
from audit.rules.outcomes import OPEN, WRONG, Judgement, Outcome
from audit.rules.rule import Hit, Rule

_SAID = r"(?:said|says|told|tells|announced|added|warned|tweeted|met|arrived|visited|will)"
_SPEAKS_BEHIND = compiled(rf"(?:,[^,]{{1,60}},)?\s+(?:also\s+)?{_SAID}\b")
_SPEAKS_BEFORE = compiled(rf"\b{_SAID}\s+(?:the\s+)?\Z")
_NOW = compiled(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tomorrow|yesterday|tonight)\b"
)
_VERB_BEHIND = compiled(r"\s(?:also |now )?([a-z]{2,20})\b")
_AUXILIARIES = frozenset(
    "is was has had did does said says will would should could can may must".split()
)
_PRESENT = compiled(r"is|has|does|says|will|can|may|must|[a-z]{3,}[^su]s")
_NEAR = 80
_REACH = 400
"""Characters on each side: enough for any sentence, and a bound for a text without full stops."""
_FORMER = frozenset({"former", "ex", "then", "late"})
_LEFT_BEHIND = (
    "minister",
    "secretary",
    "secretary of state",
    "secretary general",
    "chancellor",
    "premier",
    "high representative",
)
"""Endings of titles that nobody keeps after leaving office."""


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
        passed = _called_former(article)
        for one in article.judged_titles:
            if one.judgement.outcome not in WRONG or one.mention is None:
                continue
            severity = self._weighed(article, one.mention, one.judgement)
            evidence = _evidence(one.mention, one.judgement, article.register)
            if severity is None or evidence is None:
                continue
            about = (one.judgement.person, one.mention.title)
            if severity is not Severity.NOTE or about not in passed:
                yield self._found(article, one, evidence, severity)
            passed.add(about)
        yield from self._misnamed(article)

    def _misnamed(self, article: Article) -> Iterator[Finding]:
        """Titles that no office of their nation has: 'the US foreign minister'."""
        judged = {
            one.title_span for one in article.judged_titles if one.judgement.outcome not in OPEN
        }
        for phrase in article.reading.titles:
            if phrase.nation is None or phrase.of_body or phrase.span in judged:
                continue
            found = misnamed(phrase.canonical, phrase.nation, article.register)
            if found is None or phrase.plural or _in_furniture(article, phrase):
                continue
            office, right = found
            country = country_named(phrase.nation, article.register)
            because = f"{country} has a {office.preferred}; that office is not called {phrase.text}"
            yield self.finding(
                article,
                phrase.span,
                Evidence(phrase.text, because, right, office.source),
                severity=Severity.WARNING,
                confidence=Confidence.MEDIUM,
                message=f"'{{text}}' is no office of {country}",
            )

    def _found(
        self, article: Article, one: JudgedTitle, evidence: Evidence, severity: Severity
    ) -> Finding:
        mention, judgement = one.mention, one.judgement
        span = one.title_span
        if judgement.outcome is Outcome.WRONG_JURISDICTION and mention and mention.nation_span:
            span = mention.nation_span
        held = article.register.entity(judgement.person or "")
        return self.finding(
            article,
            span,
            evidence,
            severity=severity,
            confidence=self.confidence if severity is self.severity else Confidence.MEDIUM,
            words={
                "person": held.preferred if held else "",
                "outcome": str(judgement.outcome),
            },
        )

    def _weighed(
        self, article: Article, mention: PersonMention, judgement: Judgement
    ) -> Severity | None:
        """How bad it is; None where too little says that this person is meant."""
        if judgement.outcome is Outcome.NOT_YET:
            return Severity.WARNING if judgement.sure else Severity.NOTE
        if judgement.outcome is Outcome.STILL:
            return Severity.WARNING if judgement.sure else Severity.NOTE
        if judgement.outcome is Outcome.ALREADY:  # "in January, President-elect X said"
            return Severity.NOTE if _speaks_now(article, mention) else None
        if judgement.outcome is Outcome.NO_LONGER:
            return self._weighed_past(article, mention, judgement)
        never_called = judgement.outcome is Outcome.WRONG_TITLE and not judgement.holders
        if judgement.sure or (never_called and mention.nation is not None):
            return self.severity
        return Severity.WARNING if _is_held(article, mention) else None

    def _weighed_past(
        self, article: Article, mention: PersonMention, judgement: Judgement
    ) -> Severity | None:
        """Copy on the past gives people the titles of then; the present is what counts."""
        kept = not (mention.title or "").endswith(_LEFT_BEHIND)
        if mention.qualifier is None and _speaks_now(article, mention):
            named = judgement.sure and (mention.given or mention.nation is not None)
            return self.severity if named and judgement.holders and not kept else Severity.WARNING
        verb = _VERB_BEHIND.match(article.document.text, mention.span.end)
        if verb is None or (is_function_word(verb[1]) and verb[1] not in _AUXILIARIES):
            return None
        return None if kept and not _PRESENT.fullmatch(verb[1]) else Severity.NOTE


def _in_furniture(article: Article, phrase: TitlePhrase) -> bool:
    return article.document.segments[phrase.segment].role is Role.FURNITURE


def _called_former(article: Article) -> set[tuple[str | None, str | None]]:
    """The persons whom the article calls former somewhere, by the title: who reads on knows."""
    return {
        (one.judgement.person, one.mention.title)
        for one in article.judged_titles
        if one.mention is not None and one.mention.qualifier in _FORMER
    }


def _is_held(article: Article, mention: PersonMention) -> bool:
    """Whether the register knows who holds the claimed office, and so that this person does not."""
    on = article.stated.published
    offices = offices_named(mention, article.register) if nations_of(mention) else ()
    return on is not None and any(holders_on(one, on, article.register) for one in offices)


def _speaks_now(article: Article, mention: PersonMention) -> bool:
    sentence = article.reading.sentence_at(mention.span.start)
    if sentence is None:
        return False
    text = article.document.text
    behind = text[mention.span.end : min(sentence.end, mention.span.end + _NEAR)]
    before = text[max(sentence.start, mention.span.start - _NEAR) : mention.span.start]
    speaks = _SPEAKS_BEHIND.match(behind) or _SPEAKS_BEFORE.search(before)
    near = range(mention.span.start - _REACH, mention.span.end + _REACH)
    first, last = max(sentence.start, near.start), min(sentence.end, near.stop)
    return speaks is not None and _NOW.search(text, first, last) is not None


def _evidence(mention: PersonMention, judgement: Judgement, register: Register) -> Evidence | None:
    """What the register holds against the title; None where it does not say why."""
    tenure = judgement.tenure
    held = register.entity(judgement.person or "")
    office = register.entity(tenure.office) if tenure is not None else None
    if tenure is None or held is None or office is None:
        return None
    country = country_named(jurisdiction(tenure.office, register) or "", register)
    term = f"{held.preferred} was {office.preferred} ({country}) {_term(tenure)}"
    title, source = mention.title_text, tenure.source
    match judgement.outcome:
        case Outcome.WRONG_TITLE:
            because = f"{term}; {_never(mention, judgement, register)}"
            return Evidence(title, because, judgement.expected, source)
        case Outcome.WRONG_JURISDICTION:
            nations = " and ".join(country_named(one, register) for one in nations_of(mention))
            return Evidence(
                mention.nation_text or title, f"{term}, not of {nations}", country, source
            )
        case Outcome.NOT_YET | Outcome.NO_LONGER:
            return Evidence(title, f"{term}{_holders_then(judgement, register)}", None, source)
        case Outcome.STILL | Outcome.ALREADY:
            because = f"{term} and so was in office on {judgement.when}"
            return Evidence(title, because, None, source)
    return None


def _never(mention: PersonMention, judgement: Judgement, register: Register) -> str:
    if not judgement.holders:
        return f"that office is not called {mention.title_text}"
    return f"on {judgement.when} the {mention.title_text} was {_named(judgement, register)}"


def _term(tenure: HeldTenure) -> str:
    return f"from {tenure.since} until {tenure.until}" if tenure.until else f"since {tenure.since}"


def _holders_then(judgement: Judgement, register: Register) -> str:
    """Who held the office then, as a clause to add; nothing where nobody is known."""
    named = _named(judgement, register)
    when = judgement.when
    at = "on" if when is not None and when.first == when.last else "in"
    return f"; {at} {when} it was {named}" if named else ""


def _named(judgement: Judgement, register: Register) -> str:
    held: list[Held | None] = [register.entity(person) for person in judgement.holders]
    return " and ".join(one.preferred for one in held if one is not None)


RULE = OfficeRule
