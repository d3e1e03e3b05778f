"""Flag a headline, standfirst or caption that its own story contradicts.

Names, numbers, places and days are compared. Headlines shorten, round, use surnames and other words
than the story, so that silence of the story is no contradiction: it must have something else where
the headline's thing would stand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar, Literal

from audit.documents.records import dataclass
from audit.findings.finding import Evidence, Finding, passage
from audit.language.numerals import may_begin
from audit.rules.article import Article
from audit.rules.displayed import Clash, displayed
from audit.rules.rule import Hit, Rule

_Clashes = Callable[[Article], Iterator[Clash]]
_SHORTEST = 3
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadlineBodyRule(Rule):
    """A headline, standfirst or caption that the story contradicts."""

    names: ClassVar[tuple[str, ...]] = ("text", "expected", "part")

    kind: Literal["headline-body"]
    """headline-body"""
    compares: Literal["names", "numbers", "places", "days"]
    """What is held against the story: names, numbers, places or days."""

    @property
    def looks_everywhere(self) -> bool:
        """Headlines have no word in common."""
        return True

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:  # noqa: ARG002
        """What the display has otherwise than the story."""
        text = article.document.text
        shown = (segment.span.of(text) for segment in displayed(article.document))
        if not any(_has_hint(self.compares, one) for one in shown):
            return
        for clash in _clashes(self.compares)(article):
            seen, told = clash.span.of(text), clash.there.of(text)
            segment = article.document.segment_at(clash.span.start)
            there = passage(article.document, clash.there)
            evidence = Evidence(seen, self.because, " ".join(told.split()), None, there)
            words = {"part": segment.role.value if segment else "headline"}
            # which of the two is right, neither can say
            yield self.finding(
                article, clash.span, evidence, related=[there], suggestions=(), words=words
            )


def _has_hint(compares: str, shown: str) -> bool:
    """Whether anything in the display can be held against the story."""
    if compares == "days":
        return any(day in shown for day in _DAYS)
    words = shown.split()
    if compares == "numbers":
        return any(map(str.isdigit, shown)) or any(
            may_begin(word) for word in words if word.lower() not in {"a", "an"}
        )
    return any(word[0].isupper() and len(word) >= _SHORTEST for word in words)


def _clashes(compares: str) -> _Clashes:
    """What finds them; imported where the display gives a reason to look."""
    if compares == "names":
        from audit.rules.displayed_names import clashing_names as found  # noqa: PLC0415
    elif compares == "numbers":
        from audit.rules.displayed_numbers import clashing_numbers as found  # noqa: PLC0415
    elif compares == "places":
        from audit.rules.displayed_places import clashing_places as found  # noqa: PLC0415
    else:
        from audit.rules.displayed_days import clashing_days as found  # noqa: PLC0415
    return found


RULE = HeadlineBodyRule
