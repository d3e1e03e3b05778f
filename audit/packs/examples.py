"""Runs the examples of a rule through the very pipeline that audits articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum

from audit.documents.document import DateOrigin, Document, Metadata, Role, Segment
from audit.documents.expressions import compiled
from audit.documents.records import dataclass, replace
from audit.documents.spans import Span
from audit.engines.patterns import PatternTimeoutError
from audit.packs.model_reading import Location
from audit.readers.plain_text import READER
from audit.register.register import Register
from audit.rules.account import Account
from audit.rules.article import Article
from audit.rules.matching import findings_in, hits_in, observed
from audit.rules.rule import Example, Rule
from audit.rules.rule_set import RuleSet, rule_set
from audit.stories.sketch import sketched
from audit.stories.witnesses import origins

_MARK = compiled(r"\[\[([^\[\]]+)\]\]")


class Verdict(StrEnum):
    """How an example came out."""

    VALIDATED = "validated"
    MISSING = "missing"
    NOISY = "noisy"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one example came out; `message` says what was expected and what was found."""

    location: Location
    verdict: Verdict
    message: str = ""


@dataclass(frozen=True, slots=True)
class MarkedText:
    """An example's text without its marks, and the words that were marked."""

    text: str
    marks: tuple[Span, ...]


def run_examples(rule: Rule, register: Register) -> Iterator[Outcome]:
    """What becomes of each example of `rule`.

    Raises:
        ValueError: if a phrase of the rule has nothing in it to search for.
    """
    alone = rule_set([rule], register, "")
    for index, example in enumerate(rule.examples.flag):
        yield _outcome(rule, alone, example, ("examples", "flag", index))
    for index, example in enumerate(rule.examples.pass_):
        yield _outcome(rule, alone, example, ("examples", "pass", index))


def unmarked(text: str) -> MarkedText:
    """Take the `[[...]]` marks out.

    >>> unmarked("President [[Gitanes]] Nauseda")
    MarkedText(text='President Gitanes Nauseda', marks=(Span(start=10, end=17),))
    """
    marks = []
    for nth, match in enumerate(_MARK.finditer(text)):
        start = match.start() - 4 * nth
        marks.append(Span(start, start + len(match[1])))
    return MarkedText(_MARK.sub(r"\1", text), tuple(marks))


def example_document(
    text: str, published: str | None, rule: Rule, path: str = "example"
) -> Document:
    """An article of that text.

    One line is a paragraph of the body (or of the first role that the rule looks at, if it does
    not look at the body): the reader would take many for headlines. More is read as a file is.
    """
    if "\n" in text:
        document = READER.read(text.encode(), path)
    else:
        role = Role.BODY if Role.BODY in rule.scope else rule.scope[0]
        document = Document(path, text, text, "", (Segment(role, Span(0, len(text))),))
    if published is None:
        return document
    day = date.fromisoformat(published)
    metadata: Metadata = replace(document.metadata, published=day, published_from=DateOrigin.OPTION)
    return replace(document, metadata=metadata)


def _outcome(rule: Rule, alone: RuleSet, given: str | Example, location: Location) -> Outcome:
    example = given if isinstance(given, Example) else Example(text=given)
    marked = unmarked(example.text.strip())
    shown = _shown(example.text)
    try:
        found = _found(rule, alone, replace(example, text=marked.text))
    except PatternTimeoutError:
        return Outcome(location, Verdict.MISSING, f"{shown}: the pattern takes too long")
    except (LookupError, ValueError) as error:
        return Outcome(location, Verdict.MISSING, f"{shown}: the rule fails with {error!r}")
    return _judged(location, marked, found)


def _found(rule: Rule, alone: RuleSet, example: Example) -> set[Span]:
    """Where the rule finds something in the example's text, by itself and beside others."""

    def article(text: str, path: str, references: tuple[Article, ...] = ()) -> Article:
        document = example_document(text.strip(), example.published, rule, path)
        return Article(document, alone.register, references)

    references = tuple(article(text, "against") for text in example.against)
    own = article(example.text, "example", references)
    others = [article(text, f"beside {nth}") for nth, text in enumerate(example.beside)]
    found = findings_in(own, alone)
    accounts = list(_accounts([own, *others], alone)) if others else []
    if len(accounts) > 1:
        found += rule.compare(accounts)
    return {finding.at for finding in found if finding.path == own.document.path}


def _accounts(story: Sequence[Article], alone: RuleSet) -> Iterator[Account]:
    """What each article shows the rule, if it shows something."""
    witness = origins(sketched(article.reading, article.stated) for article in story)
    for article in story:
        path = article.document.path
        seen, _ = observed(article, alone, hits_in(article, alone), lambda _: True)
        for _, one in seen:
            yield Account(path, article.stated.published, witness[path], one)


def _judged(location: Location, marked: MarkedText, found: set[Span]) -> Outcome:
    wanted = set(marked.marks)
    flag = location[1] == "flag"
    if (not flag and found) or (wanted and found - wanted):
        verdict = Verdict.NOISY
    elif flag and (not found or wanted - found):
        verdict = Verdict.MISSING
    else:
        return Outcome(location, Verdict.VALIDATED)
    expected = (_words(wanted, marked.text) if wanted else "a finding") if flag else "nothing"
    shown = f"{location[1]} example {_shown(marked.text)}"
    return Outcome(
        location, verdict, f"{shown}: expected {expected}, found {_words(found, marked.text)}"
    )


def _words(spans: set[Span], text: str) -> str:
    return ", ".join(f"'{span.of(text)}'" for span in sorted(spans)) or "nothing"


def _shown(text: str) -> str:
    flat = " ".join(text.split())
    return f"'{flat}'" if len(flat) <= 70 else f"'{flat[:69]}…'"
