"""A small line of time with the articles of a run on it, and those that have no date named."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from audit.findings.finding import Severity
from audit.findings.report import ArticleReport
from audit.findings.wording import counted, day
from audit.report_page.book import count
from audit.report_page.markup import Html, tag

_BINS = 48
_STACKED = 5
_STEP = 18
"""Pixels from one sign to that above it."""


def timeline(articles: Sequence[ArticleReport]) -> Html:
    """The section; nothing without articles."""
    dated = sorted(
        (one.dated.published, number)
        for number, one in enumerate(articles)
        if one.dated.published is not None
    )
    if not articles:
        return Html()
    undated = len(articles) - len(dated)
    missing = f"{counted(undated, 'article')} without a date" if undated else ""
    first, last = (dated[0][0], dated[-1][0]) if dated else (None, None)
    parts = [tag("h2", "When they were published")]
    if first is not None and last is not None:
        bins = _binned([when for when, _ in dated], first, last)
        worst = [_worst(articles[number]) for _, number in dated]
        parts.append(_drawn(bins, worst, _told(len(dated), first, last)))
        ends = [tag("span", day(first))] + ([tag("span", day(last))] if first != last else [])
        parts.append(tag("p", *ends, class_="ends"))
    if missing:
        parts.append(tag("p", missing, class_="quiet"))
    return tag("section", *parts, class_="timeline")


def _told(number: int, first: date, last: date) -> str:
    when = f"on {day(first)}" if first == last else f"from {day(first)} to {day(last)}"
    return f"{counted(number, 'article')} {when}"


def _binned(days: Sequence[date], first: date, last: date) -> list[int]:
    length = (last - first).days
    if not length:
        return [_BINS // 2] * len(days)
    return [round((when - first).days * _BINS / length) for when in days]


def _worst(article: ArticleReport) -> str:
    return next((s.value for s in Severity if count(article, s)), "none")


def _drawn(bins: Sequence[int], worst: Sequence[str], told: str) -> Html:
    """Signs over their days, the gravest lowest; what is over `_STACKED` is counted."""
    stacks: dict[int, list[str]] = {}
    order = [*(severity.value for severity in Severity), "none"]
    for place, sign in sorted(zip(bins, worst, strict=True), key=lambda b: order.index(b[1])):
        stacks.setdefault(place, []).append(sign)
    highest = min(_STACKED + 1, max(len(stack) for stack in stacks.values()))
    floor = highest * _STEP + 4
    parts = [
        tag("line", x1="0", x2="100%", y1=floor, y2=floor, class_="axis"),
    ]
    for place, stack in sorted(stacks.items()):
        left = f"{3 + 94 * place / _BINS:.2f}%"
        for level, sign in enumerate(stack[:_STACKED]):
            parts.append(_sign(sign, left, floor - _STEP * (level + 1) - 2))
        if len(stack) > _STACKED:
            more = tag("text", f"+{len(stack) - _STACKED}", x=left, y=floor - _STEP * _STACKED - 4)
            parts.append(more)
    return tag(
        "svg", *parts, class_="drawn", width="100%", height=floor + 4, role="img", aria_label=told
    )


def _sign(sign: str, left: str, top: int) -> Html:
    # a nested drawing takes a place in per cent, and moves its sign back by half its width
    drawn = tag("use", href=f"#i-{sign}", x="-7", y="0", width="14", height="14")
    return tag("svg", drawn, x=left, y=top, class_=f"at {sign}", overflow="visible")
