"""The page lets nothing in and needs nothing."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

from audit.findings.finding import Category
from audit.findings.report import Report
from audit.report_page.frame import bar, page, tools
from audit.report_page.markup import Html, tag
from tests.report_page.pages import Reader
from tests.reporters.factory import Desk, flagged

REPORT = Report("1.0", "d1<d1>")


def written() -> str:
    return page("A <title>", bar([], tools(())), tag("p", "<main>"), REPORT)


def test_the_policy_names_the_style_and_the_script_and_nothing_else() -> None:
    text = written()
    policy = next(one for one in Reader(text).all("meta") if "http-equiv" in one)["content"]
    digests = {}
    for name in ("style", "script"):
        inside = re.search(f"<{name}>(.*?)</{name}>", text, re.DOTALL)
        assert inside is not None
        digests[name] = b64encode(sha256(inside[1].encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digests['style']}'; "
        f"script-src 'sha256-{digests['script']}'; img-src data:; base-uri 'none'; "
        "form-action 'none'"
    )


def test_nothing_is_asked_of_a_network() -> None:
    text = written()
    assert re.findall(r"https?:|url\(|@import|\ssrc=|<link|<iframe", text) == []
    assert 'name="referrer" content="no-referrer"' in text


def test_no_style_or_event_is_written_into_an_element() -> None:
    attributes = {name for _, one in Reader(written()).elements for name in one}
    assert not {name for name in attributes if name.startswith("on") or name == "style"}


def test_the_policy_stands_before_what_it_rules() -> None:
    text = written()
    assert text.startswith("<!doctype html>\n<html")
    assert text.index("Content-Security-Policy") < text.index("<title>") < text.index("<style>")


def test_words_are_escaped() -> None:
    text = written()
    assert "<title>A &lt;title&gt;</title>" in text
    assert "<code>d1&lt;d1&gt;</code>" in text
    assert '<main id="main"><p>&lt;main&gt;</p></main>' in text


def test_filters_offer_what_there_is() -> None:
    desk = Desk()
    article = desk.article(
        "one two",
        flagged("one", "m", rule="b/<x>"),
        flagged("two", "m", rule="a/y", category=Category.PLACE),
    )
    read = Reader(tools(article.findings))
    assert [(one["name"], one["value"]) for one in read.all("input")] == [
        ("severity", "error"),
        ("category", "name"),
        ("category", "place"),
    ]
    assert [one["value"] for one in read.all("option")] == ["", "a/y", "b/<x>"]


def test_without_findings_there_is_nothing_to_filter() -> None:
    assert Reader(tools(())).all("form") == []
    assert isinstance(tools(()), Html)
