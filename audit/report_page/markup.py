"""HTML that cannot be written unescaped: whatever is not `Html` is text, and is escaped as text.

A template engine would be another choice. Here every string of an article, a rule or a file name
passes through `tag`, so that there is one place to look at, and none at which to forget a filter.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from audit.findings.visible import visible

_VOID = frozenset({"input", "meta"})


class Html(str):
    """Mark-up that is ready to be written. Made here; elsewhere only of constants."""

    __slots__ = ()


def shown(text: str) -> Html:
    """`text` as it is read: nothing in it is mark-up, and nothing in it acts."""
    return text if isinstance(text, Html) else Html(escape(visible(text)))


def joined(parts: Iterable[str], between: str = "") -> Html:
    """The parts one behind the other."""
    return Html(shown(between).join(map(shown, parts)))


def tag(name: str, /, *children: str, **attributes: str | int | bool | None) -> Html:
    """An element. Attributes that are None or False are left out; `data_f` is `data-f`.

    >>> tag("a", "<b>", class_="x", href="#1")
    '<a class="x" href="#1">&lt;b&gt;</a>'
    """
    opening = "".join(
        _attribute(key.rstrip("_").replace("_", "-"), value)
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    if name in _VOID:
        return Html(f"<{name}{opening}>")
    return Html(f"<{name}{opening}>{''.join(map(shown, children))}</{name}>")


def unseen(text: str) -> Html:
    """Words for those who are read to, where a sign or the place says it to the eye."""
    return tag("span", text, class_="unseen")


def _attribute(name: str, value: str | int) -> str:
    # an attribute holds no Html: quotation marks are escaped whatever comes
    return f" {name}" if value is True else f' {name}="{escape(visible(str(value)))}"'
