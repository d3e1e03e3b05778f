"""W3C Web Annotations, for annotation servers and for viewers that anchor notes to a text.

Each finding selects its words twice: by quoting them with what stands before and behind, which
survives edits, and by position. Positions are code points, because the model says characters are
to be counted so and not in UTF-16 units. Both are of the file's own text, mark-up included. What
was not audited is a note on the whole file; findings that were set aside are left out, since the
model has no word for them. Ids are made from the file and the fingerprint and stay the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from uuid import UUID

from audit.findings.finding import Finding
from audit.findings.portable import uri, written
from audit.findings.reasons import explained
from audit.findings.rendering import Page
from audit.findings.report import ArticleReport, Problem, Report
from audit.findings.visible import one_line

_Record = dict[str, object]

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # code points before and behind, as annotation clients quote


class WebAnnotationReporter:
    """A page of annotations, what was not audited last."""

    name = "webannotation"

    def render(self, report: Report, page: Page) -> str:  # noqa: ARG002
        """The page, as JSON-LD."""
        items = [item for article in report.articles for item in _of_article(article)]
        items += [_of_problem(problem) for problem in report.problems]
        whole: _Record = {
            "@context": _CONTEXT,
            "id": _id(report.rules_digest, *(str(item["id"]) for item in items)),
            "type": "AnnotationPage",
            "items": [{**item, "generator": _generator(report)} for item in items],
        }
        return written(whole) + "\n"


REPORTER = WebAnnotationReporter()


def _generator(report: Report) -> _Record:
    # an agent without an id is allowed; its version has no term of its own in the model
    return {"type": "Software", "name": f"audit {report.version}"}


def _of_article(article: ArticleReport) -> Iterator[_Record]:
    source = uri(article.path)
    for finding in article.findings:
        selectors = [_quote(article, finding), _position(finding)]
        yield {
            "id": _id("finding", article.path, finding.fingerprint),
            "type": "Annotation",
            "motivation": ["assessing", "editing"] if finding.suggestions else "assessing",
            "body": list(_bodies(finding)),
            "target": {"source": source, "selector": selectors},
        }


def _bodies(finding: Finding) -> Iterator[_Record]:
    yield _body(explained(finding), "assessing")
    for suggestion in finding.suggestions:
        yield _body(suggestion, "editing")
    for tag in (finding.severity.value, finding.category.value, finding.rule):
        yield _body(tag, "tagging")


def _body(value: str, purpose: str) -> _Record:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _quote(article: ArticleReport, finding: Finding) -> _Record:
    start, end = finding.at.start, finding.at.end
    return {
        "type": "TextQuoteSelector",
        "exact": finding.text,
        "prefix": article.source[max(0, start - _AROUND) : start],
        "suffix": article.source[end : end + _AROUND],
    }


def _position(finding: Finding) -> _Record:
    return {
        "type": "TextPositionSelector",
        "start": finding.at.start,
        "end": finding.at.end,
    }


def _of_problem(problem: Problem) -> _Record:
    said = one_line(str(problem) if problem.line else problem.message)
    return {
        "id": _id("problem", str(problem)),
        "type": "Annotation",
        "motivation": "assessing",
        "body": [_body(f"not audited: {said}", "assessing"), _body("not-audited", "tagging")],
        "target": {"source": uri(problem.path)},
    }


def _id(*parts: str) -> str:
    digest = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).digest()
    return f"urn:uuid:{UUID(bytes=digest[:16], version=5)}"
