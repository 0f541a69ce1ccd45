"""By how much, to what, from what."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("By how much did the shares rise?", "Shares rose by <yes 14 per cent> to <no £3.20>."),
        ("What did the shares rise to?", "Shares rose <no 14 per cent> to <yes £3.20> from <no £2.80>."),
        ("From what did the price fall?", "The price fell to <no $40> from <yes $52>."),
        ("How much did rents rise?", "Rents in Velm rose <yes 6%> to <no $900>."),
        ("By how many did the staff grow?", "Staff grew by <yes 40> to <no 300>."),
        ("To what did the temperature fall?", "It fell by <no 12> degrees to <yes 4> degrees."),
        ("What did inflation drop to?", "Inflation dropped to <yes 3 per cent> from <no 5 per cent>."),
        ("From what did inflation drop?", "Inflation dropped to <no 3 per cent> from <yes 5 per cent>."),
        ("How much did sales increase?", "Sales increased <yes 12%> to <no $90m>."),
        ("How much has the price fallen?", "The price has fallen by <yes $4> to <no $12>."),
    ],
)
def test_the_preposition_tells_the_part_of_the_change(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How much did the shares rise?", "Shares were at <? £3.20>."),
        ("By how much did sales fall?", "Sales fell by <? 10> to 15 per cent."),
        ("How much did rents rise?", "Rents are <? $900>."),
        ("What did he come to?", "It rose to <? $900>."),
        ("How much did the shares cost?", "Shares rose to <? $12>."),
        ("How much did sales rise?", "In <? 2023> sales rose."),
        ("How much did rents rise?", "Holm rose at <? 7>."),
        ("How much did the fund raise for charity?", "It raised <? $4m>."),
        ("How much did prices rise?", "Orders came from <? 12> countries as prices rose."),
    ],
)
def test_a_number_outside_a_change_is_left_open(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
