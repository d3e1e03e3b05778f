"""Cutting pages into tags."""

from __future__ import annotations

import pytest

from audit.documents.tags import page_of


def names(source: str) -> list[str]:
    return [("/" if tag.closing else "") + tag.name for tag in page_of(source).tags]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<P>a</P>", ["p", "/p"]),
        ("<!doctype html><!-- <b> --><i>", ["!", "!", "i"]),
        ("<!-- never closed <b>x</b>", ["!", "/b"]),
        ("<script>a<b></script><b>", ["script", "/script", "b"]),
        ("<svg><b>", ["svg", "b"]),
        ("5 < 6 > 4 <3>", []),
        ('<a title="<b>">', ["a"]),
        ('<a title="><b>', ["a", "b"]),
        ("<b", []),
        ("<a/><custom-tag>", ["a", "custom-tag"]),
    ],
)
def test_names(source: str, expected: list[str]) -> None:
    assert names(source) == expected


def test_partners() -> None:
    tags = page_of("<p><b></p></b><br></i>").tags
    assert [tag.partner for tag in tags] == [2, 3, 0, 1, -1, -1]


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ('<a href="u v">', "u v"),
        ("<a HREF = 'u'>", "u"),
        ("<a href=u/v>", "u/v"),
        ("<a href>", "href"),
        ('<a data-href="u">', ""),
        ("<a>", ""),
    ],
)
def test_attribute(source: str, value: str) -> None:
    assert page_of(source).tags[0].attribute("href") == value
