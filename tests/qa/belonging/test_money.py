"""Sums of different kinds, the parts of a change, and the giver of a sum."""

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
        ("How much did the US pledge?", "The US pledged <yes $15 million> and the EU <no €9 million>."),
        ("How much did the EU pledge?", "The US pledged <no $15 million> and the EU <yes €9 million>."),
        ("How much did Norvia give?", "Norvia gave <yes $2 million>, while Arvia gave <no $7 million>."),
        (
            "How much has Arvia promised?",
            "Norvia promised <no $2 million>, Arvia <yes $7 million> and Belmark <no $1 million>.",
        ),
        ("How many seats did Arvia lose?", "Norvia lost <no 12> seats and Arvia <yes nine>."),
        ("By how much did the shares rise?", "Shares rose by <yes 14 per cent> to <no £3.20>."),
        ("What did the shares rise to?", "Shares rose <no 14 per cent> to <yes £3.20> from <no £2.80>."),
        ("From what did the price fall?", "The price fell to <no $40> from <yes $52>."),
        ("How much did rents rise?", "Rents in Velm rose <yes 6%> to <no $900>."),
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
        ("How much did Norvia give?", "The cup cost <? $2 million>."),
        ("How much did Orsk Dairies earn?", "The street repairs came to <? $4 million>."),
        ("How much did it raise for charity?", "The run raised <? $4,000>."),
        ("How much did the shares rise?", "Shares were at <? £3.20>."),
        ("How much is the industry worth?", "It was worth <? $2 billion> a year."),
        ("How much did the EU pledge?", "Aid of <? €9 million> will go to the delta."),
        ("By how much did sales fall?", "Sales fell by <? 10> to 15 per cent."),
    ],
)
def test_a_sum_without_such_words_is_left_open(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
