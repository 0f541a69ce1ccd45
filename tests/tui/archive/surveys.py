"""Surveys of archives that do not exist."""

from collections.abc import Sequence
from typing import Literal

from index.inspect.survey import OutletShare, Survey
from index.loaders.source import Skipped


def surveyed(
    outlets: dict[str, Sequence[int]], first: tuple[int, int] = (2024, 1), bin: Literal["month", "quarter", "year"] = "month"
) -> Survey:
    shares = tuple(OutletShare(name, sum(by_month), tuple(by_month)) for name, by_month in outlets.items())
    everything = tuple(map(sum, zip(*outlets.values(), strict=True)))
    size, start = {"month": 1, "quarter": 3, "year": 12}[bin], first[0] * 12 + first[1] - 1
    months = tuple(((start + n * size) // 12, (start + n * size) % 12 + 1) for n in range(len(everything)))
    return Survey(
        articles=sum(everything),
        passages=0,
        outlet_count=len(shares),
        outlets=shares,
        without_outlet=0,
        bin=bin,
        months=months,
        by_month=everything,
        first=None,
        last=None,
        undated=0,
        future=0,
        authors=0,
        copies=0,
        stories=0,
        skipped=(Skipped("x", "y"),),
    )
