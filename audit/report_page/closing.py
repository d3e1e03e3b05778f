"""What stands behind an article's text: what was checked, what was set aside, what was not read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from audit.findings.finding import Finding
from audit.findings.report import ArticleReport, Mention, Problem
from audit.findings.visible import one_line
from audit.report_page.markup import Html, tag
from audit.report_page.signs import icon
from audit.report_page.tables import table

_LONGEST = 400
_LONGEST_MENTION = 120
_MOST_LISTED = 1_000
_LEAD = tag(
    "p",
    "What was not checked is not thereby right; what was checked is no verdict on the truth.",
    class_="quiet",
)
_REASONS = {
    "names": "the register holds nobody of that name",
    "titles": "the register cannot confirm or contradict them at the article's date",
    "names in references": "no reference names them",
    "dates in references": "no reference carries them",
    "numbers in references": "no reference carries them",
    "quotations in references": "no reference has these words",
}
_UNDATED = "the article has no date, so that dated facts stay open"


def coverage(article: ArticleReport, level: int) -> Html:
    """What was checked, what was not, and why."""
    heading = tag(f"h{level}", "What was checked")
    if not article.coverage:
        nothing = "No rule of this run counts what it can check."
        return tag("section", heading, tag("p", nothing, class_="quiet"))
    return tag("section", heading, _counted(article), *_listed(article), _LEAD)


def set_aside(article: ArticleReport, level: int) -> list[Html]:
    """The findings that a named exception or the baseline has set aside."""
    asides = (
        ("Suppressed", article.suppressed),
        ("Accepted in the baseline", article.baselined),
    )
    return [_aside(heading, findings, level) for heading, findings in asides if findings]


def problems(found: Sequence[Problem], level: int) -> Html:
    """What could not be audited, and why."""
    if not found:
        return Html()
    items = (tag("li", one_line(str(problem), _LONGEST)) for problem in found)
    heading = tag(f"h{level}", "Not audited")
    return tag("section", heading, tag("ul", *items), class_="problems")


def _counted(article: ArticleReport) -> Html:
    rows = [
        [sort, str(counts.checked), str(counts.unchecked), _why(article, sort)]
        for sort, counts in sorted(article.coverage.items())
    ]
    columns = ["What", "Checked", "Not checked", "Why not"]
    return table("What was checked and what was not", columns, rows, "coverage")


def _listed(article: ArticleReport) -> Iterator[Html]:
    """Each sort with its words, what was not checked first."""
    for sort, several in groupby(article.mentions, key=lambda one: one.sort):
        mentions = sorted(several, key=lambda one: (one.checked, one.line, one.text))
        rows = [_mention(one) for one in mentions[:_MOST_LISTED]]
        columns = ["In the article", "First on line", "Times", "Looked up", "What came of it"]
        parts = [table(f"Every one of the {sort} looked up", columns, rows, "mentions")]
        if len(mentions) > _MOST_LISTED:
            rest = f"and {len(mentions) - _MOST_LISTED} more"
            parts.append(tag("p", rest, class_="quiet"))
        yield tag("details", tag("summary", f"All {sort}, one by one"), *parts)


def _mention(one: Mention) -> list[str]:
    sign = icon("none") if one.checked else tag("span", "–", aria_hidden="true")
    looked_up = tag(
        "span",
        sign,
        "checked" if one.checked else "not checked",
        class_="severity none" if one.checked else "severity quiet",
    )
    return [
        one_line(one.text, _LONGEST_MENTION),
        str(one.line),
        str(one.times),
        looked_up,
        one.because,
    ]


def _aside(heading: str, findings: Iterable[Finding], level: int) -> Html:
    items = (
        tag(
            "li",
            f"line {finding.position.line}: {one_line(finding.message, _LONGEST)} ",
            tag("code", one_line(finding.rule)),
            f": {one_line(finding.justification, _LONGEST)}" if finding.justification else "",
        )
        for finding in findings
    )
    return tag("section", tag(f"h{level}", heading), tag("ul", *items), class_="aside")


def _why(article: ArticleReport, sort: str) -> str:
    if not article.coverage[sort].unchecked:
        return "all were checked"
    reason = _REASONS.get(sort, "we hold nothing about them")
    undated = sort == "titles" and article.dated.published is None
    return f"{reason}; {_UNDATED}" if undated else reason
