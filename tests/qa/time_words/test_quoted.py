"""Which days an article means, counted from its own day of publication."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.time_words.quoted import dates_in_quote

PUBLISHED = date(2021, 6, 16)
"""A Wednesday."""


@pytest.mark.parametrize(
    ("text", "words", "since", "until"),
    [
        ("The bakery burned down on Tuesday.", "Tuesday", "2021-06-15", "2021-06-15"),
        ("The bakery burned down Friday night.", "Friday night", "2021-06-11", "2021-06-11"),
        ("The baker said Wednesday that nobody was hurt.", "Wednesday", "2021-06-16", "2021-06-16"),
        ("The bakery will open again on Friday.", "Friday", "2021-06-18", "2021-06-18"),
        ("The baker is expected to open again Friday.", "Friday", "2021-06-18", "2021-06-18"),
        ("The bakery opens again next Monday.", "next Monday", "2021-06-21", "2021-06-21"),
        ("It must be rebuilt by Saturday.", "Saturday", "2021-06-19", "2021-06-19"),
        ("He said they would meet on Thursday.", "Thursday", "2021-06-17", "2021-06-17"),
        ("Its sister shop closed last month.", "last month", "2021-05-01", "2021-05-31"),
        ("The trial begins tomorrow.", "tomorrow", "2021-06-17", "2021-06-17"),
        ("It was founded two weeks ago.", "two weeks ago", "2021-06-02", "2021-06-02"),
        ("It had closed once before, the day after Christmas.", "the day after Christmas", "2020-12-26", "2020-12-26"),
        ("A new owner is sought later this year.", "later this year", "2021-06-16", "2021-12-31"),
        ("It was insured on May 3.", "May 3", "2021-05-03", "2021-05-03"),
        ("It was insured on Nov. 20.", "Nov. 20", "2020-11-20", "2020-11-20"),
        ("The sum is payable Aug. 1.", "Aug. 1", "2021-08-01", "2021-08-01"),
        ("The verdict will fall on Nov. 20.", "Nov. 20", "2021-11-20", "2021-11-20"),
        ("Sales rose in the first quarter.", "the first quarter", "2021-01-01", "2021-03-31"),
        ("Yesterday Mayor Ito spoke.", "Yesterday", "2021-06-15", "2021-06-15"),
        ("The inquiry that began in March goes on.", "March", "2021-03-01", "2021-03-31"),
    ],
)
def test_relative_words_get_their_days(text: str, words: str, since: str, until: str) -> None:
    (found,) = dates_in_quote(text, PUBLISHED)
    assert text[found.start : found.end] == words
    assert (str(found.since), str(found.until)) == (since, until)


@pytest.mark.parametrize(
    "text",
    [
        "It burned down on 3 May 2020.",
        "It was founded in 1998.",
        "It is now closed.",
        "He may resign.",
        "She read the Sunday Times.",
    ],
)
def test_complete_dates_and_other_words_need_no_note(text: str) -> None:
    assert dates_in_quote(text, PUBLISHED) == []


def test_every_sentence_has_its_own_tense() -> None:
    found = dates_in_quote("It will reopen on Friday. It burned on Sunday. He will be tried on Monday.", PUBLISHED)
    assert [quoted.since for quoted in found] == [date(2021, 6, 18), date(2021, 6, 13), date(2021, 6, 21)]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=120), st.dates())
def test_no_text_is_too_much(text: str, published: date) -> None:
    for quoted in dates_in_quote(text, published):
        assert 0 <= quoted.start < quoted.end <= len(text)
        assert quoted.since is None or quoted.until is None or quoted.since <= quoted.until
