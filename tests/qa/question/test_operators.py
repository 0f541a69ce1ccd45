"""Operators inside a question, and what only looks like one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import UsageError
from index.filters import NO_FILTERS, Filters
from qa.question.operators import check_days, read_operators

READ = [
    ("Who won?", "Who won?", Filters()),
    ("Who won outlet:Herald?", "Who won?", Filters(outlets=("Herald",))),
    ('Who won outlet:"Radio Velmark"?', "Who won?", Filters(outlets=("Radio Velmark",))),
    ("Who won outlet:radio_velmark", "Who won", Filters(outlets=("radio velmark",))),
    ("outlet:Herald outlet:Courier who won?", "who won?", Filters(outlets=("Herald", "Courier"))),
    ("AUTHOR:Bo_Lind section:crime fires", "fires", Filters(authors=("Bo Lind",), sections=("crime",))),
    ("fires before:2024", "fires", Filters(until=date(2023, 12, 31))),
    ("fires before:2024-03", "fires", Filters(until=date(2024, 2, 29))),
    ("fires before:2024-3-1", "fires", Filters(until=date(2024, 2, 29))),
    ("fires after:2023", "fires", Filters(since=date(2024, 1, 1))),
    ("fires after:2024-02", "fires", Filters(since=date(2024, 3, 1))),
    ("fires after:2024-08-31.", "fires", Filters(since=date(2024, 9, 1))),
    ("after:2023 before:2025 fires?", "fires?", Filters(since=date(2024, 1, 1), until=date(2024, 12, 31))),
    ('Who said "the bridge is safe"?', "Who said the bridge is safe?", Filters(phrases=("the bridge is safe",))),
    ('"Bright  Morning!" crew', "Bright Morning! crew", Filters(phrases=("Bright Morning",))),
    ("What burnt -hall -fish?", "What burnt?", Filters(excluded_words=("hall", "fish"))),
    ("What burnt -o’clock", "What burnt", Filters(excluded_words=("o’clock",))),
]
NO_OPERATORS = [
    "What is the well-known foghorn?",
    "Did it fall to -12 degrees?",
    "Who won - and why?",
    "What is an outlet: a shop?"[:15],
    "Is the 5\" pipe new?",
    '""',
    '"?"',
    "myoutlet:Herald",
    "https://herald.example/before:2024",
]  # fmt: skip


@pytest.mark.parametrize(("question", "text", "filters"), READ)
def test_operators_leave_the_words_and_set_filters(question: str, text: str, filters: Filters) -> None:
    read = read_operators(question, NO_FILTERS)
    assert (read.text, read.filters) == (text, filters)


@pytest.mark.parametrize("question", NO_OPERATORS)
def test_what_only_looks_like_an_operator_is_left(question: str) -> None:
    read = read_operators(question, NO_FILTERS)
    assert (read.text, read.filters) == (question, NO_FILTERS)


def test_filters_set_by_hand_stay_and_the_narrower_day_counts() -> None:
    by_hand = Filters(since=date(2024, 5, 1), until=date(2024, 6, 30), outlets=("Herald",))
    assert read_operators("fires after:2023 before:2025", by_hand).filters == by_hand
    narrowed = read_operators("fires after:2024-05 before:2024-06-10 outlet:Courier", by_hand).filters
    assert narrowed == Filters(since=date(2024, 6, 1), until=date(2024, 6, 9), outlets=("Herald", "Courier"))


@pytest.mark.parametrize(
    ("filters", "last"),
    [
        (Filters(since=date(2024, 6, 1), until=date(2024, 1, 1)), "until 2024-01-01"),
        (Filters(since=date(2024, 6, 1), as_of=date(2024, 5, 1)), "as-of day 2024-05-01"),
    ],
)
def test_days_that_nothing_lies_within_are_a_usage_error(filters: Filters, last: str) -> None:
    with pytest.raises(UsageError, match=f"Since 2024-06-01 lies after {last}"):
        check_days(filters)
    assert check_days(Filters(since=date(2024, 1, 1), until=date(2024, 1, 1))).since == date(2024, 1, 1)


@pytest.mark.parametrize(
    "question",
    ['author:""', "before:yesterday", "after:2024-13", "before:2024-02-30", "after:24", "before:0000",
     "section:?", "after:2024-1-1-1"],
)  # fmt: skip
def test_an_operator_without_a_value_says_what_to_write(question: str) -> None:
    with pytest.raises(UsageError, match=r"lacks its value|is not a day; write"):
        read_operators(question, NO_FILTERS)


@given(st.text(max_size=200) | st.text(st.sampled_from('ab -":?“”outle2024-before:after:'), max_size=120))
def test_a_question_is_read_or_a_usage_error(question: str) -> None:
    try:
        read = read_operators(question, NO_FILTERS)
    except UsageError:
        return
    assert len(read.text) <= len(question)
    assert all(phrase for phrase in read.filters.phrases)


@given(st.text(st.sampled_from("abc ,.?'’"), max_size=100))
def test_words_without_signs_stay_as_they_are(question: str) -> None:
    assert read_operators(question, NO_FILTERS).text == " ".join(question.split())


@pytest.mark.parametrize("part", ['"', '"a ', "-a ", "outlet:a ", 'outlet:"', "“”", "and "])
def test_20_000_characters_are_read(part: str) -> None:
    assert read_operators((part * 20_000)[:20_000].rsplit(" ", 1)[0], NO_FILTERS).text is not None


def test_a_word_with_a_colon_and_nothing_behind_it_is_no_operator() -> None:
    for question in ("Riders were stuck for hours after:", "What happened after: the vote?"):
        assert read_operators(question, NO_FILTERS).filters == NO_FILTERS
