from datetime import date

import pytest

from index.filters import NO_FILTERS, Filters
from tui.presentation.filter_chips import filter_chips, without_filter

FILTERS = Filters(date(2024, 1, 2), date(2024, 3, 4), date(2024, 5, 6), ("Herald", "Tribune"), ("Bo Lind",))


def test_every_condition_has_its_chip() -> None:
    words = [chip.words for chip in filter_chips(FILTERS)]
    assert words == ["from 2 Jan 2024", "to 4 Mar 2024", "as of 6 May 2024", "Herald", "Tribune", "by Bo Lind"]


@pytest.mark.parametrize("number", range(6))
def test_a_chip_that_is_taken_away_takes_its_condition_and_no_other(number: int) -> None:
    removed_chip = filter_chips(FILTERS)[number]
    assert filter_chips(without_filter(FILTERS, removed_chip)) == tuple(
        chip for chip in filter_chips(FILTERS) if chip != removed_chip
    )


def test_no_condition_no_chip() -> None:
    assert filter_chips(NO_FILTERS) == ()
