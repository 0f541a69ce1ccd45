"""Fitting text into one line of a terminal: its right end stays, its left is cut with an ellipsis."""

from textual.content import Content

COLUMN_GAP = 2
"""Least cells between both ends of a line."""


def fit_width(line: Content, width: int) -> Content:
    """Cut `line` to at most `width` cells."""
    return line.truncate(max(width, 1), ellipsis=True)


def spread(left: Content, right: Content, width: int) -> Content:
    """Return a line with both ends; the right one is cut where it would take more than two thirds of it."""
    right = fit_width(right, width * 2 // 3)
    left = fit_width(left, width - right.cell_length - COLUMN_GAP)
    return Content.assemble(left, " " * max(COLUMN_GAP, width - left.cell_length - right.cell_length), right)
