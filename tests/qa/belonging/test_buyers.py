"""What one buyer paid is not what another did."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How much did the chain pay for the Lantern cinema?", "The Lantern was sold to its tenant for <no 190,000 crowns>."),
        ("How much did the city pay for the mill?", "The mill was sold to a brewery last year for <no 2 million crowns>."),
        ("How much has the museum spent on the lamp?", "It went to a dealer for <no 900 crowns>."),
        ("How much did Norvo pay for the plant?", "The plant was sold to Sunda Steel for <no 8 million crowns>."),
        (
            "How much did the museum spend on the letter?",
            "The letter was auctioned to a collector, who stayed away, for <no 9,000>.",
        ),
        ("How much did the tenant pay for the barge?", "The barge was sold to the county for <no 5,000 crowns> in May."),
    ],
)
def test_sold_to_another(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How much did the tenant pay for the Lantern cinema?", "The Lantern was sold to its tenant for <? 190,000 crowns>."),
        ("How much did the chain pay for the cinema?", "It was sold to a company for <? 190,000 crowns>."),
        ("How much did the chain pay for the cinema?", "It was sold to Norvo for <? 190,000 crowns>."),
        ("How much did Norvo pay for the plant?", "It was sold to the Norvo Group for <? 8 million>."),
        ("How much did Norvo pay for the plant?", "It was sold to a steel firm for <? 8 million>."),
        ("How much did the council pay for the mill?", "It was sold to the city for <? 2 million>."),
        ("How much did the family pay for the mill?", "It was sold to a couple for <? 2 million>."),
        ("How much was the tenant paid for the barge?", "It was sold to the county for <? 5,000>."),
        ("How much was the cinema sold for?", "It was sold to its tenant for <? 190,000 crowns>."),
        ("How much did the chain pay for the cinema?", "It was sold to its tenant; the chain had paid <? 9,000> for it."),
    ],
)
def test_the_buyer_or_one_who_may_be(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
