"""The labels below a timeline: as many years and months as fit, at regular distances."""

from collections.abc import Sequence
from dataclasses import dataclass

Month = tuple[int, int]
"""Year and month, from 1."""

_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_MONTH_STEPS = (1, 2, 3, 6)
_LABEL_CELLS = 5
"""Least cells from one label to the next: four digits and a space."""


@dataclass(frozen=True, slots=True)
class MonthColumns:
    """Columns of a plot. `starts`: the month in which each begins; each is `months` long and `cells` wide."""

    starts: Sequence[Month]
    months: int
    cells: int


def month_axis(columns: MonthColumns, width: int) -> str:
    """Return the row of labels: years first, then the month at the left end, then months between; each begins with its column."""
    row = [" "] * width
    for column, year in _years(columns):
        _put(row, column * columns.cells, str(year))
    for label in _left_labels(columns):
        _put(row, 0, label)
    for column, name in _months(columns):
        _put(row, column * columns.cells, name)
    return "".join(row).rstrip()


def _put(row: list[str], at: int, label: str) -> None:
    """Write a label unless it would overlap or touch another."""
    end = at + len(label)
    if end <= len(row) and not "".join(row[max(at - 1, 0) : end + 1]).strip():
        row[at:end] = label


def _left_labels(columns: MonthColumns) -> list[str]:
    """Return labels for the left end, the best first; for columns of a year or more, without the month."""
    labels = [(f"{_NAMES[month - 1]} {year}", str(year)) for year, month in columns.starts[:1]]
    return [label for both in labels for label in both[columns.months >= 12 :]]


def _years(columns: MonthColumns) -> list[tuple[int, int]]:
    """Return column and year, where a column has the January of a year that is a multiple of the step."""
    cells = 12 / columns.months * columns.cells
    step = next((step for step in _YEAR_STEPS if step * cells >= _LABEL_CELLS), _YEAR_STEPS[-1])
    columns_years = (
        (column, [year for year in _januaries(start, columns.months) if year % step == 0])
        for column, start in enumerate(columns.starts)
    )
    return [(column, years[0]) for column, years in columns_years if years]


def _januaries(start: Month, months: int) -> range:
    """Return the years whose January is among the `months` months from `start` on."""
    year, month = start
    return range(year + (month > 1), year + (month + months - 2) // 12 + 1)


def _months(columns: MonthColumns) -> list[tuple[int, str]]:
    """Return column and month name; none where a column is longer than a month."""
    step = next((step for step in _MONTH_STEPS if step * columns.cells >= _LABEL_CELLS), 0)
    if columns.months != 1 or not step:
        return []
    return [(column, _NAMES[month - 1]) for column, (_, month) in enumerate(columns.starts) if (month - 1) % step == 0]
