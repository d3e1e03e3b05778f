"""The card in the margin beside a finding: what, why, who says so, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator

from audit.documents.citation import Source
from audit.documents.expressions import compiled
from audit.findings.finding import Evidence, Finding, Passage
from audit.findings.visible import one_line
from audit.findings.wording import counted, day
from audit.report_page.book import Book
from audit.report_page.differing import marked
from audit.report_page.markup import Html, joined, shown, tag
from audit.report_page.signs import category_sign, severity_sign

_WEB_ADDRESS = compiled(r"https?://[!-~]+\Z")
_LONGEST_MESSAGE = 400
_LONGEST_REASON = 400
_LONGEST_PASSAGE = 420
_LONGEST_FORM = 120


def finding_id(article: int, number: int) -> str:
    """The id of a finding's card; `number` counts from 0."""
    return f"a{article}f{number + 1}"


def card(book: Book, article: int, number: int, finding: Finding) -> Html:
    """The card of finding `number` of article `article`."""
    own = finding_id(article, number)
    first, *others = finding.evidence
    return tag(
        "article",
        _head(own, number, finding),
        tag("p", one_line(finding.message, _LONGEST_MESSAGE), class_="what", id=f"{own}w"),
        _suggestions(finding),
        tag("p", *_reason(first), class_="why"),
        tag(
            "details",
            tag("summary", _more(finding)),
            *_passages(book, article, finding, first),
            *(_further(book, article, finding, one) for one in others),
            *_related(book, article, finding),
            _identity(finding),
        ),
        class_="card",
        id=own,
        tabindex="-1",
        aria_labelledby=f"{own}w",
        data_severity=finding.severity.value,
        data_category=finding.category.value,
        data_rule=finding.rule,
        data_n=number + 1,
    )


def cited(source: Source) -> Html:
    """A publication, with its link where that is one of the web, and the day it was read."""
    title: str = one_line(source.title)
    address = source.url or ""
    if _WEB_ADDRESS.match(address):
        title = tag("a", title, href=address, rel="noopener noreferrer external")
    elif address:
        title = f"{title} ({one_line(address)})"
    checked = f", checked {day(source.checked)}" if source.checked else ""
    return tag("cite", title, checked)


def place_of(book: Book, passage: Passage, here: int) -> Html:
    """Where a passage stands, as a link where the report shows it."""
    own = book.numbers.get(passage.path) == here
    words = f"line {passage.line}" if own else f"{one_line(passage.path)}, line {passage.line}"
    address = book.address_of(passage, here)
    return tag("a", words, href=address) if address else shown(words)


def own_words(finding: Finding) -> str:
    """The finding's words as they are compared: the whole name of which they may be a part."""
    whole = [
        one.text
        for one in finding.related
        if one.path == finding.path and one.span.covers(finding.at)
    ]
    return max(whole, key=len, default=finding.text)


def _head(own: str, number: int, finding: Finding) -> Html:
    return tag(
        "p",
        severity_sign(finding.severity),
        category_sign(finding.category),
        tag(
            "a",
            f"{number + 1}",
            class_="number",
            href=f"#{own}m",
            aria_label=f"finding {number + 1}: to its place in the text",
        ),
        class_="head",
    )


def _suggestions(finding: Finding) -> Html:
    forms = [one_line(form, _LONGEST_FORM) or "(nothing)" for form in finding.suggestions]
    if not forms:
        return Html()
    chosen = joined((tag("b", form) for form in forms), " or ")
    return tag("p", tag("span", "Suggestion ", class_="label"), chosen, class_="suggestion")


def _reason(evidence: Evidence) -> Iterator[Html]:
    yield shown(one_line(evidence.because, _LONGEST_REASON))
    if evidence.source is not None:
        yield joined([" ", cited(evidence.source)])


def _more(finding: Finding) -> str:
    passages = len(_shown_passages(finding))
    return f"Details and {counted(passages, 'passage')}" if passages else "Details"


def _shown_passages(finding: Finding) -> list[Passage]:
    """Each passage once, the evidence's first; not the finding's own words."""
    every = [one.passage for one in finding.evidence if one.passage is not None]
    places = {(one.path, one.span): one for one in [*every, *finding.related]}
    places.pop((finding.path, finding.at), None)
    return list(places.values())


def _passages(book: Book, here: int, finding: Finding, evidence: Evidence) -> Iterator[Html]:
    if evidence.passage is not None:
        yield _passage(book, here, finding, evidence.passage)


def _further(book: Book, here: int, finding: Finding, evidence: Evidence) -> Html:
    """Another reason, with its passage."""
    parts = [tag("p", *_reason(evidence), class_="why")]
    if evidence.passage is not None:
        parts.append(_passage(book, here, finding, evidence.passage))
    return joined(parts)


def _related(book: Book, here: int, finding: Finding) -> Iterator[Html]:
    """Passages that no evidence names."""
    named = {(one.passage.path, one.passage.span) for one in finding.evidence if one.passage}
    for passage in _shown_passages(finding):
        if (passage.path, passage.span) not in named:
            yield _passage(book, here, finding, passage)


def _passage(book: Book, here: int, finding: Finding, passage: Passage) -> Html:
    text = one_line(passage.text, _LONGEST_PASSAGE)
    words = marked(text, one_line(own_words(finding), _LONGEST_PASSAGE)) if text else "(blank)"
    return tag(
        "figure",
        tag("blockquote", words, dir="auto"),
        tag("figcaption", place_of(book, passage, here)),
    )


def _identity(finding: Finding) -> Html:
    at = finding.position
    fingerprint = finding.fingerprint
    return tag(
        "dl",
        tag("dt", "Place"),
        tag("dd", f"line {at.line}, column {at.column}"),
        tag("dt", "Confidence"),
        tag("dd", finding.confidence.value),
        tag("dt", "Rule"),
        tag("dd", tag("code", one_line(finding.rule))),
        tag("dt", "Fingerprint"),
        tag(
            "dd",
            tag("code", fingerprint),
            " ",
            tag(
                "button",
                "Copy",
                type="button",
                class_="copy",
                data_copy=fingerprint,
                aria_label=f"copy the fingerprint {fingerprint}",
                hidden=True,
            ),
        ),
    )
