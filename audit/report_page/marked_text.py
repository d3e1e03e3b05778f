"""The article's text as published, its findings marked in place and their cards beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from audit.documents.records import dataclass
from audit.findings.finding import Finding
from audit.findings.report import ArticleReport
from audit.report_page.book import Book
from audit.report_page.cards import card, finding_id
from audit.report_page.lines import Block, Line, blocks
from audit.report_page.markup import Html, joined, tag
from audit.report_page.runs import Cutter, Run, homes
from audit.report_page.signs import FAMILY, icon

_MARKED_UP = (".html", ".htm", ".xhtml", ".xml")
_LONG = 400
"""Blocks from which on a browser lays out only those in sight, and cards stay in their rows."""
_WIDE = 400
"""Characters from which on a finding is about a passage: underlined, it could not be read."""


@dataclass(frozen=True, slots=True)
class _Text:
    """What the lines of an article are written from."""

    book: Book
    number: int
    article: ArticleReport
    cutter: Cutter
    homes: dict[int, list[tuple[int, int]]]

    def finding(self, number: int) -> Finding:
        return self.article.findings[number]


def marked_text(book: Book, number: int) -> Html:
    """Article `number` with its cards, block by block."""
    article = book.report.articles[number]
    cut = list(blocks(article.source))
    if not cut:
        cards = [card(book, number, n, one) for n, one in enumerate(article.findings)]
        return tag("div", tag("p", "The file is empty.", class_="quiet"), *cards, class_="text")
    lines = list(chain.from_iterable(cut))
    text = _Text(book, number, article, Cutter(article.findings), homes(lines, article.findings))
    classes = [
        "text",
        "raw" if article.path.lower().endswith(_MARKED_UP) else "",
        "long" if len(cut) > _LONG else "",
    ]
    return tag("div", *_rows(text, cut), class_=" ".join(filter(None, classes)))


def _rows(text: _Text, cut: Sequence[Block]) -> Iterator[Html]:
    index = 0
    before = 0
    headline = _headline(text.article, cut)
    for block in cut:
        numbers = sorted(
            number
            for line in range(index, index + len(block))
            for _, number in text.homes.get(line, ())
        )
        yield tag(
            "div",
            _block(text, block, index, _classes(block, before, headline)),
            _cards(text, numbers),
            class_="row",
        )
        index += len(block)
        before = block[-1].number


def _headline(article: ArticleReport, cut: Sequence[Block]) -> Block | None:
    """The first block that is the title and nothing else."""
    if not article.title:
        return None
    said = ((block, article.source[block[0].start : block[-1].end]) for block in cut)
    return next((block for block, words in said if words.strip() == article.title), None)


def _classes(block: Block, before: int, headline: Block | None) -> str:
    apart = " apart" if block[0].number > before + 1 else ""
    return f"words{apart}{' headline' if block is headline else ''}"


def _block(text: _Text, block: Block, index: int, classes: str) -> Html:
    lines = [_line(text, line, index + step) for step, line in enumerate(block)]
    return tag("p", joined(lines, "\n"), class_=classes, dir="auto")


def _cards(text: _Text, numbers: Sequence[int]) -> Html:
    if not numbers:
        return Html()
    cards = (card(text.book, text.number, number, text.finding(number)) for number in numbers)
    return tag("div", *cards, class_="cards")


def _line(text: _Text, line: Line, index: int) -> Html:
    places = text.homes.get(index, [])
    done = 0
    parts: list[Html] = []
    while done < len(places) and places[done][0] == line.start:
        parts.append(_reference(text, places[done][1]))
        done += 1
    for run in text.cutter.runs(line):
        parts.append(_run(text, run))
        while done < len(places) and places[done][0] == run.end:
            parts.append(_reference(text, places[done][1]))
            done += 1
    if not line.begins:
        return tag("span", *parts, class_="line on")
    own = f"a{text.number}l{line.number}"
    return tag("span", *parts, class_="line", id=own, data_line=line.number)


def _run(text: _Text, run: Run) -> Html:
    words = text.article.source[run.start : run.end]
    if not run.findings:
        return joined([words])
    first = text.finding(run.findings[0])
    wide = first.at.end - first.at.start > _WIDE
    return tag(
        "mark",
        words,
        class_="wide" if wide else None,
        data_f=" ".join(f"{number + 1}" for number in run.findings),
        data_severity=first.severity.value,
        data_family=FAMILY[first.category],
    )


def _reference(text: _Text, number: int) -> Html:
    """The sign behind a finding's words that leads to its card."""
    finding = text.finding(number)
    own = finding_id(text.number, number)
    return tag(
        "a",
        icon(finding.severity.value),
        f"{number + 1}",
        class_=f"reference {finding.severity.value}",
        id=f"{own}m",
        href=f"#{own}",
        aria_label=f"finding {number + 1}: {finding.severity}, {finding.category}",
    )
