"""Draws a plot's frame and marks as inline SVG, whatever they mean; all text is escaped here."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 380, 280
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 12, 30, 44
TICKS = 4

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """Axes that start at 0 and end at `x_most` and `y_most`, in the units of the plotted values."""

    title: str
    x_label: str
    y_label: str
    x_most: float = 1.0
    y_most: float = 1.0

    def x(self, value: float) -> float:
        """Return the distance from the left, in pixels."""
        return _LEFT + (WIDTH - _LEFT - _RIGHT) * value / (self.x_most or 1.0)

    def y(self, value: float) -> float:
        """Return the distance from the top, in pixels."""
        return HEIGHT - _BOTTOM - (HEIGHT - _TOP - _BOTTOM) * value / (self.y_most or 1.0)


def svg_plot(frame: Frame, marks: Sequence[str]) -> str:
    """Return the whole picture."""
    return (
        f'<svg role="img" aria-label="{escape(frame.title)}" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f"{_text(WIDTH / 2, 16, frame.title, 'title')}{''.join(_axes(frame))}{''.join(marks)}</svg>"
    )


def svg_line(frame: Frame, points: Sequence[Point], style: str) -> str:
    """Return a line through `points`; `style` is a class of the page's style sheet."""
    path = " ".join(f"{frame.x(x):.1f},{frame.y(y):.1f}" for x, y in points)
    return f'<polyline class="{escape(style)}" points="{path}"/>'


def svg_dot(frame: Frame, at: Point, hint: str) -> str:
    x, y = frame.x(at[0]), frame.y(at[1])
    return f'<circle class="mark" cx="{x:.1f}" cy="{y:.1f}" r="4"><title>{escape(hint)}</title></circle>'


def svg_bar(frame: Frame, left: float, right: float, height: float) -> str:
    """Return a bar from `left` to `right`, a pixel narrower so that neighbours stay apart."""
    x, y = frame.x(left), frame.y(height)
    hint = f"{left:.0f} to {right:.0f}: {height:.0f}"
    return (
        f'<rect class="mark" x="{x:.1f}" y="{y:.1f}" width="{max(frame.x(right) - x - 1, 1):.1f}" '
        f'height="{frame.y(0) - y:.1f}"><title>{escape(hint)}</title></rect>'
    )


def _axes(frame: Frame) -> list[str]:
    parts = [svg_line(frame, [(0, frame.y_most), (0, 0), (frame.x_most, 0)], "axis")]
    for step in range(TICKS + 1):
        x, y = frame.x_most * step / TICKS, frame.y_most * step / TICKS
        parts.append(svg_line(frame, [(0, y), (frame.x_most, y)], "grid"))
        parts.append(_text(frame.x(x), HEIGHT - _BOTTOM + 14, f"{x:.3g}", "tick"))
        parts.append(_text(_LEFT - 18, frame.y(y) + 4, f"{y:.3g}", "tick"))
    parts.append(_text((WIDTH + _LEFT) / 2, HEIGHT - 10, frame.x_label, "label"))
    parts.append(_text(_LEFT, _TOP - 2, frame.y_label, "label start"))
    return parts


def _text(x: float, y: float, text: str, style: str) -> str:
    return f'<text class="{style}" x="{x:.1f}" y="{y:.1f}">{escape(text)}</text>'
