"""Find the article in an HTML page: what to leave out, and the element that holds the story."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import accumulate

from audit.documents.tags import Page, Tag

Stretch = tuple[int, int]

NEVER_TEXT = frozenset(
    {"script", "style", "template", "noscript", "svg", "iframe", "textarea", "title", "head"}
)
BESIDE_THE_TEXT = frozenset({"nav", "header", "footer", "aside", "form", "button", "select"})
CONTAINERS = frozenset({"article", "main", "section", "div", "td", "body"})
LEAST_ARTICLE = 0.3
"""An article element with less of the page's paragraphs than this is a teaser."""


def left_out(page: Page) -> list[Stretch]:
    """Stretches of the source that are not for reading, in order and apart from each other.

    An element that is never closed is left out by its tags only: it might swallow the article.
    """
    heads = [tag.start for tag in page.tags if tag.name in {"h1", "article"} and not tag.closing]
    found = []
    end = 0
    for tag in page.tags:
        stretch = (tag.start, _end(page, tag))
        if tag.start >= end and not tag.closing and _is_beside(tag, stretch, heads):
            end = stretch[1]
            found.append(stretch)
    return found


def _is_beside(tag: Tag, stretch: Stretch, heads: list[int]) -> bool:
    if tag.name in NEVER_TEXT or tag.name == "!":
        return True
    holds_heads = bisect_left(heads, stretch[1]) > bisect_left(heads, stretch[0])
    if tag.name in BESIDE_THE_TEXT:  # some sites put the headline in a header, the page in a form
        return tag.partner >= 0 and not holds_heads
    return tag.partner >= 0 and not holds_heads and _is_hidden(tag)


def _is_hidden(tag: Tag) -> bool:
    attributes = tag.attributes.lower()
    if "hidden" in attributes and tag.attribute("hidden"):
        return True
    return "display" in attributes and "display:none" in tag.attribute("style").replace(" ", "")


def _end(page: Page, tag: Tag) -> int:
    if tag.content_end >= 0:
        return tag.content_end
    return page.tags[tag.partner].end if tag.partner >= 0 else tag.end


def main_text(page: Page, out: list[Stretch]) -> Stretch:
    """The element that holds the article: a marked one, else the densest in paragraphs."""
    weights = _weights(page, out)
    sums = [0, *accumulate(weights)]
    for candidates in _marked(page):
        if candidates:
            best = max(candidates, key=lambda i: (_weight_in(page, i, sums), -i))
            if _weight_in(page, best, sums) >= sums[-1] * LEAST_ARTICLE:
                return page.tags[best].start, _end(page, page.tags[best])
    densest = _densest(page, weights, sums)
    if densest is None:
        return 0, len(page.source)
    return page.tags[densest].start, _end(page, page.tags[densest])


def _weights(page: Page, out: list[Stretch]) -> list[int]:
    """How many characters of a paragraph each tag opens; 0 for all but visible `p`."""
    starts = [start for start, _ in out]
    weights = [0] * len(page.tags)
    for index, tag in enumerate(page.tags):
        if tag.name == "p" and not tag.closing:
            before = bisect_left(starts, tag.start) - 1
            if before >= 0 and tag.start < out[before][1]:
                continue
            closing = page.tags[tag.partner].start if tag.partner > index else -1
            following = page.tags[index + 1].start if index + 1 < len(page.tags) else -1
            end = closing if closing >= 0 else following
            weights[index] = max(0, min(end, tag.end + 5_000) - tag.end)
    return weights


def _marked(page: Page) -> tuple[list[int], ...]:
    """Tags that say they hold an article, the surest first."""
    articles, mains, bodies = [], [], []
    for index, tag in enumerate(page.tags):
        if tag.closing or tag.partner < 0:
            continue
        if tag.name == "article":
            articles.append(index)
        elif tag.name == "main" or ("role" in tag.attributes and tag.attribute("role") == "main"):
            mains.append(index)
        elif "articleBody" in tag.attributes:
            bodies.append(index)
    return articles, mains, bodies


def _weight_in(page: Page, index: int, sums: list[int]) -> int:
    return sums[max(index, page.tags[index].partner)] - sums[index]


def _densest(page: Page, weights: list[int], sums: list[int]) -> int | None:
    """The container whose own paragraphs, and half its children's, weigh most; None if in doubt."""
    scores: Counter[int] = Counter()
    opened: list[int] = []
    for index, tag in enumerate(page.tags):
        if tag.name in CONTAINERS and tag.partner >= 0:
            if not tag.closing:
                opened.append(index)
            elif opened:
                opened.pop()
        elif weights[index] and opened:
            scores[opened[-1]] += 2 * weights[index]
            if len(opened) > 1:
                scores[opened[-2]] += weights[index]
    if not scores:
        return None
    best = min(scores, key=lambda i: (-scores[i], i))
    enough = _weight_in(page, best, sums) * 2 >= sums[-1]
    return best if enough else None
