"""Years and months under a plot of time: as many as fit, at regular distances."""

from collections.abc import Sequence
from dataclasses import dataclass

Month = tuple[int, int]
"""Year and month, from 1."""

_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_MONTHS = (1, 2, 3, 6)
_APART = 5
"""Cells from one year or month to the next: four digits and a space."""


@dataclass(frozen=True, slots=True)
class MonthColumns:
    """`starts`: the month in which each column begins; a column stands for `months` and takes `cells`."""

    starts: Sequence[Month]
    months: int
    cells: int


def month_axis(columns: MonthColumns, width: int) -> str:
    """The years first, then the month at the left end, then months between years. A label begins where its column does."""
    row = [" "] * width
    for column, year in _years(columns):
        _put(row, column * columns.cells, str(year))
    for label in _begin(columns):
        _put(row, 0, label)
    for column, name in _months(columns):
        _put(row, column * columns.cells, name)
    return "".join(row).rstrip()


def _put(row: list[str], at: int, label: str) -> None:
    """Only where nothing stands in its place or right beside it."""
    end = at + len(label)
    if end <= len(row) and not "".join(row[max(at - 1, 0) : end + 1]).strip():
        row[at:end] = label


def _begin(columns: MonthColumns) -> list[str]:
    """What may stand at the left end, the best first. Of a column of a year or more its first month says nothing."""
    named = [(f"{_NAMES[month - 1]} {year}", str(year)) for year, month in columns.starts[:1]]
    return [label for both in named for label in both[columns.months >= 12 :]]


def _years(columns: MonthColumns) -> list[tuple[int, int]]:
    """Column and year, where a column has the January of a year that is a multiple of the step."""
    cells = 12 / columns.months * columns.cells
    step = next((step for step in _YEARS if step * cells >= _APART), _YEARS[-1])
    wanted = (
        (column, [year for year in _januaries(start, columns.months) if year % step == 0])
        for column, start in enumerate(columns.starts)
    )
    return [(column, years[0]) for column, years in wanted if years]


def _januaries(start: Month, months: int) -> range:
    """The years of which so many months from `start` on have the January."""
    year, month = start
    return range(year + (month > 1), year + (month + months - 2) // 12 + 1)


def _months(columns: MonthColumns) -> list[tuple[int, str]]:
    """Only where a column is a month: a longer one has no month's name."""
    step = next((step for step in _MONTHS if step * columns.cells >= _APART), 0)
    if columns.months != 1 or not step:
        return []
    return [(column, _NAMES[month - 1]) for column, (_, month) in enumerate(columns.starts) if (month - 1) % step == 0]
