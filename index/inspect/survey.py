"""Counts the articles of an archive by outlet and time. SQLite counts; no article is loaded."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date

from index.filters import Filters
from index.inspect.timeline import BinWidth, Timeline, timeline
from index.loaders.source import Skipped
from index.store.contract import CatalogueReader

LISTED_OUTLETS = 12
"""Number of outlets with a line of their own."""

_Months = dict[str | None, int]
"""Month → number of articles; None: no day, or one in the future."""


@dataclass(frozen=True, slots=True)
class OutletShare:
    """The articles of one outlet. `articles` counts also those without a bin; `by_month` has one number per bin of the survey."""

    name: str
    articles: int
    by_month: tuple[int, ...]
    is_one_outlet: bool = True
    """False for the outlets that have no line of their own, all together."""


@dataclass(frozen=True, slots=True)
class Survey:
    articles: int
    passages: int
    outlet_count: int
    outlets: tuple[OutletShare, ...]
    """By falling count. All after the first `LISTED_OUTLETS` are one, “others (N)”, at the end. Articles without an outlet are in none."""
    without_outlet: int
    bin: BinWidth
    months: tuple[tuple[int, int], ...]
    """Year and month in which each bin begins, without a gap; empty if no article has a day."""
    by_month: tuple[int, ...]
    """Articles in each bin, those without an outlet included."""
    first: date | None
    last: date | None
    undated: int
    future: int
    """Articles dated after the day of the survey, by mistake or by a time zone. They are in no bin, and `last` ignores them."""
    authors: int
    copies: int
    stories: int
    skipped: tuple[Skipped, ...]


def survey(catalogue: CatalogueReader, today: date | None = None) -> Survey:
    """Count the articles. Those dated after `today` get no bin; without it, all get one. The result depends on nothing else."""
    counts, days = catalogue.counts(), catalogue.days(Filters(as_of=today))
    by_outlet = _by_outlet(catalogue.monthly_counts(today or date.max))
    bins, all_months = timeline(days), _sum_months(list(by_outlet.values()))
    months_without_outlet = by_outlet.pop("", {})
    return Survey(
        articles=counts.articles,
        passages=counts.passages,
        outlet_count=len(by_outlet),
        outlets=_shares(by_outlet, bins),
        without_outlet=sum(months_without_outlet.values()),
        bin=bins.bin,
        months=bins.months,
        by_month=_counts_by_bin(all_months, bins),
        first=days[0] if days else None,
        last=days[1] if days else None,
        undated=counts.undated,
        future=all_months.get(None, 0) - counts.undated,
        authors=counts.authors,
        copies=counts.copies,
        stories=counts.stories,
        skipped=tuple(catalogue.skipped()),
    )


def _by_outlet(monthly: list[tuple[str, str | None, int]]) -> dict[str, _Months]:
    months_of: dict[str, _Months] = defaultdict(dict)
    for outlet, month, count in monthly:
        months_of[outlet][month] = count
    return months_of


def _shares(by_outlet: dict[str, _Months], bins: Timeline) -> tuple[OutletShare, ...]:
    names = sorted(by_outlet, key=lambda name: (-sum(by_outlet[name].values()), name))
    shares = [_share(name, by_outlet[name], bins) for name in names[:LISTED_OUTLETS]]
    if others := names[LISTED_OUTLETS:]:
        together = _share(f"others ({len(others):,})", _sum_months([by_outlet[name] for name in others]), bins)
        shares.append(replace(together, is_one_outlet=False))
    return tuple(shares)


def _share(name: str, months: _Months, bins: Timeline) -> OutletShare:
    return OutletShare(name, sum(months.values()), _counts_by_bin(months, bins))


def _sum_months(outlets: list[_Months]) -> _Months:
    total: _Months = defaultdict(int)
    for months in outlets:
        for month, count in months.items():
            total[month] += count
    return total


def _counts_by_bin(months: _Months, bins: Timeline) -> tuple[int, ...]:
    counts = [0] * bins.count
    for month, count in months.items():
        if month is not None:
            counts[bins.bin_of(month)] += count
    return tuple(counts)
