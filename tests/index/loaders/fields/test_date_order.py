from datetime import date

import pytest

from index.loaders.fields.date_order import date_order


@pytest.mark.parametrize(
    ("tag", "order"),
    [
        ("en-GB", "day first"),
        ("en_AU", "day first"),
        ("de", "day first"),
        ("en-US", "month first"),
        ("en", ""),
        ("", ""),
        ("ja", ""),
    ],
)
def test_the_language_with_its_country_decides(tag: str, order: str) -> None:
    assert date_order("03/04/2024", language=tag) == order


@pytest.mark.parametrize(
    ("host", "order"),
    [("post.example.co.uk", "day first"), ("a.com.au", "day first"), ("city.gov", "month first"), ("post.example", "")],
)
def test_the_country_of_the_address_decides(host: str, order: str) -> None:
    assert date_order("03/04/2024", host=host) == order


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("03/04/2024 … 25/12/2023", "day first"),
        ("03/04/2024 … 12/25/2023", "month first"),
        ("03/04/2024, 25/12/2023, 12/25/2023", ""),
        ("03/04/2024 05:07 AM EDT", "month first"),
        ("03/04/2024 05:07 GMT", ""),
        ("03/04/2024", ""),
    ],
)
def test_other_dates_and_times_of_the_page_decide(text: str, order: str) -> None:
    assert date_order(text) == order


def test_a_date_that_can_be_read_in_one_way_wins_over_the_language() -> None:
    assert date_order("03/04/2024 … 25/12/2023", language="en-US") == "day first"


@pytest.mark.parametrize(
    ("known", "order"), [(date(2024, 4, 5), "day first"), (date(2024, 3, 6), "month first"), (date(2023, 1, 1), "")]
)
def test_a_day_that_is_known_lies_near_one_of_the_two(known: date, order: str) -> None:
    assert date_order("03/04/2024", known_days=[known]) == order
