"""Flag a headline, standfirst or caption that its own story contradicts.

Names, numbers, places and days are compared. Headlines shorten, round, use surnames and other words
than the story, so that silence of the story is no contradiction: it must have something else where
the headline's thing would stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar, Literal

from audit.documents.records import dataclass
from audit.findings.finding import Evidence, Finding, passage
from audit.rules.article import Article
from audit.rules.displayed import Clash, displayed
from audit.rules.rule import Hit, Rule

_Clashes = Callable[[Article], Iterator[Clash]]
_HINTS = {
    "numbers": re.compile(
        r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty"
        r"|hundred|thousand|million|half|dozen)\b",
        re.IGNORECASE,
    ),
    "days": re.compile(r"[a-z]day\b"),
    "names": re.compile(r"\b[A-Z]\w{4}"),
    "places": re.compile(r"\b[A-Z]\w{2}"),
}
"""Without these nothing in the display can be held against the story."""


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
        hint, text = _HINTS[self.compares], article.document.text
        shown = (segment.span for segment in displayed(article.document))
        if not any(hint.search(text, span.start, span.end) for span in shown):
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
