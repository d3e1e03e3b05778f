"""Draws costs as SVG by powers of ten; the same bytes for the same figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10

WIDTH, HEIGHT = 720, 420
LEFT, RIGHT, TOP, BOTTOM = 60, 160, 44, 56
NAMES = 150
"""Room for names at the left of a ranking."""
ROW, LABEL = 30, 15
"""The height of a row of a ranking; the least distance between two names."""
COLOURS = ("#1b4f9c", "#b3541e", "#5f6368", "#2e7d32", "#8c6d00", "#7a4d9e", "#a02c2c", "#5b8bd6")


@dataclass(frozen=True, slots=True)
class Point:
    """One measured value of a series; both numbers are above zero."""

    series: str
    x: float
    y: float


def plotted(points: Sequence[Point], across: str, up: str) -> str:
    """The points as a plot with one line a series, named beside its last point."""
    scale = _Scale(
        _Axis.around([point.x for point in points], LEFT, WIDTH - RIGHT),
        _Axis.around([point.y for point in points], HEIGHT - BOTTOM, TOP),
    )
    series = list(dict.fromkeys(point.series for point in points))
    parts = list(_grid(scale))
    ends = {}
    for nth, name in enumerate(series):
        own = sorted((point.x, point.y) for point in points if point.series == name)
        places = [scale.at(*one) for one in own]
        parts += _line(places, COLOURS[nth % len(COLOURS)])
        ends[name] = places[-1]
    for name, (x, y) in _apart(ends).items():
        colour = COLOURS[series.index(name) % len(COLOURS)]
        parts.append(f'<text x="{x + 8:.1f}" y="{y + 4:.1f}" fill="{colour}">{escape(name)}</text>')
    middle = (LEFT + WIDTH - RIGHT) / 2
    parts += [
        f'<text x="{middle:g}" y="{HEIGHT - 14}" text-anchor="middle">{escape(across)}</text>',
        f'<text x="{LEFT}" y="24">{escape(up)}</text>',
    ]
    return _page(parts, HEIGHT)


def ranked(values: Sequence[tuple[str, float]], title: str) -> str:
    """Named values above zero, the least first, each as a dot beside its name and number."""
    height = TOP + ROW * len(values) + BOTTOM - 20
    low = height - BOTTOM + 20
    axis = _Axis.around([value for _, value in values], NAMES, WIDTH - 80)
    parts = [f'<text x="20" y="24">{escape(title)}</text>']
    for power in axis.powers:
        x = axis.at(10.0**power)
        parts.append(f'<path d="M{x:.1f} {TOP}V{low}" stroke="#ddd"/>')
        parts.append(
            f'<text x="{x:.1f}" y="{low + 18}" text-anchor="middle">{10.0**power:g}</text>'
        )
    names = [name for name, _ in values]
    for nth, (name, value) in enumerate(sorted(values, key=lambda one: (one[1], one[0]))):
        x, y = axis.at(value), TOP + ROW * (nth + 0.5)
        colour = COLOURS[names.index(name) % len(COLOURS)]
        parts += [
            f'<text x="{NAMES - 12}" y="{y + 4:.1f}" text-anchor="end">{escape(name)}</text>',
            f'<path d="M{NAMES} {y:.1f}H{x:.1f}" stroke="{colour}"/>',
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{colour}"/>',
            f'<text x="{x + 10:.1f}" y="{y + 4:.1f}">{value:.2g}</text>',
        ]
    return _page(parts, height)


@dataclass(frozen=True, slots=True)
class _Axis:
    """The powers of ten at the ends of an axis, and where those ends are on the page."""

    least: int
    most: int
    begin: float
    end: float

    @classmethod
    def around(cls, values: Sequence[float], begin: float, end: float) -> _Axis:
        least, most = floor(log10(min(values))), ceil(log10(max(values)))
        return cls(least, max(most, least + 1), begin, end)

    @property
    def powers(self) -> range:
        return range(self.least, self.most + 1)

    def at(self, value: float) -> float:
        share = (log10(value) - self.least) / (self.most - self.least)
        return self.begin + share * (self.end - self.begin)


@dataclass(frozen=True, slots=True)
class _Scale:
    across: _Axis
    up: _Axis

    def at(self, x: float, y: float) -> tuple[float, float]:
        return self.across.at(x), self.up.at(y)


def _page(parts: Sequence[str], height: int) -> str:
    """White below everything: a reader's page may be dark."""
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}"',
            f'width="{WIDTH}" height="{height}" font-family="sans-serif" font-size="13">',
            f'<rect width="{WIDTH}" height="{height}" fill="white"/>',
            *parts,
            "</svg>\n",
        ]
    )


def _grid(scale: _Scale) -> Iterator[str]:
    low, right = HEIGHT - BOTTOM, WIDTH - RIGHT
    for power in scale.across.powers:
        x = scale.across.at(10.0**power)
        yield f'<path d="M{x:.1f} {TOP}V{low}" stroke="#ddd"/>'
        yield f'<text x="{x:.1f}" y="{low + 18}" text-anchor="middle">{_number(power)}</text>'
    for power in scale.up.powers:
        y = scale.up.at(10.0**power)
        yield f'<path d="M{LEFT} {y:.1f}H{right}" stroke="#ddd"/>'
        yield f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{_number(power)}</text>'


def _number(power: int) -> str:
    return f"{10**power:,}" if power >= 0 else f"{10.0**power:g}"


def _line(places: Sequence[tuple[float, float]], colour: str) -> Iterator[str]:
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    yield f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
    for x, y in places:
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>'


def _apart(places: dict[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """The places of names, from below upwards, each at least a line above those it would cover."""
    moved: dict[str, tuple[float, float]] = {}
    for name, (x, y) in sorted(places.items(), key=lambda one: (-one[1][1], one[0])):
        beside = [other for at, other in moved.values() if abs(at - x) < RIGHT]
        moved[name] = x, min([y, *(other - LABEL for other in beside)])
    return moved
