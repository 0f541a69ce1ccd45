"""The rules together: any text is read, in bounded time."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.belonging.belonging import belongs

QUESTIONS = (
    "How many people were wounded?",
    "How many voted against the bill?",
    "How much did Norvia pledge in 2023?",
    "Who was mayor before Holt?",
    "Who won the match?",
    "Which states did not sign?",
    "When did Holm die?",
    "How many jets will Norvia buy?",
    "By how much did it rise?",
    "Who scored for City?",
    "How much did Kalmar pay for Dunsk?",
    "Which park lost the most trees?",
    "How many came according to the police?",
    "How many climbers are missing?",
    "How many could swim?",
    "When was Anton Rehm arrested?",
)


@given(st.sampled_from(QUESTIONS) | st.text(), st.text(), st.integers(-2, 80), st.integers(-2, 80), st.integers(-2, 80))
def test_any_text_is_read_without_an_error(question: str, text: str, start: int, end: int, cut: int) -> None:
    assert belongs(question, text, (start, end), (min(start, cut), max(end, cut))) in ("yes", "no", "unknown")


@given(
    st.sampled_from(QUESTIONS),
    st.lists(
        st.sampled_from(
            [
                "12",
                "killed",
                "and",
                "injured",
                "Holm",
                "beat",
                "by",
                "2023",
                "in",
                "$3",
                "to",
                ",",
                ".",
                "not",
                "succeeded",
                "people",
                "votes",
                "the",
                "of",
                "were",
            ]
        ),
        max_size=60,
    ),
    st.integers(0, 200),
)
def test_any_order_of_its_words_is_read_without_an_error(question: str, words: list[str], start: int) -> None:
    text = " ".join(words)
    assert belongs(question, text, (start, start + 4), (0, len(text))) in ("yes", "no", "unknown")


@pytest.mark.parametrize("span", [(-1, 3), (3, 3), (5, 2), (0, 900), (90, 95)])
def test_a_span_outside_the_sentence_is_left_open(span: tuple[int, int]) -> None:
    assert belongs(QUESTIONS[0], "Three died.", span, (0, 11)) == "unknown"


@pytest.mark.parametrize(
    "piece",
    ["12 ", "killed ", "and ", "A", "one hundred and ", "the ", "Holm ", "at least ", "$1,", "including 12, ", "\n", "’"],
)
@pytest.mark.parametrize("question", QUESTIONS)
def test_a_hostile_sentence_costs_no_more_than_another(piece: str, question: str) -> None:
    text = piece * (100_000 // len(piece))
    began = time.process_time()
    for place in (0, 50_000, len(text) - 3):
        belongs(question, text, (place, place + 2), (0, len(text)))
    assert time.process_time() - began < 0.3


def test_two_numbers_in_one_answer_are_left_open() -> None:
    text = "killing nine people and injuring more than 100"
    assert belongs("How many were injured?", text, (0, len(text)), (0, len(text))) == "unknown"
