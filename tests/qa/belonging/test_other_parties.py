"""What one firm paid for another is not what a third one paid."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How much did Kalmar pay for Dunsk?", "Dunsk paid <no 900 million> crowns for Orla in 2022."),
        ("When did Kalmar buy Dunsk?", "Dunsk bought Orla in <no 2022>."),
        ("How much did Kalmar pay for Dunsk?", "Kalmar paid <no 5 million> crowns for Orla."),
        ("When was Anton Rehm arrested?", "The owner of the bus, Lena Grau, was arrested on <no Sunday>."),
        ("Where was Anton Rehm born?", "Lena Grau was born in <no Tarn>."),
    ],
)
def test_the_deal_and_the_fate_of_others(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How much did Dunsk pay for Orla?", "Dunsk paid <? 900 million> crowns for Orla in 2022."),
        ("How much did the Dunsk Group pay for Orla?", "Dunsk bought Orla for <? 900 million> crowns."),
        ("How much did Kalmar pay for Dunsk?", "It paid <? 900 million> crowns."),
        ("When was Anton Rehm arrested?", "Rehm, like Lena Grau, was arrested on <? Sunday>."),
        ("When was the driver arrested?", "Lena Grau was arrested on <? Sunday>."),
        ("When was Anton Rehm arrested?", "He was arrested on <? Sunday>."),
    ],
)
def test_the_parties_asked_for_or_none_by_name(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
