"""Whose number it is where a sentence gives numbers to two."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How much did the US pledge?", "The US pledged <yes $15 million> and the EU <no €9 million>."),
        ("How much did the EU pledge?", "The US pledged <no $15 million> and the EU <yes €9 million>."),
        ("How much did Norvia give?", "Norvia gave <yes $2 million>, while Arvia gave <no $7 million>."),
        (
            "How much has Arvia promised?",
            "Norvia promised <no $2 million>, Arvia <yes $7 million> and Belmark <no $1 million>.",
        ),
        ("How many seats did Arvia lose?", "Norvia lost <no 12> seats and Arvia <yes nine>."),
        ("How much did Germany contribute?", "France contributed <no €4m>, Germany <yes €6m> and Spain <no €1m>."),
        ("How many medals did Velm win?", "Tarn won <no 12> medals and Velm <yes nine>."),
        ("How much did Holm spend?", "Orm spent <no $90,000> while Holm spent <yes $40,000>."),
        ("How many tents did Arvia send?", "Norvia sent <no 300> tents, Arvia <yes 200>."),
        ("How much has Belmark paid?", "Arvia paid <no $4m> and Belmark paid <yes $1m>."),
    ],
)
def test_each_of_two_has_its_own_number(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How much did Norvia give?", "The cup cost <? $2 million>."),
        ("How much did the EU pledge?", "Aid of <? €9 million> will go to the delta."),
        ("How much did Norvia give?", "Norvia and Arvia gave <? $4m>."),
        ("How many medals did Velm win?", "Velm has <? 12> medals."),
        ("How many medals did Velm win?", "Tarn won <? 12> medals."),
        ("How many medals were won?", "Tarn won <? 12> medals and Velm <? nine>."),
        ("How much did Holm spend?", "Holm lost <? $90,000> and Orm <? $40,000>."),
        ("How much did Holm spend?", "In 2020 it spent <? $4m>, and in May <? $5m>."),
        ("How many live in Velm?", "It has <? 40> shops in Velm."),
        ("How many medals did Velm win?", "Athletes from <? 12> towns came."),
        ("Who gave most?", "Norvia gave <? $4m> and Arvia <? $2m>."),
    ],
)
def test_a_number_without_a_rival_owner_is_left_open(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How many packets have shops in Arvia returned?", "Shops in Penby alone have returned <no 9,000> packets."),
        ("How many beds do hospitals in Lodd have?", "Hospitals in Dorn have lost <no 90> beds."),
        ("How many packets have shops in Penby returned?", "Shops in Penby alone have returned <yes 9,000> packets."),
        (
            "How many packets have shops in Arvia returned?",
            "Shops in Penby, the capital of Arvia, have returned <yes 9,000> packets.",
        ),
        ("How many packets have shops in Arvia returned?", "Shops in May have returned <yes 9,000> packets."),
    ],
)
def test_the_number_of_another_place_is_no_answer(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
