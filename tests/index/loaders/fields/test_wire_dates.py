from datetime import date

import pytest

from index.loaders.fields.language import language_code
from index.loaders.fields.record_ids import global_id
from index.loaders.fields.wire_dates import later_day, parse_wire_date


@pytest.mark.parametrize(
    "value",
    [
        "20240502T233000-0500",
        "20240502",
        "20240502+0100",
        "20240502233000",
        "2024-05-02T23:30:00-05:00",
        "Thu, 02 May 2024 23:30:00 GMT",
    ],
)
def test_the_local_day_is_read(value: str) -> None:
    assert parse_wire_date(value) == date(2024, 5, 2)


def test_seconds_since_1970_are_no_day_in_basic_form() -> None:
    assert parse_wire_date("1736330400") == date(2025, 1, 8)


def test_a_version_that_is_not_later_than_the_publication_is_none() -> None:
    assert later_day(date(2024, 5, 1), date(2024, 5, 2)) is None
    assert later_day(date(2024, 5, 2), date(2024, 5, 2)) is None
    assert later_day(date(2024, 5, 3), date(2024, 5, 2)) == date(2024, 5, 3)
    assert later_day(date(2024, 5, 3), None) == date(2024, 5, 3)


@pytest.mark.parametrize(
    ("tag", "code"), [("en-GB", "en"), ("EN_us", "en"), ("nb-NO", "nb"), ("eng", "en"), ("English", ""), ("", "")]
)
def test_a_language_is_a_code_of_two_letters(tag: str, code: str) -> None:
    assert language_code(tag) == code


@pytest.mark.parametrize(
    ("name", "kept"), [("https://a.example/?p=1", True), ("urn:x:1", True), ("12345", False), ("a" * 20, True)]
)
def test_a_number_is_no_id_outside_its_site(name: str, kept: bool) -> None:
    assert global_id(name) == (name if kept else "")
