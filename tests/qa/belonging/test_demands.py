"""What somebody wants, asks or offers is not what was paid."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        (
            "How much did Orsk Nets get from the minister?",
            "The supplier, Orsk Nets, wants compensation of <no 1.2 million crowns>.",
        ),
        ("How much did the chain pay for the bakery?", "A chain had offered <no 400,000 crowns> but wanted to close it."),
        ("What pay rise did the pilots get?", "They want <no 8 per cent> more pay; the airline says no."),
        ("How much compensation did the farmers get?", "Farmers want compensation of <no 300 pounds> for each hen."),
        ("For how much was the mill sold?", "The mill is for sale for <no 600,000 crowns>, with its cat."),
        ("How much did the widow receive?", "The widow is suing the quarry for <no $2 million>."),
        ("How much was the villa sold for?", "The villa has been put up for auction with a guide price of <no €3 million>."),
        ("How much did the union win?", "The union had demanded <no 12 per cent>."),
        ("How much did Ostland pay for the painting?", "Ostland's bid of <no 40 million marks> came too late."),
        ("How much money did the charity receive?", "The charity is asking for <no 5 million dollars>."),
        ("How many tents did the village get?", "The village had asked for <no 4,000> tents."),
        ("How much did Northlink receive from the yard?", "Northlink may claim <no 5,000 crowns> for each day."),
    ],
)
def test_a_demand_or_an_offer_is_not_what_was_got(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How much did the chain offer for the bakery?", "A chain had offered <? 400,000 crowns>."),
        ("What pay rise did the pilots want?", "They want <? 8 per cent> more pay."),
        ("How much did the pilots get?", "They wanted 8 per cent and got <? 5 per cent>."),
        ("How much did the widow receive?", "The widow, who had asked for more, was paid <? $90,000>."),
        ("For how much was the mill sold?", "The mill, on the market since May, was sold for <? 480,000 crowns>."),
        ("How much did she pay for the house?", "Her offer was accepted and she paid <? 480,000 crowns>."),
        ("How much did the farmers get?", "The farmers' claim was granted: they received <? 300 pounds>."),
        ("How many people did the firm hire?", "The firm hired <yes 90> people who wanted work."),
        ("How much will the chain pay?", "A chain has offered <? 400,000 crowns>."),
        ("How much did he win in court?", "He sued the paper and won <? 70,000 crowns>."),
    ],
)
def test_what_was_asked_for_or_followed_a_demand_is_left_open(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
