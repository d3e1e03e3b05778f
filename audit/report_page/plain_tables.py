"""What the passages of a finding print, as a table of plain words: quotations, drifting names."""

from __future__ import annotations

from audit.documents.records import dataclass
from audit.findings.finding import Category, Finding, Passage
from audit.report_page.collation import collated

_MOST_WITNESSES = 5
_LONGEST = 4000
"""Characters of a passage that are compared."""


@dataclass(frozen=True, slots=True)
class PlainTable:
    """Column heads and rows; every row has a cell for each head."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def plain_table(finding: Finding) -> PlainTable | None:
    """The table of a finding that rests on passages elsewhere; None where there is none to draw.

    For a quotation: the places where others differ, and what each prints there. For a drifting
    name: each form, and where it stands.
    """
    if finding.kind == "name-drift":
        return _forms(finding)
    if finding.category is Category.QUOTATION:
        return _collation(finding)
    return None


def _collation(finding: Finding) -> PlainTable | None:
    cited = [one.passage for one in finding.evidence if one.passage is not None]
    witnesses = list(dict.fromkeys(cited))[:_MOST_WITNESSES]
    base = finding.text[:_LONGEST]
    readings = collated(base, [one.text[:_LONGEST] for one in witnesses]) if witnesses else []
    if not readings:
        return None
    return PlainTable(
        ("here", *map(_place, witnesses)),
        tuple((base[one.start : one.end], *map(_printed, one.witnesses)) for one in readings),
    )


def _printed(words: str | None) -> str:
    if words is None:
        return "not quoted"
    return words or "left out"


def _forms(finding: Finding) -> PlainTable | None:
    cited = [one.passage for one in finding.evidence if one.passage is not None]
    places: dict[str, list[str]] = {}
    for passage in dict.fromkeys([*finding.related, *cited]):
        places.setdefault(" ".join(passage.text.split()), []).append(_place(passage))
    if len(places) < 2:
        return None
    return PlainTable(
        ("form", "printed in"),
        tuple((form, ", ".join(sorted(found))) for form, found in places.items()),
    )


def _place(passage: Passage) -> str:
    return f"{passage.path}:{passage.line}"
