"""The report for other programs: version 1 of the JSON contract, complete, whatever is shown."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from json.encoder import encode_basestring

from audit.documents.expressions import compiled
from audit.documents.records import replace
from audit.findings.rendering import Page, page_stems, problems_of
from audit.findings.report import Report
from audit.findings.wire import plain, report_record

_SURROGATE = compiled("[\ud800-\udfff]")


class JsonReporter:
    """Writes the same bytes for the same report."""

    name = "json"

    def render(self, report: Report, page: Page) -> str:  # noqa: ARG002
        """The whole report."""
        return _written(report)

    def pages(self, report: Report) -> Iterator[tuple[str, str]]:
        """A whole report of each article with its problems, and one of all in `index.json`."""
        for stem, article in zip(page_stems(report.articles), report.articles, strict=True):
            problems = problems_of(report, article)
            yield f"{stem}.json", _written(replace(report, articles=(article,), problems=problems))
        yield "index.json", _written(report)


REPORTER = JsonReporter()


def _written(report: Report) -> str:
    text = _indented(report_record(report), "\n")
    # file names that are not UTF-8 arrive as lone surrogates, which only JSON's escapes can carry
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def _indented(value: object, margin: str) -> str:
    """`value` as `json.dumps` writes it with an indent of two.

    That takes half as long again, and holds every scrap of the text apart until the end: for
    200,000 findings almost two gigabytes.

    Args:
        margin: a line break and the indent of the line on which the value begins.
    """
    if isinstance(value, str):
        return encode_basestring(value)
    inner = f"{margin}  "
    if isinstance(value, (tuple, list)):
        return _enclosed("[]", [_indented(one, inner) for one in value], margin)
    if isinstance(value, dict):
        pairs = [f"{encode_basestring(k)}: {_indented(one, inner)}" for k, one in value.items()]
        return _enclosed("{}", pairs, margin)
    if value is None or isinstance(value, int):
        return json.dumps(value)
    return _indented(plain(value), margin)


def _enclosed(brackets: str, parts: Sequence[str], margin: str) -> str:
    if not parts:
        return brackets
    return f"{brackets[0]}{margin}  {f',{margin}  '.join(parts)}{margin}{brackets[1]}"
