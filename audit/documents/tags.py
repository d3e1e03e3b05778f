"""Cut an HTML page into tags and the text between them, each with its place in the source.

No HTML library tells where in the file a text character stood, which every finding needs. So this
is an own tokenizer: it never fails, and it reads every character a bounded number of times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field

from audit.documents.expressions import compiled
from audit.documents.records import dataclass

OPENING = compiled(r"<(/?)([A-Za-z][^\s/><]{0,60})")
# Attributes up to the ">", which may also stand inside a quoted value.
REST = compiled(r"""(?:[^<>"']++|"[^"]*+"|'[^']*+')*+>""")
ATTRIBUTE = compiled(r"""([^\s=/>"'<]++)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s>"']++))?+""")
RAW_TEXT = {
    name: compiled(rf"</{name}\b", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "template", "noscript", "svg", "iframe")
}
MOST_BROKEN_TAGS = 20
"""After so many tags with unbalanced quotation marks, tags end at the next ">"."""
VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr", "col", "embed"})


@dataclass(slots=True)
class Tag:
    """A tag at `start` to `end` of the source; `partner` is the index of its counterpart."""

    name: str
    closing: bool
    start: int
    end: int
    attributes: str = ""
    partner: int = -1
    content_end: int = -1
    """For raw text elements, where the content ends."""

    def attribute(self, name: str) -> str:
        """The value of an attribute, unquoted; empty if there is none."""
        if name not in self.attributes.lower():
            return ""
        found = (a for a in ATTRIBUTE.finditer(self.attributes) if a[1].lower() == name)
        first = next(found, None)
        return (first[2] or name).strip("\"'") if first else ""


@dataclass(slots=True)
class Page:
    """A page's tags in order, comments and declarations among them under the name "!"."""

    source: str
    tags: list[Tag] = field(default_factory=list)


def page_of(source: str) -> Page:
    """The page, its tags paired with those that close them."""
    page = Page(source, list(_tags(source)))
    opened: dict[str, list[int]] = {}
    for index, tag in enumerate(page.tags):
        if tag.name in VOID or tag.content_end >= 0:
            continue
        if not tag.closing:
            opened.setdefault(tag.name, []).append(index)
        elif opened.get(tag.name):
            tag.partner = opened[tag.name].pop()
            page.tags[tag.partner].partner = index
    return page


def _tags(source: str) -> Iterator[Tag]:
    broken = 0
    never_closed: set[str] = set()
    at = source.find("<")
    last = source.rfind(">")
    comments_end = source.rfind("-->")
    while 0 <= at < last:
        if source.startswith(("<!", "<?"), at):
            is_comment = source.startswith("<!--", at) and at + 4 <= comments_end
            end = source.find("-->", at + 4) + 3 if is_comment else source.find(">", at) + 1
            yield Tag("!", closing=False, start=at, end=end)
        elif opening := OPENING.match(source, at):
            rest = REST.match(source, opening.end()) if broken < MOST_BROKEN_TAGS else None
            broken += rest is None
            end = rest.end() if rest else source.find(">", opening.end()) + 1
            tag = Tag(opening[2].lower(), bool(opening[1]), at, end)
            tag.attributes = source[opening.end() : end - 1]
            yield tag
            end = _raw_text_end(source, tag, never_closed)
        else:
            end = at + 1
        at = source.find("<", end)


def _raw_text_end(source: str, tag: Tag, never_closed: set[str]) -> int:
    """Where to go on after a tag: behind the content if that is no mark-up."""
    if tag.closing or tag.name not in RAW_TEXT or tag.attributes.endswith("/"):
        return tag.end
    if tag.name in never_closed:
        return tag.end
    close = RAW_TEXT[tag.name].search(source, tag.end)
    if close is None:  # it would swallow the rest of the page, article and all
        never_closed.add(tag.name)
        return tag.end
    tag.content_end = close.start()
    return tag.content_end
