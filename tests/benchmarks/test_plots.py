"""Plots of costs."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from benchmarks.plots import HEIGHT, WIDTH, Point, plotted

POINTS = [
    Point("one & two", 10, 0.02),
    Point("one & two", 1_000, 2.0),
    Point("three", 10, 0.3),
]
SVG = "{http://www.w3.org/2000/svg}"


def test_every_series_is_named_and_every_point_drawn_inside() -> None:
    root = ET.fromstring(plotted(POINTS, "rules", "seconds"))
    texts = [text.text for text in root.iter(f"{SVG}text")]
    assert {"one & two", "three", "rules", "seconds"} <= set(texts)
    circles = list(root.iter(f"{SVG}circle"))
    assert len(circles) == len(POINTS)
    for circle in circles:
        assert 0 < float(circle.attrib["cx"]) < WIDTH
        assert 0 < float(circle.attrib["cy"]) < HEIGHT


def test_more_is_further_up_and_to_the_right() -> None:
    root = ET.fromstring(plotted(POINTS, "rules", "seconds"))
    (x1, y1), (x2, y2) = (
        (float(one.attrib["cx"]), float(one.attrib["cy"]))
        for one in list(root.iter(f"{SVG}circle"))[:2]
    )
    assert x1 < x2
    assert y1 > y2


@pytest.mark.parametrize("value", [0.001, 1, 7])
def test_one_point_is_a_plot(value: float) -> None:
    assert "<circle" in plotted([Point("a", value, value)], "x", "y")


def test_the_same_figures_give_the_same_bytes() -> None:
    assert plotted(POINTS, "x", "y") == plotted(POINTS, "x", "y")
