"""Prepare an article for the rules: take its furniture out, and ask whether it was translated.

Every rule is to see the same article, whichever rules were asked for, so that what prepares it is
run whether or not its findings are wanted.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from audit.documents.document import Document
from audit.documents.records import replace
from audit.rules.article import Article
from audit.rules.furniture import blocks, refurnished
from audit.rules.page_parts import Mark
from audit.rules.rule import Hit, Rule
from audit.rules.rule_set import RuleSet

Hits = dict[int, list[Hit]]
"""Where phrases stand, by the number of their rule."""


def prepared(article: Article, rules: RuleSet, hits: Hits) -> tuple[Article, Hits]:
    """The article as every rule is to see it, and those of its hits that are still in one piece."""
    own = {index: rules.rule(index) for index in rules.asked(hits, beside=False)}
    preparing = {index: rule for index, rule in own.items() if rule.prepares}
    marks = [m for i, rule in preparing.items() for m in _marks(rule, article, hits.get(i, []))]
    found = blocks(article.document, marks, _quoted(article)) if marks else ()
    if found:
        document = refurnished(article.document, found)
        furnished = replace(article, document=document, furniture=found)
        furnished.__dict__["folded"] = article.folded  # the text is the same, and folding is slow
        article = furnished
        hits = {index: _in_one_piece(document, some) for index, some in hits.items()}
    if any(rule.translated(article, hits.get(i, [])) for i, rule in preparing.items()):
        translated = replace(article, translated=True)
        for name, known in article.__dict__.items():  # what was derived from the same document
            translated.__dict__.setdefault(name, known)
        article = translated
    return article, hits


def _marks(rule: Rule, article: Article, hits: list[Hit]) -> list[Mark]:
    try:
        return list(rule.marks(article, hits))
    except Exception as error:
        error.add_note(f"in rule {rule.id}")
        raise


def _in_one_piece(document: Document, hits: list[Hit]) -> list[Hit]:
    segment_at = document.segment_at
    return [h for h in hits if (found := segment_at(h.span.start)) and found.span.covers(h.span)]


def _quoted(article: Article) -> Callable[[int], bool]:
    """Tells whether an offset stands in a quotation that is closed.

    An open one may be a lost mark, and would make a quotation of all that follows.
    """
    spans = [one.span for one in article.reading.quotations if one.closed]
    starts = [span.start for span in spans]

    def quoted(offset: int) -> bool:
        index = bisect_right(starts, offset) - 1
        return index >= 0 and offset < spans[index].end

    return quoted
