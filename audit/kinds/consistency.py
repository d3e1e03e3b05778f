"""Flag two or more forms of one thing in one article, whichever of them the house prefers.

With `preferred`, each other form is flagged where both stand. Without it, no form is better: the
rarer one is flagged (on a tie the one that comes later) and the finding shows the first place of
the other. Forms that differ only in their capitals ('Allies', 'allies') need `cased`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, Literal

from audit.documents.records import dataclass
from audit.findings.finding import Evidence, Finding, passage
from audit.register.register import Register
from audit.rules.article import Article
from audit.rules.exceptions import excused
from audit.rules.rule import Hit, Phrase, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsistencyRule(Rule):
    """Two or more forms of one thing mixed in an article."""

    names: ClassVar[tuple[str, ...]] = ("text", "expected", "other")

    kind: Literal["consistency"]
    """consistency"""
    forms: tuple[str | tuple[str, ...], ...]
    """The forms, of which an article should use one. A list of forms counts as one."""
    preferred: str | None = None
    """The form the house prefers, where it has one."""
    cased: bool = False
    """Whether a small letter of a form must be small in the text too."""

    def problems(self) -> Iterator[tuple[str, str]]:
        """Two forms at least, and the preferred one among them."""
        if len(self.forms) < 2:
            yield "forms", "give at least two forms"
        if self.preferred is not None and self.preferred not in self._leads():
            yield "preferred", f"'{self.preferred}' is none of the forms"

    def phrases(self, register: Register) -> Iterable[Phrase]:  # noqa: ARG002
        """Each form, with the one that leads its group."""
        for form in self.forms:
            group = (form,) if isinstance(form, str) else form
            for text in group:
                yield Phrase(text, group[0])

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:
        """The forms that are not the article's, or not the house's."""
        printed = self._as_printed(article, hits) if self.cased else hits
        counted = [hit for hit in printed if not excused(self, article, hit.span)]
        groups: dict[str, list[Hit]] = {}
        for hit in counted:
            groups.setdefault(hit.phrase.about, []).append(hit)
        if len(groups) < 2:
            return
        kept = self.preferred if self.preferred in groups else _commonest(groups)
        other = groups[kept][0]
        shown = passage(article.document, other.span)
        for hit in counted:
            if hit.phrase.about != kept:
                seen = hit.span.of(article.document.text)
                expected = self.preferred if kept == self.preferred else None
                source = self.sources[0] if self.sources else None
                evidence = Evidence(seen, self.because, expected, source, shown)
                yield self.finding(
                    article, hit.span, evidence, related=[shown], words={"other": shown.text}
                )

    def _as_printed(self, article: Article, hits: Sequence[Hit]) -> Iterator[Hit]:
        """The hits with the form that has their very capitals, where there is one."""
        groups = ((form,) if isinstance(form, str) else form for form in self.forms)
        leads = {text: group[0] for group in groups for text in group}
        for hit in hits:
            printed = " ".join(hit.span.of(article.document.text).split())
            if printed in leads:
                yield Hit(hit.span, Phrase(printed, leads[printed]))

    def _leads(self) -> tuple[str, ...]:
        return tuple(form if isinstance(form, str) else form[0] for form in self.forms)


def _commonest(groups: dict[str, list[Hit]]) -> str:
    """The form that stands most often; on a tie the one that comes first."""
    return min(groups, key=lambda group: (-len(groups[group]), groups[group][0].span.start))


RULE = ConsistencyRule
