"""An article under audit: its document, what it contains, and what we hold to be true of it."""

from __future__ import annotations

from functools import cached_property

from audit.documents.document import Document
from audit.documents.records import dataclass
from audit.engines.folding import Folded, folded
from audit.findings.report import ArticleDate
from audit.language.reading import Reading
from audit.register.register import Register
from audit.rules.dating import proven, stated
from audit.rules.furniture import Block
from audit.rules.judged_titles import JudgedTitle, judged_mentions
from audit.rules.look_up import LookUp


@dataclass(frozen=True)
class Article:
    """One article, as every rule sees it. What is derived is computed once, when asked for.

    `references` are the documents it was written from, if the user gave any. `furniture` is what
    belongs to the page and not to the article; `translated` says that a machine has put it into
    this language, so that the words between its quotation marks are evidence of nothing.
    """

    document: Document
    register: Register
    references: tuple[Article, ...] = ()
    furniture: tuple[Block, ...] = ()
    translated: bool = False

    @cached_property
    def reading(self) -> Reading:
        """What the text contains."""
        return Reading(self.document)

    @cached_property
    def folded(self) -> Folded:
        """The text as phrases are searched in it."""
        return folded(self.document.text)

    def holds_any(self, phrases: tuple[str, ...]) -> bool:
        """Whether one of the phrases, which are folded, is anywhere in it.

        Exceptions ask this for each of what may be ten thousand findings.
        """
        if phrases not in self._held:
            self._held[phrases] = any(phrase in self.folded.text for phrase in phrases)
        return self._held[phrases]

    @cached_property
    def _held(self) -> dict[tuple[str, ...], bool]:
        return {}

    def tell(self, limit: str) -> None:
        """Note that a bound kept a rule from comparing all there is; the report says so."""
        self._told[limit] = None

    @property
    def told(self) -> tuple[str, ...]:
        """The bounds that were met so far."""
        return tuple(sorted(self._told))

    @cached_property
    def _told(self) -> dict[str, None]:
        return {}

    @cached_property
    def stated(self) -> ArticleDate:
        """The day it speaks from, if anybody states it."""
        return stated(self.document, self.reading)

    @cached_property
    def dated(self) -> ArticleDate:
        """The day it speaks from, or else the latest day that its text proves to be past."""
        known = self.stated.published is not None
        return self.stated if known else proven(self.reading, self.register)

    @cached_property
    def judged_titles(self) -> tuple[JudgedTitle, ...]:
        """The titles it gives to people, and what the register makes of each on its day."""
        return judged_mentions(self.reading, self.register, self.stated.published)

    @cached_property
    def look_ups(self) -> tuple[LookUp, ...]:
        """What it says, looked up in its references."""
        from audit.rules.reference_look_up import look_ups  # noqa: PLC0415 - many modules, rarely

        return look_ups(self.reading.contents, [one.reading.contents for one in self.references])

    @cached_property
    def attributed(self) -> tuple[LookUp, ...]:
        """Who says what in it, where a reference has somebody else say that."""
        # many modules, rarely needed
        from audit.rules.attribution_look_up import attribution_look_ups  # noqa: PLC0415

        return tuple(attribution_look_ups(self.reading, [one.reading for one in self.references]))

    @property
    def dated_so_far(self) -> ArticleDate:
        """The date as far as a rule has asked: to prove one costs reading the whole text."""
        return self.dated if "dated" in self.__dict__ else self.stated
