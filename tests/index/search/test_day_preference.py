"""What an article gains for the day of its publication."""

import math
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.day_preference import DayPreference

FIRST, LAST = date(2024, 6, 10), date(2024, 6, 16)


def boost(preference: DayPreference, day: date | None) -> float:
    return float(preference.boosts(np.array([day.toordinal() if day else 0]))[0])


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (FIRST, 0.2),
        (date(2024, 6, 13), 0.2),
        (LAST, 0.2),
        (FIRST - timedelta(days=30), 0.2 / math.e),
        (LAST + timedelta(days=30), 0.2 / math.e),
        (LAST + timedelta(days=60), 0.2 / math.e**2),
        (None, 0.0),
    ],
)
def test_days_of_the_interval_gain_the_weight_and_others_less_with_each_day(day: date | None, expected: float) -> None:
    assert boost(DayPreference(FIRST, LAST, 0.2, 30.0), day) == pytest.approx(expected)


def test_an_open_end_reaches_as_far_as_days_do() -> None:
    assert boost(DayPreference(None, LAST, 0.2, 30.0), date.min) == pytest.approx(0.2)
    assert boost(DayPreference(FIRST, None, 0.2, 30.0), date.max) == pytest.approx(0.2)
    assert boost(DayPreference(None, None, 0.2, 30.0), FIRST) == pytest.approx(0.2)
    assert boost(DayPreference(None, None, 0.2, 30.0), None) == 0.0


def test_the_gains_of_another_preference_are_added() -> None:
    beside = DayPreference(LAST, LAST, 0.5, 1.0)
    assert boost(DayPreference(FIRST, LAST, 0.2, 30.0, beside), LAST) == pytest.approx(0.7)


def test_there_is_a_gain_for_each_article_in_their_order() -> None:
    published = np.array([0, FIRST.toordinal(), 0, LAST.toordinal() + 30])
    assert DayPreference(FIRST, LAST, 1.0, 30.0).boosts(published).tolist() == pytest.approx([0, 1, 0, 1 / math.e])
    assert DayPreference(FIRST, LAST, 1.0, 30.0).boosts(np.zeros(0, dtype=np.int64)).tolist() == []


@given(st.dates(), st.dates(), st.dates(), st.floats(0, 10), st.floats(0.5, 1000))
def test_no_gain_is_below_zero_or_above_the_weight(day: date, since: date, until: date, weight: float, decay: float) -> None:
    assert 0.0 <= boost(DayPreference(since, until, weight, decay), day) <= weight


@given(st.dates(), st.integers(0, 2000), st.integers(0, 2000))
def test_the_nearer_day_never_gains_less(day: date, one: int, other: int) -> None:
    preference = DayPreference(FIRST, LAST, 1.0, 90.0)
    near, far = sorted((one, other))
    assert boost(preference, LAST + timedelta(days=near)) >= boost(preference, LAST + timedelta(days=far))
    assert boost(preference, FIRST - timedelta(days=near)) >= boost(preference, FIRST - timedelta(days=far))
