"""The filters in force, one chip a condition, each of which can be taken away."""

from dataclasses import dataclass, replace

from index.filters import Filters
from index.text import one_line
from tui.presentation.wording import day_text


@dataclass(frozen=True, slots=True)
class FilterChip:
    field: str
    """Of `Filters`."""
    value: str
    """A name; "" for a day, of which there is one a field."""
    words: str


def filter_chips(filters: Filters) -> tuple[FilterChip, ...]:
    """Return days first, then outlets and authors in the order in which they were added."""
    days = {"since": ("from", filters.since), "until": ("to", filters.until), "as_of": ("as of", filters.as_of)}
    day_chips = [FilterChip(field, "", f"{lead} {day_text(value)}") for field, (lead, value) in days.items() if value]
    outlet_chips = [FilterChip("outlets", name, one_line(name)) for name in filters.outlets]
    return (*day_chips, *outlet_chips, *(FilterChip("authors", name, f"by {one_line(name)}") for name in filters.authors))


def without_filter(filters: Filters, chip: FilterChip) -> Filters:
    """Return the filters without that of this chip."""
    if chip.field in ("since", "until", "as_of"):
        return replace(filters, **{chip.field: None})  # type: ignore[arg-type]
    names = tuple(name for name in getattr(filters, chip.field) if name != chip.value)
    return replace(filters, **{chip.field: names})  # type: ignore[arg-type]
