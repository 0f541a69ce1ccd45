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


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How much will the council spend on the drums altogether?", "The new drums cost <no 48 pounds> each."),
        ("What will the benches cost altogether?", "The benches cost <no 2,500 crowns> apiece."),
        ("What did the whole order cost?", "A litre costs <no 3 marks>."),
        ("How much did the tickets cost in total?", "A ticket cost <no 35 shillings> and a smile."),
        ("What was the total cost of the hours in the air?", "An hour in the air costs <no 9,000 marks>."),
        ("How much did the guests pay altogether?", "The hotel took <no 90 pounds> a night."),
        ("How much did the town pay in all for the lamps?", "For every lamp it paid <no 70 dinars>."),
        ("What does one boat cost?", "Sealine has ordered two electric boats for <no 46 million crowns>."),
        ("What does each plane cost?", "The ministry will buy 18 patrol planes for <no 2.7 billion marks>."),
        ("What does a single lamp cost?", "It bought 40 street lamps at a total cost of <no 9,000 euros>."),
        ("How much did the dam cost?", "The town had put off a dam to save <no 3 million crowns>."),
        ("How much did the clinic spend on its kitchen?", "The merger would save it <no 900,000 marks>."),
        ("How much was the total bill?", "He was charged <no 12 pounds> a head."),
    ],
)
def test_the_price_of_one_is_no_total_nor_a_saving_a_cost(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("What does each drum cost?", "The new drums cost <? 48 pounds> each."),
        ("What does a day without cranes cost?", "A day without cranes costs the port <? 400,000 crowns>."),
        ("What does one boat cost?", "One boat costs <? 23 million crowns>."),
        ("How much does one boat cost?", "Sealine buys two boats for <? 23 million crowns> each."),
        ("How much did the merger save?", "The merger saved <? 900,000 marks>."),
        ("How much did the two boats cost in total?", "Sealine has ordered two boats for <? 46 million crowns>."),
        ("How much did the bear weigh in total?", "The bear weighed <? 300 pounds>."),
        ("How much does the new cable cost?", "The part costs <? 85,000 marks>."),
    ],
)
def test_a_price_of_what_is_asked_is_left_open(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
