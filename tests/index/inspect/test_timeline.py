from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from index.inspect.timeline import MAX_BINS, timeline


def test_months_without_a_gap_from_the_first_day_to_the_last() -> None:
    line = timeline((date(2023, 11, 30), date(2024, 2, 1)))
    assert (line.bin, line.months) == ("month", ((2023, 11), (2023, 12), (2024, 1), (2024, 2)))


def test_no_days_are_no_bins() -> None:
    assert timeline(None).months == ()


def test_more_than_ten_years_are_quarters_of_the_calendar() -> None:
    line = timeline((date(2010, 2, 3), date(2020, 2, 3)))
    assert (line.bin, line.months[0], line.months[-1]) == ("quarter", (2010, 1), (2020, 1))


def test_more_than_thirty_years_are_years() -> None:
    line = timeline((date(1900, 5, 1), date(2024, 5, 1)))
    assert (line.bin, line.months[0], line.months[-1]) == ("year", (1900, 1), (2024, 1))


@given(st.dates(), st.dates(), st.data())
def test_every_day_between_has_a_bin(one: date, other: date, data: st.DataObject) -> None:
    first, last = sorted((one, other))
    line = timeline((first, last))
    day = data.draw(st.dates(first, last))
    assert line.months[line.bin_of(day.isoformat()[:7])] <= (day.year, day.month)
    assert line.bin_of(first.isoformat()[:7]) == 0
    assert line.bin_of(last.isoformat()[:7]) == line.count - 1
    assert line.count <= MAX_BINS or line.bin == "year"
