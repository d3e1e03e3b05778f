"""The page round everything: head, security policy, style, script, filters and keys.

The policy lets nothing in from anywhere: one style sheet and one script, named by their digests.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

from audit.findings.finding import Category, Finding, Severity
from audit.findings.report import Report
from audit.findings.visible import one_line
from audit.report_page.markup import Html, joined, tag
from audit.report_page.signs import SYMBOLS, category_sign, severity_sign

_KEYS = (
    ("j", "next finding"),
    ("k", "finding before"),
    ("n", "next article"),
    ("p", "article before"),
    ("o", "open or close all details"),
    ("c", "copy the fingerprint"),
    ("f", "filters"),
    ("?", "these keys"),
)
_MOST_RULES = 400


def page(title: str, bar: Html, main: Html, report: Report) -> str:
    """A whole page that needs nothing but itself."""
    style, script = _asset("page.css"), _asset("page.js")
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="robots", content="noindex"),
        tag("title", one_line(title, 160)),
        tag("style", Html(style)),
    )
    body = tag(
        "body",
        SYMBOLS,
        tag("a", "To the report", class_="skip", href="#main"),
        tag("header", bar, class_="bar"),
        tag("main", main, id="main"),
        tag("footer", _signature(report)),
        tag("p", id="status", class_="unseen", role="status"),
        tag("script", Html(script)),
    )
    return f"<!doctype html>\n{tag('html', head, body, lang='en')}\n"


def bar(links: Iterable[Html], tools: Html) -> Html:
    """The line at the top: where one can go, and the tools."""
    theme = tag(
        "button",
        "Theme",
        type="button",
        class_="theme",
        data_theme_button=True,
        title="dark or light",
        hidden=True,
    )
    return joined(
        [tag("nav", *links, aria_label="Report"), tag("div", tools, theme, class_="tools")]
    )


def tools(findings: Sequence[Finding]) -> Html:
    """Filters over `findings`, and the keys. Without a script they stay hidden: all is shown."""
    if not findings:
        return _keys()
    severities = [s for s in Severity if any(one.severity is s for one in findings)]
    present = {one.category for one in findings}
    categories = [category for category in Category if category in present]
    rules = sorted({one.rule for one in findings})
    filters = tag(
        "details",
        tag("summary", "Filters"),
        tag(
            "form",
            _choices("Severity", "severity", [(s.value, severity_sign(s)) for s in severities]),
            _choices("Category", "category", [(c.value, category_sign(c)) for c in categories]),
            _rules(rules),
            tag(
                "p",
                tag("button", "Show all", type="reset"),
                " ",
                tag("span", class_="shown", data_shown=True),
            ),
        ),
        class_="filters menu",
        hidden=True,
    )
    return joined([filters, _keys()])


def _choices(legend: str, name: str, choices: Sequence[tuple[str, Html]]) -> Html:
    boxes = (
        tag(
            "label",
            tag("input", type="checkbox", name=name, value=value, checked=True),
            " ",
            sign,
        )
        for value, sign in choices
    )
    return tag("fieldset", tag("legend", legend), *boxes)


def _rules(rules: Sequence[str]) -> Html:
    options = [tag("option", "every rule", value="")]
    options += [tag("option", one_line(rule), value=rule) for rule in rules[:_MOST_RULES]]
    choice = tag("select", *options, name="rule")
    return tag("p", tag("label", "Rule ", choice))


def _keys() -> Html:
    parts = [part for key, does in _KEYS for part in (tag("dt", tag("kbd", key)), tag("dd", does))]
    return tag(
        "details", tag("summary", "Keys"), tag("dl", *parts), class_="keys menu", hidden=True
    )


def _signature(report: Report) -> Html:
    return tag(
        "p",
        f"Written by audit {one_line(report.version)} with rules ",
        tag("code", one_line(report.rules_digest)),
        ". It says what differs, from what, and who says so; it is no verdict on what is true.",
    )


@cache
def _asset(name: str) -> str:
    """A file beside this module, read when a page is first written."""
    return files("audit.report_page").joinpath(name).read_text("utf-8")


def _policy(style: str, script: str) -> str:
    return "; ".join(
        [
            "default-src 'none'",
            f"style-src '{_digest(style)}'",
            f"script-src '{_digest(script)}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
