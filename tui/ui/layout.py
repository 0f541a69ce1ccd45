"""One line of a terminal: what stands at its right end stays, the left gives way with an ellipsis."""

from textual.content import Content

COLUMN_GAP = 2


def fit_width(line: Content, width: int) -> Content:
    """`line` in exactly `width` cells or fewer."""
    return line.truncate(max(width, 1), ellipsis=True)


def spread(left: Content, right: Content, width: int) -> Content:
    """Both ends of a line; the right one is cut where it would take more than two thirds of it."""
    right = fit_width(right, width * 2 // 3)
    left = fit_width(left, width - right.cell_length - COLUMN_GAP)
    return Content.assemble(left, " " * max(COLUMN_GAP, width - left.cell_length - right.cell_length), right)
