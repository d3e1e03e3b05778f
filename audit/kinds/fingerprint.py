"""Tell by many small signs that an article was translated or spun by a machine.

Each sign has a weight, and counts only so often as `most` says, so that one habit of a writer never
adds up to a verdict; signs of fewer than `least` sorts say nothing, whatever they weigh. Of an
article that is over the threshold no quotation is evidence: its words were put into somebody's
mouth by a machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, Literal

from audit.documents.document import Role
from audit.documents.records import dataclass
from audit.documents.spans import Span
from audit.findings.finding import Evidence, Finding, passage
from audit.register.register import Register
from audit.rules.article import Article
from audit.rules.broken_prose import Form, is_slow, seen
from audit.rules.rule import Hit, Phrase, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One sort of sign: phrases, or a form of broken prose."""

    __pydantic_config__ = {"extra": "forbid", "use_attribute_docstrings": True}

    sign: str
    """What an editor calls it, such as `lower-case start`."""
    because: str
    """Why it is a sign."""
    weight: int = 1
    """What each place counts."""
    most: int = 1
    """How many places count at most."""
    phrases: tuple[str, ...] = ()
    """Phrases that show it."""
    form: Form | None = None
    """The form of broken prose that shows it."""


@dataclass(frozen=True, slots=True)
class _Seen:
    sign: Sign
    spans: tuple[Span, ...]

    @property
    def weight(self) -> int:
        return self.sign.weight * min(len(self.spans), self.sign.most)


@dataclass(frozen=True, slots=True, kw_only=True)
class FingerprintRule(Rule):
    """Weighted signs over the whole article, and the weight at which they mean something."""

    names: ClassVar[tuple[str, ...]] = ("text", "expected", "signs", "weight", "threshold")
    prepares: ClassVar[bool] = True
    minds_exemptions: ClassVar[bool] = False

    kind: Literal["fingerprint"]
    """fingerprint"""
    threshold: int
    """The weight from which an article is flagged."""
    least: int = 3
    """How many sorts of signs there must be."""
    signs: tuple[Sign, ...]
    """What is weighed."""
    scope: tuple[Role, ...] = tuple(Role)
    """The parts of an article that it looks at."""
    quotations: bool = True
    """Whether a sign may stand inside a quotation."""

    @property
    def looks_everywhere(self) -> bool:
        """Most signs are forms, and have no words."""
        return True

    def problems(self) -> Iterator[tuple[str, str]]:
        """Signs must show something, and their sum must be able to reach the threshold."""
        for index, sign in enumerate(self.signs):
            if bool(sign.phrases) == (sign.form is not None):
                yield f"signs.{index}", f"give '{sign.sign}' either phrases or a form"
        if sum(sign.weight * sign.most for sign in self.signs) < self.threshold:
            yield "threshold", "the signs together never weigh as much"

    def phrases(self, register: Register) -> Iterable[Phrase]:  # noqa: ARG002
        """The phrases of all signs."""
        return (Phrase(text, sign.sign) for sign in self.signs for text in sign.phrases)

    def translated(self, article: Article, hits: Sequence[Hit]) -> bool:
        """Whether the article is over the threshold.

        The signs that need the register are asked for only where they could decide.
        """
        found = [self._seen(sign, article, hits) for sign in self.signs if not _is_slow(sign)]
        slow = [sign for sign in self.signs if _is_slow(sign)]
        at_best = self._weight(found) + sum(sign.weight * sign.most for sign in slow)
        sorts = sum(bool(one.spans) for one in found) + len(slow)
        if at_best < self.threshold or sorts < self.least:
            return False
        return self._is_over([*found, *(self._seen(sign, article, hits) for sign in slow)])

    def match(self, article: Article, hits: Sequence[Hit]) -> Iterator[Finding]:
        """One finding with every sign, at the first of them."""
        if not article.translated:
            return
        found = [one for sign in self.signs if (one := self._seen(sign, article, hits)).spans]
        if not self._is_over(found):
            return
        # A wrong office has a finding of its own; the fingerprint's is better placed elsewhere.
        prose = [one for one in found if not _is_slow(one.sign)] or found
        first = min(span for one in prose for span in one.spans)
        words = {
            "signs": ", ".join(one.sign.sign for one in found),
            "weight": str(self._weight(found)),
            "threshold": str(self.threshold),
        }
        evidence = [one for seen_sign in found for one in self._evidence(article, seen_sign)]
        place = _around(article.document.text, first)
        yield self.finding(article, place, *evidence, suggestions=(), words=words)

    def _seen(self, sign: Sign, article: Article, hits: Sequence[Hit]) -> _Seen:
        if sign.form is not None:
            return _Seen(sign, tuple(seen(article, sign.form)))
        return _Seen(sign, tuple(hit.span for hit in hits if hit.phrase.about == sign.sign))

    def _weight(self, found: Sequence[_Seen]) -> int:
        return sum(one.weight for one in found)

    def _is_over(self, found: Sequence[_Seen]) -> bool:
        sorts = sum(bool(one.spans) for one in found)
        return sorts >= self.least and self._weight(found) >= self.threshold

    def _evidence(self, article: Article, found: _Seen) -> Iterator[Evidence]:
        """One piece for each place that counts."""
        for span in found.spans[: found.sign.most]:
            words = _around(article.document.text, span)
            because = f"{found.sign.sign}: {found.sign.because}"
            yield Evidence(
                words.of(article.document.text), because, passage=passage(article.document, words)
            )


def _is_slow(sign: Sign) -> bool:
    return sign.form is not None and is_slow(sign.form)


def _around(text: str, span: Span) -> Span:
    """The sign with the word before it, without which a lower-case start shows nothing."""
    start = text.rfind(" ", max(0, span.start - 30), max(0, span.start - 2)) + 1
    return Span(start, span.end) if start and "\n" not in text[start : span.start] else span


RULE = FingerprintRule
