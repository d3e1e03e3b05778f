"""All that one document contains, each part found once, when it is first asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from audit.documents.document import Document
from audit.documents.spans import Span
from audit.language.dateline import stated_date
from audit.language.dates import StatedDate, dates
from audit.language.exemptions import Exemption, exemptions
from audit.language.mentions import PersonMention, mentions
from audit.language.names import Name, names, phrases
from audit.language.quantities import Quantity, quantities
from audit.language.quotations import Quotation, quotations
from audit.language.sentences import sentences
from audit.language.slips import Slip, slips
from audit.language.title_phrases import TitlePhrase, title_phrases
from audit.language.words import Word, words

if TYPE_CHECKING:  # modules that only rules on speech, and on references, need
    from audit.language.contents import Contents
    from audit.language.statements import Statement


class Reading:
    """What `document` contains. Spans are in its text; every sequence is in order."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences."""
        return sentences(self.document)

    @cached_property
    def tokens(self) -> list[Word]:
        """The words."""
        return words(self.document)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Runs of capitalised words."""
        return names(self.document, self.tokens)

    @cached_property
    def phrases(self) -> tuple[Name, ...]:
        """Runs of capitalised words joined by 'of', 'and' and the like."""
        return phrases(self.document, self.tokens, self.names)

    @cached_property
    def titles(self) -> tuple[TitlePhrase, ...]:
        """Titles, whether a name stands beside them or not."""
        return tuple(title_phrases(self.document.text, self.tokens))

    @cached_property
    def mentions(self) -> tuple[PersonMention, ...]:
        """People with their titles."""
        return mentions(self.document, self.tokens, self.names, self.titles)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Direct quotations, the outermost ones."""
        return quotations(self.document)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """What people say, directly and indirectly, with the speakers."""
        from audit.language.statements import statements  # noqa: PLC0415 - see above

        return statements(self.document, self.tokens, self.quotations, self.mentions, self.phrases)

    @cached_property
    def exemptions(self) -> tuple[Exemption, ...]:
        """Stretches that no rule may flag."""
        return exemptions(self.document)

    @cached_property
    def dates(self) -> tuple[StatedDate, ...]:
        """Dates."""
        return dates(self.document)

    @cached_property
    def slips(self) -> tuple[Slip, ...]:
        """Slips between words, such as glued sentences and doubled words."""
        return slips(self.document, self.tokens)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Numbers with their units and what they count, outside dates."""
        return quantities(self.document, self.tokens, self.dates)

    @cached_property
    def contents(self) -> Contents:
        """All of this by key, for looking up what another text says."""
        from audit.language.contents import Contents  # noqa: PLC0415 - see above

        return Contents(
            self.document,
            self.sentences,
            self.tokens,
            self.names,
            self.quantities,
            self.dates,
            self.mentions,
        )

    @cached_property
    def stated_date(self) -> tuple[date, Span] | None:
        """The day that the text says it was published on, and where it says so."""
        return stated_date(self.document, self.dates)

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence in which `offset` lies."""
        return _at(self.sentences, self._sentence_starts, offset)

    def sentences_at(self, offsets: Iterable[int]) -> list[Span]:
        """The sentences in which the offsets lie, each once, in the order of the offsets."""
        found = map(self.sentence_at, offsets)
        return list(dict.fromkeys(sentence for sentence in found if sentence is not None))

    def in_quotation(self, span: Span) -> bool:
        """Whether `span` begins inside a direct quotation."""
        spans = self._quotation_spans
        found = _at(spans, self._quotation_starts, span.start)
        return found is not None and found.start < span.start

    def exempt(self, span: Span) -> Exemption | None:
        """The exemption that `span` touches."""
        index = bisect_right(self._exemption_starts, span.end - 1) - 1
        if index < 0 or self.exemptions[index].span.end <= span.start:
            return None
        return self.exemptions[index]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _quotation_spans(self) -> list[Span]:
        return [quotation.span for quotation in self.quotations]

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [span.start for span in self._quotation_spans]

    @cached_property
    def _exemption_starts(self) -> list[int]:
        return [exemption.span.start for exemption in self.exemptions]


def _at(spans: Sequence[Span], starts: list[int], offset: int) -> Span | None:
    index = bisect_right(starts, offset) - 1
    if index < 0 or offset >= spans[index].end:
        return None
    return spans[index]
