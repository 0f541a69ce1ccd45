from datetime import date
from typing import NamedTuple

import pytest

from index.errors import UsageError
from index.filters import NO_FILTERS, Filters
from tui.slash.filters import apply_filter, find_name
from tui.slash.parse import ParsedCommand


class Names(NamedTuple):
    outlets: tuple[str, ...]
    authors: tuple[str, ...]


OUTLETS = Names(("Coastal Herald", "Valley Herald", "Valley Tribune", "Gazette"), ("Bo Lind", "Ana Roe"))


def test_since_takes_the_first_day_of_a_month_and_until_the_last() -> None:
    since = apply_filter(NO_FILTERS, ParsedCommand("since", "2024-02"), OUTLETS)
    assert apply_filter(since, ParsedCommand("until", "2024-02"), OUTLETS) == Filters(
        since=date(2024, 2, 1), until=date(2024, 2, 29)
    )


def test_as_of_a_year_is_its_last_day() -> None:
    assert apply_filter(NO_FILTERS, ParsedCommand("as-of", "2023"), OUTLETS).as_of == date(2023, 12, 31)


def test_outlets_add_up_each_once() -> None:
    filters = apply_filter(
        apply_filter(NO_FILTERS, ParsedCommand("outlet", "gazette"), OUTLETS), ParsedCommand("outlet", "Tribune"), OUTLETS
    )
    assert apply_filter(filters, ParsedCommand("outlet", "GAZETTE"), OUTLETS).outlets == ("Gazette", "Valley Tribune")


def test_all_takes_everything_away() -> None:
    assert apply_filter(Filters(since=date(2024, 1, 1), authors=("Bo Lind",)), ParsedCommand("all"), OUTLETS) == NO_FILTERS


def test_limits_that_leave_no_day_are_refused() -> None:
    with pytest.raises(UsageError, match="/all removes the filters"):
        apply_filter(Filters(since=date(2024, 5, 1)), ParsedCommand("as-of", "2024-04-30"), OUTLETS)


@pytest.mark.parametrize(
    ("typed", "says"),
    [("Herald", "“Coastal Herald”, “Valley Herald”"), ("Gazete", "Did you mean “Gazette”"), ("Xyz", "no outlet")],
)
def test_an_outlet_that_is_not_clear_is_told(typed: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        find_name(typed, OUTLETS.outlets, "outlet")


def test_an_author_is_one_of_the_archive() -> None:
    assert apply_filter(NO_FILTERS, ParsedCommand("author", "lind"), OUTLETS).authors == ("Bo Lind",)
    with pytest.raises(UsageError, match="no author “Nobody”"):
        apply_filter(NO_FILTERS, ParsedCommand("author", "Nobody"), OUTLETS)


def test_of_names_that_differ_in_case_alone_the_one_that_was_typed_is_meant() -> None:
    names = ("COASTAL HERALD", "Coastal Herald")
    assert find_name("Coastal Herald", names, "outlet") == "Coastal Herald"
    assert find_name("coastal herald", names, "outlet") == "COASTAL HERALD"
