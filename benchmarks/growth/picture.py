"""Draw how time, memory and disk grow with an archive, as an SVG file. Both axes are logarithmic."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

FigureRow = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Curve:
    """One curve: a column of the figures, its name, and what its numbers are multiplied by."""

    column: str
    name: str
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Panel:
    title: str
    lines: tuple[Curve, ...]
    low: float
    high: float


_PANELS = (
    Panel(
        "milliseconds",
        (
            Curve("open_warm_ms", "open"),
            Curve("search_ms", "search"),
            Curve("search_filtered_ms", "search, by days"),
            Curve("new_filter_ms", "a new filter"),
        ),
        0.1,
        1000,
    ),
    Panel("seconds", (Curve("added_s", "one article added"), Curve("removed_s", "one article removed")), 0.1, 100),
    Panel(
        "gigabytes",
        (
            Curve("disk_mb", "disk", 1e-3),
            Curve("peak_memory_mb", "memory, asking", 1e-3),
            Curve("build_memory_mb", "memory, adding", 1e-3),
        ),
        0.01,
        10,
    ),
)
_COLORS = ("#205ea6", "#bc5215", "#24837b", "#a02f6f")
_WIDTH, _HEIGHT, _LEFT, _TOP, _GAP = 270, 210, 46, 34, 78
_SMALLEST, _LARGEST = 1e4, 1e6


def draw_growth(rows: Sequence[FigureRow]) -> str:
    """Return the SVG text of the panels side by side. `rows`: the figures of each size, ascending."""
    width = _LEFT + len(_PANELS) * (_WIDTH + _GAP)
    height = _TOP + _HEIGHT + 24 + 16 * max(len(panel.lines) for panel in _PANELS)
    body = "".join(_panel(panel, _LEFT + number * (_WIDTH + _GAP), rows) for number, panel in enumerate(_PANELS))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">'
        f'<rect width="{width}" height="{height}" fill="white"/>{body}</svg>\n'
    )


def _share(value: float, low: float, high: float) -> float:
    """Return where a value lies between two others on a logarithmic scale, from 0 to 1."""
    return min(1.0, max(0.0, math.log(max(value, low) / low) / math.log(high / low)))


def _panel(panel: Panel, left: float, rows: Sequence[FigureRow]) -> str:
    parts = [f'<text x="{left}" y="{_TOP - 12}" font-weight="bold">{panel.title}, by number of passages</text>']
    for power in range(round(math.log10(panel.low)), round(math.log10(panel.high)) + 1):
        y = _TOP + _HEIGHT * (1 - _share(10.0**power, panel.low, panel.high))
        parts.append(f'<line x1="{left}" y1="{y:.1f}" x2="{left + _WIDTH}" y2="{y:.1f}" stroke="#ddd"/>')
        parts.append(f'<text x="{left - 6}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g}</text>')
    for passages, label in ((10_000, "10,000"), (100_000, "100,000"), (1_000_000, "1,000,000")):
        x = left + _WIDTH * _share(passages, _SMALLEST, _LARGEST)
        parts.append(f'<text x="{x:.1f}" y="{_TOP + _HEIGHT + 16}" text-anchor="middle">{label}</text>')
    for number, line in enumerate(panel.lines):
        points = [
            (left + _WIDTH * _share(row["passages"], _SMALLEST, _LARGEST), _height(panel, line, row))
            for row in rows
            if line.column in row
        ]
        drawn, color = " ".join(f"{x:.1f},{y:.1f}" for x, y in points), _COLORS[number]
        parts.append(f'<polyline points="{drawn}" fill="none" stroke="{color}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{color}"/>' for x, y in points]
        y = _TOP + _HEIGHT + 34 + 16 * number
        parts.append(f'<text x="{left}" y="{y}" fill="{color}">{line.name}</text>')
    return "".join(parts)


def _height(panel: Panel, line: Curve, row: FigureRow) -> float:
    return _TOP + _HEIGHT * (1 - _share(line.scale * float(row[line.column]), panel.low, panel.high))
