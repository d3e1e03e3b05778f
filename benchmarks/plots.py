"""Draws costs as SVG, both axes by powers of ten; the same bytes for the same figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10

WIDTH, HEIGHT, EDGE = 640, 400, 60
COLOURS = ("#1b4f9c", "#b3541e", "#3b7d3b", "#7a4d9e", "#8c7a00", "#a02c2c")


@dataclass(frozen=True, slots=True)
class Point:
    """One measured value of a series; both numbers are above zero."""

    series: str
    x: float
    y: float


def plotted(points: Sequence[Point], across: str, up: str) -> str:
    """The points as a plot with one line a series, named at its end."""
    scale = _Scale.round([point.x for point in points], [point.y for point in points])
    series = list(dict.fromkeys(point.series for point in points))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"',
        'font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        *_grid(scale),
    ]
    for nth, name in enumerate(series):
        own = sorted((point.x, point.y) for point in points if point.series == name)
        parts += _line(name, [scale.at(*one) for one in own], COLOURS[nth % len(COLOURS)])
    parts += [
        f'<text x="{WIDTH / 2:g}" y="{HEIGHT - 12}" text-anchor="middle">{escape(across)}</text>',
        f'<text x="{EDGE}" y="24">{escape(up)}</text>',
        "</svg>\n",
    ]
    return "\n".join(parts)


@dataclass(frozen=True, slots=True)
class _Scale:
    """The powers of ten at the edges of the plot."""

    left: int
    right: int
    bottom: int
    top: int

    @classmethod
    def round(cls, xs: Sequence[float], ys: Sequence[float]) -> _Scale:
        left, right = floor(log10(min(xs))), ceil(log10(max(xs)))
        bottom, top = floor(log10(min(ys))), ceil(log10(max(ys)))
        return cls(left, max(right, left + 1), bottom, max(top, bottom + 1))

    def at(self, x: float, y: float) -> tuple[float, float]:
        across = (log10(x) - self.left) / (self.right - self.left)
        up = (log10(y) - self.bottom) / (self.top - self.bottom)
        wide, high = WIDTH - 3 * EDGE, HEIGHT - 2 * EDGE
        return EDGE + across * wide, HEIGHT - EDGE - up * high


def _grid(scale: _Scale) -> Iterator[str]:
    for power in range(scale.left, scale.right + 1):
        x, y = scale.at(10.0**power, 10.0**scale.bottom)
        _, top = scale.at(10.0**power, 10.0**scale.top)
        yield f'<path d="M{x:.1f} {y:.1f}V{top:.1f}" stroke="#ddd"/>'
        yield f'<text x="{x:.1f}" y="{y + 16:.1f}" text-anchor="middle">{10.0**power:,g}</text>'
    for power in range(scale.bottom, scale.top + 1):
        x, y = scale.at(10.0**scale.left, 10.0**power)
        right, _ = scale.at(10.0**scale.right, 10.0**power)
        yield f'<path d="M{x:.1f} {y:.1f}H{right:.1f}" stroke="#ddd"/>'
        yield f'<text x="{x - 6:.1f}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g}</text>'


def _line(name: str, places: Sequence[tuple[float, float]], colour: str) -> Iterator[str]:
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    yield f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
    for x, y in places:
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>'
    x, y = places[-1]
    yield f'<text x="{x + 8:.1f}" y="{y + 4:.1f}" fill="{colour}">{escape(name)}</text>'
