"""The discrepancy report an editor forwards to a colleague: one article, all that was found in it.

No mark-up, HTML or web address of an article is live in it: article text is data.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from audit.documents.expressions import compiled
from audit.findings.excerpts import Excerpt, excerpts
from audit.findings.finding import Evidence, Finding, Passage, Severity
from audit.findings.rendering import Page, page_stems, problems_of
from audit.findings.report import ArticleReport, Problem, Report
from audit.findings.visible import one_line
from audit.findings.wording import counted, dated, day, set_aside
from audit.report_page.plain_tables import plain_table

_QUOTED_LINE = 240
_LONGEST_CELL = 120
_LONGEST_PASSAGE = 400
_MARKUP = compiled(r"[\\`*\[\]|#~$^{]|(?<![^\W_])_|_(?![^\W_])|(?<=:)//|(?<=www)\.", re.IGNORECASE)
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
# what would begin a list or a heading at the start of a block
_BLOCK_START = compiled(r"(?:[-+=]|\d{1,9}(?=[.)]))")
_WEB_ADDRESS = compiled(r"https?://[!-~]+\Z")
_NOT_IN_LINKS = str.maketrans({mark: f"%{ord(mark):02X}" for mark in "<>()[]\\|`\"'*"})


class MarkdownReporter:
    """GitHub-flavoured Markdown; it holds everything, whatever is shown at the terminal."""

    name = "markdown"

    def render(self, report: Report, page: Page) -> str:  # noqa: ARG002
        """The report of the only article, or of all behind an index."""
        if len(report.articles) == 1:
            elsewhere = tuple(p for p in report.problems if p.path != report.articles[0].path)
            rest = _block(_problem_lines(elsewhere)) if elsewhere else ""
            return render_article(report, report.articles[0]) + rest
        parts = [render_index(report, [""] * len(report.articles))]
        parts += [render_article(report, article) for article in report.articles]
        return "\n---\n\n".join(parts)

    def pages(self, report: Report) -> Iterator[tuple[str, str]]:
        """A report of each article, and `index.md`."""
        names = [f"{stem}.md" for stem in page_stems(report.articles)]
        for name, article in zip(names, report.articles, strict=True):
            yield name, render_article(report, article)
        yield "index.md", render_index(report, names)


REPORTER = MarkdownReporter()


def render_article(report: Report, article: ArticleReport) -> str:
    """The discrepancy report of `article`, which is one of `report`."""
    findings = sorted(article.findings, key=lambda f: (-f.severity.rank, f.span, f.rule))
    lines = [f"# {_escaped(article.title or article.path)}", "", *_head_lines(report, article)]
    if findings:
        lines += _table_lines(article, findings)
        lines += ["", "## Details"]
    for number, finding in enumerate(findings, 1):
        lines += ["", *_detail_lines(article, finding, number)]
    lines += _aside_lines("Suppressed", article.suppressed)
    lines += _aside_lines("Accepted in the baseline", article.baselined)
    lines += _coverage_lines(article)
    lines += _problem_lines(problems_of(report, article))
    return _block(lines)


def render_index(report: Report, names: list[str]) -> str:
    """All articles of `report`, each linked to the file of that name unless it is empty."""
    lines = ["# Audit", "", f"{counted(len(report.articles), 'article')}: {_found(report)}."]
    if report.articles:
        lines += ["", _row(["Article", "Date", "Errors", "Warnings", "Notes"]), _rule(5)]
    for name, article in zip(names, report.articles, strict=True):
        title = _escaped(article.title or article.path, _LONGEST_CELL)
        counts = [_count(article, severity) for severity in Severity]
        published = article.dated.published
        cell = f"[{title}]({name})" if name else title
        lines.append(_row([cell, day(published) if published else "no date", *map(str, counts)]))
    lines += _problem_lines(report.problems)
    return _block([*lines, "", _signature(report)])


def _head_lines(report: Report, article: ArticleReport) -> list[str]:
    only = Report(report.version, report.rules_digest, (article,))
    return [
        f"- **Article:** {_escaped(article.path)}",
        f"- **Date:** {_escaped(dated(article.dated))}",
        f"- **Found:** {_found(only)}",
        "",
        _signature(report),
    ]


def _signature(report: Report) -> str:
    return (
        f"Written by audit {_escaped(report.version)} with rules {_escaped(report.rules_digest)}. "
        "It says what differs, from what, and who says so; it is no verdict on what is true."
    )


def _found(report: Report) -> str:
    counts = [(report.count(severity), severity.value) for severity in Severity]
    found = [counted(number, noun) for number, noun in counts if number]
    aside = set_aside(report)
    return ", ".join(found or ["nothing found"]) + (f" ({', '.join(aside)})" if aside else "")


def _count(article: ArticleReport, severity: Severity) -> int:
    return sum(finding.severity is severity for finding in article.findings)


def _table_lines(article: ArticleReport, findings: Iterable[Finding]) -> Iterator[str]:
    yield from ("", "## Findings", "")
    columns = ["", "Severity", "Place", "What", "Should be", "Why", "Who says so"]
    yield _row(columns)
    yield _rule(len(columns))
    for number, finding in enumerate(findings, 1):
        evidence = finding.evidence[0]
        yield _row(
            [
                str(number),
                finding.severity.value,
                f"line {finding.position.line}",
                _escaped(finding.text, _LONGEST_CELL),
                _should_be(finding),
                _escaped(evidence.because, _LONGEST_CELL * 2),
                _authority(article, evidence),
            ]
        )


def _should_be(finding: Finding) -> str:
    expected = finding.evidence[0].expected
    forms = finding.suggestions or ((expected,) if expected else ())
    return " or ".join(_escaped(form, _LONGEST_CELL) or "(nothing)" for form in forms)


def _detail_lines(article: ArticleReport, finding: Finding, number: int) -> Iterator[str]:
    at = finding.position
    yield f"### {number}. {_escaped(finding.message, _LONGEST_PASSAGE)}"
    yield ""
    yield (
        f"{finding.severity}, {finding.confidence} confidence, {finding.category} · "
        f"line {at.line}, column {at.column} · rule {_escaped(finding.rule)}"
    )
    yield ""
    for index, part in enumerate(excerpts(article.source, finding, _QUOTED_LINE)):
        if index:
            yield ">"
        yield f"> {_quoted(part)}"
    yield ""
    forms = _should_be(finding)
    if forms:
        yield f"- **Should be:** {forms}"
    for evidence in finding.evidence:
        yield f"- **Why:** {_escaped(evidence.because, _LONGEST_PASSAGE)}"
        if authority := _authority(article, evidence):
            yield f"- **Who says so:** {authority}"
    for passage in finding.related:
        yield f"- **See also:** {_cited(article, passage)}"
    compared = plain_table(finding)
    if compared is not None:
        yield ""
        yield _row([_escaped(head, _LONGEST_CELL) for head in compared.heads])
        yield _rule(len(compared.heads))
        for cells in compared.rows:
            yield _row([_escaped(cell, _LONGEST_CELL) for cell in cells])


def _authority(article: ArticleReport, evidence: Evidence) -> str:
    said = []
    if evidence.source is not None:
        source = evidence.source
        title = _escaped(source.title)
        checked = f", checked {day(source.checked)}" if source.checked else ""
        said.append(_linked(title, source.url) + checked)
    if evidence.passage is not None:
        said.append(_cited(article, evidence.passage))
    return "; ".join(said)


def _linked(title: str, url: str | None) -> str:
    if not url:
        return title
    if _WEB_ADDRESS.match(url):
        return f"[{title}]({url.translate(_NOT_IN_LINKS)})"
    return f"{title} ({_escaped(url)})"


def _cited(article: ArticleReport, passage: Passage) -> str:
    here = passage.path == article.path
    place = f"line {passage.line}" if here else f"{_escaped(passage.path)}, line {passage.line}"
    return f"{place}: “{_escaped(passage.text, _LONGEST_PASSAGE)}”"


def _aside_lines(heading: str, findings: Iterable[Finding]) -> Iterator[str]:
    for index, finding in enumerate(findings):
        if index == 0:
            yield from ("", f"## {heading}", "")
        message = _escaped(finding.message, _LONGEST_PASSAGE)
        reason = f": {_escaped(finding.justification)}" if finding.justification else ""
        yield f"- line {finding.position.line}: {message} ({_escaped(finding.rule)}){reason}"


def _coverage_lines(article: ArticleReport) -> Iterator[str]:
    if not article.coverage:
        return
    yield from ("", "## What was checked", "", _row(["", "Checked", "Not checked"]), _rule(3))
    for sort, coverage in sorted(article.coverage.items()):
        yield _row([_escaped(sort), str(coverage.checked), str(coverage.unchecked)])


def _problem_lines(problems: Iterable[Problem]) -> Iterator[str]:
    for index, problem in enumerate(problems):
        if index == 0:
            yield from ("", "## Not audited", "")
        yield f"- {_escaped(str(problem), _LONGEST_PASSAGE)}"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _rule(columns: int) -> str:
    return "|" + " --- |" * columns


def _block(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"


def _escaped(text: str, longest: int | None = None) -> str:
    """`text` on one line with no mark-up in it."""
    return _unmarked(one_line(text, longest))


def _unmarked(text: str) -> str:
    """`text`, which is safe to show, with no mark-up in it."""
    return _MARKUP.sub(lambda match: "\\" + "\\".join(match[0]), text).translate(_ENTITIES)


def _quoted(part: Excerpt) -> str:
    """The line with the finding's words in bold."""
    words = part.marked.strip()
    if not words:
        return _at_block_start(_unmarked(str(part)))
    inside = part.marked.index(words)
    before = part.before + part.marked[:inside]
    after = part.marked[inside + len(words) :] + part.after
    # asterisks between a letter and a quotation mark are no mark-up
    inside_a_word = before[-1:].strip() and not words[0].isalnum()
    inside_a_word = inside_a_word or (after[:1].strip() and not words[-1].isalnum())
    bold = "<b>{}</b>" if inside_a_word else "**{}**"
    return _at_block_start(_unmarked(before)) + bold.format(_unmarked(words)) + _unmarked(after)


def _at_block_start(text: str) -> str:
    match = _BLOCK_START.match(text)
    if match is None:
        return text
    start = match.end() if match[0].isdigit() else 0
    return f"{text[:start]}\\{text[start:]}"
