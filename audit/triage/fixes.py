"""Which findings may be corrected without an editor, and why the others may not.

A fix needs one suggestion, of which the rule is sure, and somebody who says so: the register, the
rule's own source, or the very words in a document that the article was written from. What other
articles have decides nothing. Words in quotation marks are somebody's and stay, unless such a
document has them otherwise. Where two findings want something of the same words, both are left.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby

from audit.documents.document import Document
from audit.documents.edits import Edit
from audit.documents.encoding import Encoding
from audit.documents.records import dataclass
from audit.findings.finding import Confidence, Finding, Severity
from audit.findings.report import ArticleReport
from audit.triage.replacing import Page


@dataclass(frozen=True, slots=True)
class Fix:
    """A correction of an article's source, and the findings that ask for it, one at least."""

    findings: tuple[Finding, ...]
    edit: Edit

    @property
    def finding(self) -> Finding:
        """The gravest of the findings, or the first of those."""
        return max(self.findings, key=lambda one: one.severity.rank)


@dataclass(frozen=True, slots=True)
class Left:
    """A finding that is for an editor, and why."""

    finding: Finding
    because: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What can be done about an article's errors and warnings, in the order of the text."""

    fixes: tuple[Fix, ...] = ()
    left: tuple[Left, ...] = ()


def open_to_fixing(article: ArticleReport, references: Collection[str]) -> bool:
    """Whether any finding could be corrected, as far as can be told without the article."""
    return any(_for_an_editor(finding, references) is None for finding in article.findings)


def planned(
    article: ArticleReport,
    document: Document,
    encoding: Encoding | None,
    references: Collection[str] = (),
) -> Plan:
    """What of the article's errors and warnings can be corrected, and what is left.

    Args:
        encoding: how the file holds its text, if that can be told.
        references: the paths of the documents that the article was written from.
    """
    findings = [one for one in article.findings if one.severity is not Severity.NOTE]
    excepted = {(one.rule, one.folded) for one in (*article.suppressed, *article.baselined)}
    page = Page(document, encoding)
    edits: dict[int, Edit] = {}
    left: dict[int, str] = {}
    for number, finding in enumerate(findings):
        because = _for_an_editor(finding, references)
        if because is None and (finding.rule, finding.folded) in excepted:
            # corrected ones would change the numbers by which exceptions know the others
            because = "the same words are excepted elsewhere in the article"
        made = because or page.edit(finding, quoted=_says_verbatim(finding, references))
        if isinstance(made, Edit):
            edits[number] = made
        else:
            left[number] = made
    for number in _contested(findings, edits):
        del edits[number]
        left[number] = "another finding wants something else of these words"
    return Plan(
        tuple(_fixes(findings, edits)),
        tuple(Left(findings[number], left[number]) for number in sorted(left)),
    )


def unplanned(article: ArticleReport, references: Collection[str], otherwise: str) -> Plan:
    """The plan for an article that is not to be corrected.

    Args:
        otherwise: why what could be corrected is left.
    """
    return Plan(
        left=tuple(
            Left(finding, _for_an_editor(finding, references) or otherwise)
            for finding in article.findings
            if finding.severity is not Severity.NOTE
        )
    )


def _fixes(findings: Sequence[Finding], edits: Mapping[int, Edit]) -> Iterator[Fix]:
    for edit, numbers in groupby(sorted(edits, key=lambda n: (edits[n], n)), key=edits.__getitem__):
        yield Fix(tuple(findings[number] for number in numbers), edit)


def _for_an_editor(finding: Finding, references: Collection[str]) -> str | None:
    """Why the finding is none that can be corrected, wherever it stands."""
    if finding.severity is Severity.NOTE:
        return "it is a note"
    if not finding.suggestions:
        return "nothing is suggested"
    if len(finding.suggestions) > 1:
        return f"{len(finding.suggestions)} forms are suggested"
    if not finding.suggestions[0].strip():
        return "to take words out is for an editor"
    if finding.confidence is not Confidence.HIGH:
        return f"the rule's confidence is {finding.confidence}"
    passages = [one.passage for one in finding.evidence if one.passage is not None]
    if any(one.path != finding.path and one.path not in references for one in passages):
        return "another article is no authority"
    if finding.evidence[0].source is None and not _says_verbatim(finding, references):
        return "no register, source or reference decides it"
    return None


def _says_verbatim(finding: Finding, references: Collection[str]) -> bool:
    """Whether all references that the finding cites, one at least, have the suggested words."""
    cited = [
        one.passage.text
        for one in finding.evidence
        if one.passage is not None and one.passage.path in references
    ]
    return bool(cited) and all(finding.suggestions[0] in text for text in cited)


def _contested(findings: Sequence[Finding], edits: Mapping[int, Edit]) -> list[int]:
    """The edits among findings that overlap and do not all want the same.

    Findings that overlap one another, directly or by way of others, are settled together, so that
    a page of overlaps takes no longer than one without.
    """
    wanting = [number for number, one in enumerate(findings) if number in edits or _wants(one)]
    wanting.sort(key=lambda number: findings[number].at)
    contested: list[int] = []
    together: list[int] = []
    end = 0
    for number in wanting:
        if together and findings[number].at.start >= end:
            contested += _at_odds(together, findings, edits)
            together = []
            end = 0
        together.append(number)
        end = max(end, findings[number].at.end)
    return contested + _at_odds(together, findings, edits)


def _at_odds(
    together: Sequence[int], findings: Sequence[Finding], edits: Mapping[int, Edit]
) -> list[int]:
    """The edits of findings that overlap, unless all those findings want the same."""
    made = [number for number in together if number in edits]
    if not made:
        return []
    first = findings[made[0]]
    wanted = first.suggestions[0].casefold()
    agreed = all(edits[number] == edits[made[0]] for number in made) and all(
        findings[number].at == first.at and wanted in _wants(findings[number])
        for number in together
    )
    return [] if agreed else made


def _wants(finding: Finding) -> frozenset[str]:
    """The forms that a finding would have in its place, folded; none if it only points."""
    expected = (one.expected for one in finding.evidence)
    forms = finding.suggestions or tuple(form for form in expected if form)
    return frozenset(form.casefold() for form in forms)
