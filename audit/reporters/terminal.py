"""The report for an editor at a terminal: each finding with its line, why, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from audit.documents.expressions import compiled
from audit.documents.records import dataclass
from audit.findings.excerpts import Excerpt, excerpts
from audit.findings.finding import Evidence, Finding, Passage, Severity
from audit.findings.rendering import Page
from audit.findings.report import ArticleReport, Report
from audit.findings.visible import columns, first_columns, one_line
from audit.findings.wording import counted, dated, day, set_aside

_NARROWEST, _WIDEST = 40, 100  # longer lines are hard to read, however wide the window
_LABEL = 12
_LONGEST_MESSAGE = 600
_LONGEST_QUOTE = 240
_MOST_REASONS = 8
_MOST_RELATED = 4
_STYLES = {
    "": "",
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "path": "1",
    "quiet": "2",
}
_WEB_ADDRESS = compiled(r"https?://[!-~]+\Z")


@dataclass(frozen=True, slots=True)
class Words:
    """Words, safe to show, in one style; `link` is where they lead on terminals that can."""

    text: str
    style: str = ""
    link: str = ""


class TerminalReporter:
    """Calm text in at most 100 columns; colour and links only where the page allows them."""

    name = "terminal"

    def render(self, report: Report, page: Page) -> str:
        """Articles with findings to show, then problems, then one line that counts them all."""
        lines: list[str] = []
        for article in report.articles:
            lines += _article(article, page)
        for problem in report.problems:
            said = Words(f"not audited: {one_line(str(problem), _LONGEST_MESSAGE)}", "warning")
            lines += _flowed([said], page, hanging=2)
        if report.problems:
            lines.append("")
        lines += _flowed([Words(_summary(report, page), "path")], page)
        return "\n".join(lines) + "\n"


REPORTER = TerminalReporter()


def _article(article: ArticleReport, page: Page) -> Iterator[str]:
    shown = [finding for finding in article.findings if finding.severity.rank >= page.show.rank]
    if not shown:
        return
    yield from _flowed([Words(one_line(article.path), "path")], page)
    if article.title:
        yield from _flowed([Words(one_line(article.title, _LONGEST_QUOTE))], page)
    yield from _flowed([Words(one_line(dated(article.dated), _LONGEST_MESSAGE), "quiet")], page)
    yield ""
    for _, findings in groupby(shown, key=lambda finding: finding.at):
        yield from _same_words(article, sorted(findings, key=_worst_first), page)
        yield ""


def _worst_first(finding: Finding) -> tuple[int, str]:
    return -finding.severity.rank, finding.rule


def _same_words(article: ArticleReport, findings: list[Finding], page: Page) -> Iterator[str]:
    """The findings of several rules on the same words, under one excerpt."""
    for index, finding in enumerate(findings):
        where = f"{finding.position.line}:{finding.position.column}" if index == 0 else "also"
        message = one_line(finding.message, _LONGEST_MESSAGE)
        head = [
            Words(where, "path" if index == 0 else "quiet"),
            Words(finding.severity.value, finding.severity.value),
            Words(message),
            Words(f"[{one_line(finding.rule)}]", "quiet"),
        ]
        yield from _flowed(head, page, indent=2, hanging=4)
        pointed = index == 0 and _excerpt_lines(article.source, finding, page)
        yield from pointed or _labelled("instead", [Words(_instead(finding))], page)
        for evidence in finding.evidence[:_MOST_REASONS]:
            yield from _reason(article, evidence, page)
        yield from _and_more(len(finding.evidence) - _MOST_REASONS, "reason", page)
        related = _not_shown_yet(article, finding)
        for passage in related[:_MOST_RELATED]:
            yield from _labelled("see also", _cited(article, passage), page)
        yield from _and_more(len(related) - _MOST_RELATED, "passage", page)


def _not_shown_yet(article: ArticleReport, finding: Finding) -> list[Passage]:
    """The related passages, but for the finding's own place and those that the evidence cites."""
    cited = [evidence.passage for evidence in finding.evidence]
    return [
        passage
        for passage in finding.related
        if passage not in cited
        and not (passage.path == article.path and passage.span.overlaps(finding.at))
    ]


def _excerpt_lines(source: str, finding: Finding, page: Page) -> list[str]:
    """The line with carets under the finding's words, and behind them what could stand there."""
    gutter = max(4, len(str(finding.position.end_line)) + 2)
    room = _width(page) - gutter - 4
    lines: list[str] = []
    instead = _instead(finding)
    parts = excerpts(source, finding, room)
    for index, part in enumerate(parts):
        number = str(part.line).rjust(gutter)
        if index and part.line > parts[index - 1].line + 1:
            lines.append(_painted(f"{' ' * gutter} ⋮", "quiet", page))
        lines.append(_painted(f"{number} │ ", "quiet", page) + str(part))
        start, carets = _carets(part)
        label = f" {instead}" if index == len(parts) - 1 else ""
        fits = start + carets + columns(label) <= room
        pointer = "^" * carets + (label if fits else "")
        bar = _painted(f"{' ' * gutter} │ ", "quiet", page)
        lines.append(bar + " " * start + _painted(pointer.rstrip(), finding.severity, page))
        if not fits:
            lines += _labelled("instead", [Words(instead)], page)
    return lines


def _carets(part: Excerpt) -> tuple[int, int]:
    """Where the carets begin, and how many there are: one at least, under a mark too."""
    start, width = columns(part.before), columns(part.marked)
    return (start, width) if width else (max(0, start - 1), 1)


def _instead(finding: Finding) -> str:
    shown = [one_line(each, _LONGEST_QUOTE) or "(nothing)" for each in finding.suggestions]
    return " or ".join(shown)


def _reason(article: ArticleReport, evidence: Evidence, page: Page) -> Iterator[str]:
    because = one_line(evidence.because, _LONGEST_MESSAGE)
    yield from _labelled("why", [Words(because)], page)
    source = evidence.source
    if source is not None:
        url = source.url if source.url and _WEB_ADDRESS.match(source.url) else ""
        cited = [Words(one_line(source.title, _LONGEST_QUOTE), link=url)]
        if source.checked:
            cited.append(Words(f"(checked {day(source.checked)})", "quiet"))
        yield from _labelled("says who", cited, page)
        if source.url and not (url and page.hyperlinks):
            yield " " * (_LABEL + 4) + _painted(one_line(source.url), "quiet", page)
    if evidence.passage is not None:
        yield from _labelled("says who", _cited(article, evidence.passage), page)


def _cited(article: ArticleReport, passage: Passage) -> list[Words]:
    here = passage.path == article.path
    place = f"line {passage.line}" if here else f"{one_line(passage.path)}:{passage.line}"
    return [Words(place), Words(f'"{one_line(passage.text, _LONGEST_QUOTE)}"')]


def _and_more(number: int, noun: str, page: Page) -> list[str]:
    return _labelled("", [Words(f"and {number} more {noun}s")], page) if number > 0 else []


def _summary(report: Report, page: Page) -> str:
    """For example `5 articles: 4 errors, 3 warnings (12 notes not shown)`."""
    found, aside = [], []
    for severity in Severity:
        number = report.count(severity)
        if severity.rank >= page.show.rank and number:
            found.append(counted(number, severity.value))
        elif number:
            aside.append(f"{counted(number, severity.value)} not shown")
    aside += set_aside(report)
    nothing = "nothing to show" if aside else "nothing found"
    line = f"{counted(len(report.articles), 'article')}: {', '.join(found) or nothing}"
    if aside:
        line += f" ({', '.join(aside)})"
    return f"{line}; {counted(len(report.problems), 'problem')}" if report.problems else line


def _labelled(label: str, words: list[Words], page: Page) -> list[str]:
    """`words` behind a quiet label in a column of its own; nothing where they say nothing."""
    lines = _flowed(words, page, indent=_LABEL + 4, hanging=0)
    if not lines:
        return []
    head = " " * 6 + _painted(label, "quiet", page) + " " * (_LABEL - 2 - len(label))
    return [head + lines[0][_LABEL + 4 :], *lines[1:]]


def _flowed(words: Iterable[Words], page: Page, indent: int = 0, hanging: int = 0) -> list[str]:
    """The words in lines of the page's width, each but the first `hanging` columns further in."""
    width = _width(page)
    lines: list[list[Words]] = []
    used = width
    for word in _single(words, width - indent - hanging):
        needed = columns(word.text)
        if not lines or used + 1 + needed > width:
            lines.append([])
            used = indent + (hanging if len(lines) > 1 else 0) - 1
        lines[-1].append(word)
        used += 1 + needed
    margins = [" " * indent] + [" " * (indent + hanging)] * len(lines)
    return [
        margin + _line(line, page) for margin, line in zip(margins, lines, strict=False) if line
    ]


def _single(words: Iterable[Words], longest: int) -> Iterator[Words]:
    """The words one by one, and what is longer than a line in pieces."""
    for phrase in words:
        for text in phrase.text.split():
            rest = text
            while columns(rest) > longest:
                piece = first_columns(rest, longest)
                yield Words(piece, phrase.style, phrase.link)
                rest = rest[len(piece) :]
            yield Words(rest, phrase.style, phrase.link)


def _line(line: list[Words], page: Page) -> str:
    runs = groupby(line, key=lambda word: (word.style, word.link))
    pieces = []
    for (style, link), words in runs:
        text = _painted(" ".join(word.text for word in words), style, page)
        linked = page.hyperlinks and link
        pieces.append(f"\x1b]8;;{link}\x1b\\{text}\x1b]8;;\x1b\\" if linked else text)
    return " ".join(pieces)


def _painted(text: str, style: str, page: Page) -> str:
    code = _STYLES[style]
    return f"\x1b[{code}m{text}\x1b[0m" if page.colour and code and text.strip() else text


def _width(page: Page) -> int:
    return min(max(page.width, _NARROWEST), _WIDEST)
