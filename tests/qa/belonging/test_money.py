"""Totals and single prices, profits and revenues, fines and damages."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How much did the whole contract cost?", "Norvia will pay <no $300> per seat."),
        ("What was the total price of the takeover?", "Velm Foods will pay <no $3> a share for Orsk Dairies."),
        ("How much was the profit?", "Orsk Dairies made a profit of <yes $4 million> on revenue of <no $90 million>."),
        (
            "What was the revenue of Orsk Dairies?",
            "It reported a net profit of <no $4 million> and revenue of <yes $90 million>.",
        ),
        ("How big was the loss?", "It swung to a loss of <yes €7 million> from a profit of <no €2 million>."),
        ("How much was the fine?", "He must pay a fine of <yes £500> and damages of <no £9,000>."),
        (
            "How much did the company pay in damages?",
            "The court imposed a <no $2 million> fine and ordered <yes $8 million> in damages.",
        ),
        (
            "How much was Orsk Dairies fined?",
            "Orsk Dairies was fined <yes €3 million>; the spill did <no €40 million> in damage.",
        ),
        ("How much was the ransom?", "They paid a ransom of <yes $90,000>, half their profit of <no $180,000>."),
        ("How many people were hired by Velm Foods?", "Velm Foods spent <no $90 million>."),
        ("What percentage of voters backed the plan?", "The plan cost <no $90 million>."),
    ],
)
def test_a_sum_is_of_the_kind_that_its_words_say(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How much did the deal cost?", "The deal cost <? $90 million>."),
        ("How much is a ticket?", "A ticket costs <? $40>."),
        ("How much was the fee per share?", "He got <? $3> per share."),
        ("How much did Orsk Dairies earn?", "The street repairs came to <? $4 million>."),
        ("How much did it raise for charity?", "The run raised <? $4,000>."),
        ("How much is the industry worth?", "It was worth <? $2 billion> a year."),
    ],
)
def test_a_sum_without_such_words_is_left_open(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
