"""What an HTML page says about itself: meta elements, JSON-LD, links, its language."""

from __future__ import annotations

import html
from collections.abc import Iterator
from datetime import date

from audit.documents.document import DateOrigin, Metadata
from audit.documents.stated_dates import stated_date
from audit.documents.tags import Page, Tag

PUBLISHED = (
    "article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publication_date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.issued",
    "parsely-pub-date",
    "sailthru.date",
)
AUTHORS = ("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author")
MOST_JSON_NODES = 2_000


def page_metadata(page: Page) -> Metadata:
    """The page's statements about itself; where they differ JSON-LD speaks first."""
    metas = _metas(page)
    article = next(_articles(page), {})
    published = _published(page, metas, article)
    return Metadata(
        title=_text(article.get("headline")) or metas.get("og:title") or _title(page),
        published=published,
        published_from=DateOrigin.METADATA if published else None,
        source=_text(article.get("publisher")) or metas.get("og:site_name"),
        url=_canonical(page) or metas.get("og:url"),
        byline=_text(article.get("author")) or _author(metas),
        language=next((t.attribute("lang") for t in page.tags if t.name == "html"), "") or None,
    )


def _metas(page: Page) -> dict[str, str]:
    """Contents of the meta elements by name or property; the first of each counts."""
    metas: dict[str, str] = {}
    for tag in page.tags:
        if tag.name != "meta":
            continue
        keys = (tag.attribute(key) for key in ("property", "name", "itemprop"))
        key = next(filter(None, keys), "").lower()
        content = _plain(tag.attribute("content"))
        if key and content:
            metas.setdefault(key, content)
    return metas


def _plain(value: str) -> str:
    return " ".join(html.unescape(value).split())


def _title(page: Page) -> str | None:
    """The title element, without the site's name behind a bar."""
    for tag in page.tags:
        if tag.name == "title" and tag.content_end >= 0:
            title = _plain(page.source[tag.end : tag.content_end])
            return title.partition(" | ")[0] or None
    return None


def _canonical(page: Page) -> str | None:
    links = (tag for tag in page.tags if tag.name == "link")
    urls = (tag.attribute("href") for tag in links if tag.attribute("rel") == "canonical")
    return next(urls, None) or None


def _author(metas: dict[str, str]) -> str | None:
    names = (metas[key] for key in AUTHORS if key in metas)
    return next((name for name in names if "://" not in name), None)


def _published(page: Page, metas: dict[str, str], article: dict[str, object]) -> date | None:
    stated = [_text(article.get("datePublished")), *(metas.get(key) for key in PUBLISHED)]
    times = [tag for tag in page.tags if tag.name == "time" and not tag.closing]
    marked = [tag for tag in times if "pubdate" in tag.attributes.lower()]
    # A page with several times shows other articles' too: then none is beyond doubt.
    chosen: list[Tag] = marked[:1] or (times if len(times) == 1 else [])
    stated += [tag.attribute("datetime") for tag in chosen]
    days = (stated_date(value) for value in stated if value)
    return next((day for day in days if day), None)


def _articles(page: Page) -> Iterator[dict[str, object]]:
    for tag in page.tags:
        kind = tag.attributes.lower()
        if tag.name == "script" and "application/ld+json" in kind and tag.content_end >= 0:
            for node in _nodes(_parsed(page.source[tag.end : tag.content_end])):
                kinds = node.get("@type")
                names = kinds if isinstance(kinds, list) else [kinds]
                if any(str(name).endswith(("Article", "BlogPosting")) for name in names):
                    yield node


def _parsed(written: str) -> object:
    import json  # 3 ms, and only for pages that have JSON-LD  # noqa: PLC0415

    try:
        parsed: object = json.loads(written.strip(), strict=False)
    except (ValueError, RecursionError):
        return None  # the page's own slip; its meta elements may still say when it was published
    return parsed


def _nodes(parsed: object) -> Iterator[dict[str, object]]:
    """The objects of a JSON-LD block: it may be one, a list, or a graph."""
    waiting = [parsed]
    for _ in range(MOST_JSON_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting += node[:MOST_JSON_NODES]
        elif isinstance(node, dict):
            yield node
            waiting.append(node.get("@graph"))


def _text(value: object) -> str | None:
    """A JSON-LD value as text: itself, its name, or the names of all in the list."""
    if isinstance(value, str):
        return _plain(value) or None
    if isinstance(value, dict):
        name = value.get("name")
        return _text(name) if isinstance(name, str) else None
    if isinstance(value, list):
        names = [_text(one) for one in value[:20] if not isinstance(one, list)]
        return ", ".join(name for name in names if name) or None
    return None
