"""The table of the names, titles and places that an article has otherwise than somebody else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.documents.records import dataclass
from audit.findings.finding import Category, Evidence, Finding, Passage
from audit.findings.visible import one_line
from audit.report_page.book import Book
from audit.report_page.cards import cited, finding_id, own_words, place_of
from audit.report_page.differing import marked
from audit.report_page.markup import Html, joined, tag
from audit.report_page.tables import table

_NAMES = (Category.NAME, Category.TITLE, Category.PLACE, Category.ORGANISATION)
_LONGEST = 120
_MOST_PLACES = 12


@dataclass(frozen=True, slots=True)
class Named:
    """A form in the article with its findings, as their numbers, by the form that is expected.

    `whole` is the name of which `text` may be a part.
    """

    text: str
    whole: str
    expected: str
    category: Category
    numbers: tuple[int, ...]
    evidence: tuple[Evidence, ...]
    elsewhere: tuple[Passage, ...]


def named(findings: Sequence[Finding]) -> list[Named]:
    """The names of an article that are found fault with, each form once, in order."""
    groups: dict[tuple[Category, str, str], list[int]] = {}
    for number, finding in enumerate(findings):
        if finding.category in _NAMES:
            expected = " or ".join(finding.suggestions) or finding.evidence[0].expected or ""
            groups.setdefault((finding.category, finding.folded, expected), []).append(number)
    return [
        _named([findings[n] for n in numbers], numbers, expected, category)
        for (category, _, expected), numbers in groups.items()
    ]


def names_table(book: Book, article: int, level: int) -> Html:
    """The section of article `article`; nothing where no name is found fault with."""
    report = book.report.articles[article]
    rows = [_row(book, article, one) for one in named(report.findings)]
    if not rows:
        return Html()
    columns = ["In this article", "Where", "Should be, or is elsewhere", "Who says so"]
    heading = tag(f"h{level}", "Names")
    found = table("Names, titles, places and organisations in question", columns, rows, "names")
    return tag("section", heading, found)


def _named(
    findings: Sequence[Finding], numbers: Sequence[int], expected: str, category: Category
) -> Named:
    evidence = {(one.because, one.source): one for f in findings for one in f.evidence}
    passages = [one.passage for f in findings for one in f.evidence if one.passage is not None]
    passages += [one for finding in findings for one in finding.related]
    own = {finding.at for finding in findings}
    elsewhere = {
        (one.path, one.span): one
        for one in passages
        if not (one.path == findings[0].path and any(at.overlaps(one.span) for at in own))
    }
    return Named(
        findings[0].text,
        max((own_words(finding) for finding in findings), key=len),
        expected,
        category,
        tuple(numbers),
        tuple(sorted(evidence.values(), key=lambda one: one.source is None)),
        tuple(sorted(elsewhere.values(), key=lambda one: (one.path, one.span))),
    )


def _row(book: Book, article: int, one: Named) -> list[str]:
    text = one_line(one.text, _LONGEST)
    expected = one_line(one.expected, _LONGEST)
    form = tag("em", text, class_="differs")
    kind = tag("span", f" {one.category}", class_="quiet")
    return [
        joined([form, kind]),
        joined(_places(book, article, one), ", "),
        joined(_elsewhere(book, article, one, expected)),
        joined(_authorities(one)),
    ]


def _places(book: Book, article: int, one: Named) -> Iterator[Html]:
    findings = book.report.articles[article].findings
    seen: set[int] = set()
    for number in one.numbers:
        line = findings[number].position.line
        if line not in seen and len(seen) < _MOST_PLACES:
            yield tag("a", f"line {line}", href=f"#{finding_id(article, number)}")
        seen.add(line)
    if len(seen) > _MOST_PLACES:
        yield tag("span", f"{len(seen) - _MOST_PLACES} more lines")


def _elsewhere(book: Book, article: int, one: Named, expected: str) -> Iterator[Html]:
    if expected:
        yield tag("b", expected)
    if one.elsewhere:
        items = [
            tag(
                "li",
                tag("q", marked(one_line(passage.text, _LONGEST), one_line(one.whole, _LONGEST))),
                " ",
                place_of(book, passage, article),
            )
            for passage in one.elsewhere[:_MOST_PLACES]
        ]
        yield tag("ul", *items)


def _authorities(one: Named) -> Iterator[Html]:
    for evidence in one.evidence:
        parts: list[str] = [one_line(evidence.because, 2 * _LONGEST)]
        if evidence.source is not None:
            parts += [" ", cited(evidence.source)]
        yield tag("p", *parts)
