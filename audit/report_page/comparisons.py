"""Passages side by side with what other articles say, and quotations collated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.findings.finding import Category, Finding, Passage
from audit.findings.visible import one_line
from audit.report_page.book import Book
from audit.report_page.cards import finding_id, place_of
from audit.report_page.collation import Reading, collated
from audit.report_page.differing import alike, marked
from audit.report_page.markup import Html, joined, tag
from audit.report_page.tables import table

_MOST = 150
"""Passages that are laid side by side: a page of thousands nobody reads, and the cards have all."""
_MOST_WITNESSES = 6
_LONGEST = 600
_LONGEST_MESSAGE = 240
_LONGEST_TITLE = 70
_NAMES = frozenset({Category.NAME, Category.TITLE, Category.PLACE, Category.ORGANISATION})


@dataclass(frozen=True, slots=True)
class Compared:
    """A passage of an article, what its findings say, and what stands elsewhere."""

    at: Span
    text: str
    numbers: tuple[int, ...]
    witnesses: tuple[Passage, ...]
    quoted: bool


def compared(findings: Sequence[Finding]) -> list[Compared]:
    """The passages that are worth laying side by side, in order.

    Names have a table of their own. What is compared inside one article are quotations only.
    """
    groups: dict[tuple[Span, bool], tuple[list[int], dict[tuple[str, Span], Passage]]] = {}
    for number, finding in enumerate(findings):
        if finding.category in _NAMES:
            continue
        quoted = finding.category is Category.QUOTATION
        passages = [one.passage for one in finding.evidence if one.passage is not None]
        others = {
            (one.path, one.span): one
            for one in [*passages, *finding.related]
            if one.path != finding.path or (quoted and one.span != finding.at)
        }
        if others:
            numbers, witnesses = groups.setdefault((finding.at, quoted), ([], {}))
            numbers.append(number)
            witnesses.update(others)
    return [
        Compared(at, findings[numbers[0]].text, tuple(numbers), tuple(witnesses.values()), quoted)
        for (at, quoted), (numbers, witnesses) in groups.items()
    ]


def comparisons(book: Book, article: int, level: int) -> Html:
    """The section of article `article`; nothing if there is nothing to compare."""
    report = book.report.articles[article]
    found = compared(report.findings)
    if not found:
        return Html()
    parts = [_side_by_side(book, article, one, level + 1) for one in found[:_MOST]]
    if len(found) > _MOST:
        rest = f"{len(found) - _MOST} more are in the cards beside the text."
        parts.append(tag("p", rest, class_="quiet"))
    heading = tag(f"h{level}", "Side by side")
    lead = tag(
        "p",
        "What stands here and what stands elsewhere; ",
        tag("em", "words that differ", class_="differs"),
        " are underlined.",
        class_="quiet",
    )
    return tag("section", heading, lead, *parts, class_="comparisons")


def _side_by_side(book: Book, article: int, one: Compared, level: int) -> Html:
    report = book.report.articles[article]
    shown = one.witnesses[:_MOST_WITNESSES]
    here = one_line(one.text, _LONGEST)
    texts = [one_line(witness.text, _LONGEST) for witness in shown]
    own = Passage(report.path, one.at, report.findings[one.numbers[0]].position.line, one.text)
    # quotations are said to be one utterance; of others only what is alike differs in words
    near = [text for text in texts if one.quoted or alike(here, text)]
    panels = [_panel(book, article, own, here, near, mine=True)]
    panels += [
        _panel(book, article, witness, text, [here] if text in near else [], mine=False)
        for witness, text in zip(shown, texts, strict=True)
    ]
    more = len(one.witnesses) - len(shown)
    return tag(
        "section",
        *_headings(report.findings, article, one, level),
        tag("div", *panels, class_="panels"),
        tag("p", f"and {more} more, in the card", class_="quiet") if more else Html(),
        _collation(book, article, here, shown, texts) if one.quoted else Html(),
        class_="comparison",
        data_findings=" ".join(finding_id(article, number) for number in one.numbers),
    )


def _headings(
    findings: Sequence[Finding], article: int, one: Compared, level: int
) -> Iterator[Html]:
    for number in one.numbers:
        words = one_line(findings[number].message, _LONGEST_MESSAGE)
        link = tag("a", words, href=f"#{finding_id(article, number)}")
        yield tag(f"h{level}", link)


def _panel(
    book: Book, article: int, passage: Passage, text: str, against: Sequence[str], *, mine: bool
) -> Html:
    before, after = book.surroundings(passage.path, passage.span)
    words = joined(
        [
            tag("span", one_line(before) + _gap(before), class_="around") if before else "",
            tag("span", marked(text, *against), class_="passage"),
            tag("span", _gap_before(after) + one_line(after), class_="around") if after else "",
        ]
    )
    title = "This article" if mine else book.title(passage.path, _LONGEST_TITLE)
    if passage.path == book.report.articles[article].path and not mine:
        title = "This article, elsewhere"
    return tag(
        "figure",
        tag("figcaption", tag("b", title), " ", place_of(book, passage, article)),
        tag("blockquote", words, dir="auto"),
        class_="panel mine" if mine else "panel",
    )


def _gap(before: str) -> str:
    return " " if before[-1:].isspace() else ""


def _gap_before(after: str) -> str:
    return " " if after[:1].isspace() else ""


def _collation(
    book: Book, article: int, base: str, witnesses: Sequence[Passage], texts: Sequence[str]
) -> Html:
    readings = collated(base, texts)
    if not readings:
        return Html()
    columns = ["Who prints it", *(f"({n})" for n in range(1, len(readings) + 1))]
    first = ["This article", *(base[one.start : one.end] for one in readings)]
    rows = [first]
    for number, witness in enumerate(witnesses):
        own = witness.path == book.report.articles[article].path
        name = (
            f"This article, line {witness.line}"
            if own
            else book.title(witness.path, _LONGEST_TITLE)
        )
        rows.append([name, *(_cell(base, one, number) for one in readings)])
    return table("The wordings collated", columns, rows, "collation")


def _cell(base: str, reading: Reading, witness: int) -> str:
    printed = reading.witnesses[witness]
    if printed is None:
        return tag("span", "not quoted", class_="quiet")
    if not printed:
        return tag("span", "left out", class_="differs")
    same = printed.casefold() == base[reading.start : reading.end].casefold()
    return tag("span", printed) if same else tag("em", printed, class_="differs")
