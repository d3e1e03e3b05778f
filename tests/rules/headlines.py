"""Articles with a headline, and what it is held to say otherwise than the story."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from audit.documents.document import Document, Role, Segment
from audit.documents.spans import Span
from audit.register.register import Register
from audit.rules.article import Article
from audit.rules.displayed import Clash
from tests.factories import NO_REGISTER

Clashes = Callable[[Article], Iterator[Clash]]


def headed(
    headline: str,
    *paragraphs: str,
    role: Role = Role.HEADLINE,
    register: Register = NO_REGISTER,
) -> Article:
    """An article whose first line has that role, and the others are its body."""
    text = "\n\n".join((headline, *paragraphs))
    segments, start = [], 0
    for nth, paragraph in enumerate((headline, *paragraphs)):
        end = start + len(paragraph)
        segments.append(Segment(Role.BODY if nth else role, Span(start, end)))
        start = end + 2
    return Article(Document("a.txt", text, text, "0" * 64, tuple(segments)), register)


def told(clashes: Clashes, article: Article) -> list[tuple[str, str]]:
    """What the headline says and what the story says."""
    text = article.document.text
    return [(one.span.of(text), one.there.of(text)) for one in clashes(article)]
