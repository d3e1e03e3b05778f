"""Runs the examples of a rule through the very pipeline that audits articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from audit.documents.document import DateOrigin, Document, Metadata, Role, Segment
from audit.documents.spans import Span
from audit.engines.patterns import PatternTimeoutError
from audit.packs.model_reading import Location
from audit.readers.plain_text import READER
from audit.register.register import Register
from audit.rules.article import Article
from audit.rules.matching import findings_in
from audit.rules.rule import Example, Rule
from audit.rules.rule_set import RuleSet, rule_set

_MARK = re.compile(r"\[\[([^\[\]]+)\]\]")


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


def example_document(text: str, published: str | None, rule: Rule) -> Document:
    """An article of that text.

    One line is a paragraph of the body (or of the first role that the rule looks at, if it does
    not look at the body): the reader would take many for headlines. More is read as a file is.
    """
    if "\n" in text:
        document = READER.read(text.encode(), "example")
    else:
        role = Role.BODY if Role.BODY in rule.scope else rule.scope[0]
        document = Document("example", text, text, "", (Segment(role, Span(0, len(text))),))
    if published is None:
        return document
    day = date.fromisoformat(published)
    metadata: Metadata = replace(document.metadata, published=day, published_from=DateOrigin.OPTION)
    return replace(document, metadata=metadata)


def _outcome(rule: Rule, alone: RuleSet, example: str | Example, location: Location) -> Outcome:
    text = example.text if isinstance(example, Example) else example
    published = example.published if isinstance(example, Example) else None
    marked = unmarked(text.strip())
    document = example_document(marked.text, published, rule)
    try:
        found = {finding.at for finding in findings_in(Article(document, alone.register), alone)}
    except PatternTimeoutError:
        return Outcome(location, Verdict.MISSING, f"{_shown(text)}: the pattern takes too long")
    except (LookupError, ValueError) as error:
        return Outcome(location, Verdict.MISSING, f"{_shown(text)}: the rule fails with {error!r}")
    return _judged(location, marked, found)


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
